// One version as a side of a comparison: its text, and the names, links and cautions of its clauses.
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import type { SectionNode } from '../../core/model/sectionTree.ts';
import { clauseName, clauseNameWithTitle } from '../clauseName.ts';
import { editorsWords } from '../mixedWords.ts';
import { nodeIndex, outermostAddressed, type PlacedNode } from '../nodeIndex.ts';
import { cautionsByClause } from '../render/caution.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';
import type { Side } from './renderPair.ts';
import { unitLookup } from './unitLookup.ts';

/** A clause on one side. */
export interface SidePlace {
  /** In the document's own numbering. */
  readonly name: string;
  /** The same with the nearest title. */
  readonly fullName: string;
  readonly href: string;
}

/** A side that can be shown; addresses are the version's own, null for the document's title. */
export interface Showing extends Side {
  readonly placeOf: (address: string | null) => SidePlace;
  /** The headed clause (else the outermost one) that an address belongs to, as a table of contents names it. */
  readonly clauseOf: (address: string | null) => { readonly key: string; readonly name: string };
  /** The cautions of the clause that an address belongs to. */
  readonly cautionsOf: (address: string | null) => readonly string[];
}

/** Makes the side of a version. */
export function showing(site: Site, policy: PolicyRecord, version: ArchivedVersion): Showing {
  const index = nodeIndex(version.tree);
  const cautions = cautionsByClause(version.tree, (note) => editorsWords(site, note));
  const { strings } = site;
  const found = (address: string | null): PlacedNode | undefined =>
    address === null ? undefined : index.get(address);
  return {
    settings: {
      strings,
      source: version.source,
      language: version.tree.lang,
      publishedAt: version.record.source.url ?? policy.original,
      archiveLanguage: site.archive.language,
      flagPlaces: new Map(),
    },
    unitAt: unitLookup(version.tree),
    placeOf: (address) => {
      const path = found(address)?.path;
      const route = { page: 'version', policy: policy.id, version: version.record.id, address } as const;
      return {
        name: path === undefined ? strings.documentTitle : clauseName(path, strings, version.tree.lang),
        fullName:
          path === undefined ? strings.documentTitle : clauseNameWithTitle(path, strings, version.tree.lang),
        href: pathOf(site, route),
      };
    },
    clauseOf: (address) => {
      const path = headedPath(found(address)?.path ?? []);
      const node = path.at(-1);
      if (node === undefined) return { key: '', name: strings.documentTitle };
      return { key: node.address ?? '', name: clauseNameWithTitle(path, strings, version.tree.lang) };
    },
    cautionsOf: (address) => {
      const clause = outermostAddressed(found(address)?.path ?? [])?.address ?? null;
      return clause === null ? [] : (cautions.get(clause) ?? []);
    },
  };
}

// Up to the innermost node with a title; without one, up to the outermost addressed node.
function headedPath(path: readonly SectionNode[]): readonly SectionNode[] {
  const headed = path.findLastIndex(({ address, title }) => address !== null && title !== null);
  const end = headed < 0 ? path.findIndex(({ address }) => address !== null) : headed;
  return path.slice(0, end + 1);
}

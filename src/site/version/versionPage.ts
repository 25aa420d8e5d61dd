// One version -> what its page shows.
import type { Lineages } from '../../core/model/lineage.ts';
import { NO_NOTES, type VersionNotes } from '../../core/ledger/versionNotes.ts';
import type { ArchivedVersion, PolicyRecord, Repair } from '../../core/model/policy.ts';
import type { LayerMark, SectionNode } from '../../core/model/sectionTree.ts';
import { hasClausePage, lineagesOf } from '../clause/clauseLineages.ts';
import { clauseName } from '../clauseName.ts';
import { versionLink, type VersionLink } from '../cohortRows.ts';
import { comparisonsOf, type ComparisonLink } from '../comparisonLinks.ts';
import { chrome, type HtmlNode } from '../html.ts';
import { editorsWords, nameIn } from '../mixedWords.ts';
import { nodeIndex, visit } from '../nodeIndex.ts';
import { cutsOf, type Cut } from '../reconstruction.ts';
import { formerWords, ledgerNotes, withdrawnCautions } from '../ledger/ledgerNotes.ts';
import { bothCautions, cautionsByClause } from '../render/caution.ts';
import { numberFlags } from '../render/renderOwn.ts';
import { isHeaded, renderTree } from '../render/renderTree.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';
import { bannerOf, type Banner } from './banner.ts';
import { formerAddresses, formerAnchors } from './formerAddresses.ts';
import { provenanceOf, type ProvenanceFact } from './provenance.ts';
import { tableOfContents, type ContentsLine } from './tableOfContents.ts';

/** What a version's page shows. */
export interface VersionPage {
  readonly banner: Banner;
  readonly lang: string;
  /** What the ledger says: corrections and withdrawals. */
  readonly ledger: readonly HtmlNode[];
  readonly contents: readonly ContentsLine[];
  readonly text: readonly HtmlNode[];
  readonly cohorts: readonly { readonly label: string; readonly as: readonly string[] }[];
  readonly provenance: readonly ProvenanceFact[];
  readonly repairs: readonly Repair[];
  readonly cuts: readonly Cut[];
  readonly older: VersionLink | null;
  readonly newer: VersionLink | null;
  readonly comparisons: readonly ComparisonLink[];
}

/** Makes the page; `base` is what a reconstruction was made from, else null. */
export function versionPage(
  site: Site,
  policy: PolicyRecord,
  version: ArchivedVersion,
  more: {
    readonly base: ArchivedVersion | null;
    readonly lineages: Lineages;
    readonly notes?: VersionNotes;
  },
): VersionPage {
  const place = policy.versions.findIndex(({ id }) => id === version.record.id);
  return {
    banner: bannerOf(site, policy, version, more.base),
    lang: version.tree.lang,
    contents: tableOfContents(version.tree, site.strings),
    ledger: ledgerNotes(site, policy.id, version, more.notes ?? NO_NOTES),
    text: textOf(site, policy, version, more.notes ?? NO_NOTES, lineagesOf(more.lineages, version.record)),
    cohorts: cohortsOf(site, policy, version.record.id),
    provenance: provenanceOf(site, version),
    repairs: version.record.repairs,
    cuts: cutsOf(version, more.base),
    older: versionLink(site, policy, policy.versions[place - 1]?.id ?? null),
    newer: versionLink(site, policy, policy.versions[place + 1]?.id ?? null),
    comparisons: comparisonsOf(site, policy, new Set([version.record.id])),
  };
}

function textOf(
  site: Site,
  policy: PolicyRecord,
  version: ArchivedVersion,
  notes: VersionNotes,
  lineages: ReadonlyMap<string, string>,
): readonly HtmlNode[] {
  const index = nodeIndex(version.tree);
  const former = formerAddresses(version.record);
  const marks: LayerMark[] = [];
  visit(version.tree.root, [], ({ node }) => marks.push(...node.marks));
  return renderTree(version.tree.root, {
    strings: site.strings,
    source: version.source,
    language: version.tree.lang,
    publishedAt: version.record.source.url ?? policy.original,
    archiveLanguage: site.archive.language,
    flagPlaces: numberFlags(marks),
    idOf: (node) => node.address,
    anchorsOf: (node) => formerAnchors(former, node, (old) => formerWords(site, notes, node.address, old)),
    toolsOf: (node) => {
      const placed = node.address === null ? undefined : index.get(node.address);
      // A cell has its anchor but no menu of its own: it is cited as its row is (の表「…」の項), a button in every cell
      // would be five tab stops a row, and words chosen in a cell are linked by the cell's own address.
      if (node.address === null || placed === undefined || node.type === 'cell') return [];
      return tools(site, policy, node, {
        name: clauseName(placed.path, site.strings, version.tree.lang),
        lineage: lineages.get(node.address),
      });
    },
    cautions: bothCautions(
      cautionsByClause(version.tree, (note) => editorsWords(site, note)),
      withdrawnCautions(site, version, notes),
    ),
    notesBelow: true,
    headingLevel: 2,
  });
}

// Without script the anchor is a link to its own place; <copy-menu> makes a button of it that opens a menu.
function tools(
  site: Site,
  policy: PolicyRecord,
  node: SectionNode,
  { name, lineage }: { readonly name: string; readonly lineage: string | undefined },
): readonly HtmlNode[] {
  const { text } = site.strings;
  const main = hasClausePage(node) && isHeaded(node);
  const anchor = chrome(
    'a',
    {
      class: 'place',
      href: `#${node.address}`,
      'aria-label': text.linkTo(name),
      title: text.linkTo(name),
      'data-name': name,
    },
    main ? text.link : '#',
  );
  const history =
    hasClausePage(node) && lineage !== undefined
      ? [
          chrome(
            'a',
            {
              class: 'history',
              href: pathOf(site, { page: 'clause', policy: policy.id, lineage, version: null }),
              'aria-label': text.historyOf(name),
            },
            text.history,
          ),
        ]
      : [];
  return [chrome('span', { class: main ? 'tools main' : 'tools' }, anchor, ...history)];
}

function cohortsOf(site: Site, policy: PolicyRecord, version: string): VersionPage['cohorts'] {
  const { agreedHere, shownHere } = site.strings.cohorts;
  return policy.cohorts
    .map(({ label, agreed, shown }) => ({
      label: nameIn(site.language, label, policy.language),
      as: [...(agreed === version ? [agreedHere] : []), ...(shown === version ? [shownHere] : [])],
    }))
    .filter(({ as }) => as.length > 0);
}

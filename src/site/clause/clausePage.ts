// One lineage -> what its page shows: each distinct wording once, newest first, and where the clause stands in each text.
import type { Lineages } from '../../core/model/lineage.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { clauseName, clauseNameWithTitle } from '../clauseName.ts';
import { standsAt } from './clauseLineages.ts';
import { circularSentence } from '../comparison/comparisonPage.ts';
import type { HtmlNode } from '../html.ts';
import { wholeText } from '../../core/model/wholeText.ts';
import { nodeIndex, type PlacedNode } from '../nodeIndex.ts';
import { cautionsByClause } from '../render/caution.ts';
import { isHeaded, renderTree } from '../render/renderTree.ts';
import { editorsWords, nameIn } from '../mixedWords.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';
import { preview } from './preview.ts';

/** Where a clause stands in a text. */
export interface ClausePlace {
  readonly version: string;
  readonly label: string;
  readonly kind: ArchivedVersion['record']['kind'];
  /** Its places there: none where the text does not have it, several where it was split. */
  readonly places: readonly { readonly name: string; readonly href: string }[];
}

/** A wording and the texts that have it, newest first. */
export interface Wording {
  readonly places: readonly ClausePlace[];
  readonly text: readonly HtmlNode[];
}

/** What a clause's page shows. */
export interface ClausePage {
  readonly name: string;
  /** What a chat shows of a link to the page: whose wording it is, and the newest wording, cut at a sentence. */
  readonly description: string;
  readonly wordings: readonly Wording[];
  readonly places: readonly ClausePlace[];
  readonly circular: string | null;
}

/**
 * Makes the page of a lineage.
 *
 * @param versions of the policy, oldest first
 * @throws where no version has the lineage; this is a bug
 */
export function clausePage(
  site: Site,
  policy: PolicyRecord,
  lineage: { readonly id: string; readonly all: Lineages },
  versions: readonly ArchivedVersion[],
): ClausePage {
  const members = lineage.all.lineages[lineage.id] ?? {};
  const newestFirst = [...versions].reverse();
  const stands = newestFirst.map((version) =>
    standing(site, policy, version, members[version.record.id] ?? []),
  );
  const wordings = new Map<string, Standing[]>();
  for (const standing of stands) {
    if (standing.nodes.length === 0) continue;
    const key = wordsOf(standing);
    wordings.set(key, [...(wordings.get(key) ?? []), standing]);
  }
  const newest = stands.find(({ nodes }) => nodes.length > 0);
  const [first] = newest?.nodes ?? [];
  if (newest === undefined || first === undefined)
    throw new Error(`No text has clause ${lineage.id}; this is a bug.`);
  return {
    name: clauseNameWithTitle(first.path, site.strings, newest.version.tree.lang),
    description: `${standingLabel(site, newest)}${preview(wordsUnderHeading(newest), PREVIEW)}`,
    wordings: [...wordings.values()].map((same) => ({
      places: same.map(({ place }) => place),
      text: same[0] === undefined ? [] : rendered(site, policy, same[0]),
    })),
    places: stands.map(({ place }) => place),
    // Also where both have one wording: that they agree says no more of a revision than that they differ.
    circular: circularIn(site, policy, versions),
  };
}

// In characters: what chats and search engines show of a description.
const PREVIEW = 160;

/** The text that a wording is of; a reconstruction never goes without its name. */
function standingLabel({ strings }: Site, { place }: Standing): string {
  const kind = place.kind === 'transcription' ? '' : strings.policy.kind[place.kind];
  return strings.clause.previewOf(place.label, place.label.includes(kind) ? '' : kind);
}

// A new number is no new wording: the places beside a wording name the number that it has in each text.
function wordsOf({ nodes }: Standing): string {
  return nodes
    .map(({ node }) => {
      const text = wholeText(node);
      return node.label !== null && text.startsWith(node.label) ? text.slice(node.label.length).trim() : text;
    })
    .join('\n');
}

// The heading stands in the title of the page already.
function wordsUnderHeading({ nodes }: Standing): string {
  return nodes
    .map(({ node }) =>
      isHeaded(node) && node.children.length > 0 ? node.children.map(wholeText).join('\n') : wholeText(node),
    )
    .join('\n');
}

interface Standing {
  readonly version: ArchivedVersion;
  readonly nodes: readonly PlacedNode[];
  readonly text: string;
  readonly place: ClausePlace;
}

function standing(
  site: Site,
  policy: PolicyRecord,
  version: ArchivedVersion,
  addresses: readonly string[],
): Standing {
  const index = nodeIndex(version.tree);
  const nodes = addresses.flatMap((address) => index.get(standsAt(version.record, address)) ?? []);
  const { id, label, kind } = version.record;
  return {
    version,
    nodes,
    text: nodes.map(({ node }) => wholeText(node)).join('\n'),
    place: {
      version: id,
      label: nameIn(site.language, label, policy.language),
      kind,
      places: nodes.map(({ node, path }) => ({
        name: clauseName(path, site.strings, version.tree.lang),
        href: pathOf(site, { page: 'version', policy: policy.id, version: id, address: node.address }),
      })),
    },
  };
}

function rendered(site: Site, policy: PolicyRecord, { version, nodes }: Standing): readonly HtmlNode[] {
  const cautions = cautionsByClause(version.tree, (note) => editorsWords(site, note));
  const settings = {
    strings: site.strings,
    source: version.source,
    language: version.tree.lang,
    publishedAt: version.record.source.url ?? policy.original,
    archiveLanguage: site.archive.language,
    flagPlaces: new Map(),
    // Several wordings share the page, so addresses cannot be ids here; `#<version>` names the wording.
    idOf: () => null,
    anchorsOf: () => [],
    toolsOf: () => [],
    cautions,
    notesBelow: true,
    headingLevel: 3,
  };
  return nodes.flatMap(({ node, path }) => {
    const above = path.slice(0, -1).flatMap((higher) => cautionsOf(higher.address, cautions));
    return renderTree(node, { ...settings, cautions: withAbove(node.address, above, cautions) });
  });
}

// A caution of a higher clause holds for what stands below it, also where that is shown alone.
function withAbove(
  address: string | null,
  above: readonly string[],
  cautions: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  if (address === null || above.length === 0) return cautions;
  return new Map([...cautions, [address, [...above, ...cautionsOf(address, cautions)]]]);
}

function cautionsOf(
  address: string | null,
  cautions: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return address === null ? [] : (cautions.get(address) ?? []);
}

function circularIn(site: Site, policy: PolicyRecord, versions: readonly ArchivedVersion[]): string | null {
  for (const version of versions) {
    if (version.record.reconstructedFrom === null) continue;
    const base = versions.find(({ record }) => record.id === version.record.reconstructedFrom?.version);
    if (base !== undefined) return circularSentence(site, policy, version, base);
  }
  return null;
}

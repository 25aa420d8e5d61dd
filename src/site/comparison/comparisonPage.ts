// Two versions and their comparison -> what the comparison page shows, in document order, unchanged units folded.
import type { Comparison, Pair } from '../../core/model/comparison.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { clauseNameWithTitle } from '../clauseName.ts';
import type { HtmlNode } from '../html.ts';
import { nodeIndex, outermostAddressed, type PlacedNode } from '../nodeIndex.ts';
import { cautionsByClause } from '../render/caution.ts';
import { commonBase, countCuts, cutsOf } from '../reconstruction.ts';
import { shortLabel } from '../shortLabel.ts';
import type { Site } from '../site.ts';
import { chromeId, pathOf } from '../urls.ts';
import { changeSentences } from './changeSentences.ts';
import { changeWords, comparisonSummary } from './comparisonSummary.ts';
import { renderInline, renderSide, type Side } from './renderPair.ts';
import { unitLookup } from './unitLookup.ts';

/** A clause on one side: its name, and where it stands in that version's text. */
export interface SidePlace {
  readonly name: string;
  readonly href: string;
}

/** A pair that changed. */
export interface ChangedRow {
  readonly kind: 'changed';
  readonly id: string;
  readonly name: string;
  readonly changes: readonly { readonly change: string; readonly words: string }[];
  readonly quietOnly: boolean;
  readonly coarse: boolean;
  readonly old: { readonly place: SidePlace | null; readonly text: readonly HtmlNode[] | null };
  readonly new: { readonly place: SidePlace | null; readonly text: readonly HtmlNode[] | null };
  readonly inline: readonly HtmlNode[];
  readonly sentences: readonly string[];
  readonly other: readonly string[];
  readonly cautions: readonly string[];
}

/** Neighbouring pairs that did not change. */
export interface Fold {
  readonly kind: 'fold';
  readonly words: string;
  readonly rows: readonly { readonly place: SidePlace; readonly text: readonly HtmlNode[] }[];
}

/** What a comparison page shows. */
export interface ComparisonPage {
  readonly title: string;
  readonly old: ArchivedVersion;
  readonly new: ArchivedVersion;
  /** The sentence that keeps a reconstruction from being read as a revision; null for other comparisons. */
  readonly circular: string | null;
  readonly summary: readonly string[];
  readonly rows: readonly (ChangedRow | Fold)[];
}

/** Makes the page; `rows` hold every pair once, in the order of the comparison. */
export function comparisonPage(
  site: Site,
  policy: PolicyRecord,
  versions: { readonly old: ArchivedVersion; readonly new: ArchivedVersion },
  comparison: Comparison,
): ComparisonPage {
  const sides = { old: showing(site, policy, versions.old), new: showing(site, policy, versions.new) };
  return {
    title: site.strings.comparison.title(versions.old.record.label, versions.new.record.label),
    ...versions,
    circular: circularSentence(site, policy, versions.old, versions.new),
    summary: comparisonSummary(comparison, site.strings),
    rows: rowsOf(site, sides, comparison.pairs),
  };
}

/** The sentence for two versions of which one was reconstructed from the other; null for others. */
export function circularSentence(
  site: Site,
  policy: PolicyRecord,
  one: ArchivedVersion,
  other: ArchivedVersion,
): string | null {
  const baseId = commonBase(policy, one.record.id, other.record.id);
  if (baseId === null) return null;
  const [base, made] = one.record.id === baseId ? [one, other] : [other, one];
  return site.strings.reconstruction.circular(shortLabel(base.record.label), countCuts(cutsOf(made, base)));
}

interface Showing extends Side {
  readonly placeOf: (address: string | null) => SidePlace;
  readonly cautionsOf: (address: string | null) => readonly string[];
}

function showing(site: Site, policy: PolicyRecord, version: ArchivedVersion): Showing {
  const index = nodeIndex(version.tree);
  const cautions = cautionsByClause(version.tree);
  const found = (address: string | null): PlacedNode | undefined =>
    address === null ? undefined : index.get(address);
  return {
    settings: {
      strings: site.strings,
      source: version.source,
      publishedAt: version.record.source.url ?? policy.original,
      flagPlaces: new Map(),
    },
    unitAt: unitLookup(version.tree),
    placeOf: (address) => {
      const placed = found(address);
      return {
        name:
          placed === undefined ? site.strings.documentTitle : clauseNameWithTitle(placed.path, site.strings),
        href: pathOf(site, { page: 'version', policy: policy.id, version: version.record.id, address }),
      };
    },
    cautionsOf: (address) => {
      const clause = outermostAddressed(found(address)?.path ?? [])?.address;
      return (clause === null || clause === undefined ? undefined : cautions.get(clause)) ?? [];
    },
  };
}

function rowsOf(
  site: Site,
  sides: { readonly old: Showing; readonly new: Showing },
  pairs: readonly Pair[],
): readonly (ChangedRow | Fold)[] {
  const rows: (ChangedRow | Fold)[] = [];
  let unchanged: Pair[] = [];
  const fold = (): void => {
    if (unchanged.length > 0) rows.push(foldOf(site, sides.new, unchanged));
    unchanged = [];
  };
  for (const [index, pair] of pairs.entries()) {
    if (pair.changes.includes('unchanged')) unchanged.push(pair);
    else {
      fold();
      rows.push(changedRow(site, sides, pair, index + 1));
    }
  }
  fold();
  return rows;
}

function foldOf(site: Site, side: Showing, pairs: readonly Pair[]): Fold {
  const rows = pairs.map((pair) => ({
    place: side.placeOf(pair.newAddress),
    text: renderSide(pair, 'new', side) ?? [],
  }));
  const first = rows[0]?.place.name ?? '';
  const last = rows.at(-1)?.place.name ?? '';
  return { kind: 'fold', words: site.strings.comparison.unchangedFold(rows.length, first, last), rows };
}

function changedRow(
  site: Site,
  sides: { readonly old: Showing; readonly new: Showing },
  pair: Pair,
  number: number,
): ChangedRow {
  const { strings } = site;
  const oldPlace = pair.old === null ? null : sides.old.placeOf(pair.oldAddress);
  const newPlace = pair.new === null ? null : sides.new.placeOf(pair.newAddress);
  return {
    kind: 'changed',
    id: chromeId(`pair-${number}`),
    name: (newPlace ?? oldPlace)?.name ?? strings.documentTitle,
    changes: changeWords(pair, strings),
    quietOnly: pair.changes.every((change) => change === 'cosmetic'),
    coarse: !pair.precise,
    old: { place: oldPlace, text: renderSide(pair, 'old', sides.old) },
    new: { place: newPlace, text: renderSide(pair, 'new', sides.new) },
    inline: renderInline(pair, sides.old, sides.new),
    sentences: changeSentences(pair, strings),
    other: pair.other.map((other) =>
      strings.comparison.otherLine(
        strings.comparison.other[other.class],
        other.old?.value ?? strings.none,
        other.new?.value ?? strings.none,
      ),
    ),
    cautions:
      pair.new === null ? sides.old.cautionsOf(pair.oldAddress) : sides.new.cautionsOf(pair.newAddress),
  };
}

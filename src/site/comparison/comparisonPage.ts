// Two versions and their comparison -> what the comparison page shows, in document order, unchanged units folded.
import type { Comparison, Pair } from '../../core/model/comparison.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import type { HtmlNode } from '../html.ts';
import { commonBase, countCuts, cutsOf } from '../reconstruction.ts';
import { shortLabel } from '../shortLabel.ts';
import type { Site } from '../site.ts';
import { chromeId } from '../urls.ts';
import { changeSentences } from './changeSentences.ts';
import { changeWords, comparisonSummary, otherLines, type ChangeWord } from './comparisonSummary.ts';
import { renderInline, renderSide } from './renderPair.ts';
import { showing, type Showing, type SidePlace } from './showing.ts';
import { changingVoice, neutralVoice, type Voice } from './voice.ts';

/** One side of a row: where the clause stands there and its text; null where that text does not have it. */
export interface RowSide {
  readonly place: SidePlace | null;
  readonly text: readonly HtmlNode[] | null;
}

/** A pair that changed. */
export interface ChangedRow {
  readonly kind: 'changed';
  readonly id: string;
  readonly name: string;
  readonly changes: readonly ChangeWord[];
  /** True where nothing but spelling or form differs: shown, but not told in the list of differences. */
  readonly quietOnly: boolean;
  /** True where the texts were too unlike to be compared finely. */
  readonly coarse: boolean;
  readonly old: RowSide;
  readonly new: RowSide;
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
  readonly voice: Voice;
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
  const labels = { old: versions.old.record.label, new: versions.new.record.label };
  const circular = circularSentence(site, policy, versions.old, versions.new);
  const voice = circular === null ? changingVoice(site.strings) : neutralVoice(site.strings, labels);
  const sides = { old: showing(site, policy, versions.old), new: showing(site, policy, versions.new) };
  return {
    title: site.strings.comparison.title(labels.old, labels.new),
    ...versions,
    voice,
    circular,
    summary: comparisonSummary(comparison, site.strings, voice),
    rows: cautionsOnce(rowsOf({ site, voice, ...sides }, comparison.pairs)),
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

interface Making {
  readonly site: Site;
  readonly voice: Voice;
  readonly old: Showing;
  readonly new: Showing;
}

function rowsOf(making: Making, pairs: readonly Pair[]): readonly (ChangedRow | Fold)[] {
  const rows: (ChangedRow | Fold)[] = [];
  let unchanged: Pair[] = [];
  const fold = (): void => {
    if (unchanged.length > 0) rows.push(foldOf(making, unchanged));
    unchanged = [];
  };
  for (const [index, pair] of pairs.entries()) {
    if (pair.changes.includes('unchanged')) unchanged.push(pair);
    else {
      fold();
      rows.push(changedRow(making, pair, index + 1));
    }
  }
  fold();
  return rows;
}

function foldOf({ site, new: side }: Making, pairs: readonly Pair[]): Fold {
  const rows = pairs.map((pair) => ({
    place: side.placeOf(pair.newAddress),
    text: renderSide(pair, 'new', side) ?? [],
  }));
  const first = rows[0]?.place.name ?? '';
  const last = rows.at(-1)?.place.name ?? '';
  return { kind: 'fold', words: site.strings.comparison.unchangedFold(rows.length, first, last), rows };
}

function changedRow({ site, voice, ...sides }: Making, pair: Pair, number: number): ChangedRow {
  const { strings } = site;
  const oldPlace = pair.old === null ? null : sides.old.placeOf(pair.oldAddress);
  const newPlace = pair.new === null ? null : sides.new.placeOf(pair.newAddress);
  return {
    kind: 'changed',
    id: chromeId(`pair-${number}`),
    name: (newPlace ?? oldPlace)?.fullName ?? strings.documentTitle,
    changes: changeWords(pair, strings, voice),
    quietOnly: pair.changes.every((change) => change === 'cosmetic'),
    coarse: !pair.precise,
    old: { place: oldPlace, text: renderSide(pair, 'old', sides.old) },
    new: { place: newPlace, text: renderSide(pair, 'new', sides.new) },
    inline: renderInline(pair, sides.old, sides.new),
    sentences: changeSentences(pair, strings, voice),
    other: otherLines(pair, strings),
    cautions:
      newPlace === null ? sides.old.cautionsOf(pair.oldAddress) : sides.new.cautionsOf(pair.newAddress),
  };
}

// A caution stands at the first row of its clause, not at every one.
function cautionsOnce(rows: readonly (ChangedRow | Fold)[]): readonly (ChangedRow | Fold)[] {
  const told = new Set<string>();
  return rows.map((row) => {
    if (row.kind === 'fold') return row;
    const cautions = row.cautions.filter((words) => !told.has(words));
    for (const words of cautions) told.add(words);
    return { ...row, cautions };
  });
}

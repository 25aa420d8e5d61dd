// Two versions and their comparison -> what the comparison page shows, in document order, unchanged units folded.
import type { Comparison, Pair } from '../../core/model/comparison.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import type { Unit } from '../../core/model/unit.ts';
import type { HtmlNode } from '../html.ts';
import { nameIn } from '../mixedWords.ts';
import { commonBase, countCuts, cutsOf } from '../reconstruction.ts';
import { shortLabel } from '../shortLabel.ts';
import type { Site } from '../site.ts';
import { chromeId } from '../urls.ts';
import { changeSentences } from './changeSentences.ts';
import { foldNoise, noisesOf, type Noise, type NoiseFold } from './noise.ts';
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
  /** What alone differs, where it is no more than spelling, form or the number; null where more does. */
  readonly noise: Noise | null;
  /** The clause it belongs to, as the contents name it. */
  readonly clause: { readonly key: string; readonly name: string };
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
  readonly id: string;
  readonly words: string;
  readonly rows: readonly UnchangedRow[];
}

/** A pair that did not change: its text, and where it stands on both sides. */
export interface UnchangedRow {
  readonly id: string;
  readonly old: SidePlace;
  readonly new: SidePlace;
  readonly text: readonly HtmlNode[];
}

/** A row of the page. */
export type PageRow = ChangedRow | Fold | NoiseFold<ChangedRow, Fold>;

/** What a comparison page shows. */
export interface ComparisonPage {
  readonly title: string;
  readonly old: ArchivedVersion;
  readonly new: ArchivedVersion;
  readonly voice: Voice;
  /** The sentence that keeps a reconstruction from being read as a revision; null for other comparisons. */
  readonly circular: string | null;
  readonly summary: readonly string[];
  readonly rows: readonly PageRow[];
}

/** Makes the page; `rows` hold every pair once, in the order of the comparison. */
export function comparisonPage(
  site: Site,
  policy: PolicyRecord,
  versions: { readonly old: ArchivedVersion; readonly new: ArchivedVersion },
  comparison: Comparison,
): ComparisonPage {
  const labelOf = ({ record }: ArchivedVersion): string =>
    nameIn(site.language, record.label, policy.language);
  const labels = { old: labelOf(versions.old), new: labelOf(versions.new) };
  const circular = circularSentence(site, policy, versions.old, versions.new);
  const voice =
    circular === null
      ? changingVoice(site.strings)
      : neutralVoice(site.strings, policy, { old: versions.old.record, new: versions.new.record });
  const sides = { old: showing(site, policy, versions.old), new: showing(site, policy, versions.new) };
  return {
    title: site.strings.comparison.title(labels.old, labels.new),
    ...versions,
    voice,
    circular,
    summary: comparisonSummary(comparison, site.strings, voice),
    rows: foldNoise<ChangedRow, Fold>(
      cautionsOnce(rowsOf({ site, voice, ...sides }, comparison.pairs)),
      site.strings,
    ),
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
  const label = nameIn(site.language, shortLabel(base.record.label), policy.language);
  return site.strings.reconstruction.circular(label, countCuts(cutsOf(made, base)));
}

interface Making {
  readonly site: Site;
  readonly voice: Voice;
  readonly old: Showing;
  readonly new: Showing;
}

function rowsOf(making: Making, pairs: readonly Pair[]): readonly (ChangedRow | Fold)[] {
  const rows: (ChangedRow | Fold)[] = [];
  let unchanged: UnchangedRow[] = [];
  const fold = (): void => {
    if (unchanged.length > 0) rows.push(foldOf(making, unchanged));
    unchanged = [];
  };
  const noises = noisesOf(pairs);
  for (const [index, pair] of pairs.entries()) {
    if (pair.changes.includes('unchanged')) unchanged.push(unchangedRow(making, pair, index + 1));
    else {
      fold();
      rows.push(changedRow(making, pair, noises[index] ?? null, index + 1));
    }
  }
  fold();
  return rows;
}

function unchangedRow({ old, new: side }: Making, pair: Pair, number: number): UnchangedRow {
  return {
    id: pairId(number),
    old: old.placeOf(pair.oldAddress),
    new: side.placeOf(pair.newAddress),
    text: renderSide(pair, 'new', side) ?? [],
  };
}

function foldOf({ site }: Making, rows: readonly UnchangedRow[]): Fold {
  const [first, last] = [rows[0], rows.at(-1)];
  const words = site.strings.comparison.unchangedFold(
    rows.length,
    first?.new.name ?? '',
    last?.new.name ?? '',
  );
  return { kind: 'fold', id: `${first?.id ?? ''}-fold`, words, rows };
}

function pairId(number: number): string {
  return chromeId(`pair-${number}`);
}

function changedRow(
  { site, voice, ...sides }: Making,
  pair: Pair,
  noise: Noise | null,
  number: number,
): ChangedRow {
  const { strings } = site;
  const oldPlace = pair.old === null ? null : sides.old.placeOf(pair.oldAddress);
  const newPlace = pair.new === null ? null : sides.new.placeOf(pair.newAddress);
  return {
    kind: 'changed',
    id: pairId(number),
    name: (newPlace ?? oldPlace)?.fullName ?? strings.documentTitle,
    changes: changeWords(pair, strings, voice, sides.new.settings.language),
    noise,
    clause: pair.new === null ? sides.old.clauseOf(pair.oldAddress) : sides.new.clauseOf(pair.newAddress),
    coarse: !pair.precise,
    old: { place: oldPlace, text: renderSide(pair, 'old', sides.old) },
    new: { place: newPlace, text: renderSide(pair, 'new', sides.new) },
    inline: renderInline(pair, sides.old, sides.new),
    sentences: changeSentences(pair, unitsOf(pair, sides), strings, voice, {
      old: sides.old.settings.language,
      new: sides.new.settings.language,
    }),
    other: otherLines(pair, strings),
    cautions:
      newPlace === null ? sides.old.cautionsOf(pair.oldAddress) : sides.new.cautionsOf(pair.newAddress),
  };
}

function unitsOf(pair: Pair, sides: Pick<Making, 'old' | 'new'>): { old: Unit | null; new: Unit | null } {
  return {
    old: pair.old === null ? null : sides.old.unitAt(pair.old[0]),
    new: pair.new === null ? null : sides.new.unitAt(pair.new[0]),
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

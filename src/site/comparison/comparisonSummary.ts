import type { Change, Comparison, Pair } from '../../core/model/comparison.ts';
import { inLanguage } from '../mixedWords.ts';
import type { Strings } from '../strings/strings.ts';
import type { Voice } from './voice.ts';

/** The changes in the order in which a summary tells them. */
export const CHANGE_ORDER: readonly Change[] = [
  'added',
  'removed',
  'split',
  'merged',
  'reworded',
  'retitled',
  'moved',
  'renumbered',
  'link',
  'cosmetic',
];

/** What differs between two texts, as sentences. */
export function comparisonSummary(comparison: Comparison, strings: Strings, voice: Voice): readonly string[] {
  const { summary, pairs } = comparison;
  const counts = CHANGE_ORDER.flatMap((change) => {
    const count = summary[change] ?? 0;
    return count === 0 ? [] : [strings.comparison.countOf(voice.change[change], count)];
  });
  if (counts.length === 0) return [strings.comparison.same];
  const unchanged = summary.unchanged ?? 0;
  const { wordingCharsRemoved: removed, wordingCharsAdded: added } = summary;
  const quiet = pairs.reduce((sum, { runs }) => sum + runs.filter((run) => run.quiet).length, 0);
  return [
    strings.comparison.counts([...counts, strings.comparison.countOf(strings.change.unchanged, unchanged)]),
    ...(removed + added === 0 || voice.oldSide === null
      ? []
      : [strings.comparison.characters(removed, added)]),
    ...(quiet === 0 ? [] : [strings.comparison.quiet(quiet)]),
  ];
}

/** A change of a pair, in words. */
export interface ChangeWord {
  readonly change: Change;
  readonly words: string;
}

/** The changes of a pair in words, a renumbering with its numbers. `language` is the document's. */
export function changeWords(
  pair: Pair,
  strings: Strings,
  voice: Voice,
  language: string,
): readonly ChangeWord[] {
  const said = (label: string): string => inLanguage(label.trim(), language, strings.language);
  return CHANGE_ORDER.filter((change) => pair.changes.includes(change)).map((change) => {
    const { oldLabel, newLabel } = pair;
    const numbered =
      change === 'renumbered' && oldLabel !== null && newLabel !== null && oldLabel !== newLabel;
    return {
      change,
      words: numbered
        ? strings.comparison.renumberedFromTo(said(oldLabel), said(newLabel), grows(oldLabel, newLabel))
        : voice.change[change],
    };
  });
}

/** What differs in a pair besides its text, a line each: a link or image with both targets, a form by its name alone. */
export function otherLines(pair: Pair, strings: Strings): readonly string[] {
  const { other, otherLine } = strings.comparison;
  return pair.other.map(({ class: kind, old, new: next }) =>
    kind === 'link' || kind === 'image'
      ? otherLine(other[kind], old?.value ?? strings.none, next?.value ?? strings.none)
      : other[kind],
  );
}

// A number that grows is 繰下げ, one that shrinks 繰上げ; null where the labels are no plain numbers.
function grows(oldLabel: string, newLabel: string): boolean | null {
  const [old, next] = [oldLabel, newLabel].map((label) => /\d+/.exec(label.normalize('NFKC'))?.[0]);
  if (old === undefined || next === undefined || old === next) return null;
  return Number(next) > Number(old);
}

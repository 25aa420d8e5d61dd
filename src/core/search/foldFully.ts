// The full fold: the light fold, and beside it one spelling for words and dates that are written in several ways.
// It looks at whole words, so a piece of a word may fold otherwise than inside it: search scans both folds.
import { foldDates } from './foldDates.ts';
import { foldLightly } from './foldLightly.ts';
import { chained, type MappedText } from './mappedText.ts';

/** The fully folded text, with its map. */
export function foldFully(text: string): MappedText {
  const dates = foldDates(text);
  return chained(dates, foldLightly(dates.text));
}

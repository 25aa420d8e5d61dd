// A quote as a sentence cites it: in which text it stands, near which end of it, and its words without markup.
import type { DateString, PolicyRecord, Quote } from '../model/policy.ts';
import { datesInText } from './datesInText.ts';

/** A quote, ready to be cited. */
export interface CitedQuote {
  /** The label of the version it stands in, without what follows in brackets. */
  readonly edition: string;
  /** `start` and `end`: wholly inside the first or the last tenth of the text. */
  readonly spot: 'start' | 'end' | null;
  readonly words: string;
}

const TENTH = 10;

/** A quote as it is cited; `length` is that of the version's source in code units, or null. */
export function citedQuote(quote: Quote, policy: PolicyRecord, length: number | null): CitedQuote {
  const label = policy.versions.find(({ id }) => id === quote.version)?.label ?? quote.version;
  return { edition: shortLabel(label), spot: spotOf(quote, length), words: withoutMarkup(quote.quote) };
}

/** A label without what follows in brackets: 掲載版 for 掲載版（2023年6月30日までの契約者向け）. */
export function shortLabel(label: string): string {
  return label.replace(/\s*[（(].*$/u, '') || label;
}

/** Whether the words of a quote state a date. */
export function statesDate(quote: Quote, date: DateString): boolean {
  return datesInText(quote.quote).some((written) => written.date === date);
}

function spotOf(quote: Quote, length: number | null): CitedQuote['spot'] {
  if (length === null) return null;
  if (quote.range[1] <= length / TENTH) return 'start';
  return quote.range[0] >= length - length / TENTH ? 'end' : null;
}

/** Markdown's commonest inline markup taken off; the sentence is for reading, the quote itself stands in `basis`. */
function withoutMarkup(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/(\*\*|__)(.+?)\1/gu, '$2')
    .replace(/\s+/gu, ' ')
    .trim();
}

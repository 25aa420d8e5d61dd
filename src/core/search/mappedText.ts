// A folded text that knows where each of its characters came from. Every fold returns one, so that folds can be chained
// and a match in the last can be told in the first.
import type { Span } from '../model/span.ts';

/** `text`, and for each of its UTF-16 code units the range of the original that gave it. */
export interface MappedText {
  readonly text: string;
  /** Where each code unit begins and ends in the original; null where the text is the original. */
  readonly origin: { readonly from: readonly number[]; readonly to: readonly number[] } | null;
}

/** A range of a text that a fold writes otherwise. */
export interface Replacement {
  readonly at: Span;
  readonly by: string;
}

/** The range of the original that gave the range of the folded text; what was dropped at its edges is left out. */
export function originOf({ origin }: MappedText, [start, end]: Span): Span {
  if (origin === null) return [start, end];
  let first = origin.from[start] ?? 0;
  let last = origin.to[end - 1] ?? first;
  // A fold may put words in another order (a date): the hull holds all that gave the match.
  for (let i = start; i < end; i++) {
    first = Math.min(first, origin.from[i] ?? first);
    last = Math.max(last, origin.to[i] ?? last);
  }
  return [first, last];
}

/** A fold, and a second fold of what it gave, told in places of the text that the first was given. */
export function chained(first: MappedText, fold: (text: string) => MappedText): MappedText {
  const second = fold(first.text);
  if (first.origin === null) return second;
  if (second.origin === null) return first;
  const { from, to } = first.origin;
  return {
    text: second.text,
    origin: {
      from: second.origin.from.map((place) => from[place] ?? to.at(-1) ?? 0),
      to: second.origin.to.map((place) => to[place - 1] ?? 0),
    },
  };
}

/** Replaces ranges of a text (ascending, disjoint); the characters of a replacement all come from its whole range. */
export function replaced(text: string, replacements: readonly Replacement[]): MappedText {
  if (replacements.length === 0) return { text, origin: null };
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let done = 0;
  const keepUntil = (end: number): void => {
    parts.push(text.slice(done, end));
    for (let i = done; i < end; i++) {
      from.push(i);
      to.push(i + 1);
    }
  };
  for (const { at, by } of replacements) {
    keepUntil(at[0]);
    parts.push(by);
    for (let i = 0; i < by.length; i++) {
      from.push(at[0]);
      to.push(at[1]);
    }
    done = at[1];
  }
  keepUntil(text.length);
  return { text: parts.join(''), origin: { from, to } };
}

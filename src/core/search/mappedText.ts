// A folded text that knows where each of its characters came from. Every fold returns one, so that folds can be chained
// and a match in the last can be told in the first.
import type { Span } from '../model/span.ts';

/** `text`, and for each of its UTF-16 code units the range of the original that gave it. */
export interface MappedText {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The range of the original that gave the range of the folded text; what was dropped at its edges is left out. */
export function originOf(mapped: MappedText, [start, end]: Span): Span {
  let first = mapped.from[start] ?? 0;
  let last = mapped.to[end - 1] ?? first;
  // A fold may put words in another order (a date): the hull holds all that gave the match.
  for (let i = start; i < end; i++) {
    first = Math.min(first, mapped.from[i] ?? first);
    last = Math.max(last, mapped.to[i] ?? last);
  }
  return [first, last];
}

/** The second fold, told in places of the text that the first was given. */
export function chained(first: MappedText, second: MappedText): MappedText {
  return {
    text: second.text,
    from: second.from.map((place) => first.from[place] ?? first.to.at(-1) ?? 0),
    to: second.to.map((place) => first.to[place - 1] ?? 0),
  };
}

/** Replaces ranges of a text (ascending, disjoint); the characters of a replacement all come from its whole range. */
export function replaced(
  text: string,
  replacements: readonly { readonly at: Span; readonly by: string }[],
): MappedText {
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
  return { text: parts.join(''), from, to };
}

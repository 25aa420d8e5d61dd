// Words of a page -> the directive after `#…:~:` that makes a browser scroll to them and mark them.
// Invariant: the first place of the page that the directive fits is the one that was meant; where no such directive
// is found there is none, because a link must never point at other words.

/** A page as a text fragment sees it. */
export interface PageText {
  /** All text of the page, in order. */
  readonly text: string;
  /** Places where a block or a word of our own begins or ends: no one part of a directive reaches over them. */
  readonly cuts: readonly number[];
}

/** The places in a text where a word begins or ends, in order: browsers fit whole words only. */
export type WordBreaks = (text: string) => readonly number[];

type Range = readonly [from: number, until: number];

// Words as long as this are named whole; of longer ones the beginning and the end, longer where that is not enough.
// In code units.
const WHOLE = 60;
const PARTS = [20, 40, 80] as const;
const CONTEXT = 24;

/** The directive (`text=…`) for the words at `range`; null where nothing tells them from words further up. */
export function textFragment(page: PageText, range: Range, breaks: WordBreaks): string | null {
  const [start, end] = trimmed(page.text, range);
  if (start >= end) return null;
  const folded = fold(page.text);
  const fits = (words: Range, from: number): boolean =>
    folded.indexOf(folded.slice(...words), from) === words[0];
  const choices = partsOf(page, [start, end], breaks);
  const found = choices.find(({ head, tail }) => fits(head, 0) && (tail === null || fits(tail, head[1])));
  if (found !== undefined) return directive(page.text, null, found.head, found.tail);
  const longest = choices.at(-1);
  const before = contextOf(page, start, breaks);
  if (longest === undefined || before === null) return null;
  const { head, tail } = longest;
  // The words stand further up as well: what stands before them here tells them apart.
  const told = fits([before[0], head[1]], 0) && (tail === null || fits(tail, head[1]));
  return told ? directive(page.text, before, head, tail) : null;
}

interface Parts {
  readonly head: Range;
  readonly tail: Range | null;
}

/** How the words can be named, the shortest first; the beginning alone comes last. */
function partsOf(page: PageText, [start, end]: Range, breaks: WordBreaks): readonly Parts[] {
  const inside = page.cuts.filter((cut) => cut > start && cut < end);
  if (inside.length === 0 && end - start <= WHOLE) return [{ head: [start, end], tail: null }];
  const firstEnd = inside[0] ?? end;
  const lastStart = inside.at(-1) ?? start;
  const both = PARTS.flatMap((length): Parts[] => {
    const head: Range = [start, wordEnd(page.text, start, Math.min(firstEnd, start + length), breaks)];
    const from = wordStart(page.text, Math.max(lastStart, head[1], end - length), end, breaks);
    return from < end ? [{ head, tail: [from, end] }] : [];
  });
  return [...both, { head: [start, firstEnd], tail: null }];
}

function trimmed(text: string, [from, until]: Range): Range {
  const words = text.slice(from, until);
  const start = from + words.length - words.trimStart().length;
  return [start, start + words.trim().length];
}

/** The last place up to `limit` where a word ends; `limit` where there is none. */
function wordEnd(text: string, start: number, limit: number, breaks: WordBreaks): number {
  const places = breaks(text.slice(start, limit + CONTEXT));
  const found = places.findLast((place) => place > 0 && start + place <= limit);
  return found === undefined ? limit : start + found;
}

/** The first place from `least` on where a word begins; `end` where there is none. */
function wordStart(text: string, least: number, end: number, breaks: WordBreaks): number {
  const window = Math.max(0, least - CONTEXT);
  const found = breaks(text.slice(window, end)).find((place) => window + place >= least);
  return found === undefined ? end : window + found;
}

/** Words straight before a place, inside one block; null where the page begins there. */
function contextOf(page: PageText, start: number, breaks: WordBreaks): Range | null {
  const end = page.text.slice(0, start).trimEnd().length;
  if (end === 0) return null;
  const cut = page.cuts.findLast((place) => place < end) ?? 0;
  return [wordStart(page.text, Math.max(cut, end - CONTEXT), end, breaks), end];
}

// Browsers take capital and small, wide and narrow letters for the same; so does the search for earlier places.
function fold(text: string): string {
  return [...text]
    .map((character) => {
      const same = character.normalize('NFKC').toLowerCase();
      return same.length === character.length ? same : character;
    })
    .join('');
}

function directive(text: string, prefix: Range | null, head: Range, tail: Range | null): string {
  const parts = [head, ...(tail === null ? [] : [tail])].map((range) => encoded(text.slice(...range)));
  return `text=${[...(prefix === null ? [] : [`${encoded(text.slice(...prefix))}-`]), ...parts].join(',')}`;
}

// `-` and `,` are signs of the directive itself; `&` would end it.
function encoded(words: string): string {
  return encodeURIComponent(words.trim().replace(/\s+/g, ' ')).replace(/-/g, '%2D');
}

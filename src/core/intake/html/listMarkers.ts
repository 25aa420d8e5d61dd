// The numbers that a browser puts before the items of an ordered list, and when they are left out: where every item
// says its own number, nobody is meant to read two.

/** An ordered list, as far as its numbers go. */
export interface OrderedList {
  /** The type attribute: 1, a, A, i or I; anything else counts as 1. */
  readonly type: string;
  readonly start: number | null;
  readonly reversed: boolean;
  readonly items: readonly { readonly value: number | null; readonly text: string }[];
}

/** What an item begins with when it bears its own number: 第1条, (1), 1., ①, a), 附則. */
const OWN_NUMBER =
  /^\s*(?:第\s*[\d０-９〇一二三四五六七八九十百]+|[(（［[【]\s*[\p{Nd}\p{No}〇一二三四五六七八九十a-zA-Zア-ンァ-ヶ]{1,4}\s*[)）］\]】]|[\p{Nd}]+(?:[.．][\p{Nd}]+)*\s*[.．、)）]|[\p{Nd}]+(?:[.．][\p{Nd}]+)+|[①-⑳㉑-㉟]|[a-zA-Zア-ン]\s*[.．、)）])/u;

/** The marker of each item, with the dot a browser writes; null where the items bear their own numbers. */
export function listMarkers(list: OrderedList): readonly string[] | null {
  if (list.items.length > 0 && list.items.every(({ text }) => OWN_NUMBER.test(text))) return null;
  const step = list.reversed ? -1 : 1;
  let next = list.start ?? (list.reversed ? list.items.length : 1);
  return list.items.map(({ value }) => {
    const number = value ?? next;
    next = number + step;
    return `${inScript(number, list.type)}.`;
  });
}

/** Whether the markers are 1., 2., 3. or go on like that from another number, which Markdown can count itself. */
export function countsUp(markers: readonly string[]): boolean {
  const first = Number.parseInt(markers[0] ?? '', 10);
  return first >= 0 && markers.every((marker, index) => marker === `${first + index}.`);
}

/** A whole number from an attribute; null where it is none. */
export function wholeNumber(text: string | null | undefined): number | null {
  return text != null && /^\s*[+-]?\d{1,9}/u.test(text) ? Number.parseInt(text, 10) : null;
}

function inScript(number: number, type: string): string {
  if (number < 1 || number > 3999) return String(number);
  if (type === 'a') return letters(number);
  if (type === 'A') return letters(number).toUpperCase();
  if (type === 'i') return roman(number);
  if (type === 'I') return roman(number).toUpperCase();
  return String(number);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function letters(number: number): string {
  const rest = Math.floor((number - 1) / LETTERS.length);
  const last = LETTERS[(number - 1) % LETTERS.length] ?? '';
  return rest === 0 ? last : letters(rest) + last;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  const [value, sign] = ROMAN.find(([size]) => size <= number) ?? [number, ''];
  return number === 0 ? '' : sign + roman(number - value);
}

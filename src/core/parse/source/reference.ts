// Character references (`&amp;`, `&#x3042;`), as CommonMark and as HTML read them.
import { htmlText } from './html.ts';

/** What a reference at a place of a source gives, and how many code units it is long. */
export interface Reference {
  readonly text: string;
  readonly length: number;
}

const MARKDOWN = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{0,31});/y;
const HTML = /&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?/y;
const names = new Map<string, string>();

/** The reference at `at` as CommonMark reads it (a semicolon is needed), or null. */
export function decodeMarkdownReference(source: string, at: number, end: number): Reference | null {
  MARKDOWN.lastIndex = at;
  const match = MARKDOWN.exec(source);
  if (match === null || at + match[0].length > end) return null;
  const [whole, decimal, hexadecimal] = match;
  if (decimal !== undefined) return { text: numeric(Number.parseInt(decimal, 10)), length: whole.length };
  if (hexadecimal !== undefined)
    return { text: numeric(Number.parseInt(hexadecimal, 16)), length: whole.length };
  const text = htmlDecode(whole);
  return text === whole ? null : { text, length: whole.length };
}

/** The reference at `at` as an HTML parser reads it (`&copy` without a semicolon counts), or null. */
export function decodeHtmlReference(html: string, at: number): Reference | null {
  HTML.lastIndex = at;
  const whole = HTML.exec(html)?.[0];
  if (whole === undefined) return null;
  const text = htmlDecode(whole);
  if (text === whole) return null;
  // What was not part of the reference comes out as it went in: `&notit;` gives `¬it;`.
  if (whole.endsWith(';') && (!text.endsWith(';') || text === ';')) return { text, length: whole.length };
  let tail = 0;
  while (tail < text.length - 1 && text[text.length - 1 - tail] === whole[whole.length - 1 - tail]) tail += 1;
  return { text: text.slice(0, text.length - tail), length: whole.length - tail };
}

/** CommonMark replaces what is no character (NUL, surrogates, controls, out of range) by U+FFFD. */
function numeric(code: number): string {
  const isControl = code < 9 || code === 11 || (code > 13 && code < 32) || (code > 126 && code < 160);
  const isNone =
    (code > 55_295 && code < 57_344) ||
    (code > 64_975 && code < 65_008) ||
    (code & 65_535) === 65_535 ||
    (code & 65_535) === 65_534 ||
    code > 1_114_111;
  return isControl || isNone ? '\uFFFD' : String.fromCodePoint(code);
}

function htmlDecode(reference: string): string {
  const known = names.get(reference);
  if (known !== undefined) return known;
  const text = htmlText(reference);
  if (names.size < 4096) names.set(reference, text);
  return text;
}

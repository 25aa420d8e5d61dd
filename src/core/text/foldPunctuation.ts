// Folding of punctuation: variants of one glyph, nothing else. A mark that is added or removed is wording.
// Invariant: the long vowel mark ー is no dash, and a comma or point between digits is part of the number.

/** Glyph variants by the glyph that stands for all of them. */
const VARIANTS: readonly (readonly [glyph: string, variants: string])[] = [
  ['-', '‐‑‒–—―−─⁃﹣－'],
  ['~', '〜～∼˜'],
  ["'", '‘’‚‛ʼ＇´`'],
  ['"', '“”„‟＂'],
  ['・', '･·•‧∙●○◦■□▪▫◆◇'],
  ['…', '‥⋯'],
];

const variants = new Map(VARIANTS.flatMap(([glyph, all]) => [...all].map((one) => [one, glyph] as const)));
const SUSPECT = new RegExp(`[${VARIANTS.map(([, all]) => all).join('')}]`, 'u');

/** The text with every variant of a dash, quote, tilde, dot or bullet replaced by one glyph. */
export function foldPunctuation(text: string): string {
  if (!SUSPECT.test(text)) return text;
  let folded = '';
  for (const character of text) folded += variants.get(character) ?? character;
  return folded;
}

/** A comma or full stop beside Japanese text, in its one form: `，` and `,` are 、 there, `．` and `.` are 。. */
export function foldJapaneseStop(mark: string): string {
  if (mark === ',' || mark === '，' || mark === '､') return '、';
  if (mark === '.' || mark === '．' || mark === '｡') return '。';
  return mark;
}

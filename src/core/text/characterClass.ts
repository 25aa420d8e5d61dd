// The class of a character by its Unicode properties, looked up once per character and remembered.
// Invariant: a class depends on the character alone, so every engine gives the same.

/** What a character is to the tokenizer. */
export type CharacterClass =
  'space' | 'digit' | 'han' | 'hiragana' | 'katakana' | 'hangul' | 'letter' | 'unspaced' | 'mark' | 'other';

const TESTS: readonly (readonly [CharacterClass, RegExp])[] = [
  // A zero-width space, a BOM and a word joiner part nothing that a reader sees.
  ['space', /^[\s\p{Cf}]/u],
  ['digit', /^\p{Nd}/u],
  // ヶ counts things as 箇 does; 々 repeats a kanji. Both before the test for katakana, whose script ヶ bears.
  ['han', /^[\p{sc=Han}々〆〇ヶヵ]/u],
  ['katakana', /^[\p{sc=Katakana}ーｰﾞﾟ゛゜]/u],
  ['hiragana', /^[\p{sc=Hiragana}ゝゞ]/u],
  ['hangul', /^\p{sc=Hangul}/u],
  // Written without spaces between words: a run of letters would be a whole sentence.
  ['unspaced', /^[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u],
  ['letter', /^[\p{L}\p{Nl}_]/u],
  ['mark', /^\p{M}/u],
];

/** Classes by UTF-16 code unit, filled as characters are met: a text asks for each of its characters many times. */
const byUnit: (CharacterClass | undefined)[] = new Array<CharacterClass | undefined>(65536);

/** The class of the character at a place of a text; 'other' beyond its end. */
export function classAt(text: string, at: number): CharacterClass {
  if (at >= text.length) return 'other';
  const unit = text.charCodeAt(at);
  const known = byUnit[unit];
  if (known) return known;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const made = TESTS.find(([, test]) => test.test(character))?.[0] ?? 'other';
  // A half of a pair says nothing by itself.
  if (character.length === 1) byUnit[unit] = made;
  return made;
}

/** The class of one character (a code point as a string). */
export function characterClass(character: string): CharacterClass {
  return classAt(character, 0);
}

const WIDE_PUNCTUATION = /^[\p{sc=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Han}￥※●○■□◆◇…！-～]/u;

/** True where no space is written between words: Han, kana, and the punctuation that goes with them. */
export function isSpaceless(character: string): boolean {
  const kind = characterClass(character);
  if (kind === 'han' || kind === 'hiragana' || kind === 'katakana') return true;
  return kind === 'other' && WIDE_PUNCTUATION.test(character);
}

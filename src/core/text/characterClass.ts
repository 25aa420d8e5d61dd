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

const known = new Map<string, CharacterClass>();

/** The class of one character (a code point as a string). */
export function characterClass(character: string): CharacterClass {
  const found = known.get(character);
  if (found) return found;
  const made = TESTS.find(([, test]) => test.test(character))?.[0] ?? 'other';
  known.set(character, made);
  return made;
}

const WIDE_PUNCTUATION = /^[\p{sc=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Han}￥※●○■□◆◇…！-～]/u;

/** True where no space is written between words: Han, kana, and the punctuation that goes with them. */
export function isSpaceless(character: string): boolean {
  const kind = characterClass(character);
  if (kind === 'han' || kind === 'hiragana' || kind === 'katakana') return true;
  return kind === 'other' && WIDE_PUNCTUATION.test(character);
}

// Folding of width: the same character drawn full or half width, composed or decomposed, as a radical or a letter.
// Invariant: what changes the meaning of a number (², ½, ①, Ⅲ, ㎡, ª) is never folded.

const SUSPECT = /[^\p{ASCII}\p{sc=Hiragana}\p{sc=Han}ァ-ヺー、。「」]|[\p{M}\p{No}⺀-⿟豈-龎]/u;
const MEANS_MORE = new RegExp(
  String.raw`[\p{No}\p{So}\p{Nl}ªº…‥[\p{Lm}&&[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]]]`,
  'v',
);

const known = new Map<string, string>();

/** The text with every width variant replaced by its plain form: `Ａ` A, `ｶﾞ` ガ, `（` (, a decomposed が composed. */
export function foldWidth(text: string): string {
  if (!SUSPECT.test(text)) return text;
  if (!MEANS_MORE.test(text)) return text.normalize('NFKC');
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded.normalize('NFC');
}

function foldCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const made = MEANS_MORE.test(character) ? character : character.normalize('NFKC');
  known.set(character, made);
  return made;
}

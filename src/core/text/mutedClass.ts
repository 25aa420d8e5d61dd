// Whether two stretches of text are the same words written differently, and in what they then differ.
// Invariant: null (wording) unless the written table, width, glyph variants or spaces explain every difference.
import { isSpaceless } from './characterClass.ts';
import { foldPunctuation } from './foldPunctuation.ts';
import { foldWidth } from './foldWidth.ts';
import { tokenize, type Token } from './tokenize.ts';
import { wholeWordKey } from './wordForms.ts';

/** Characters beyond which a stretch is no word written in two ways. */
const LONGEST = 40;

/** In what two writings of the same words differ. */
export type MutedClass = 'space' | 'width' | 'punctuation' | 'orthography';

/**
 * The class of a difference that leaves the words the same, or null where it is wording (also where one side is empty).
 * Of several, the one furthest from mere space. Equal texts give `space`.
 */
export function muted(old: string, now: string): MutedClass | null {
  if (squeeze(old) === squeeze(now)) return 'space';
  if (old === '' || now === '') return null;
  // One word written in two ways is never three times as long as the other; texts of many words were compared word by
  // word already.
  const [least, most] = old.length < now.length ? [old.length, now.length] : [now.length, old.length];
  if (most > 3 * least + 2 || most > LONGEST) return squeezedWidth(old, now);
  const [a, b] = [joinedKeys(old), joinedKeys(now)];
  const same = a.length === b.length && a.every((key, at) => key === b[at]);
  if (!same) {
    // Words cut at a space beside kana or kanji (ウェブ サイト) are other tokens, the same text.
    return squeezedWidth(old, now);
  }
  return mutedOfSameKey(old, now);
}

/** The same for a stretch inside a defined term, which is a name: only width and space are muted there. */
export function mutedInTerm(old: string, now: string): MutedClass | null {
  if (squeeze(old) === squeeze(now)) return 'space';
  return squeezedWidth(old, now);
}

/** The class of the difference of two stretches whose tokens are known to have the same keys. */
export function mutedOfSameKey(old: string, now: string): MutedClass {
  if (squeeze(old) === squeeze(now)) return 'space';
  const [oldWidth, nowWidth] = [squeeze(foldWidth(old)), squeeze(foldWidth(now))];
  if (oldWidth === nowWidth) return 'width';
  return oneGlyph(oldWidth) === oneGlyph(nowWidth) ? 'punctuation' : 'orthography';
}

/** Variants of a mark as one; stops too, since the keys say already that they are the same. */
function oneGlyph(text: string): string {
  return foldPunctuation(text)
    .replace(/[,，､]/gu, '、')
    .replace(/[.．｡]/gu, '。');
}
function squeezedWidth(old: string, now: string): MutedClass | null {
  return squeeze(foldWidth(old)) === squeeze(foldWidth(now)) ? 'width' : null;
}

/** The keys of a text's tokens, two words that the table knows as one form (web site) joined. */
function joinedKeys(text: string): string[] {
  const keys: string[] = [];
  let last: Token | null = null;
  for (const token of tokenize(text)) {
    const pair: string | null =
      last && /\s/u.test(text.slice(last.end, token.start)) ? wholeWordKey(`${last.key} ${token.key}`) : null;
    if (pair !== null) keys[keys.length - 1] = pair;
    else keys.push(token.key);
    last = token;
  }
  return keys;
}

/** White space made one space, and gone beside Han, kana and their punctuation, where it parts no words. */
function squeeze(text: string): string {
  return text.trim().replace(/\s+/gu, (_, at: number, whole: string) => {
    const before = whole.charAt(at - 1);
    const after = whole.slice(at).trimStart().charAt(0);
    return isSpaceless(before) || isSpaceless(after) ? '' : ' ';
  });
}

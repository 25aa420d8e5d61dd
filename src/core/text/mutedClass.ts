// Whether two stretches of text are the same words written differently, and in what they then differ.
// Invariant: null (wording) unless the written table, width, glyph variants or spaces explain every difference.
import { isSpaceless } from './characterClass.ts';
import { foldPunctuation } from './foldPunctuation.ts';
import { foldWidth } from './foldWidth.ts';
import { tokenize } from './tokenize.ts';

/** In what two writings of the same words differ. */
export type MutedClass = 'space' | 'width' | 'punctuation' | 'orthography';

/**
 * The class of a difference that leaves the words the same, or null where it is wording (also where one side is empty).
 * Of several, the one furthest from mere space. Equal texts give `space`.
 */
export function muted(old: string, now: string): MutedClass | null {
  if (squeeze(old) === squeeze(now)) return 'space';
  if (old === '' || now === '') return null;
  const tokens = [tokenize(old), tokenize(now)] as const;
  const same =
    tokens[0].length === tokens[1].length && tokens[0].every((token, at) => token.key === tokens[1][at]?.key);
  if (!same) {
    // Words cut at a space beside kana or kanji (ウェブ サイト) are other tokens, the same text.
    return squeeze(foldWidth(old)) === squeeze(foldWidth(now)) ? 'width' : null;
  }
  return mutedOfSameKey(old, now);
}

/** The class of the difference of two stretches whose tokens are known to have the same keys. */
export function mutedOfSameKey(old: string, now: string): MutedClass {
  const [oldBare, nowBare] = [withoutSpace(old), withoutSpace(now)];
  if (oldBare === nowBare) return 'space';
  const [oldWidth, nowWidth] = [foldWidth(oldBare), foldWidth(nowBare)];
  if (oldWidth === nowWidth) return 'width';
  const [oldMarks, nowMarks] = [foldPunctuation(oldWidth), foldPunctuation(nowWidth)];
  const stop = /^[,.、。，．､｡]$/u;
  if (oldMarks === nowMarks || (stop.test(oldBare) && stop.test(nowBare))) return 'punctuation';
  return 'orthography';
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** White space made one space, and gone beside Han, kana and their punctuation, where it parts no words. */
function squeeze(text: string): string {
  return text.trim().replace(/\s+/gu, (_, at: number, whole: string) => {
    const before = whole.charAt(at - 1);
    const after = whole.slice(at).trimStart().charAt(0);
    return isSpaceless(before) || isSpaceless(after) ? '' : ' ';
  });
}

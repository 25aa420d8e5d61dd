// Proper names by how they are written: capitals where the words around have none. No list of names is kept.
// Invariant: a word that begins a sentence, or stands in a heading whose words all have capitals, is no name by that.
import type { Unit } from '../model/unit.ts';

const NAME = /^(\p{Lu}[\p{L}\p{N}&.’'-]{2,})(\s(?:\p{Lu}[\p{L}\p{N}&.’'-]*|of|and|for|the|&))*$/u;
/** A capital inside a word: GitHub, JavaScript. */
const INNER = /\p{Ll}\p{Lu}/u;
const LOWER = /(?<![\p{L}.@\/:_-])\p{Ll}\p{L}+(?![\p{L}]|[.@_\/-]\p{L})/uy;
const EAST = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。「」（）]/u;

/**
 * Whether a capitalised word is written without capitals too somewhere in two texts, and so is a term (Services), no
 * name. The texts are searched when first asked for a word.
 */
export function termsOf(units: readonly (readonly Unit[])[]): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const bare = word.toLowerCase().replace(/[’']s$/u, '');
    const found = known.get(bare);
    if (found !== undefined) return found;
    const forms = [bare, `${bare}s`, bare.replace(/s$/u, '')];
    const made = units.some((side) => side.some(({ text }) => forms.some((form) => isWordOf(text, form))));
    known.set(bare, made);
    return made;
  };
}

/** True where a text holds a word as it is written. */
function isWordOf(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + 1)) {
    LOWER.lastIndex = at;
    if (LOWER.exec(text)?.[0] === word) return true;
  }
  return false;
}

/** Where the name stands that a stretch of a unit's text is, or null where it is none. */
export function nameAt(
  { text, node }: Unit,
  from: number,
  to: number,
  isTerm: (word: string) => boolean,
): { readonly from: number; readonly to: number } | null {
  const words = text.slice(from, to);
  const lead = words.length - words.trimStart().length;
  const bare = words.trim();
  if (!NAME.test(bare)) return null;
  const place = { from: from + lead, to: from + lead + bare.length };
  if (INNER.test(bare)) return place;
  if (bare.split(/\s/u).every(isTerm)) return null;
  const [before, after] = [text.slice(0, place.from).trimEnd(), text.slice(place.to).trimStart()];
  if (EAST.test(before.slice(-1)) || EAST.test(after.charAt(0))) return place;
  if (node.type === 'section' || node.type === 'heading') return null;
  // In the middle of a sentence, after a word without capital.
  return /(?:^|[\s(“"])\p{Ll}[\p{L}’'-]*,?$/u.test(before) ? place : null;
}

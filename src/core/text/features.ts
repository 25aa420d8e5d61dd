// What a text is recognised by: hashed pairs of characters in scripts without spaces, words and pairs of words elsewhere.
// Invariant: features come from folded tokens, so two writings of the same words have the same ones.
import { characterClass } from './characterClass.ts';
import type { Token } from './tokenize.ts';

const BITS = 20;
const MASK = (1 << BITS) - 1;

/** The distinct features of a tokenized text, ascending; numbers below 2^20. Empty only for a text without tokens. */
export function featuresOf(tokens: readonly Token[]): Int32Array {
  const found = new Set<number>();
  let previous = '';
  for (const { key } of tokens) {
    if (key === '') continue;
    const kind = characterClass(key.startsWith('≈') ? key.charAt(1) : key.charAt(0));
    if (kind === 'han' || kind === 'hiragana' || kind === 'katakana' || kind === 'hangul') {
      let last = previous;
      for (const character of key) {
        found.add(hash(last + character));
        last = character;
      }
      previous = last;
    } else if (kind === 'other') {
      // Marks carry little; they join what stands on both sides of them.
      continue;
    } else {
      found.add(hash(key));
      // An address is many words in one token.
      if (key.length > 12) for (const part of key.split(/[^\p{L}\p{M}\p{N}]+/u)) found.add(hash(part));
      if (previous !== '') found.add(hash(`${previous} ${key}`));
      previous = key;
    }
  }
  if (found.size === 0) for (const { key } of tokens) found.add(hash(key));
  return Int32Array.from(found).sort();
}

function hash(text: string): number {
  // FNV-1a over UTF-16 code units.
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> BITS)) & MASK;
}

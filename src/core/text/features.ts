// What a text is recognised by: hashed pairs of characters in scripts without spaces, words and pairs of words elsewhere.
// Invariant: features come from folded tokens, so two writings of the same words have the same ones.
import { classAt } from './characterClass.ts';
import type { Token } from './tokenize.ts';

const BITS = 16;
/** How many features there can be. */
export const FEATURES = 1 << BITS;
const MASK = FEATURES - 1;

/** The distinct features of a tokenized text, ascending; numbers below FEATURES. Empty only for a text without tokens. */
export function featuresOf(tokens: readonly Token[]): Int32Array {
  const found: number[] = [];
  /** The last character of the word before in a script without spaces, else the hash of the word before. */
  let previous = 0;
  for (const { key } of tokens) {
    if (key === '') continue;
    const start = key.startsWith('≈') ? 1 : 0;
    const kind = classAt(key, start);
    if (kind === 'han' || kind === 'hiragana' || kind === 'katakana' || kind === 'hangul') {
      for (let at = start; at < key.length; at++) {
        const unit = key.charCodeAt(at);
        found.push(mix(previous, unit));
        previous = unit;
      }
    } else if (kind !== 'other') {
      // Marks carry little; they join what stands on both sides of them.
      const word = hash(key);
      found.push(word & MASK, mix(previous, word));
      // An address is many words in one token.
      if (key.length > 12)
        for (const part of key.split(/[^\p{L}\p{M}\p{N}]+/u)) found.push(hash(part) & MASK);
      previous = word;
    }
  }
  if (found.length === 0) for (const { key } of tokens) found.push(hash(key) & MASK);
  return distinct(new Int32Array(found).sort());
}

function distinct(sorted: Int32Array): Int32Array {
  let size = 0;
  for (let at = 0; at < sorted.length; at++) {
    const value = sorted[at] ?? 0;
    if (size === 0 || sorted[size - 1] !== value) sorted[size++] = value;
  }
  return sorted.subarray(0, size);
}

function mix(a: number, b: number): number {
  const value = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x01000193);
  return (value ^ (value >>> 15)) & MASK;
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> BITS);
}

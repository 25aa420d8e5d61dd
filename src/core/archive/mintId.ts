// New lineage ids: six letters and digits that say nothing, made from where the clause was first seen.

/** Letters and digits that are not mistaken for one another: no 0, 1, i, l, o. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const ALPHABET = `${LETTERS}23456789`;
const LENGTH = 6;

/**
 * An id that is not taken yet, the same for the same seed and the same taken ids. A seed whose id is taken is hashed
 * again with a number added. It begins with a letter, since keys of digits alone would change their order in an object.
 */
export function mintId(seed: string, isTaken: (id: string) => boolean): string {
  for (let attempt = 0; ; attempt++) {
    const id = spell(hash(attempt === 0 ? seed : `${seed}#${attempt}`));
    if (!isTaken(id)) return id;
  }
}

/** 52 bits of two multiplicative hashes (the method known as cyrb53): even, fast, and whole in a double. */
function hash(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 12) * 2 ** 32 + (a >>> 0);
}

function spell(value: number): string {
  let rest = value;
  let text = '';
  while (text.length < LENGTH) {
    const letters = text === '' ? LETTERS : ALPHABET;
    text += letters[rest % letters.length] ?? '';
    rest = Math.floor(rest / letters.length);
  }
  return text;
}

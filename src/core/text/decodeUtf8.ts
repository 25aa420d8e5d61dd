// Bytes -> text. What is no UTF-8 is replaced by U+FFFD and told, with its place.
import type { Problem } from '../model/problem.ts';

/** A decoded file: a BOM is its first character, and every replaced byte sequence is a problem. */
export interface DecodedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Only so many places are listed; the last problem then says how many there are in all. */
const LISTED = 100;

/** Decodes a file. `file` is named in the problems. */
export function decodeUtf8(bytes: Uint8Array, file = ''): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), problems: [] };
  } catch {
    // Falls through to the reading that replaces.
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const places = replacedPlaces(bytes, text);
  const problems = places.slice(0, LISTED).map((at): Problem => ({
    code: 'invalid-utf8',
    file,
    at: [at, at + 1],
    message: 'A byte here is no UTF-8; the text shows U+FFFD in its place.',
    cure: 'Convert the file to UTF-8 and check the character.',
  }));
  if (places.length > LISTED) {
    problems.push({
      code: 'invalid-utf8',
      file,
      at: null,
      message: `${places.length} byte sequences of this file are no UTF-8; the first ${LISTED} are listed.`,
      cure: 'Find out which encoding the file has, and convert it to UTF-8.',
    });
  }
  return { text, problems };
}

/** Where U+FFFD stands in the text and not in the bytes. */
function replacedPlaces(bytes: Uint8Array, text: string): number[] {
  const places: number[] = [];
  let byte = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code === 0xfffd) {
      if (bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd) byte += 3;
      else {
        places.push(at);
        byte += invalidLength(bytes, byte);
      }
      continue;
    }
    byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (code > 0xffff) at += 1;
  }
  return places;
}

/** How many bytes one U+FFFD stands for: the longest beginning of a sequence that could have been valid, or one byte. */
function invalidLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const wanted =
    lead >= 0xf0 && lead <= 0xf4 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xc2 && lead < 0xe0 ? 1 : 0;
  let length = 1;
  while (length <= wanted) {
    const next = bytes[at + length] ?? 0;
    let low = 0x80;
    let high = 0xbf;
    if (length === 1) {
      if (lead === 0xe0) low = 0xa0;
      if (lead === 0xed) high = 0x9f;
      if (lead === 0xf0) low = 0x90;
      if (lead === 0xf4) high = 0x8f;
    }
    if (next < low || next > high) break;
    length += 1;
  }
  return Math.max(1, Math.min(length, wanted));
}

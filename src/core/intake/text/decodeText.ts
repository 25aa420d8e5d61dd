// Bytes of a received file -> text. What is no UTF-8 is a problem: a guess at another encoding could change the wording.
import type { Problem } from '../../model/problem.ts';
import { decodeUtf8 } from '../../text/decodeUtf8.ts';

/** The byte order marks of encodings other than UTF-8. */
const OTHER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Decodes UTF-8, or UTF-16 where a byte order mark says so. The text of a file with a problem is not to be used. */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const other = OTHER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (other === undefined) return decodeUtf8(bytes, file);
  return decodeAs(bytes, other[0], file);
}

/** Decodes bytes in an encoding that the file itself names; a sequence it does not have is a problem. */
export function decodeAs(
  bytes: Uint8Array,
  encoding: string,
  file: string,
): { readonly text: string; readonly problems: readonly Problem[] } {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), problems: [] };
  } catch (error) {
    const unknown = error instanceof RangeError;
    return {
      text: '',
      problems: [
        {
          code: 'bad-encoding',
          file,
          at: null,
          message: unknown
            ? `The file names an encoding that is not known: ${encoding.slice(0, 40)}.`
            : `The file says it is ${encoding}, and has bytes that are not.`,
          cure: 'Find out which encoding the file has, and convert a copy to UTF-8.',
        },
      ],
    };
  }
}

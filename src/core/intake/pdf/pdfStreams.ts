// The packed streams of a PDF, unpacked under watch before the library that reads PDFs sees the file: what swells beyond
// any document is refused. Objects inside streams cannot hold streams, so all of them stand in the file's own bytes.
import { inflate, InflateError } from '../bytes/inflate.ts';

/** Bytes that all streams together may give, pictures among them. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Old kinds of packing are not unpacked here; they are let through only where they cannot swell much. */
const MAX_OTHER = 256 * 1024;
const MAX_STREAMS = 20_000;

/** Why the streams of a PDF are refused; null where they are not. */
export async function refusalOfStreams(bytes: Uint8Array): Promise<string | null> {
  // Latin-1 keeps a character for each byte, so that places in the text are places in the bytes.
  const text = new TextDecoder('latin1').decode(bytes);
  let left = MAX_BYTES;
  let count = 0;
  for (const match of text.matchAll(/stream\r?\n/gu)) {
    if (text.slice(match.index - 3, match.index) === 'end') continue;
    if (++count > MAX_STREAMS) return `It has more than ${MAX_STREAMS} streams.`;
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    const dictionary = text.slice(text.lastIndexOf('obj', match.index), match.index);
    const names = dictionary.replace(/#([0-9a-f]{2})/giu, (_whole, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    const flates = names.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
    if (/\/(?:LZWDecode|LZW|RunLengthDecode|RL)\b/u.test(names) && packed.length > MAX_OTHER) {
      return 'It has a large stream in an old kind of packing.';
    }
    let data = packed;
    for (let round = 0; round < flates; round++) {
      try {
        data = await inflate(trimmed(data), 'deflate', left);
      } catch (error) {
        if (!(error instanceof InflateError)) throw error;
        if (error.reason === 'too-large') return `It unpacks to more than ${MAX_BYTES / 1024 / 1024} MB.`;
        // Damaged or otherwise coded data is the reading library's to judge; it gives no more than was looked at here.
        break;
      }
    }
    if (data !== packed) left -= data.length;
  }
  return null;
}

/** The line break before `endstream` is no part of the data. */
function trimmed(data: Uint8Array): Uint8Array {
  let end = data.length;
  while (end > 0 && (data[end - 1] === 0x0a || data[end - 1] === 0x0d)) end--;
  return data.subarray(0, end);
}

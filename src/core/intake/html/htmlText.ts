// Bytes of a saved page -> its text, in the encoding that a browser would read it in.
import type { Problem } from '../../model/problem.ts';
import { decodeUtf8 } from '../../text/decodeUtf8.ts';
import { decodeAs, decodeText } from '../text/decodeText.ts';

/** A browser looks for the encoding in so many bytes. */
const PRESCAN_BYTES = 1024;

/** Decodes a page: by its byte order mark, else by what its meta element says, else as UTF-8. */
export function htmlText(
  bytes: Uint8Array,
  file: string,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return decodeText(bytes, file);
  const start = String.fromCharCode(...bytes.slice(0, PRESCAN_BYTES));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  // A page that could be read as ASCII to find this out is not in UTF-16, whatever it says (so the HTML standard).
  const encoding = named.startsWith('utf-16') ? 'utf-8' : named;
  return encoding === 'utf-8' || encoding === 'utf8'
    ? decodeUtf8(bytes, file)
    : decodeAs(bytes, encoding, file);
}

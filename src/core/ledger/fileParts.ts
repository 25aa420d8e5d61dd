// A published file -> named stretches of its bytes, so that a changed byte can be told by the clause it stands in. The
// stretches are in bytes, since a changed byte can change how many characters a text has, never where its other bytes are.
import type { SectionNode } from '../model/sectionTree.ts';
import type { Sha256 } from './sha256.ts';

/** A stretch: its name (an address, or empty before the first), the byte after its end, and the start of its SHA-256. */
export type FilePart = readonly [name: string, end: number, hash: string];

/** So many hexadecimal digits of a part's hash are kept: it tells where, the hash of the whole file tells whether. */
const DIGITS = 16;

/** The parts of a source.md: from each addressed node to the next. */
export async function sourceParts(
  source: string,
  root: SectionNode,
  sha256: Sha256,
): Promise<readonly FilePart[]> {
  const starts: (readonly [number, string])[] = [];
  const visit = (node: SectionNode): void => {
    if (node.address !== null) starts.push([node.range[0], node.address]);
    node.children.forEach(visit);
  };
  visit(root);
  return partsAt(new TextEncoder().encode(source), inBytes(source, starts), sha256);
}

/** The parts of a page (from each id to the next) or of a JSON file (from each address to the next). */
export async function namedParts(bytes: Uint8Array, sha256: Sha256): Promise<readonly FilePart[]> {
  // Latin-1 keeps a character for each byte, so that places in the text are places in the bytes.
  const text = new TextDecoder('latin1').decode(bytes);
  const marks = [...text.matchAll(/\sid="([^"]{1,80})"|"address":"([^"]{1,80})"/gu)].map(
    (match) => [match.index, match[1] ?? match[2] ?? ''] as const,
  );
  return partsAt(bytes, marks, sha256);
}

/** The name of the part in which bytes differ from those that the parts were made of; null where none does. */
export async function changedPart(
  bytes: Uint8Array,
  parts: readonly FilePart[],
  sha256: Sha256,
): Promise<{ readonly name: string; readonly start: number; readonly end: number } | null> {
  let start = 0;
  for (const [name, end, hash] of parts) {
    if ((await sha256(bytes.subarray(start, end))).slice(0, DIGITS) !== hash) return { name, start, end };
    start = end;
  }
  return bytes.length > start ? { name: parts.at(-1)?.[0] ?? '', start, end: bytes.length } : null;
}

async function partsAt(
  bytes: Uint8Array,
  marks: readonly (readonly [at: number, name: string])[],
  sha256: Sha256,
): Promise<readonly FilePart[]> {
  const sorted = [[0, ''] as const, ...[...marks].sort((a, b) => a[0] - b[0])];
  const parts: FilePart[] = [];
  for (const [index, [start, name]] of sorted.entries()) {
    const end = sorted[index + 1]?.[0] ?? bytes.length;
    if (end <= start) continue;
    parts.push([name, end, (await sha256(bytes.subarray(start, end))).slice(0, DIGITS)]);
  }
  return parts;
}

/** Marks at characters as marks at bytes. Each stretch between two is measured once: a long text has thousands. */
function inBytes(
  text: string,
  starts: readonly (readonly [at: number, name: string])[],
): readonly (readonly [at: number, name: string])[] {
  const encoder = new TextEncoder();
  let [characters, bytes] = [0, 0];
  return [...starts]
    .sort((a, b) => a[0] - b[0])
    .map(([at, name]) => {
      bytes += encoder.encode(text.slice(characters, at)).length;
      characters = at;
      return [bytes, name] as const;
    });
}

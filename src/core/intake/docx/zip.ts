// A ZIP file's entries, read by its directory with every length watched, and written again without compression. Nothing
// is ever taken to a disk, so a name in it can lead nowhere; names that try are still refused.
import { inflate, InflateError } from '../bytes/inflate.ts';

/** Why a file is no ZIP that is read here. */
export class ZipError extends Error {
  readonly cure: string;

  constructor(message: string, cure: string) {
    super(message);
    this.name = 'ZipError';
    this.cure = cure;
  }
}

const MAX_ENTRIES = 2_000;
/** Bytes of all entries together, decompressed: the text of the longest contracts is under a hundredth of it. */
const MAX_BYTES = 64 * 1024 * 1024;
const DAMAGED = 'Get the file again; it may have been cut off or altered on its way.';
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const END_LENGTH = 22;

/** The files in a ZIP by name. Throws a ZipError for whatever is damaged, encrypted, too large or oddly named. */
export async function readZip(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let left = MAX_BYTES;
  for (const entry of directory(bytes, view)) {
    if (entry.name.endsWith('/')) continue;
    const data = await contents(bytes, view, entry, left);
    left -= data.length;
    files.set(entry.name, data);
  }
  return files;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

function directory(bytes: Uint8Array, view: DataView): readonly Entry[] {
  try {
    let end = bytes.length - END_LENGTH;
    while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
    if (end < 0) throw new ZipError('The file is no ZIP, or its end is missing.', DAMAGED);
    const count = view.getUint16(end + 10, true);
    if (count > MAX_ENTRIES)
      throw new ZipError(
        `The file holds ${count} files.`,
        'A document holds a few dozen; check what this is.',
      );
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY)
        throw new ZipError('The directory of the file is damaged.', DAMAGED);
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if ((view.getUint16(at + 8, true) & 1) === 1) {
        throw new ZipError('The file is encrypted.', 'Save a copy without a password.');
      }
      if (/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/u.test(name)) {
        throw new ZipError(
          `A name in the file leads out of it: ${name.slice(0, 60)}.`,
          'Do not use this file.',
        );
      }
      if (entries.some((other) => other.name === name)) {
        throw new ZipError(
          `The file holds ${name.slice(0, 60)} twice.`,
          'Save it again with a word processor.',
        );
      }
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError('The directory of the file is damaged.', DAMAGED);
    throw error;
  }
}

async function contents(bytes: Uint8Array, view: DataView, entry: Entry, limit: number): Promise<Uint8Array> {
  const tooLarge = new ZipError(
    `The file unpacks to more than ${MAX_BYTES / 1024 / 1024} MB.`,
    'Leave the pictures out of a copy; if it has none, do not use this file.',
  );
  if (entry.unpacked > limit) throw tooLarge;
  try {
    if (view.getUint32(entry.at, true) !== LOCAL_ENTRY)
      throw new ZipError(`${entry.name} is damaged.`, DAMAGED);
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = bytes.subarray(start, start + entry.packed);
    const data =
      entry.method === 0
        ? packed
        : entry.method === 8
          ? await inflate(packed, 'deflate-raw', Math.min(limit, entry.unpacked))
          : null;
    if (data === null)
      throw new ZipError(
        `${entry.name} is packed in an unknown way.`,
        'Save it again with a word processor.',
      );
    if (data.length !== entry.unpacked || crc32(data) !== entry.crc)
      throw new ZipError(`${entry.name} is damaged.`, DAMAGED);
    return data;
  } catch (error) {
    if (error instanceof InflateError) {
      // More than the directory says is a lie of the directory, which is what such bombs are made of.
      throw error.reason === 'too-large'
        ? new ZipError(`${entry.name} unpacks to more than the file says.`, 'Do not use this file.')
        : new ZipError(`${entry.name} is damaged.`, DAMAGED);
    }
    if (error instanceof RangeError) throw new ZipError(`${entry.name} is damaged.`, DAMAGED);
    throw error;
  }
}

/** A ZIP of these files, not compressed. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  const listing: Uint8Array[] = [];
  let at = 0;
  for (const [name, data] of files) {
    const title = new TextEncoder().encode(name);
    const crc = crc32(data);
    const local = record(30, LOCAL_ENTRY, [
      [4, 2, 20],
      [6, 2, 0x800],
      [14, 4, crc],
      [18, 4, data.length],
      [22, 4, data.length],
      [26, 2, title.length],
    ]);
    listing.push(
      record(46, DIRECTORY_ENTRY, [
        [4, 2, 20],
        [6, 2, 20],
        [8, 2, 0x800],
        [16, 4, crc],
        [20, 4, data.length],
        [24, 4, data.length],
        [28, 2, title.length],
        [42, 4, at],
      ]),
      title,
    );
    parts.push(local, title, data);
    at += local.length + title.length + data.length;
  }
  const size = listing.reduce((sum, part) => sum + part.length, 0);
  const end = record(END_LENGTH, END_OF_DIRECTORY, [
    [8, 2, files.size],
    [10, 2, files.size],
    [12, 4, size],
    [16, 4, at],
  ]);
  const all = [...parts, ...listing, end];
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of all) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

function record(
  length: number,
  signature: number,
  fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[],
): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  for (const [at, bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return new Uint8Array(view.buffer);
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

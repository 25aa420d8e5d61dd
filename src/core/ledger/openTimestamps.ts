// An OpenTimestamps proof -> the statements that its operations lead to from the stamped hash. Its path is walked here; that
// a block holds what it ends in can only be seen in the block chain.
import { hex } from './der.ts';

/** A hash function by the name that the proof calls it; null for one that is not to be had here. */
export type DigestByName = (
  name: 'sha1' | 'sha256' | 'ripemd160' | 'keccak256',
  bytes: Uint8Array,
) => Uint8Array | null;

/** What a path of the proof ends in. */
export type Attestation =
  /** A block of that height has this Merkle root (as block explorers write it). */
  | { readonly kind: 'bitcoin' | 'litecoin'; readonly height: number; readonly merkleRoot: string }
  /** A calendar promised to have it stamped; it proves nothing yet. */
  | { readonly kind: 'pending'; readonly calendar: string }
  /** A statement, or a way to one, that this program does not know. */
  | { readonly kind: 'unknown'; readonly what: string };

/** A proof: what was stamped, and what that leads to. */
export interface OpenTimestampsProof {
  /** The SHA-256 that was stamped. */
  readonly stamped: string;
  /** Null where the proof is cut off or not in the form of one. */
  readonly attestations: readonly Attestation[] | null;
}

const MAGIC = '\u0000OpenTimestamps\u0000\u0000Proof\u0000\u00bf\u0089\u00e2\u00e8\u0084\u00e8\u0092\u0094';
const VERSION = 1;
const HASHES = new Map([
  [0x02, 'sha1'],
  [0x03, 'ripemd160'],
  [0x08, 'sha256'],
  [0x67, 'keccak256'],
] as const);
const SHA256 = 0x08;
const ATTESTATION = 0x00;
const FORK = 0xff;
const APPEND = 0xf0;
const PREPEND = 0xf1;
const REVERSE = 0xf2;
const HEXLIFY = 0xf3;
const BLOCKS: Readonly<Record<string, 'bitcoin' | 'litecoin'>> = {
  '0588960d73d71901': 'bitcoin',
  '06869a0d73d71b45': 'litecoin',
};
const PENDING = '83dfe30d2ef90c8e';
/** The limits of the format, in bytes and operations after one another. */
const LONGEST = { message: 4096, payload: 8192, calendar: 1000, path: 256 };

/** Reads a proof; null for bytes that are none over a SHA-256. */
export function readOpenTimestamps(bytes: Uint8Array, digest: DigestByName): OpenTimestampsProof | null {
  const same = [...MAGIC].every((letter, index) => bytes[index] === letter.codePointAt(0));
  const at = MAGIC.length;
  if (!same || bytes[at] !== VERSION || bytes[at + 1] !== SHA256 || bytes.length < at + 34) return null;
  const message = bytes.slice(at + 2, at + 34);
  const attestations: Attestation[] = [];
  const reader: Reader = { bytes, at: at + 34 };
  try {
    walk(reader, message, digest, LONGEST.path, attestations);
    const isWhole = reader.at === bytes.length;
    return { stamped: hex(message), attestations: isWhole ? attestations : null };
  } catch (error) {
    if (!(error instanceof BadProof)) throw error;
    return { stamped: hex(message), attestations: null };
  }
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/** The proof ends too early, or passes a limit of its format. */
class BadProof extends Error {}

/** A stamp: branches, each led by FORK but the last. `message` is null once an operation could not be done. */
function walk(
  reader: Reader,
  message: Uint8Array | null,
  digest: DigestByName,
  left: number,
  found: Attestation[],
): void {
  if (left === 0) throw new BadProof();
  for (;;) {
    const tag = byte(reader);
    const isFork = tag === FORK;
    const operation = isFork ? byte(reader) : tag;
    if (operation === ATTESTATION) found.push(attestation(reader, message));
    else walk(reader, result(reader, operation, message, digest), digest, left - 1, found);
    if (!isFork) return;
  }
}

function result(
  reader: Reader,
  operation: number,
  message: Uint8Array | null,
  digest: DigestByName,
): Uint8Array | null {
  const hash = HASHES.get(operation as 0x02);
  if (hash !== undefined) return message === null ? null : digest(hash, message);
  switch (operation) {
    case APPEND:
    case PREPEND: {
      const more = counted(reader, LONGEST.message);
      if (more.length === 0) throw new BadProof();
      return message === null
        ? null
        : limited(operation === APPEND ? [...message, ...more] : [...more, ...message]);
    }
    case REVERSE:
      return message === null ? null : message.toReversed();
    case HEXLIFY:
      return message === null ? null : limited(new TextEncoder().encode(hex(message)));
    default:
      // What follows an unknown operation cannot be told apart any more.
      throw new BadProof();
  }
}

function limited(bytes: ArrayLike<number>): Uint8Array {
  if (bytes.length > LONGEST.message) throw new BadProof();
  return Uint8Array.from(bytes);
}

function attestation(reader: Reader, message: Uint8Array | null): Attestation {
  const kind = hex(take(reader, 8));
  const payload: Reader = { bytes: counted(reader, LONGEST.payload), at: 0 };
  if (message === null) return { kind: 'unknown', what: 'one by a hash function that is not to be had here' };
  if (kind === PENDING) {
    const calendar = new TextDecoder().decode(counted(payload, LONGEST.calendar));
    // It is printed: nothing but what calendars are called.
    if (!/^[\w\-./:]+$/u.test(calendar)) throw new BadProof();
    return { kind: 'pending', calendar };
  }
  const chain = BLOCKS[kind];
  if (chain === undefined)
    return { kind: 'unknown', what: `a statement of a kind that is not known here (${kind})` };
  const height = number(payload);
  if (message.length !== 32) throw new BadProof();
  return { kind: chain, height, merkleRoot: hex(message.toReversed()) };
}

function byte(reader: Reader): number {
  const value = reader.bytes[reader.at++];
  if (value === undefined) throw new BadProof();
  return value;
}

function take(reader: Reader, length: number): Uint8Array {
  const end = reader.at + length;
  if (end > reader.bytes.length) throw new BadProof();
  const taken = reader.bytes.subarray(reader.at, end);
  reader.at = end;
  return taken;
}

function counted(reader: Reader, most: number): Uint8Array {
  const length = number(reader);
  if (length > most) throw new BadProof();
  return take(reader, length);
}

/** A number in sevens of bits, lowest first. */
function number(reader: Reader): number {
  let value = 0;
  for (let shift = 0; shift < 5; shift++) {
    const next = byte(reader);
    value += (next & 0x7f) * 128 ** shift;
    if (next < 0x80) return value;
  }
  throw new BadProof();
}

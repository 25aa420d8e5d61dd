// What a timestamp token says it stamped, and when. Only that is read: whether the authority's signature (RFC 3161) or the
// block chain (OpenTimestamps) bears it out needs their certificates or a network, and programs made for it.

/** A token's claim. */
export interface TimestampClaim {
  readonly kind: 'rfc3161' | 'opentimestamps';
  /** The SHA-256 that was stamped. */
  readonly stamped: string;
  /** When the authority says it was, ISO 8601; null for OpenTimestamps, whose proof names a block, not a time. */
  readonly at: string | null;
}

/** Reads a token's claim; null where the bytes are no token over a SHA-256. */
export function timestampClaim(bytes: Uint8Array): TimestampClaim | null {
  return openTimestampsClaim(bytes) ?? rfc3161Claim(bytes);
}

/** The texts whose SHA-256 a token of an entry may be about: the hash itself was stamped, or a file that holds it. */
export function stampableTexts(entryHash: string): readonly string[] {
  return [entryHash, `${entryHash}\n`];
}

const OTS_MAGIC =
  '\u0000OpenTimestamps\u0000\u0000Proof\u0000\u00bf\u0089\u00e2\u00e8\u0084\u00e8\u0092\u0094';
const OTS_VERSION = 1;
const OTS_SHA256 = 8;

function openTimestampsClaim(bytes: Uint8Array): TimestampClaim | null {
  const same = [...OTS_MAGIC].every((letter, index) => bytes[index] === letter.codePointAt(0));
  const at = OTS_MAGIC.length;
  if (!same || bytes[at] !== OTS_VERSION || bytes[at + 1] !== OTS_SHA256 || bytes.length < at + 34)
    return null;
  return { kind: 'opentimestamps', stamped: hex(bytes.subarray(at + 2, at + 34)), at: null };
}

/** SHA-256 (2.16.840.1.101.3.4.2.1) as an object identifier in DER. */
const SHA256_OID = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
/** id-ct-TSTInfo (1.2.840.113549.1.9.16.1.4): what follows it is the stamped statement. */
const TSTINFO_OID = [0x06, 0x0b, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04];
const OCTET_STRING = 0x04;
const SEQUENCE = 0x30;
const GENERALIZED_TIME = 0x18;
const CONTEXT_0 = 0xa0;

/** TSTInfo: version, policy, messageImprint { algorithm, hash }, serial number, time. */
function rfc3161Claim(bytes: Uint8Array): TimestampClaim | null {
  const oid = indexOf(bytes, TSTINFO_OID, 0);
  if (oid < 0) return null;
  const wrapper = element(bytes, oid + TSTINFO_OID.length);
  const content = wrapper?.tag === CONTEXT_0 ? element(bytes, wrapper.start) : null;
  const info = content?.tag === OCTET_STRING ? element(bytes, content.start) : null;
  if (info?.tag !== SEQUENCE) return null;
  const fields = elements(bytes, info.start, info.end);
  const imprint = fields[2];
  const time = fields[4];
  if (imprint?.tag !== SEQUENCE || time?.tag !== GENERALIZED_TIME) return null;
  const [algorithm, digest] = elements(bytes, imprint.start, imprint.end);
  if (algorithm === undefined || digest?.tag !== OCTET_STRING || digest.end - digest.start !== 32)
    return null;
  const named = indexOf(bytes.subarray(0, algorithm.end), SHA256_OID, algorithm.start);
  const written = new TextDecoder().decode(bytes.subarray(time.start, time.end));
  const [, year, month, day, hours, minutes, seconds] =
    /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.\d+)?Z$/u.exec(written) ?? [];
  if (named < 0 || year === undefined) return null;
  const at = `${year}-${month ?? ''}-${day ?? ''}T${hours ?? ''}:${minutes ?? ''}:${seconds ?? ''}Z`;
  return { kind: 'rfc3161', stamped: hex(bytes.subarray(digest.start, digest.end)), at };
}

interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** The DER element at a place; null where it does not fit. */
function element(bytes: Uint8Array, at: number): Element | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return null;
  const long = first < 0x80 ? 0 : first & 0x7f;
  if (long > 4) return null;
  let length = long === 0 ? first : 0;
  for (let index = 0; index < long; index++) length = length * 256 + (bytes[at + 2 + index] ?? 0);
  const start = at + 2 + long;
  return start + length > bytes.length ? null : { tag, start, end: start + length };
}

function elements(bytes: Uint8Array, start: number, end: number): readonly Element[] {
  const found: Element[] = [];
  let at = start;
  while (at < end) {
    const one = element(bytes, at);
    if (one === null || one.end > end) break;
    found.push(one);
    at = one.end;
  }
  return found;
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  for (let at = from; at + wanted.length <= bytes.length; at++) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// ASN.1 in DER, as far as a timestamp token needs it: elements with their places, and object identifiers in words.

/** An element: its tag, where its contents lie, and where it begins with tag and length. */
export interface DerElement {
  readonly tag: number;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

export const OCTET_STRING = 0x04;
export const OBJECT_ID = 0x06;
export const SEQUENCE = 0x30;
export const SET = 0x31;
export const GENERALIZED_TIME = 0x18;
export const CONTEXT_0 = 0xa0;

/** The element at a place; null where it does not fit into the bytes. */
export function derElement(bytes: Uint8Array, from: number): DerElement | null {
  const tag = bytes[from];
  const first = bytes[from + 1];
  if (tag === undefined || first === undefined) return null;
  const long = first < 0x80 ? 0 : first & 0x7f;
  // A length that is open (BER) or needs more than four bytes is in no token.
  if (first === 0x80 || long > 4) return null;
  let length = long === 0 ? first : 0;
  for (let index = 0; index < long; index++) length = length * 256 + (bytes[from + 2 + index] ?? 0);
  const start = from + 2 + long;
  return start + length > bytes.length ? null : { tag, from, start, end: start + length };
}

/** The elements inside another; null where they do not fill it. */
export function derChildren(
  bytes: Uint8Array,
  parent: DerElement | null | undefined,
): readonly DerElement[] | null {
  if (parent === null || parent === undefined) return null;
  const found: DerElement[] = [];
  let at = parent.start;
  while (at < parent.end) {
    const one = derElement(bytes, at);
    if (one === null || one.end > parent.end) return null;
    found.push(one);
    at = one.end;
  }
  return found;
}

/** The contents of an element. */
export function derContents(bytes: Uint8Array, { start, end }: DerElement): Uint8Array {
  return bytes.subarray(start, end);
}

/** An object identifier with dots: `1.2.840.113549.1.7.2`; null where the element is none. */
export function objectId(bytes: Uint8Array, element: DerElement | undefined): string | null {
  if (element?.tag !== OBJECT_ID || element.start === element.end) return null;
  const numbers: number[] = [];
  let value = 0;
  for (const byte of derContents(bytes, element)) {
    value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(value);
    value = 0;
  }
  const [first = 0, ...rest] = numbers;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}

/** Bytes as lower-case hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Names -> UUIDs of version 5 (RFC 9562): the same name has the same id for ever, on every host the archive moves to.

/** The name space of this program's ids. It must never change: feed readers would show every entry anew. */
const NAME_SPACE = '8b0f3c52-5d0e-5c1a-9a54-3f8b7d1e6a20';

/** The id of an entry or a feed as a URN: `urn:uuid:…`. */
export function urnOf(name: string): string {
  return `urn:uuid:${uuid5(NAME_SPACE, name)}`;
}

/** The UUID of version 5 of a name in a name space. */
export function uuid5(space: string, name: string): string {
  const bytes = [...hexBytes(space), ...new TextEncoder().encode(name)];
  const hash = sha1(bytes).slice(0, 16);
  const hex = hash
    .map((byte, place) => {
      if (place === 6) return (byte & 0x0f) | 0x50;
      return place === 8 ? (byte & 0x3f) | 0x80 : byte;
    })
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

function hexBytes(uuid: string): number[] {
  return (uuid.replaceAll('-', '').match(/../gu) ?? []).map((pair) => parseInt(pair, 16));
}

/** SHA-1 (FIPS 180-4) of bytes. It names things here and protects nothing. */
function sha1(message: readonly number[]): number[] {
  const bits = message.length * 8;
  const padding = (119 - (message.length % 64)) % 64;
  const padded = [
    ...message,
    0x80,
    ...new Array<number>(padding).fill(0),
    ...[0, 0, 0, Math.floor(bits / 2 ** 32), bits >>> 24, bits >>> 16, bits >>> 8, bits].map((b) => b & 0xff),
  ];
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let at = 0; at < padded.length; at += 64) state = block(state, padded, at);
  return state.flatMap((word) => [word >>> 24, word >>> 16, word >>> 8, word].map((byte) => byte & 0xff));
}

function block(state: readonly number[], bytes: readonly number[], at: number): number[] {
  const words: number[] = [];
  const word = (place: number): number => words[place] ?? 0;
  for (let t = 0; t < 80; t += 1) {
    const byte = (place: number): number => bytes[at + t * 4 + place] ?? 0;
    words.push(
      t < 16
        ? (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)
        : turn(word(t - 3) ^ word(t - 8) ^ word(t - 14) ^ word(t - 16), 1),
    );
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let t = 0; t < 80; t += 1) {
    const [mixed, constant] = round(t, b, c, d);
    const next = (turn(a, 5) + mixed + e + constant + word(t)) | 0;
    [e, d, c, b, a] = [d, c, turn(b, 30), a, next];
  }
  return [a, b, c, d, e].map((value, place) => (value + (state[place] ?? 0)) | 0);
}

function round(t: number, b: number, c: number, d: number): readonly [mixed: number, constant: number] {
  if (t < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (t < 40) return [b ^ c ^ d, 0x6ed9eba1];
  return t < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
}

function turn(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

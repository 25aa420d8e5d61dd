// Compressed bytes -> bytes, with a limit that is watched while they come out, so that no file can fill the memory.

/** Compressed data: the stream is damaged, or gives more bytes than are allowed. */
export class InflateError extends Error {
  readonly reason: 'damaged' | 'too-large';

  constructor(reason: 'damaged' | 'too-large') {
    super(reason);
    this.name = 'InflateError';
    this.reason = reason;
  }
}

/** Inflates bytes. Throws an InflateError at the first byte beyond `limit`, or where the data is damaged. */
export async function inflate(
  bytes: Uint8Array,
  kind: 'deflate' | 'deflate-raw',
  limit: number,
): Promise<Uint8Array> {
  const stream = new DecompressionStream(kind);
  const writer = stream.writable.getWriter();
  // What goes wrong with writing goes wrong with reading too, and is told there.
  const fed = writer.write(new Uint8Array(bytes)).then(() => writer.close());
  fed.catch(() => undefined);
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new InflateError('damaged');
    });
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel().catch(() => undefined);
      throw new InflateError('too-large');
    }
    chunks.push(value);
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

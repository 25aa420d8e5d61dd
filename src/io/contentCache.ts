// Values that were computed before, kept on the disk by what they were computed from. A key names everything that a value
// follows from, so that what is found under it is right for ever; what is missing or damaged is computed anew.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

/** A store of JSON values by kind and key. */
export interface ContentCache {
  /** The value under a key; undefined where there is none, or none that can be read. */
  readonly read: (kind: string, key: string) => unknown;
  /** Keeps a value. A store that cannot be written (a full or read-only disk) keeps nothing and says nothing. */
  readonly write: (kind: string, key: string, value: unknown) => void;
}

/** The fastest level of compression: a comparison shrinks to a fifth, and takes a millisecond. */
const LEVEL = 1;

/** A store in a folder, which is made when the first value is kept. Several processes may use it at once. */
export function contentCache(dir: string): ContentCache {
  const pathOf = (kind: string, key: string): string => join(dir, kind, key.slice(0, 2), key.slice(2));
  return {
    read: (kind, key) => {
      try {
        // zlib ends every value with a sum over it: a value that was cut off or altered does not come back.
        return JSON.parse(inflateSync(readFileSync(pathOf(kind, key))).toString('utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
    write: (kind, key, value) => {
      const path = pathOf(kind, key);
      const beside = `${path}.${process.pid}.new`;
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(beside, deflateSync(JSON.stringify(value), { level: LEVEL }));
        renameSync(beside, path);
      } catch {
        tidy(beside);
      }
    },
  };
}

function tidy(beside: string): void {
  try {
    rmSync(beside, { force: true });
  } catch {
    // Where nothing can be written there is nothing to tidy.
  }
}

/** A key: the SHA-256 of the parts, each of which keeps its bounds. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The value under a key, or else the one that `make` gives, which is kept from then on. */
export function keptOr<T>(cache: ContentCache | null, kind: string, key: string, make: () => T): T {
  if (cache === null) return make();
  const known = cache.read(kind, key);
  // What stands under a key was written below, from the same `make`.
  if (known !== undefined) return known as T;
  const value = make();
  cache.write(kind, key, value);
  return value;
}

// A copy of the example archive in a temporary folder, to be broken by a test. What is generated is left out.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const EXAMPLE = fileURLToPath(new URL('../fixtures/example', import.meta.url));

export interface ExampleCopy {
  readonly dir: string;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  /** Replaces a text that must occur. */
  readonly change: (path: string, from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

/** Runs a test on a fresh copy and removes it afterwards. */
export function onCopy<T>(test: (copy: ExampleCopy) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'policy-archive-'));
  const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
  const write = (path: string, text: string): void => writeFileSync(join(dir, path), text);
  try {
    cpSync(EXAMPLE, dir, { recursive: true, filter: (path) => !/(?:tree|lineages)\.json$/.test(path) });
    return test({
      dir,
      read,
      write,
      change: (path, from, to) => {
        if (!read(path).includes(from)) throw new Error(`${path} does not hold ${from}.`);
        write(path, read(path).replace(from, to));
      },
      remove: (path) => rmSync(join(dir, path), { recursive: true }),
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../build/assemble.ts';

/** What lies in a folder. */
export interface Output {
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
}

/** Counts the files of a folder, the pages among them, and all bytes. */
export function outputOf(folder: string): Output {
  const files = filesBelow(folder);
  return {
    files: files.length,
    pages: files.filter((file) => file.endsWith('.html')).length,
    bytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  };
}

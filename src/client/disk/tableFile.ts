// Files of a table are made from a comparison, which a page on a disk cannot make.
export type { TableFile } from '../tableFile.ts';

/** Refuses. */
export function tableFile(): Promise<never> {
  return Promise.reject(new Error('A page on a disk makes no files.'));
}

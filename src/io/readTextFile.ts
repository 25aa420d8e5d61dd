// Bytes of a file, and bytes as text. Everything that is read from the disk comes through here, and whatever can go
// wrong with it ends as a problem.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeUtf8 } from '../core/text/decodeUtf8.ts';
import type { Problem } from '../core/model/problem.ts';
import { ArchiveError } from './archiveError.ts';

/** A file's bytes decoded as UTF-8, the SHA-256 of the bytes, and what decoding had to replace. */
export interface TextFile {
  readonly text: string;
  readonly sha256: string;
  readonly problems: readonly Problem[];
}

/** Reads a text file. `name` is how problems call it. Throws an ArchiveError where it cannot be read at all. */
export function readTextFile(path: string, name: string): TextFile {
  const bytes = readBytes(path, name);
  const { text, problems } = decodeUtf8(bytes);
  return { text, sha256: sha256Of(bytes), problems: problems.map((problem) => ({ ...problem, file: name })) };
}

/** Reads a file's bytes. Throws an ArchiveError where it is missing, a folder or not to be read. */
export function readBytes(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new ArchiveError([unreadable(error, name)]);
  }
}

/** SHA-256 of bytes, in lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function unreadable(error: unknown, file: string): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const [name, message, cure] =
    code === 'ENOENT' || code === 'ENOTDIR'
      ? ['missing-file', 'There is no such file.', 'Check the name.']
      : code === 'EISDIR'
        ? ['not-a-file', 'This is a folder, not a file.', 'Name a file in it.']
        : code === 'EACCES' || code === 'EPERM'
          ? ['unreadable-file', 'This file may not be read.', 'Check its permissions.']
          : ['unreadable-file', `This file cannot be read (${String(code ?? error)}).`, 'Check the file.'];
  return { code: name, file, at: null, message, cure };
}

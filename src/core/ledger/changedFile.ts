// One file of a site against what its manifest says of it: whether a byte differs, and in which clause.
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { changedPart } from './fileParts.ts';
import type { ManifestFile } from './manifest.ts';
import type { Sha256 } from './sha256.ts';

/** A file that is not as the manifest has it. */
export interface ChangedFile {
  readonly path: string;
  readonly how: 'missing' | 'changed' | 'unknown';
  /** The clause (or the part of a page) in which the first change lies; null where that cannot be told. */
  readonly clause: string | null;
  /** The bytes of that clause, `[start, end)`. */
  readonly bytes: Span | null;
}

/** What differs in a file, of which `bytes` are there (null: none); null where nothing does. */
export async function changedFile(
  path: string,
  file: ManifestFile,
  bytes: Uint8Array | null,
  sha256: Sha256,
): Promise<ChangedFile | null> {
  if (bytes === null) return { path, how: 'missing', clause: null, bytes: null };
  if (bytes.length === file.bytes && (await sha256(bytes)) === file.sha256) return null;
  const part = await changedPart(bytes, file.parts, sha256);
  return part === null || part.name === ''
    ? { path, how: 'changed', clause: null, bytes: null }
    : { path, how: 'changed', clause: part.name, bytes: [part.start, part.end] };
}

/** The same as a problem. */
export function changedFileProblem({ path, how, clause, bytes }: ChangedFile): Problem {
  switch (how) {
    case 'missing':
      return problem(
        'missing-file',
        path,
        'This file is missing.',
        'Get the site again from where it is published.',
      );
    case 'unknown':
      return problem(
        'unknown-file',
        path,
        'This file is not in the manifest: it was added after the site was built.',
        'Remove it, or ask where it came from.',
      );
    case 'changed': {
      const where =
        clause === null || bytes === null ? '' : ` in clause ${clause} (bytes ${bytes[0]} to ${bytes[1]})`;
      return problem(
        'changed-file',
        path,
        `This file was changed${where}.`,
        'Get the site again from where it is published, and compare.',
      );
    }
  }
}

function problem(code: string, file: string, message: string, cure: string): Problem {
  return { code, file, at: null, message, cure };
}

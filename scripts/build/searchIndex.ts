// The index that a large archive's search needs beside its records. Written after the pages, whatever was kept of them:
// it is one for the whole archive.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecords } from '../../src/core/search/records.ts';
import type { OpenArchive } from '../../src/io/openArchive.ts';
import { isWholeArchive, recordsOf } from '../../src/site/search/archiveSize.ts';
import { INDEX_FOLDER, recordsFile } from '../../src/site/search/searchFiles.ts';
import { writePagefind } from './pagefind.ts';

/** Writes the index of an archive into its built site, or takes one away that is not needed. Returns the files' number. */
export async function writeSearchIndex(site: string, archive: OpenArchive): Promise<number> {
  const folder = join(site, 'data', INDEX_FOLDER);
  if (isWholeArchive(archive)) {
    rmSync(folder, { recursive: true, force: true });
    return 0;
  }
  const records = archive.policies.map((policy): SearchRecords => {
    const made = join(site, 'data', recordsFile(policy.id));
    // Written by this build; of a shard's site the policies of the others are not there.
    return existsSync(made)
      ? (JSON.parse(readFileSync(made, 'utf8')) as SearchRecords)
      : recordsOf(archive, policy);
  });
  return (await writePagefind(folder, records)).length;
}

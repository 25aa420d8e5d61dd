// The index that a large archive's search needs beside its records. Written after the pages, whatever was kept of them:
// it is one for the whole archive.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecords } from '../../src/core/search/records.ts';
import { keyOf } from '../../src/io/contentCache.ts';
import type { OpenArchive } from '../../src/io/openArchive.ts';
import { isWholeArchive, recordsOf } from '../../src/site/search/archiveSize.ts';
import { INDEX_FOLDER, recordsFile } from '../../src/site/search/searchFiles.ts';
import { filesBelow } from './assemble.ts';
import { coreFingerprint } from './fingerprints.ts';
import type { MadeFiles } from './madeFiles.ts';
import { writePagefind } from './pagefind.ts';

/** Where the index lies below a site, and under which name a build remembers its files. */
export const INDEX_PATH = `data/${INDEX_FOLDER}`;
const NAME = '_search';

/**
 * Writes the index of an archive into its built site, or takes one away that is not needed; one that was made from the
 * same records is left alone.
 */
export async function writeSearchIndex(site: string, archive: OpenArchive, memory: MadeFiles): Promise<void> {
  const folder = join(site, INDEX_PATH);
  if (isWholeArchive(archive)) {
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  const records = archive.policies.map((policy): SearchRecords => {
    const made = join(site, 'data', recordsFile(policy.id));
    // Written by this build; of a shard's site the policies of the others are not there.
    return existsSync(made)
      ? (JSON.parse(readFileSync(made, 'utf8')) as SearchRecords)
      : recordsOf(archive, policy);
  });
  const state = keyOf(coreFingerprint(), records);
  if (memory.intact(NAME, state) !== null) return;
  await writePagefind(folder, records);
  memory.remember(
    NAME,
    state,
    filesBelow(folder).map((path) => `${INDEX_PATH}/${path}`),
  );
}

// The two archives that published data is tested on, as they are and as if they were published at an address.
import { openArchive, type OpenArchive } from '../../../src/io/openArchive.ts';

const opened = new Map<string, OpenArchive>();

function archiveIn(folder: string): OpenArchive {
  const known = opened.get(folder);
  if (known !== undefined) return known;
  const archive = openArchive(new URL(`../../../${folder}`, import.meta.url).pathname);
  if (archive.problems.length > 0) throw new Error(`${folder} has problems; see archive check.`);
  opened.set(folder, archive);
  return archive;
}

export const ocn = (): OpenArchive => archiveIn('versions');
export const example = (): OpenArchive => archiveIn('test/fixtures/example');

/** The same archive, published at an address and a base path. */
export function publishedAt(archive: OpenArchive, url: string, base = '/'): OpenArchive {
  return { ...archive, record: { ...archive.record, url, base } };
}

export const ARCHIVES: readonly (readonly [name: string, archive: () => OpenArchive])[] = [
  ['OCN', ocn],
  ['the example', example],
  ['OCN below a path of a host', () => publishedAt(ocn(), 'https://archive.example/', '/policies/')],
  ['the example at a host', () => publishedAt(example(), 'https://archive.example')],
];

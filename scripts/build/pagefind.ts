// A Pagefind index that chooses policies: one page a policy, its wordings lightly folded. Written only for archives past
// `WHOLE_UNTIL` wordings. Texts are not stored a second time: results are told by fragment name, and the fragments go.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldLightly } from '../../src/core/search/foldLightly.ts';
import type { SearchRecords } from '../../src/core/search/records.ts';

/** What a fragment begins with once unzipped. */
const SIGNATURE = 'pagefind_dcd';
/** The site's own table beside Pagefind's files: fragment name -> policy. */
export const POLICY_TABLE = 'policies.json';

/**
 * Writes the index into a folder (emptied first) and returns the names of its files. Pagefind is a development
 * dependency: it is loaded only here.
 */
export async function writePagefind(
  folder: string,
  records: readonly SearchRecords[],
): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { close, createIndex } = await import('pagefind');
  // One index for all languages: a reader does not say in which language the words are. `ja` cuts words without spaces.
  const { index, errors } = await createIndex({ forceLanguage: 'ja' });
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const policy of records) {
    const content = policy.texts.map((text) => foldLightly(text).text).join('\n');
    await index.addCustomRecord({ url: policy.policy, content, language: 'ja' });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  await tellPolicies(folder);
  for (const file of await readdir(folder)) {
    if (/ui\.|ui-|highlight|worker/u.test(file)) await rm(join(folder, file));
  }
  return readdir(folder, { recursive: true });
}

/** Reads from the fragments which policy each stands for, and takes them away. */
async function tellPolicies(folder: string): Promise<void> {
  const table: Record<string, string> = {};
  const fragments = join(folder, 'fragment');
  for (const file of await readdir(fragments)) {
    const text = gunzipSync(await readFile(join(fragments, file))).toString('utf8');
    const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { readonly url: string };
    table[file.replace(/\.pf_fragment$/u, '')] = url.replace(/^\//u, '');
  }
  await writeFile(join(folder, POLICY_TABLE), JSON.stringify(table));
  await rm(fragments, { recursive: true });
}

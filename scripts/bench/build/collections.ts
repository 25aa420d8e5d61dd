// `collections.ts ARCHIVE OUT`: the same Markdown as bare pages with Astro's own content collections, in a process of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { tellUsage } from '../../build/usage.ts';

tellUsage();
const [archive = '', out = ''] = process.argv.slice(2);
// Below the project, where its packages are found.
const cache = fileURLToPath(new URL('../../../.cache', import.meta.url));
mkdirSync(cache, { recursive: true });
const root = mkdtempSync(join(cache, 'collections-'));
try {
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  writeFileSync(
    join(root, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  versions: defineCollection({ loader: glob({ pattern: '**/source.md', base: ${JSON.stringify(archive)} }) }),
};`,
  );
  writeFileSync(
    join(root, 'src/pages/[...id].astro'),
    `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('versions')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html><html><head><meta charset="utf-8" /><title>{entry.id}</title></head><body><Content /></body></html>`,
  );
  process.chdir(root);
  await build({ root, outDir: out, cacheDir: join(root, 'cache'), configFile: false, logLevel: 'warn' });
} finally {
  rmSync(root, { recursive: true, force: true });
}

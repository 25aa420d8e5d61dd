// The static site of the archive that ARCHIVE_DIR names (default `versions`), written to OUT_DIR (default `dist`).
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { pageOrder } from './scripts/build/pageOrder.ts';
import { keepUsedTokens } from './src/site/usedTokens.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const versions = resolve(root, process.env.ARCHIVE_DIR ?? 'versions');
const { base, url } = archiveAddress(resolve(versions, 'archive.yaml'));

export default defineConfig({
  outDir: resolve(root, process.env.OUT_DIR ?? 'dist'),
  base,
  ...(url === null ? {} : { site: url }),
  trailingSlash: 'always',
  // No style and no script stands in a page, so that a strict Content-Security-Policy holds.
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [pageOrder((id) => existsSync(resolve(versions, id, 'policy.yaml')))],
  vite: { build: { assetsInlineLimit: 0 }, plugins: [designTokens()] },
});

// Only the address is read here; whether the archive is sound is for src/site/openSite.ts to say.
function archiveAddress(file) {
  const record = parse(readFileSync(file, 'utf8')) ?? {};
  const isUrl = typeof record.url === 'string' && URL.canParse(record.url);
  return { base: typeof record.base === 'string' ? record.base : '/', url: isUrl ? record.url : null };
}

/** Of the design tokens, only those that a stylesheet of ours uses are shipped. */
function designTokens() {
  const folder = resolve(root, 'src/layouts/css');
  return {
    name: 'used-design-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('design-tokens/dist/tokens.css')) return null;
      const styles = readdirSync(folder).map((file) => readFileSync(resolve(folder, file), 'utf8'));
      return { code: keepUsedTokens(code, styles.join('\n')), map: null };
    },
  };
}

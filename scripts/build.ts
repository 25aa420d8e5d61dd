// `npm run build -- [--archive DIR] [--out DIR]`: the static site of an archive folder.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';

const stand = process.env.INIT_CWD ?? process.cwd();
const { values } = parseArgs({
  options: { archive: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(
    'npm run build -- [--archive DIR] [--out DIR]\n\n  --archive DIR  the versions folder (default: versions)\n  --out DIR      where the site goes (default: dist)',
  );
} else {
  // astro.config.mjs and the site's own modules read these two; paths are relative to where the user stands.
  if (values.archive !== undefined) process.env.ARCHIVE_DIR = resolve(stand, values.archive);
  if (values.out !== undefined) process.env.OUT_DIR = resolve(stand, values.out);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await build({ root: new URL('..', import.meta.url).pathname });
}

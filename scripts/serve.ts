// `npm run serve -- [--out DIR] [--port N]`: serves a built site on this machine, on the first free port from N on.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'astro';

const stand = process.env.INIT_CWD ?? process.cwd();
const { values } = parseArgs({ options: { out: { type: 'string' }, port: { type: 'string' } } });
if (values.out !== undefined) process.env.OUT_DIR = resolve(stand, values.out);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const server = await preview({
  root: new URL('..', import.meta.url).pathname,
  server: { port: Number(values.port ?? 4321) },
  logLevel: 'error',
});
console.log(`The archive is served at http://localhost:${server.port}/ (Ctrl+C ends it).`);

// `npm run serve -- [--out DIR] [--port N]`: serves a built site on this machine, on the first free port from N on, with the
// headers that its headers file asks a host for.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveSite, type SiteServer } from './serve/siteServer.ts';

const FIRST_PORT = 4321;
/** Ports that are tried. */
const PORTS = 100;

const stand = process.env.INIT_CWD ?? process.cwd();
const { values } = parseArgs({ options: { out: { type: 'string' }, port: { type: 'string' } } });
const root = new URL('..', import.meta.url).pathname;
const folder = values.out === undefined ? resolve(root, 'dist') : resolve(stand, values.out);
const { home } = await firstFree(Number(values.port ?? FIRST_PORT));
console.log(`The archive is served at ${home} (Ctrl+C ends it).`);

async function firstFree(from: number): Promise<SiteServer> {
  for (let port = from; port < from + PORTS; port++) {
    try {
      return await serveSite(folder, port);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`No port from ${from} to ${from + PORTS - 1} is free.`);
}

// A built site, served as a static host does that follows its headers file: compressed, a folder's index.html, 404.html.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { basePath, headersFor, readHeadersFile } from './headersFile.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
const COMPRESSED = /^(?:text\/|application\/(?:json|ld\+json|xml|atom\+xml)|image\/svg)/u;
/** What bundlers name by its contents never changes. */
const UNCHANGING = '_astro/';

/** A served site. */
export interface SiteServer {
  /** The address of its home page, with the base path and a slash at its end. */
  readonly home: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder on a port of this machine, 0 for any free one. */
export async function serveSite(folder: string, port: number): Promise<SiteServer> {
  const headersFile = join(folder, '_headers');
  const rules = existsSync(headersFile) ? readHeadersFile(readFileSync(headersFile, 'utf8')) : [];
  const base = basePath(rules);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = pathOf(request.url ?? '/');
    const found = path === null || !path.startsWith(base) ? null : fileAt(folder, path.slice(base.length));
    const file = found ?? join(folder, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const zip = COMPRESSED.test(type) && /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
    const content = readFileSync(file);
    const cached = path?.startsWith(`${base}${UNCHANGING}`) === true;
    response.writeHead(found === null ? 404 : 200, {
      'Content-Type': type,
      'Cache-Control': cached ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(zip ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
      ...headersFor(rules, path ?? ''),
    });
    response.end(request.method === 'HEAD' ? undefined : zip ? gzipSync(content) : content);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server has no port; this is a bug.');
  return {
    home: `http://localhost:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The path that is asked for, without the query; null where it is written wrongly. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/su, ''));
  } catch {
    return null;
  }
}

/** The file of a path below the base; null where there is none, or it leads out of the folder. */
function fileAt(folder: string, path: string): string | null {
  const wanted = join(folder, normalize(path === '' || path.endsWith('/') ? `${path}index.html` : path));
  const inside = wanted.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  return inside && existsSync(wanted) && statSync(wanted).isFile() ? wanted : null;
}

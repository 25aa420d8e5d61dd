// The site on a plain nginx, set up as README.md says, at the root of a host and below a path. Skipped, and said, where
// there is no nginx.
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';

const NGINX = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
const SETTINGS = /```nginx\n([\s\S]*?)```/u.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
const BASE = '/deep/policies/';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

interface Served {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Starts nginx with README's settings; `root` is the folder of the host, the site lies at `base` below it. */
async function served(root: string, base: string, home: string): Promise<Served> {
  const port = await freePort();
  const settings = SETTINGS.replace('include /srv/archive/', `include ${join(root, base)}/`)
    .replace('listen 80', `listen 127.0.0.1:${port}`)
    .replace('root /srv/archive', `root ${root}`)
    .replace('error_page 404 /404', `error_page 404 ${base}404`);
  mkdirSync(home, { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${home}/${name};`)
    .join('\n');
  writeFileSync(
    join(home, 'nginx.conf'),
    // A worker of another user could not read a temporary folder.
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${home}/pid; error_log ${home}/error.log; events {}
http { access_log off; include /etc/nginx/mime.types; ${temporary}
${settings}}`,
  );
  const child: ChildProcess = spawn(NGINX ?? '', ['-p', home, '-c', join(home, 'nginx.conf')], {
    stdio: 'pipe',
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    if (
      await fetch(origin + base).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    if (tries > 50) throw new Error(`nginx does not answer: ${said}`);
    await setTimeout(100);
  }
  return {
    origin: origin + base.replace(/\/$/u, ''),
    stop: () =>
      new Promise((stopped) => {
        child.once('exit', () => stopped());
        child.kill();
      }),
  };
}

describe.skipIf(NGINX === undefined)('on nginx, as README.md sets it up', () => {
  const home = mkdtempSync(join(tmpdir(), 'policy-archive-nginx-'));
  const servers = new Map<string, Served>();
  let browser: Browser;

  beforeAll(async () => {
    const archive = join(home, 'versions');
    cpSync('test/fixtures/example', archive, { recursive: true });
    const yaml = readFileSync(join(archive, 'archive.yaml'), 'utf8');
    writeFileSync(
      join(archive, 'archive.yaml'),
      yaml.replace(/^base: .*$/mu, `base: ${BASE}`).replace(/^url: .*$/mu, 'url: https://archive.example'),
    );
    const site = join(home, 'host', BASE);
    const inherited = Object.entries(process.env).filter(
      ([name]) => name !== 'NODE_ENV' && name !== 'VITEST',
    );
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    execFileSync(process.execPath, [...flags, 'scripts/build.ts', '--archive', archive, '--out', site], {
      env: Object.fromEntries(inherited),
      stdio: 'pipe',
    });
    servers.set('at the root', await served(inject('archiveSite'), '/', join(home, 'a')));
    servers.set('below a path', await served(join(home, 'host'), BASE, join(home, 'b')));
    browser = await launchChromium();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    for (const server of servers.values()) await server.stop();
    rmSync(home, { recursive: true });
  });

  const originOf = (name: string): string => servers.get(name)?.origin ?? '';

  test.each([
    ['at the root', 'ocn/2023-06-30', null],
    ['below a path', 'mihon/2023-10-01', 'Sun, 14 Jan 2024 15:00:00 GMT'],
  ])(
    '%s: pages, data and what is missing carry the headers of the headers file',
    async (name, version, memento) => {
      const origin = originOf(name);
      const page = await fetch(`${origin}/${version}/`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect(page.headers.get('memento-datetime')).toBe(memento);
      expect(page.headers.get('link') === null).toBe(memento === null);
      expect(page.headers.get('access-control-allow-origin')).toBeNull();
      const [policy = '', id = ''] = version.split('/');
      const source = await fetch(`${origin}/api/v1/${policy}/versions/${id}.md`);
      expect(source.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
      expect(source.headers.get('access-control-allow-origin')).toBe('*');
      const element = await fetch(`${origin}/policy-clause.js`);
      expect(element.headers.get('access-control-allow-origin')).toBe('*');
      const missing = await fetch(`${origin}/no/such/page`);
      expect(missing.status).toBe(404);
      expect(missing.headers.get('content-security-policy')).toContain("default-src 'self'");
      const redirected = await fetch(`${origin}/${version}`, { redirect: 'manual' });
      expect(redirected.headers.get('location')).toBe(
        `${new URL(origin).pathname.replace(/\/$/u, '')}/${version}/`,
      );
    },
  );

  test('below a path: a TimeMap has its type', async () => {
    const timemap = await fetch(`${originOf('below a path')}/api/timemaps/mihon.link`);
    expect(timemap.headers.get('content-type')).toMatch(/^application\/link-format/u);
  });

  test.each([
    ['at the root', '第三者', '2023-06-30'],
    ['below a path', '録音', '2023-01-01'],
  ])('%s: the date, the search and the verifying page work under those headers', async (name, word, day) => {
    const origin = originOf(name);
    const context = await browser.newContext();
    const errors: string[] = [];
    const open = async (path: string) => {
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
      return page;
    };
    const desk = await open(`#contracted=${day}`);
    await desk.locator('[data-answer] h2').first().waitFor();
    const search = await open(`search/#q=${word}`);
    await search.locator('.hit').first().waitFor();
    const verify = await open('verify/');
    await verify.getByRole('button', { name: '検証する' }).click();
    await verify.locator('[data-result] h2').waitFor();
    expect(await verify.locator('[data-result]').innerText()).toContain('変わったものはありません');
    expect(errors).toEqual([]);
    await context.close();
  });
});

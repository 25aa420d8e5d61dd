// The examples of README.md, run as they stand there. Builds are run by other tests; here their options are looked up.
import { readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, runArchive } from './runArchive.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gmu'))].map(
    ([, text = '']) => text,
  );
const LINES = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/u, '').trim())
  .filter((line) => line !== '');
const COMMANDS = LINES.filter((line) => line.startsWith('npm run -s archive -- '));
/** Verifying needs a built site: test/scripts/intake/keeping.test.ts verifies one. */
const RUN = COMMANDS.filter((line) => !line.includes(' -- verify '));
const HOME = join(ROOT, '.cache/readme');
afterAll(() => rmSync(HOME, { recursive: true, force: true }));

describe('the commands of README.md', () => {
  it('are there to be run', () => {
    expect(RUN.length).toBeGreaterThan(5);
    expect(COMMANDS.length - RUN.length).toBe(1);
  });

  it.each(RUN)('%s', (line) => {
    const { code, out, err } = runArchive(line.replace('npm run -s archive -- ', '').split(' '));
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toBe('');
    if (line.includes('--json')) expect(() => JSON.parse(out) as unknown).not.toThrow();
  });

  it('that build and serve name scripts and options that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = LINES.filter((line) => !line.startsWith('npm run -s archive'));
    expect(named.length).toBeGreaterThan(3);
    for (const line of named) {
      const [, script = '', options = ''] = /^npm (?:run )?(\S+)(?: -- (.*))?$/u.exec(line) ?? [];
      const program = /scripts\/[a-z/]+\.(?:ts|mjs)/u.exec(scripts[script] ?? '')?.[0];
      expect(program, line).toBeDefined();
      const source = readFileSync(join(ROOT, program ?? ''), 'utf8');
      for (const [, option = ''] of options.matchAll(/--([a-z]+)/gu))
        expect(source, line).toContain(`${option}: {`);
    }
  });
});

describe('the program of README.md', () => {
  it('tells the change of its two texts', () => {
    const [program = ''] = blocks('js');
    mkdirSync(HOME, { recursive: true });
    // As installed, the package is tried by test/pack; here its sources stand in for it.
    const file = join(HOME, 'example.ts');
    writeFileSync(file, program.replace("'policy-archive'", JSON.stringify(join(ROOT, 'src/library.ts'))));
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    const { stdout, stderr } = spawnSync(process.execPath, [...flags, file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/30.*60/u);
  });
});

describe('the element of README.md', () => {
  it('is the one that is published, with a link of its own to the same clause', () => {
    const [html = ''] = blocks('html');
    const [, src] = /<policy-clause src="([^"]+)">/u.exec(html) ?? [];
    const [, href] = /<a href="([^"]+)">/u.exec(html) ?? [];
    expect(src).toBe(href);
    expect(html).toContain('/policy-clause.js"></script>');
    const { pathname, hash } = new URL(src ?? '');
    const [, policy = '', version = ''] = pathname.split('/');
    const { code, out } = runArchive(['history', policy, `${hash.slice(1)}@${version}`, '--json']);
    expect([code, JSON.parse(out).lineage === null]).toEqual([0, false]);
    const element = readFileSync(join(ROOT, 'src/client/policyClause.ts'), 'utf8');
    const parts = [
      ...(/Style it with ([^.]+)\./u.exec(README)?.[1] ?? '').matchAll(/`(?:[a-z-]+::part\()?([a-z]+)\)?`/gu),
    ];
    const made = new Set(
      [...element.matchAll(/make\(\s*'[a-z0-9]+',\s*['`]([a-z]+)/gu)].map(([, part = '']) => part),
    );
    expect(parts.length).toBeGreaterThan(3);
    for (const [, part = ''] of parts) expect(made, part).toContain(part);
  });
});

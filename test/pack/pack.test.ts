// The package as others install it: packed, unpacked into a node_modules, linted, resolved, typed and run.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
// Inside the project, so that the package finds its dependencies without another install.
const PLACE = join(ROOT, '.cache/pack');
const INSTALLED = join(PLACE, 'node_modules/policy-archive');
/** Imported for their types alone, by files that the library's own types do not reach. */
const TYPES_ONLY = ['hast', 'mdast'];
let tarball = '';

function run(
  args: readonly string[],
  cwd = PLACE,
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, INIT_CWD: cwd } });
}

beforeAll(() => {
  rmSync(PLACE, { recursive: true, force: true });
  mkdirSync(INSTALLED, { recursive: true });
  execFileSync('npm', ['pack', '--loglevel=error', '--pack-destination', PLACE], {
    cwd: ROOT,
    stdio: 'pipe',
  });
  tarball = readdirSync(PLACE).find((file) => file.endsWith('.tgz')) ?? '';
  execFileSync('tar', ['-xzf', join(PLACE, tarball), '--strip-components=1', '-C', INSTALLED]);
}, 180_000);

describe('the package', () => {
  it('holds compiled files and what npm adds, and nothing else', () => {
    const files = readdirSync(INSTALLED, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(INSTALLED.length + 1));
    expect(files.filter((file) => !/^lib\/.+\.(?:js|d\.ts)$/.test(file)).sort()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ]);
    expect(files.length).toBeGreaterThan(100);
  });

  it('asks for exactly the packages that it imports', () => {
    const imported = new Set<string>();
    const files = readdirSync(join(INSTALLED, 'lib'), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /\.(?:js|d\.ts)$/.test(name))) {
      const text = readFileSync(join(INSTALLED, 'lib', file), 'utf8');
      for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
        if (/^(?:\.|node:|file:)/.test(fileName)) continue;
        imported.add(fileName.split('/', fileName.startsWith('@') ? 2 : 1).join('/'));
      }
    }
    const { dependencies } = JSON.parse(readFileSync(join(INSTALLED, 'package.json'), 'utf8'));
    expect([...imported].filter((name) => !TYPES_ONLY.includes(name)).sort()).toEqual(
      Object.keys(dependencies).sort(),
    );
  });

  it('is all right by publint', async () => {
    const { messages } = await publint({ pkgDir: INSTALLED, level: 'suggestion', strict: true, pack: false });
    expect(messages).toEqual([]);
  });

  it('resolves with its types for Node and for bundlers (are the types wrong?)', () => {
    const { status, stdout } = run(
      [
        join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
        join(PLACE, tarball),
        '--profile',
        'esm-only',
        '--format',
        'ascii',
      ],
      ROOT,
    );
    expect(status, stdout).toBe(0);
    expect(stdout).toContain('policy-archive/policy-clause');
  });

  it.each(['nodenext', 'bundler'])('is typed for a strict program that resolves as %s', (resolution) => {
    writeFileSync(
      join(PLACE, 'consumer.ts'),
      [
        "import { compareTrees, parseSource, which, type Comparison, type Published } from 'policy-archive';",
        "import { PolicyClause } from 'policy-archive/policy-clause';",
        "const compared: Comparison = compareTrees(parseSource('# A'), parseSource('# B'));",
        'export const counts: number = compared.summary.wordingCharsAdded;',
        "export const kind = (file: Published<'version'>): 'transcription' | 'reconstruction' | 'translation' => file.kind;",
        'export const element: HTMLElement = new PolicyClause();',
        "export const answer: ReturnType<typeof which>['agreed']['status'] = 'determined';",
        '// @ts-expect-error a tree is no source',
        "compareTrees('# A', '# B');",
      ].join('\n'),
    );
    writeFileSync(
      join(PLACE, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          noEmit: true,
          strict: true,
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
          types: [],
          module: resolution === 'bundler' ? 'preserve' : 'nodenext',
          moduleResolution: resolution,
        },
        files: ['consumer.ts'],
      }),
    );
    const { status, stdout } = run([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json']);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('parses and compares in Node, as the sources here do', () => {
    writeFileSync(
      join(PLACE, 'consumer.mjs'),
      [
        "import { changeSentences, compareTrees, parseSource, resolveAddress } from 'policy-archive';",
        "const old = parseSource('# 方針\\n\\n1. 当社は、30日以内に回答します。\\n', { language: 'ja' });",
        "const fresh = parseSource('# 方針\\n\\n1. 当社は、60日以内に回答します。\\n', { language: 'ja' });",
        "console.log(resolveAddress(fresh, '1').text);",
        "for (const { text } of changeSentences(compareTrees(old, fresh), { old, new: fresh }, 'ja')) console.log(text);",
      ].join('\n'),
    );
    const { status, stdout, stderr } = run(['consumer.mjs']);
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      '1. 当社は、60日以内に回答します。',
      expect.stringMatching(/30.*60/),
      '',
    ]);
    expect(status).toBe(0);
  });

  it('has a command line that answers as the one of the sources', () => {
    const file = join(ROOT, 'test/fixtures/example/mihon/2019-04-01/source.md');
    const installed = run([join(INSTALLED, 'lib/scripts/archive.js'), 'parse', '--json', file]);
    const here = run([
      '--experimental-strip-types',
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'scripts/archive.ts'),
      'parse',
      '--json',
      file,
    ]);
    expect(installed.status, installed.stderr).toBe(0);
    expect(installed.stdout).toBe(here.stdout);
    expect(readFileSync(join(INSTALLED, 'lib/scripts/archive.js'), 'utf8')).toMatch(
      /^#!\/usr\/bin\/env node\n/,
    );
  });
});

/** The JavaScript of README.md that uses the package. */
const example = existsSync(join(ROOT, 'README.md'))
  ? /```js\n(?<code>[^`]*from 'policy-archive'[^`]*)```/u.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))
  : null;

describe('README.md', () => {
  it.skipIf(example === null)('has an example of the library that runs (skipped while it has none)', () => {
    writeFileSync(join(PLACE, 'readme.mjs'), example?.groups?.['code'] ?? '');
    const { status, stdout, stderr } = run(['readme.mjs']);
    expect(stderr).toBe('');
    expect(stdout).not.toBe('');
    expect(status).toBe(0);
  });
});

// The command line from the outside: exact JSON, exit codes, one clear line for each wrong use, output that drains.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSource } from '../../src/core/parse/parseSource.ts';
import { lines, ROOT, runArchive } from './runArchive.ts';

const EXAMPLE = ['--archive', 'test/fixtures/example'];
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-archive-'));
  writeFileSync(join(folder, 'old.md'), '# 方針\n\n第1条（目的）\n\n当社は、30日以内に[回答](#a)します。\n');
  writeFileSync(join(folder, 'new.md'), '# 方針\n\n第1条（目的）\n\n当社は、60日以内に[回答](#b)します。\n');
  writeFileSync(join(folder, 'bytes.md'), Buffer.from([0x61, 0x0a, 0xff, 0x0a]));
  mkdirSync(join(folder, 'broken', '2020'), { recursive: true });
  writeFileSync(join(folder, 'broken', '2020', 'source.md'), 'text\n');
  writeFileSync(join(folder, 'broken', '2020', 'version.yaml'), 'format: 1\nlabel: [\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const run = (...args: readonly string[]) => runArchive(args, { stand: folder });
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('parse', () => {
  it('prints the value of the contract: its keys, in their order, on one line', () => {
    const { code, out, err } = run('parse', 'old.md', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(lines(out)).toHaveLength(1);
    const value = JSON.parse(out) as { root: object; file: string; sha256: string; length: number };
    expect(Object.keys(value)).toEqual([
      'file',
      'sha256',
      'length',
      'lang',
      'frontMatter',
      'root',
      'residue',
      'guesses',
    ]);
    expect(Object.keys(value.root)).toEqual([
      'type',
      'address',
      'label',
      'number',
      'title',
      'range',
      'own',
      'text',
      'links',
      'images',
      'inline',
      'checked',
      'cell',
      'annotates',
      'layer',
      'marks',
      'children',
    ]);
    expect(value).toMatchObject({
      file: 'old.md',
      sha256: sha256(join(folder, 'old.md')),
      length: readFileSync(join(folder, 'old.md'), 'utf8').length,
    });
    expect(out).not.toContain('"decoded"');
  });

  it('prints the tree that the parser makes', () => {
    const text = readFileSync(join(folder, 'old.md'), 'utf8');
    const printed = JSON.parse(run('parse', 'old.md', '--json').out) as { root: object };
    const withoutDecoded: unknown = JSON.parse(
      JSON.stringify(parseSource(text).root, (key, value: unknown) =>
        key === 'decoded' ? undefined : value,
      ),
    );
    expect(printed.root).toEqual(withoutDecoded);
  });

  it('applies the layers of version.yaml where the file is an archive’s source.md, and only there', () => {
    const path = 'versions/ocn/2023-06-30/source.md';
    const archived = runArchive(['parse', path, '--json']).out;
    expect(archived.match(/"layer":"later-note"/gu)?.length).toBeGreaterThanOrEqual(9);
    expect(archived).toContain('"layer":"flag"');
    writeFileSync(join(folder, 'copy.md'), readFileSync(join(ROOT, path)));
    const copy = run('parse', 'copy.md', '--json').out;
    expect(copy).not.toContain('later-note');
    expect(copy).toContain('"marks":[]');
  });

  it('prints one value a line; a file that fails stands in its place, and the others still come', () => {
    const { code, out, err } = run(
      'parse',
      'old.md',
      'nosuch.md',
      '.',
      'broken/2020/source.md',
      'new.md',
      '--json',
    );
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([
      { file: 'old.md' },
      { file: 'nosuch.md', problems: [{ code: 'missing-file', file: 'nosuch.md' }] },
      { file: '.', problems: [{ code: 'not-a-file', file: '.' }] },
      { file: 'broken/2020/source.md', problems: [{ code: 'bad-yaml', at: { line: 3, column: 1 } }] },
      { file: 'new.md' },
    ]);
    expect(err.trimEnd().split('\n')).toHaveLength(3);
    expect(err).toContain('nosuch.md: There is no such file. Check the name.\n');
    expect(err).toContain('.: This is a folder, not a file. Name a file in it.\n');
  });

  it('tells what decoding had to replace, in the value and on stderr', () => {
    const { code, out, err } = run('parse', 'bytes.md', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      problems: [{ code: 'invalid-utf8', file: 'bytes.md', at: [2, 3] }],
    });
    expect(err).toContain('bytes.md[2,3)');
  });

  it('without --json prints an outline', () => {
    const { code, out } = run('parse', 'old.md');
    expect(code).toBe(0);
    expect(out).toContain('1 clause  第1条（目的）\n');
  });
});

describe('compare', () => {
  it('prints the value of the contract', () => {
    const { code, out } = run('compare', 'old.md', 'new.md', '--json');
    expect(code).toBe(0);
    const value = JSON.parse(out) as { pairs: readonly object[] };
    expect(Object.keys(value)).toEqual(['old', 'new', 'pairs', 'summary']);
    expect(value).toMatchObject({
      old: { file: 'old.md', sha256: sha256(join(folder, 'old.md')) },
      new: { file: 'new.md', sha256: sha256(join(folder, 'new.md')) },
    });
    expect(Object.keys(value.pairs[0] ?? {})).toEqual([
      'old',
      'new',
      'oldAddress',
      'newAddress',
      'oldLabel',
      'newLabel',
      'changes',
      'runs',
      'other',
      'facts',
      'precise',
    ]);
    const changed = value.pairs.find(
      (pair) => 'changes' in pair && String(pair.changes).includes('reworded'),
    );
    expect(changed).toMatchObject({
      oldAddress: '1.1',
      newAddress: '1.1',
      other: [{ class: 'link', old: { value: '#a' }, new: { value: '#b' }, quiet: false }],
    });
  });

  it('takes references, and equal texts are all unchanged', () => {
    const { code, out } = run('compare', 'ocn@2022-07-01', 'ocn@2022-07-01', '--json');
    expect(code).toBe(0);
    const value = JSON.parse(out) as { old: object; summary: object };
    expect(value.old).toEqual({
      ref: 'ocn@2022-07-01',
      sha256: sha256(join(ROOT, 'versions/ocn/2022-07-01/source.md')),
    });
    expect(Object.keys(value.summary).sort()).toEqual([
      'unchanged',
      'wordingCharsAdded',
      'wordingCharsRemoved',
    ]);
  });

  it('prints one comparison a line for a list, in order, with a failed pair in its place', () => {
    writeFileSync(
      join(folder, 'list.tsv'),
      'old.md\tnew.md\nold.md\tnosuch.md\nold.md new.md\nocn@2022-07-01\tocn@2023-06-30\r\nnew.md\told.md\n',
    );
    const { code, out } = run('compare', '--pairs', 'list.tsv', '--json');
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([
      { old: { file: 'old.md' }, new: { file: 'new.md' } },
      { problems: [{ code: 'missing-file', file: 'nosuch.md' }] },
      { problems: [{ code: 'bad-line', file: 'list.tsv', at: { line: 3, column: 1 } }] },
      { old: { ref: 'ocn@2022-07-01' }, new: { ref: 'ocn@2023-06-30' } },
      { old: { file: 'new.md' }, new: { file: 'old.md' } },
    ]);
  });

  it('prints text for reading, without colours into a pipe', () => {
    const { code, out } = run('compare', 'old.md', 'new.md');
    expect(code).toBe(0);
    expect(out).toContain('当社は、[-30日-]{+60日+}以内に回答します。');
    expect(out).not.toContain('\u{1b}[');
  });

  it('says of a reconstruction and its base that their difference is no revision, in history too', () => {
    const note =
      'Note: 2022-07-01 (推定復元) was reconstructed by this archive from 2023-06-30. They differ only in what was cut for that, which is no revision by the publisher.\n';
    expect(run('compare', 'ocn@2022-07-01', 'ocn@2023-06-30').out).toContain(note);
    expect(run('compare', 'ocn@2023-06-30', 'ocn@2022-07-01').out).toContain(note);
    expect(run('history', 'ocn', '8').out).toContain(note);
    expect(run('compare', 'old.md', 'new.md').out).not.toContain('reconstructed');
  });

  it('prints a table of old and new as a whole HTML page', () => {
    const { code, out } = run('compare', 'old.md', 'new.md', '--table');
    expect(code).toBe(0);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain('<table');
  });

  it('writes the table as a Word file', () => {
    const { code, out } = run('compare', 'old.md', 'new.md', '--docx', 'table.docx');
    expect([code, out]).toEqual([0, 'written: table.docx\n']);
    expect(readFileSync(join(folder, 'table.docx')).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('which', () => {
  const zones = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'];
  it.each([
    ['2022-06-30', null, '2023-06-30'],
    ['2022-07-01', '2022-07-01', '2023-06-30'],
    ['2023-07-01', null, null],
  ])('for %s answers %s and %s, in every time zone alike', (contracted, agreed, shown) => {
    const outs = zones.map((TZ) => {
      const { code, out } = runArchive(
        ['which', 'ocn', '--contracted', contracted, '--on', contracted, '--json'],
        { env: { TZ } },
      );
      expect(code).toBe(0);
      return out;
    });
    expect(new Set(outs).size).toBe(1);
    expect(JSON.parse(outs[0] ?? '')).toMatchObject({
      asked: { policy: 'ocn', contracted, service: null, on: contracted },
      agreed: { version: agreed },
      shown: { version: shown },
      published: { status: 'not-determinable' },
      changedSince: null,
    });
  });

  it('prints the keys of the contract in their order', () => {
    const { out } = runArchive(['which', 'ocn', '--contracted', '2023-06-30', '--json']);
    const value = JSON.parse(out) as { agreed: { basis: readonly object[] } };
    expect(Object.keys(value)).toEqual(['asked', 'agreed', 'shown', 'published', 'changedSince']);
    expect(Object.keys(value.agreed)).toEqual([
      'status',
      'version',
      'label',
      'reconstruction',
      'cohort',
      'reason',
      'basis',
      'contact',
      'candidates',
    ]);
    expect(Object.keys(value.agreed.basis[0] ?? {})).toEqual(['quote', 'version', 'range']);
    expect(value).toMatchObject({ published: null });
  });

  it('tells two services apart, and counts what changed since', () => {
    const ask = (service: string) =>
      JSON.parse(
        runArchive([
          ...EXAMPLE,
          'which',
          'mihon',
          '--contracted',
          '2022-05-05',
          '--service',
          service,
          '--json',
        ]).out,
      ) as unknown;
    expect(ask('hikari')).toMatchObject({ agreed: { version: '2020-10-01' }, changedSince: {} });
    expect(ask('mobile')).toMatchObject({ agreed: { version: '2022-04-01' }, changedSince: { merged: 2 } });
  });

  it('without a policy answers for every policy of the service, one line each', () => {
    const { code, out } = runArchive([
      'which',
      '--service',
      'notes',
      '--contracted',
      '2022-01-01',
      '--json',
      ...EXAMPLE,
    ]);
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([
      { asked: { policy: 'sample-notes' }, agreed: { version: '2021-05-01' } },
    ]);
  });
});

describe('search, history and check', () => {
  it('search prints the value of the contract', () => {
    const { code, out } = runArchive(['search', '第三者', '--limit', '1', '--json']);
    expect(code).toBe(0);
    const value = JSON.parse(out) as { hits: readonly object[] };
    expect(Object.keys(value)).toEqual(['query', 'hits', 'absentFrom']);
    expect(value.hits).toHaveLength(1);
    expect(Object.keys(value.hits[0] ?? {})).toEqual([
      'policy',
      'version',
      'address',
      'lineage',
      'text',
      'at',
      'in',
      'score',
    ]);
  });

  it('search finding nothing is no failure, and says where the words are absent', () => {
    const { code, out } = runArchive(['search', '"量子もつれ"', '--policy', 'ocn', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ hits: [], absentFrom: ['2022-07-01', '2023-06-30'] });
  });

  it('history follows a clause by its own numbering', () => {
    const { code, out } = runArchive([...EXAMPLE, 'history', 'mihon', '第7条@2019-04-01', '--json']);
    expect(code).toBe(0);
    const value = JSON.parse(out) as { lineage: string; events: readonly { changes: readonly string[] }[] };
    expect(Object.keys(value)).toEqual(['lineage', 'events']);
    expect(Object.keys(value.events[0] ?? {})).toEqual([
      'version',
      'address',
      'label',
      'changes',
      'reordered',
      'text',
    ]);
    expect(value.events.map((event) => event.changes)).toEqual([
      [],
      ['renumbered'],
      expect.arrayContaining(['moved', 'renumbered']),
      ['cosmetic'],
      ['unchanged'],
      expect.arrayContaining(['reworded']),
    ]);
  });

  it('check proves the archive and exits with 0', () => {
    const { code, out, err } = runArchive(['check', '--json', ...EXAMPLE]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ policies: 2, versions: 9, comparisons: 7, problems: [] });
  });

  it('check names each problem with its place and exits with 1', () => {
    mkdirSync(join(folder, 'archive', 'p'), { recursive: true });
    writeFileSync(join(folder, 'archive', 'p', 'policy.yaml'), 'format: 1\ntitel: x\n');
    const { code, out, err } = run('check', '--archive', 'archive', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      problems: expect.arrayContaining(
        [{ code: 'unknown-key', file: 'p/policy.yaml', at: { line: 2, column: 1 } }].map(
          (problem) => expect.objectContaining(problem) as unknown,
        ),
      ) as unknown,
    });
    expect(err).toContain('p/policy.yaml:2:1: The file has no key "titel".');
  });
});

describe('one clear line and the right code', () => {
  it.each<[string[], number, string]>([
    [['fly'], 2, "error: unknown command 'fly'"],
    [['parse'], 2, "error: missing required argument 'file'"],
    [['parse', 'nosuch.md'], 1, 'nosuch.md: There is no such file. Check the name.'],
    [['parse', '.', '--json'], 1, '.: This is a folder, not a file. Name a file in it.'],
    [['parse', 'old.md', '--speed'], 2, "error: unknown option '--speed'"],
    [['compare', 'old.md'], 2, 'error: give OLD and NEW, or --pairs LIST.'],
    [
      ['compare', 'old.md', 'new.md', '--json', '--table'],
      2,
      'error: choose one of --json, --text, --table and --docx.',
    ],
    [
      ['compare', 'old.md', 'new.md', 'x.md'],
      2,
      "error: too many arguments for 'compare'. Expected 2 arguments but got 3: old.md, new.md, x.md.",
    ],
    [
      ['compare', 'old.md', 'ocn@1999'],
      1,
      'ocn@1999: The policy has no version of this name. Its versions are: 2022-07-01, 2023-06-30.',
    ],
    [
      ['compare', 'old.md', 'nobody@1999'],
      1,
      'nobody: The archive has no policy of this name. Its policies are: ocn.',
    ],
    [['compare', '--pairs', 'nosuch.tsv'], 1, 'nosuch.tsv: There is no such file. Check the name.'],
    [['which', 'ocn'], 2, "error: required option '--contracted <date>' not specified"],
    [
      ['which', 'ocn', '--contracted', '2023-02-29'],
      2,
      "error: option '--contracted <date>' argument '2023-02-29' is invalid. It must be a day of the calendar written YYYY-MM-DD.",
    ],
    [
      ['which', 'ocn', '--contracted', '2023-01-01', '--on', 'today'],
      2,
      "error: option '--on <date>' argument 'today' is invalid. It must be a day of the calendar written YYYY-MM-DD.",
    ],
    [['which', '--contracted', '2023-01-01'], 2, 'error: name a policy, or a service with --service.'],
    [
      ['which', 'nobody', '--contracted', '2023-01-01'],
      1,
      'nobody: The archive has no policy of this name. Its policies are: ocn.',
    ],
    [
      ['which', 'ocn', '--contracted', '2023-01-01', '--service', 'x'],
      1,
      'x: The policy ocn has no service of this name. The services are: ocn.',
    ],
    [['search', ' '], 2, 'error: the query is empty.'],
    [
      ['search', 'x', '--limit', '0'],
      2,
      "error: option '--limit <n>' argument '0' is invalid. It must be a whole number from 1 on.",
    ],
    [
      ['search', 'x', '--version', '1999'],
      1,
      '1999: No policy of the archive has a version of this name. Name one of the version folders.',
    ],
    [
      ['history', 'ocn', '99.9'],
      1,
      'ocn@every version: There is no clause at the address "99.9". Look at `archive parse` of the source for its addresses.',
    ],
    [
      ['history', 'ocn', '3@1999'],
      1,
      'ocn@1999: The policy has no version of this name. Its versions are: 2022-07-01, 2023-06-30.',
    ],
    [
      ['which', 'ocn', '--contracted', '2023-01-01', '--archive', 'broken'],
      1,
      'archive.yaml: archive.yaml is missing. Write archive.yaml with title, operator, contact and language.',
    ],
  ])('%j', (args, code, message) => {
    const ran = run(...args);
    expect([ran.code, ran.err]).toEqual([code, `${message}\n`]);
  });

  it('no command at all: the commands there are', () => {
    const { code, err } = run();
    expect(code).toBe(2);
    expect(err).toMatch(
      /^error: name a command: parse, compare, which, search, history, check, .*; --help says more\.\n$/,
    );
  });

  it('every command answers --help on stdout', () => {
    for (const command of ['parse', 'compare', 'which', 'search', 'history', 'check', 'build-trees']) {
      const { code, out, err } = run(command, '--help');
      expect([command, code, err]).toEqual([command, 0, '']);
      expect(out).toContain(`Usage: archive ${command}`);
      expect(out).toContain('--archive <dir>');
    }
  });
});

describe('output', () => {
  const large = (): string => {
    const path = join(folder, 'large.md');
    const clause = (number: number): string =>
      `第${number}条（見出し）\n\n当社は、個人情報を第${number}の目的のために利用します。\n`;
    writeFileSync(path, Array.from({ length: 9000 }, (_, index) => clause(index + 1)).join('\n'));
    return path;
  };

  it('of more than 5 MB drains into a slow pipe before the program ends', () => {
    const command = `"${process.execPath}" --experimental-strip-types --disable-warning=ExperimentalWarning scripts/archive.ts parse "${large()}" --json | (sleep 1; cat)`;
    const { stdout } = spawnSync('sh', ['-c', command], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
    expect(stdout.length).toBeGreaterThan(5_000_000);
    expect(() => lines(stdout.toString('utf8'))).not.toThrow();
  });

  it('ends quietly where the pipe is closed early', () => {
    const command = `"${process.execPath}" --experimental-strip-types --disable-warning=ExperimentalWarning scripts/archive.ts parse "${large()}" --json | head -c 10`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{"file":"/', '']);
  });
});

// What the export writes, the importer of `archive import --ota` reads back: the same texts at the same instants.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../../../src/io/openArchive.ts';
import { otaHistories, type OtaHistory } from '../../../../src/io/intake/histories.ts';
import { example } from '../../../site/machine/archives.ts';

const ROOT = new URL('../../../..', import.meta.url).pathname;
const top = mkdtempSync(join(tmpdir(), 'ota-'));
const folder = join(top, 'dataset');
let histories: readonly OtaHistory[] = [];

function archive(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--experimental-strip-types',
      '--disable-warning=ExperimentalWarning',
      `${ROOT}scripts/archive.ts`,
      ...args,
    ],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: ROOT } },
  );
  expect(status, stderr).toBe(0);
}

beforeAll(async () => {
  archive('export-ota', folder, '--archive', 'test/fixtures/example');
  histories = await otaHistories(folder);
});

afterAll(() => {
  rmSync(top, { recursive: true });
});

describe('an exported dataset', () => {
  it('is read as one history a policy', () => {
    expect(histories.map(({ terms }) => terms).sort((a, b) => (a.service < b.service ? -1 : 1))).toEqual(
      example()
        .policies.map(({ publisher, title }) => ({ service: publisher, terms: title }))
        .sort((a, b) => (a.service < b.service ? -1 : 1)),
    );
  });

  it('gives every captured text back, byte for byte, oldest first', async () => {
    let seen = 0;
    for (const history of histories) {
      const policy = example().policies.find(({ title }) => title === history.terms.terms);
      const captured = (policy?.versions ?? [])
        .filter((version) => version.captured !== null)
        .sort((a, b) => ((a.captured ?? '') < (b.captured ?? '') ? -1 : 1));
      const contents = history.states.flatMap(({ contents: one }) => (one === null ? [] : [one]));
      const read = await history.read(contents);
      const texts = contents.map((content) => Buffer.from(read.get(content) ?? []).toString('utf8'));
      expect(texts).toEqual(
        captured.map(({ id }) =>
          readFileSync(join(ROOT, 'test/fixtures/example', policy?.id ?? '', id, 'source.md'), 'utf8'),
        ),
      );
      seen += texts.length;
    }
    expect(seen).toBe(8);
  });
});

/** What is known of the versions of an archive's policies: the capture day and the words of each, oldest first. */
function versionsOf(dir: string): readonly (readonly [captured: string | null, source: string])[] {
  const opened = openArchive(dir);
  return opened.policies
    .flatMap(({ id, versions }) =>
      versions.map((one) => [one.captured, opened.version(id, one.id).source] as const),
    )
    .filter(([captured]) => captured !== null)
    .sort(([a, one], [b, other]) => (`${a} ${one}` < `${b} ${other}` ? -1 : 1));
}

function emptyArchive(name: string): string {
  const dir = join(top, name);
  mkdirSync(dir);
  cpSync(join(ROOT, 'test/fixtures/example/archive.yaml'), join(dir, 'archive.yaml'));
  return dir;
}

describe('an archive that is exported and read back', () => {
  it.each([[[]], [['--timezone', 'Asia/Tokyo']], [['--timezone', 'America/Los_Angeles']]])(
    'has the same texts on the same days, and exports the same dataset, with %j',
    (zone) => {
      const dir = emptyArchive(`back-${zone.join('').replace(/[^a-z]/giu, '')}`);
      archive('import', '--ota', folder, '--archive', dir, ...zone);
      // Los Angeles is behind UTC: there the first instant of a day in UTC is the evening before.
      if (zone[1] !== 'America/Los_Angeles') {
        expect(versionsOf(dir)).toEqual(versionsOf(join(ROOT, 'test/fixtures/example')));
      }
      archive('export-ota', `${dir}-out`, '--archive', dir);
      expect(filesIn(`${dir}-out`)).toEqual(filesIn(folder));
    },
  );

  it('of a versions repository keeps every instant, also two of one day and one of another clock', () => {
    const repo = join(top, 'repository');
    mkdirSync(join(repo, 'Notes'), { recursive: true });
    const git = (at: string, ...args: readonly string[]): void => {
      const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
      const identity = ['-c', 'user.name=n', '-c', 'user.email=n@example.com'];
      expect(spawnSync('git', ['-C', repo, ...identity, ...args], { env }).status).toBe(0);
    };
    git('2020-01-01T00:00:00Z', 'init', '-q');
    const states = ['2020-01-01T08:00:00+09:00', '2020-01-01T12:00:00Z', '2020-01-01T18:30:00Z'];
    for (const [index, at] of states.entries()) {
      writeFileSync(join(repo, 'Notes/Privacy Policy.md'), `# Notes\n\nState ${index}.\n`);
      git(at, 'add', '.');
      git(at, 'commit', '-q', '-m', 'Record new changes');
    }
    const dir = emptyArchive('from-repository');
    archive('import', '--ota', repo, '--archive', dir);
    archive('export-ota', `${dir}-out`, '--archive', dir);
    expect(filesIn(`${dir}-out`)).toEqual(
      new Map(
        ['2019-12-31T23-00-00Z', '2020-01-01T12-00-00Z', '2020-01-01T18-30-00Z'].map((name, index) => [
          `Notes/Privacy Policy/${name}.md`,
          `# Notes\n\nState ${index}.\n`,
        ]),
      ),
    );
    const back = emptyArchive('from-its-dataset');
    archive('import', '--ota', `${dir}-out`, '--archive', back);
    expect(versionsOf(back)).toEqual(versionsOf(dir));
  });
});

function filesIn(dir: string): ReadonlyMap<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => /Z\.md$/.test(file));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
}

describe('an imported dataset', () => {
  it('comes out as it went in: every file under its name, byte for byte', () => {
    const [dataset, versions, again] = ['in', 'archive', 'out'].map((name) => join(top, name));
    if (dataset === undefined || versions === undefined || again === undefined)
      throw new Error('unreachable');
    const texts = new Map(
      [
        ['Notes/Privacy Policy/2021-05-20T10-11-12Z.md', '2021-05-01'],
        ['Notes/Privacy Policy/2024-06-02T03-04-05Z.md', '2024-06-01'],
      ].map(([path = '', version = '']) => [path, example().version('sample-notes', version).source]),
    );
    for (const [path, text] of texts) {
      mkdirSync(join(dataset, path, '..'), { recursive: true });
      writeFileSync(join(dataset, path), text);
    }
    mkdirSync(versions);
    cpSync(join(ROOT, 'test/fixtures/example/archive.yaml'), join(versions, 'archive.yaml'));
    archive('import', '--ota', dataset, '--archive', versions);
    archive('export-ota', again, '--archive', versions);
    const files = readdirSync(again, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /Z\.md$/.test(file),
    );
    expect(files.sort()).toEqual([...texts.keys()]);
    for (const [path, text] of texts) expect(readFileSync(join(again, path), 'utf8')).toBe(text);
  });
});

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerChecks } from '../../../src/io/ledger/ledgerChecks.ts';
import { checkArchive } from '../../../src/io/checkArchive.ts';
import { openArchive } from '../../../src/io/openArchive.ts';
import { isUnfinished } from '../../../src/io/writeSafely.ts';
import { archive, commit, git, killed, newArchive, newFolder } from './commandLine.ts';

const first = '# Policy\n\n1. We collect names.\n\n2. We share nothing.\n';
const second = first.replace('names', 'names and mail');

/** A history with a rename, a rename that also changes, a return to an older text, a removal, and a bad file. */
function repository(): string {
  const repo = newFolder();
  git(repo, '2020-01-01', 'init', '-q', '-b', 'main');
  commit(repo, '2020-01-01', 'privacy.md', first);
  commit(repo, '2020-02-01', 'privacy.md', second);
  git(repo, '2020-03-01', 'mv', 'privacy.md', 'policy.md');
  git(repo, '2020-03-01', 'commit', '-q', '-m', 'rename');
  commit(repo, '2020-04-01', 'policy.md', first);
  commit(repo, '2020-04-01', 'policy.md', `${first}\n3. New.\n`);
  git(repo, '2020-05-01', 'mv', 'policy.md', 'docs.md');
  commit(repo, '2020-05-01', 'docs.md', `${first}\n3. New, and more.\n`);
  commit(repo, '2020-06-01', 'docs.md', null);
  writeFileSync(join(repo, 'docs.md'), new Uint8Array([0x23, 0x20, 0xff, 0x0a]));
  git(repo, '2020-07-01', 'add', '.');
  git(repo, '2020-07-01', 'commit', '-q', '-m', 'bad');
  commit(repo, '2020-07-02', 'docs.md', `${first}\n3. Back.\n`);
  return repo;
}

const FROM_GIT = (repo: string, path = 'docs.md'): readonly string[] => [
  'import',
  '--git',
  repo,
  '--path',
  path,
  '--policy',
  'p',
  '--publisher',
  'X',
  '--language',
  'en',
];

async function problemsOf(dir: string): Promise<readonly string[]> {
  const opened = openArchive(dir);
  const ledgers = await ledgerChecks(dir, opened.policies);
  return [...checkArchive(opened).problems, ...ledgers.problems].map(
    ({ file, message }) => `${file}: ${message}`,
  );
}

describe('import --git', () => {
  const repo = repository();

  it('follows renames, drops and tells equal texts, keeps a return to an older text, and leaves out what is broken', async () => {
    const dir = newArchive();
    const run = archive(dir, ...FROM_GIT(repo), '--json');
    expect(run.code).toBe(1);
    const [{ imported, told, problems }] = JSON.parse(run.out).policies;
    expect(imported).toEqual([
      '2020-01-01',
      '2020-02-01',
      '2020-04-01',
      '2020-04-01-2',
      '2020-05-01',
      '2020-07-02',
    ]);
    expect(told.map((line: string) => line.replace(/[0-9a-f]{10}/u, 'COMMIT'))).toEqual([
      '2020-03-01 COMMIT: renamed from privacy.md to policy.md',
      '2020-03-01 COMMIT: the text is the same as before, so it is no version',
      '2020-05-01 COMMIT: renamed from policy.md to docs.md',
      '2020-06-01 COMMIT: the file was taken away',
    ]);
    expect(problems.map(({ code }: { code: string }) => code)).toEqual(['invalid-utf8']);
    expect(await problemsOf(dir)).toEqual([]);
    const ledger = JSON.parse(readFileSync(join(dir, 'p/ledger.json'), 'utf8'));
    expect(ledger.entries[2].repeats).toBe('2020-01-01');
    expect(ledger.entries[0].from.path).toBe('privacy.md');
    expect(ledger.entries[0].from.recorded).toBe('2020-01-01T12:00:00+09:00');
    expect(readFileSync(join(dir, 'p/2020-07-02/version.yaml'), 'utf8')).toMatch(
      /^label: Recorded 2 July 2020\npredecessor: 2020-05-01$/mu,
    );
    expect(readFileSync(join(dir, 'p/policy.yaml'), 'utf8')).toMatch(/^title: Policy$/mu);
  });

  it('run again imports nothing, and after a new commit only that', () => {
    const dir = newArchive();
    archive(dir, ...FROM_GIT(repo));
    const again = archive(dir, ...FROM_GIT(repo), '--json');
    expect(JSON.parse(again.out).policies[0]).toMatchObject({ imported: [], there: 6 });
    commit(repo, '2020-08-01', 'docs.md', `${first}\n3. Newest.\n`);
    const more = archive(dir, ...FROM_GIT(repo), '--json');
    expect(JSON.parse(more.out).policies[0]).toMatchObject({ imported: ['2020-08-01'], there: 6 });
  });

  it.each([
    [['import'], 2, 'error: say --git REPO --path FILE, or --ota DIR.'],
    [['import', '--git', '.'], 2, 'error: --git needs --path FILE and --policy ID.'],
    [['import', '--ota', 'nowhere'], 1, 'nowhere'],
  ])('%j ends with %i', (args, code, words) => {
    const run = archive(newArchive(), ...args);
    expect(run.code).toBe(code);
    expect(run.err).toContain(words);
  });

  it('a file that never was, and a folder that is no repository', () => {
    expect(archive(newArchive(), ...FROM_GIT(repo, 'no.md')).err).toBe(
      'no.md: No commit of this repository has such a file. Name the file as git does, from the top of the repository.\n',
    );
    expect(archive(newArchive(), ...FROM_GIT('/dev/null')).code).toBe(1);
  });

  it('a policy folder that is a symbolic link is not written through', () => {
    const dir = newArchive();
    const outside = newFolder();
    symlinkSync(outside, join(dir, 'p'));
    expect(archive(dir, ...FROM_GIT(repo)).code).toBe(1);
    expect(existsSync(join(outside, 'policy.yaml'))).toBe(false);
  });
});

describe('import --ota', () => {
  it('reads a versions repository: services, terms, dates, renames, and which changes are technical', async () => {
    const repo = newFolder();
    git(repo, '2020-01-01', 'init', '-q', '-b', 'main');
    mkdirSync(join(repo, 'Svc Ä'));
    mkdirSync(join(repo, 'サービス'));
    commit(repo, '2020-01-01', 'README.md', '# not a policy\n');
    commit(repo, '2020-01-02', 'Svc Ä/Privacy Policy.md', first, 'First record of Svc Ä Privacy Policy');
    commit(
      repo,
      '2020-02-02',
      'Svc Ä/Privacy Policy.md',
      second,
      'Apply technical or declaration upgrade on Svc Ä Privacy Policy',
    );
    commit(
      repo,
      '2020-03-02',
      'サービス/Terms of Service.md',
      '# 規約\n\n第1条 これは見本です。\n',
      'Start tracking',
    );
    commit(
      repo,
      '2020-04-02',
      'サービス/Terms of Service.md',
      '# 規約\n\n第1条 これは見本である。\n',
      'Refilter',
    );
    git(repo, '2020-05-02', 'mv', 'Svc Ä/Privacy Policy.md', 'Svc Ä/Privacy Notice.md');
    git(repo, '2020-05-02', 'commit', '-q', '-m', 'Rename');
    const dir = newArchive();
    const run = archive(dir, 'import', '--ota', repo, '--json');
    expect(run.code).toBe(0);
    const [one, two] = JSON.parse(run.out).policies;
    expect(one).toMatchObject({ policy: 'svc-a-privacy-notice', imported: ['2020-01-02', '2020-02-02'] });
    expect(two.policy).toMatch(/^terms-[0-9a-f]{8}$/u);
    expect(await problemsOf(dir)).toEqual([]);
    const label = (path: string): string | undefined =>
      /^label: (.*)$/mu.exec(readFileSync(join(dir, path), 'utf8'))?.[1];
    expect(label('svc-a-privacy-notice/2020-02-02/version.yaml')).toBe(
      'Recorded 2 February 2020 (technical upgrade)',
    );
    expect(label(`${two.policy}/2020-04-02/version.yaml`)).toBe('2020年4月2日の記録（取得方法のみの変更）');
    expect(readFileSync(join(dir, 'svc-a-privacy-notice/policy.yaml'), 'utf8')).toMatch(
      /^publisher: Svc Ä$/mu,
    );
  });

  it('reads a dataset folder, and links in it lead nowhere', async () => {
    const data = newFolder();
    mkdirSync(join(data, 'Svc/Privacy Policy'), { recursive: true });
    const file = (name: string, text: string): void =>
      writeFileSync(join(data, 'Svc/Privacy Policy', name), text);
    file('2021-01-01T10-00-00Z.md', first);
    file('2021-01-01T22-00-00Z.md', second);
    file('2021-02-01T10-00-00Z.md', second);
    file('notes.md', '# not a version\n');
    writeFileSync(join(data, 'README.md'), '# x\n');
    symlinkSync('/etc', join(data, 'Etc'));
    const dir = newArchive();
    const run = archive(dir, 'import', '--ota', data, '--json');
    expect(JSON.parse(run.out).policies).toMatchObject([
      { policy: 'svc-privacy-policy', imported: ['2021-01-01', '2021-01-01-2'] },
    ]);
    expect(await problemsOf(dir)).toEqual([]);
  });
});

const KILLS = 50;

describe('an import that is killed', () => {
  it(
    `at ${KILLS} random moments leaves an archive that is right, or that the next run finishes`,
    { timeout: 600_000 },
    async () => {
      const repo = newFolder();
      git(repo, '2020-01-01', 'init', '-q', '-b', 'main');
      for (let day = 1; day <= 28; day++) {
        for (const month of ['01', '02', '03']) {
          commit(
            repo,
            `2020-${month}-${String(day).padStart(2, '0')}`,
            'p.md',
            `${first}\n3. Day ${day} of ${month}.\n`,
          );
        }
      }
      const began = performance.now();
      archive(newArchive(), ...FROM_GIT(repo, 'p.md'));
      const whole = performance.now() - began;
      const moments = fc.sample(fc.double({ min: 0.2, max: 1, noNaN: true }), { numRuns: KILLS, seed: 7 });
      let dir = newArchive();
      let interrupted = 0;
      for (const moment of moments) {
        if (await killed(dir, moment * whole, ...FROM_GIT(repo, 'p.md'))) interrupted++;
        else dir = newArchive();
        if (isUnfinished(dir)) expect(archive(dir, 'ledger').code).toBe(0);
        expect(await problemsOf(dir)).toEqual([]);
      }
      expect(interrupted).toBeGreaterThan(KILLS / 4);
      expect(archive(dir, ...FROM_GIT(repo, 'p.md')).code).toBe(0);
      expect(Object.keys(openArchive(dir).policies[0]?.versions ?? {})).toHaveLength(84);
    },
  );
});

import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../src/io/archiveError.ts';
import { openArchive } from '../../src/io/openArchive.ts';
import { EXAMPLE, onCopy } from './exampleCopy.ts';

const OCN = fileURLToPath(new URL('../../versions', import.meta.url));

describe('openArchive', () => {
  const archive = openArchive(EXAMPLE);

  it('reads every policy and version, oldest first', () => {
    expect(archive.problems).toEqual([]);
    expect(archive.policies.map(({ id, versions }) => [id, versions.map((version) => version.id)])).toEqual([
      ['mihon', ['2019-04-01', '2020-10-01', '2022-04-01', 'undated-app', '2023-10-01', 'notice-2025']],
      ['sample-notes', ['2021-05-01', '2023-09-15', '2024-06-01']],
    ]);
  });

  it('parses a version with its layers, once', () => {
    const version = archive.version('mihon', '2020-10-01');
    expect(archive.version('mihon', '2020-10-01')).toBe(version);
    expect(version.tree.lang).toBe('ja');
    expect(JSON.stringify(version.tree)).toContain('"layer":"later-note"');
    expect(version.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('compares, answers and follows lineages on demand', () => {
    // The copy shown in the app differs in spelling alone, but for the word it defines in 「」, which is never muted.
    const wording = archive
      .comparison('mihon', '2022-04-01', 'undated-app')
      .pairs.flatMap(({ runs }) => runs.filter((run) => run.class === 'wording').map(({ text }) => text));
    expect(wording).toEqual(['お客さま', 'お客様']);
    const { agreed, changedSince } = archive.which('mihon', {
      contracted: '2020-05-05',
      service: 'hikari',
      on: null,
    });
    expect(agreed.version).toBe('2019-04-01');
    expect(Object.values(changedSince ?? {}).every((count) => Number.isInteger(count))).toBe(true);
    expect(Object.keys(archive.lineages('mihon').lineages).length).toBeGreaterThan(50);
  });

  it('throws for an id that the archive does not have', () => {
    expect(() => archive.version('mihon', '1999-01-01')).toThrow(ArchiveError);
    expect(() => archive.lineages('nobody')).toThrow('There is no policy called "nobody".');
  });

  it('shows every kind of change in the example', () => {
    const versions = archive.policies.flatMap((policy) =>
      policy.versions.flatMap(({ id, predecessor }) =>
        predecessor === null ? [] : [archive.comparison(policy.id, predecessor, id).summary],
      ),
    );
    const changes = new Set(versions.flatMap((summary) => Object.keys(summary)));
    expect([...changes]).toEqual(
      expect.arrayContaining([
        'unchanged',
        'added',
        'removed',
        'moved',
        'renumbered',
        'retitled',
        'reworded',
        'cosmetic',
        'link',
        'split',
        'merged',
      ]),
    );
  });

  it('the first archive has no problem, and its reconstruction no changedSince', () => {
    const ocn = openArchive(OCN);
    expect(ocn.problems).toEqual([]);
    const answer = ocn.which('ocn', { contracted: '2023-06-30', service: null, on: null });
    expect([answer.agreed.version, answer.shown.version, answer.changedSince]).toEqual([
      '2022-07-01',
      '2023-06-30',
      null,
    ]);
  });
});

describe('openArchive reports, and reads the rest all the same', () => {
  it('a folder that is not there, in one line', () => {
    expect(openArchive(join(EXAMPLE, 'nowhere')).problems).toEqual([
      {
        code: 'missing-archive',
        file: join(EXAMPLE, 'nowhere'),
        at: null,
        message: 'There is no such archive folder.',
        cure: 'Name the folder that holds archive.yaml.',
      },
    ]);
  });

  it('missing files, each once', () => {
    onCopy(({ dir, remove }) => {
      remove('archive.yaml');
      remove('mihon/2019-04-01/source.md');
      remove('mihon/2022-04-01/version.yaml');
      remove('sample-notes/policy.yaml');
      const { problems, policies } = openArchive(dir);
      expect(problems.filter(({ code }) => code === 'missing-file').map(({ file }) => file)).toEqual([
        'mihon/2019-04-01/source.md',
        'mihon/2022-04-01/version.yaml',
        'sample-notes/policy.yaml',
        'archive.yaml',
      ]);
      expect(policies.map(({ id }) => id)).toEqual(['mihon']);
    });
  });

  it('a broken file, and leaves out only what it describes', () => {
    onCopy(({ dir, write }) => {
      write('mihon/2022-04-01/version.yaml', 'format: 1\nlabel: [\n');
      const { problems, policies } = openArchive(dir);
      expect(problems).toMatchObject([{ code: 'bad-yaml', file: 'mihon/2022-04-01/version.yaml' }]);
      expect(policies[0]?.versions).toHaveLength(5);
    });
  });

  it('a symbolic link, which it does not follow', () => {
    onCopy(({ dir }) => {
      mkdirSync(join(dir, 'linked'));
      symlinkSync(join(dir, 'mihon', 'policy.yaml'), join(dir, 'linked', 'policy.yaml'));
      symlinkSync('/', join(dir, 'root'));
      const { problems } = openArchive(dir);
      expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
        'symbolic-link root',
        'symbolic-link linked/policy.yaml',
        'missing-file linked/policy.yaml',
      ]);
    });
  });

  it('a policy is taken out again without a trace', () => {
    onCopy(({ dir, remove }) => {
      remove('mihon');
      const archive = openArchive(dir);
      expect([archive.problems, archive.policies.map(({ id }) => id)]).toEqual([[], ['sample-notes']]);
    });
  });
});

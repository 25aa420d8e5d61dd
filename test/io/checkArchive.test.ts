// The whole archive proven, and each fault found with its file: one fault is made on a copy, and it alone is told.
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildTrees } from '../../src/io/buildTrees.ts';
import { snapshotChecks } from '../../src/io/intake/snapshotChecks.ts';
import { checkArchive } from '../../src/io/checkArchive.ts';
import { openArchive } from '../../src/io/openArchive.ts';
import { EXAMPLE, onCopy, type ExampleCopy } from './exampleCopy.ts';

const OCN = fileURLToPath(new URL('../../versions', import.meta.url));
const check = (dir: string) =>
  checkArchive(openArchive(dir)).problems.map(({ code, file }) => `${code} ${file}`);
const build = (dir: string) => buildTrees(openArchive(dir), false);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** All files of a folder with their contents. */
function contents(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, sha256(readFileSync(path, 'latin1'))];
    }),
  );
}

it('proves the first archive and the example', () => {
  expect(checkArchive(openArchive(OCN)).problems).toEqual([]);
  const example = checkArchive(openArchive(EXAMPLE));
  expect(example).toMatchObject({ policies: 2, versions: 9, comparisons: 7, problems: [] });
});

it('changes nothing on the disk', () => {
  onCopy(({ dir }) => {
    const before = contents(dir);
    check(dir);
    expect(contents(dir)).toEqual(before);
  });
});

describe('finds', () => {
  const faults: readonly (readonly [string, (copy: ExampleCopy) => void, readonly string[]])[] = [
    [
      'a quote that is not in the text',
      ({ change }) =>
        change('mihon/policy.yaml', '同日より前に契約されたお客さまが', '同日より前に契約したお客さまが'),
      ['wrong-quote mihon/policy.yaml'],
    ],
    [
      'a changed snapshot',
      ({ read, write }) =>
        write('sample-notes/2021-05-01/original.md', `${read('sample-notes/2021-05-01/original.md')}\n`),
      ['wrong-sha256 sample-notes/2021-05-01/version.yaml'],
    ],
    [
      'a source that is another text than the one published, once, and not at each of its addresses',
      ({ dir, read, write }) => {
        build(dir);
        const other = read('sample-notes/2024-06-01/source.md');
        write('sample-notes/2021-05-01/source.md', other);
      },
      [
        'date-in-text sample-notes/2021-05-01/version.yaml',
        'not-transcribed sample-notes/2021-05-01/source.md',
        'source-edited sample-notes/2021-05-01/tree.json',
        'lineage-missing sample-notes/lineages.json',
      ],
    ],
    [
      'a word changed in a transcription',
      ({ change }) => change('sample-notes/2021-05-01/source.md', 'We do not sell', 'We never sell'),
      ['not-transcribed sample-notes/2021-05-01/source.md'],
    ],
    [
      'a bullet that went without being listed as a repair',
      ({ change }) => change('mihon/2019-04-01/version.yaml', 'range: [', 'range: [1, 2]\n    # ['),
      ['not-transcribed mihon/2019-04-01/source.md'],
    ],
    [
      'a date in the text that the record contradicts',
      ({ change }) => change('mihon/2020-10-01/version.yaml', 'revised: 2020-10-01', 'revised: 2020-10-02'),
      ['date-in-text mihon/2020-10-01/version.yaml'],
    ],
    [
      'a snapshot that is another version’s, byte for byte',
      ({ read, write, change }) => {
        const text = read('sample-notes/2021-05-01/original.md');
        const old = sha256(read('sample-notes/2023-09-15/original.md'));
        write('sample-notes/2023-09-15/original.md', text);
        write('sample-notes/2023-09-15/source.md', text);
        change('sample-notes/2023-09-15/version.yaml', old, sha256(text));
      },
      ['repeated-snapshot sample-notes/2023-09-15/version.yaml'],
    ],
    [
      'a predecessor that is itself',
      ({ change }) =>
        change('sample-notes/2023-09-15/version.yaml', 'predecessor: 2021-05-01', 'predecessor: 2023-09-15'),
      ['own-predecessor sample-notes/2023-09-15/version.yaml'],
    ],
    [
      'a missing snapshot',
      ({ remove }) => remove('sample-notes/2021-05-01/original.md'),
      ['missing-snapshot sample-notes/2021-05-01/version.yaml'],
    ],
    [
      'cohorts that overlap and disagree',
      ({ change }) => change('mihon/policy.yaml', 'until: 2020-10-01', 'until: 2020-10-02'),
      ['cohort-overlap mihon/policy.yaml'],
    ],
    [
      'a day that no cohort holds',
      ({ change }) => change('mihon/policy.yaml', 'until: 2020-10-01', 'until: 2020-09-30'),
      ['cohort-gap mihon/policy.yaml'],
    ],
    [
      'bytes that are no UTF-8',
      ({ dir }) => appendFileSync(join(dir, 'sample-notes/2021-05-01/source.md'), Buffer.from([0x0a, 0xff])),
      ['invalid-utf8 sample-notes/2021-05-01/source.md', 'not-transcribed sample-notes/2021-05-01/source.md'],
    ],
  ];
  it.each(faults)('%s', (_what, make, expected) => {
    onCopy((copy) => {
      make(copy);
      expect(check(copy.dir)).toEqual(expected);
    });
  });
});

describe('a snapshot that is a page, transcribed by hand', () => {
  /** The example with its 2021 text put into a page, by hand; what `check` finds of it. */
  async function checked(page: (text: string) => string): Promise<{ problems: string[]; notes: string[] }> {
    const kept = mkdtempSync(join(tmpdir(), 'policy-archive-'));
    onCopy((copy) => {
      const folder = 'sample-notes/2021-05-01';
      const html = page('<h1>Sample</h1><p>We keep your notes. <b>Only</b> you read them.</p>');
      copy.write(`${folder}/original.html`, html);
      copy.write(`${folder}/source.md`, '# Sample\n\nWe keep your notes. **Only** you read them.\n');
      const yaml = copy.read(`${folder}/version.yaml`).replace('file: original.md', 'file: original.html');
      copy.write(`${folder}/version.yaml`, yaml.replace(/sha256: .*/u, `sha256: ${sha256(html)}`));
      cpSync(copy.dir, kept, { recursive: true });
    });
    const { problems, notes } = await snapshotChecks(openArchive(kept));
    rmSync(kept, { recursive: true });
    return { problems: problems.map(({ message }) => message), notes: [...notes] };
  }

  it('is proven where it shows those letters', async () => {
    expect(await checked((text) => `<body>${text}</body>`)).toEqual({ problems: [], notes: [] });
  });

  it('is proven but for what stands around them, which is counted', async () => {
    expect(await checked((text) => `<p>Menu</p>${text}<p>Foot notes</p>`)).toEqual({
      problems: [],
      notes: [
        'sample-notes/2021-05-01/source.md: that it keeps every letter of original.html is proven but for its beginning ' +
          'and end: 4 visible characters before the text and 9 after it are left out.',
      ],
    });
  });

  it('is told where a word differs', async () => {
    expect((await checked((text) => text.replace('your', 'all your'))).problems).toEqual([
      'Here is “yournotes.Onlyyourea”, but original.html has “allyournotes.Onlyyou”, as this program reads it.',
    ]);
  });
});

describe('a reconstruction', () => {
  const reconstructed = (copy: ExampleCopy, source: (text: string) => string, cut: string): void => {
    const base = 'mihon/2020-10-01';
    const made = source(copy.read(`${base}/source.md`).slice(64));
    copy.write(`mihon/undated-app/source.md`, made);
    const yaml = copy.read('mihon/undated-app/version.yaml');
    copy.write(
      'mihon/undated-app/version.yaml',
      yaml
        .replace('kind: transcription', 'kind: reconstruction')
        .replace(/file: original\.md\n {2}sha256: .*/u, `file: source.md\n  sha256: ${sha256(made)}`)
        .replace(
          'reconstructed-from: null',
          `reconstructed-from:\n  version: 2020-10-01\n  sha256: ${sha256(copy.read(`${base}/source.md`))}\n  cut: [${cut}]`,
        ),
    );
  };

  it('is proven against its base', () => {
    onCopy((copy) => {
      reconstructed(copy, (text) => text, '[0, 64]');
      expect(check(copy.dir)).toEqual([]);
    });
  });

  it('is refused with one letter more, and with a cut that is no later note', () => {
    onCopy((copy) => {
      reconstructed(copy, (text) => `${text} `, '[0, 64]');
      expect(check(copy.dir)).toEqual(['reconstruction-differs mihon/undated-app/version.yaml']);
    });
    onCopy((copy) => {
      reconstructed(copy, (text) => text.slice(1), '[0, 65]');
      expect(check(copy.dir)).toEqual(['cuts-are-not-the-notes mihon/undated-app/version.yaml']);
    });
  });
});

describe('what is generated', () => {
  it('is written once, leaves nothing behind, and is then proven without a note', () => {
    onCopy(({ dir }) => {
      const first = build(dir);
      expect(first.problems).toEqual([]);
      expect(readdirSync(join(dir, 'mihon', '2019-04-01')).sort()).toEqual([
        'original.txt',
        'source.md',
        'tree.json',
        'version.yaml',
      ]);
      expect(checkArchive(openArchive(dir))).toMatchObject({ problems: [], notes: [] });
      expect(build(dir)).toEqual({ written: [], problems: [] });
    });
  });

  it('is stale when another parser made it, and told when the source was edited since', () => {
    onCopy(({ dir, read, write, change }) => {
      build(dir);
      const tree = JSON.parse(read('sample-notes/2021-05-01/tree.json')) as { parser: number };
      write('sample-notes/2021-05-01/tree.json', `${JSON.stringify({ ...tree, parser: tree.parser + 1 })}\n`);
      expect(check(dir)).toEqual(['stale-tree sample-notes/2021-05-01/tree.json']);
      for (const file of ['source.md', 'original.md']) {
        change(`sample-notes/2024-06-01/${file}`, '30 days after', '31 days after');
      }
      const sum = sha256(read('sample-notes/2024-06-01/original.md'));
      const yaml = read('sample-notes/2024-06-01/version.yaml');
      write('sample-notes/2024-06-01/version.yaml', yaml.replace(/sha256: .*/u, `sha256: ${sum}`));
      expect(check(dir)).toEqual([
        'stale-tree sample-notes/2021-05-01/tree.json',
        'source-edited sample-notes/2024-06-01/tree.json',
      ]);
    });
  });

  it('is not written over a published address that would be lost, until an alias says where it went', () => {
    onCopy(({ dir, read, write, change }) => {
      build(dir);
      const path = 'sample-notes/2021-05-01/tree.json';
      const published = read(path).replaceAll('"address":"2.p1"', '"address":"2.x1"');
      expect(published).not.toBe(read(path));
      write(path, published);
      expect(build(dir).problems).toMatchObject([{ code: 'address-lost' }]);
      expect(read(path)).toBe(published);
      change('sample-notes/2021-05-01/version.yaml', 'aliases: {}', 'aliases: {"2.x1": "2.p1"}');
      expect(build(dir)).toMatchObject({ problems: [], written: [path] });
      expect(check(dir)).toEqual([]);
    });
  });

  it('keeps every lineage id when a version is added between two others', () => {
    onCopy(({ dir, read, write, change }) => {
      const yaml = read('mihon/2022-04-01/version.yaml');
      change('mihon/2022-04-01/version.yaml', 'predecessor: 2020-10-01', 'predecessor: 2019-04-01');
      build(dir);
      const before = JSON.parse(read('mihon/lineages.json')) as { lineages: object };
      write('mihon/2022-04-01/version.yaml', yaml);
      expect(build(dir).problems).toEqual([]);
      const after = JSON.parse(read('mihon/lineages.json')) as { lineages: object };
      expect(after.lineages).toMatchObject(before.lineages);
    });
  });

  it('a broken lineages.json is told and never minted over', () => {
    onCopy(({ dir, read, write }) => {
      build(dir);
      write('mihon/lineages.json', '{"format":1');
      expect(check(dir)).toEqual(['bad-lineages mihon/lineages.json']);
      expect(build(dir).problems).toMatchObject([{ code: 'bad-lineages' }]);
      expect(read('mihon/lineages.json')).toBe('{"format":1');
    });
  });

  it('lineages that lack a built version are told', () => {
    onCopy(({ dir, read, write }) => {
      build(dir);
      write('mihon/lineages.json', read('mihon/lineages.json').replaceAll('"notice-2025"', '"notice-2024"'));
      expect(check(dir)).toEqual(['lineage-missing mihon/lineages.json']);
    });
  });
});

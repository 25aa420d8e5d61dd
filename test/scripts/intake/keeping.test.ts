import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isManifestPath } from '../../../src/core/ledger/manifest.ts';
import { verifySite } from '../../../src/core/ledger/verifySite.ts';
import { webSha256 } from '../../../src/core/ledger/sha256.ts';
import { siteInFolder } from '../../../src/io/ledger/siteInFolder.ts';
import { writeSiteManifest } from '../../../src/io/ledger/siteManifest.ts';
import { openArchive } from '../../../src/io/openArchive.ts';
import { sha256Of } from '../../../src/io/readTextFile.ts';
import { publishedFile } from '../../../src/site/machine/publishedFiles.ts';
import { archive, newArchive, newFolder } from './commandLine.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/example', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures/intake', import.meta.url));

/** The example archive, with its generated files and ledgers. */
function example(): string {
  const dir = newFolder();
  cpSync(EXAMPLE, dir, { recursive: true });
  expect(archive(dir, 'build-trees').code).toBe(0);
  expect(archive(dir, 'ledger', '--write', '--on', '2026-01-01').code).toBe(0);
  expect(archive(dir, 'check').err).toBe('');
  return dir;
}

const read = (dir: string, path: string): string => readFileSync(join(dir, path), 'utf8');

describe('init and add', () => {
  it('make an archive of one policy from nothing, in two commands', () => {
    const dir = newFolder();
    const words = [
      '--title',
      '見本',
      '--publisher',
      '見本社',
      '--archive-title',
      'A',
      '--operator',
      'O',
      '--contact',
      'c@example.com',
    ];
    expect(archive(dir, 'init', 'mihon', ...words).out).toBe(
      'written: archive.yaml\nwritten: mihon/policy.yaml\nNext: archive add mihon VERSION FILE\n',
    );
    const file = join(FIXTURES, 'libreoffice-numbered.docx');
    const added = archive(
      dir,
      'add',
      'mihon',
      '2022-07-01',
      file,
      '--enacted',
      '2022-07-01',
      '--signatory',
      'x: *y',
      '--json',
    );
    expect(added.err).toBe('');
    expect(JSON.parse(added.out).written).toEqual(
      ['version.yaml', 'original.docx', 'source.md', 'tree.json'].map((name) => `mihon/2022-07-01/${name}`),
    );
    expect(readFileSync(join(dir, 'mihon/2022-07-01/original.docx'))).toEqual(readFileSync(file));
    expect(read(dir, 'mihon/2022-07-01/version.yaml')).toContain('label: 2022年7月1日制定');
    const checked = archive(dir, 'check');
    expect([checked.code, checked.err]).toEqual([0, '']);
  });

  it.each([
    ['the same file again', ['2024-01-01', 'pandoc.docx'], 1, 'repeated-text'],
    ['a version that is there', ['2023-01-01', 'pandoc.html'], 1, 'version-exists'],
    ['a predecessor that is not', ['2024-01-01', 'pandoc.html', '--predecessor', 'no'], 1, 'unknown-version'],
    [
      'a date that the text contradicts',
      ['2024-01-01', 'pandoc.html', '--enacted', '2021-01-01'],
      1,
      'date-in-text',
    ],
    [
      'a selector without a match',
      ['2024-01-01', 'pandoc.html', '--drop', '#no'],
      1,
      'selector-without-match',
    ],
    ['an id that leads out', ['../x', 'pandoc.html'], 2, null],
    ['selectors for a Word file', ['2024-01-01', 'pandoc.docx', '--drop', 'nav'], 2, null],
    ['an impossible date', ['2024-01-01', 'pandoc.html', '--enacted', '2021-02-30'], 2, null],
    ['an unknown kind of file', ['2024-01-01', 'README'], 1, 'missing-file'],
  ])('refuse %s and write nothing', (_name, [version = '', file = '', ...options], exit, problem) => {
    const dir = newArchive();
    archive(dir, 'init', 'p', '--title', 'T', '--publisher', 'P', '--language', 'ja');
    archive(dir, 'add', 'p', '2023-01-01', join(FIXTURES, 'pandoc.docx'));
    const before = readdirSync(dir, { recursive: true });
    const ledger = read(dir, 'p/ledger.json');
    const run = archive(dir, 'add', 'p', version, join(FIXTURES, file), ...options, '--json');
    expect(run.code).toBe(exit);
    if (problem !== null && run.out !== '') expect(JSON.parse(run.out).problems[0].code).toBe(problem);
    expect(readdirSync(dir, { recursive: true })).toEqual(before);
    expect(read(dir, 'p/ledger.json')).toBe(ledger);
  });

  it('a return to an older text is brought in when it is said, and check accepts it', () => {
    const dir = newArchive();
    archive(dir, 'init', 'p', '--title', 'T', '--publisher', 'P', '--language', 'ja');
    const file = join(FIXTURES, 'pandoc.docx');
    archive(dir, 'add', 'p', '2023-01-01', file);
    expect(archive(dir, 'add', 'p', '2024-01-01', file, '--repeats', '2023-01-01').code).toBe(0);
    expect(archive(dir, 'check').err).toBe('');
  });

  it('write through no symbolic link', () => {
    const dir = newArchive();
    archive(dir, 'init', 'p', '--title', 'T', '--publisher', 'P', '--language', 'ja');
    const outside = newFolder();
    symlinkSync(outside, join(dir, 'p/2024-01-01'));
    expect(archive(dir, 'add', 'p', '2024-01-01', join(FIXTURES, 'pandoc.html')).code).toBe(1);
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('backfill', () => {
  it('a version added between others changes no ledger line, address, lineage id or feed id of those there', () => {
    const dir = example();
    const feedIds = (): readonly string[] => {
      const { body } = publishedFile(openArchive(dir), { file: 'json-feed', policy: 'sample-notes' });
      return (JSON.parse(body) as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    const idsBefore = feedIds();
    const ledger = JSON.parse(read(dir, 'sample-notes/ledger.json'));
    const lineages = JSON.parse(read(dir, 'sample-notes/lineages.json')).lineages;
    const trees = ['2021-05-01', '2023-09-15', '2024-06-01'].map((id) =>
      read(dir, `sample-notes/${id}/tree.json`),
    );
    const between = join(newFolder(), 'between.md');
    writeFileSync(
      between,
      read(dir, 'sample-notes/2021-05-01/source.md').replace(/\n$/u, '\n\nOne more paragraph.\n'),
    );
    const run = archive(
      dir,
      'add',
      'sample-notes',
      '2022-01-01',
      between,
      '--predecessor',
      '2021-05-01',
      '--captured',
      '2022-01-01',
    );
    expect([run.code, run.err]).toEqual([0, '']);
    expect(idsBefore).toHaveLength(3);
    expect(feedIds()).toHaveLength(4);
    expect(feedIds()).toEqual(expect.arrayContaining([...idsBefore]));
    expect(JSON.parse(read(dir, 'sample-notes/ledger.json')).entries.slice(0, 3)).toEqual(ledger.entries);
    const now = JSON.parse(read(dir, 'sample-notes/lineages.json')).lineages;
    for (const [id, versions] of Object.entries(lineages)) expect(now[id]).toMatchObject(versions as object);
    expect(
      ['2021-05-01', '2023-09-15', '2024-06-01'].map((id) => read(dir, `sample-notes/${id}/tree.json`)),
    ).toEqual(trees);
    expect(archive(dir, 'check').err).toBe('');
  });
});

describe('correct', () => {
  it('keeps the text as archived, moves the quotes along, and check accepts it', () => {
    const dir = example();
    const old = read(dir, 'mihon/2022-04-01/source.md');
    const file = join(newFolder(), 'source.md');
    writeFileSync(file, `\n\n${old}`);
    const run = archive(
      dir,
      'correct',
      'mihon',
      '2022-04-01',
      file,
      '--reason',
      'Two blank lines stand above the title.',
    );
    expect([run.code, run.err]).toEqual([0, '']);
    expect(read(dir, 'mihon/2022-04-01/source.1.md')).toBe(old);
    expect(JSON.parse(read(dir, 'mihon/ledger.json')).entries.at(-1)).toMatchObject({
      kind: 'correction',
      kept: 'source.1.md',
      reason: 'Two blank lines stand above the title.',
      files: { 'source.md': sha256Of(readFileSync(file)) },
    });
    expect(archive(dir, 'check').err).toBe('');
  });

  it('is compared with the snapshot first: a text file may not be departed from, a page only where it was looked at', () => {
    const dir = example();
    const file = join(newFolder(), 'source.md');
    const why = ['--reason', 'A word was misread.'];
    writeFileSync(file, read(dir, 'mihon/2022-04-01/source.md').replace('録音', '録画'));
    const refused = archive(dir, 'correct', 'mihon', '2022-04-01', file, ...why, '--misread');
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/source\.md\[\d+,\d+\): Here is “画/u);
    expect(refused.err).toContain('Restore the wording of the snapshot, or list the repair of form');

    archive(dir, 'init', 'p', '--title', 'T', '--publisher', 'P', '--language', 'ja');
    archive(dir, 'add', 'p', '2023-01-01', join(FIXTURES, 'pandoc.html'));
    const text = read(dir, 'p/2023-01-01/source.md');
    const word = /[\p{sc=Han}]{2}/u.exec(text)?.[0] ?? '';
    writeFileSync(file, text.replace(word, `${word}等`));
    const departs = archive(dir, 'correct', 'p', '2023-01-01', file, ...why);
    expect(departs.err).toContain(', but original.html has “');
    expect(departs.err).toContain('say --misread.');
    expect(read(dir, 'p/2023-01-01/source.md')).toBe(text);
    expect(archive(dir, 'correct', 'p', '2023-01-01', file, ...why, '--misread').code).toBe(0);
    expect(archive(dir, 'check').err).toBe('');
  });

  it('an edited source without a correction is told', () => {
    const dir = example();
    writeFileSync(join(dir, 'mihon/2022-04-01/source.md'), `${read(dir, 'mihon/2022-04-01/source.md')} `);
    const { code, err } = archive(dir, 'check');
    expect(code).toBe(1);
    expect(err).toContain('mihon/2022-04-01/source.md: This is not the file that was archived');
  });
});

describe('withdraw', () => {
  it('takes the words of a clause out of everything, and leaves every other clause where it was', () => {
    const dir = example();
    const tree = (): { root: { children: unknown[] } } =>
      JSON.parse(read(dir, 'sample-notes/2023-09-15/tree.json')).tree;
    const addresses = (node: unknown): readonly string[] => {
      const { address, children } = node as { address: string | null; children: unknown[] };
      return [...(address === null ? [] : [address]), ...children.flatMap(addresses)];
    };
    const before = addresses(tree().root);
    const victim = before.find((address) => /^\d+$/u.test(address)) ?? '';
    const own = (node: unknown): string | null => {
      const { address, text, children } = node as {
        address: string | null;
        text: string;
        children: unknown[];
      };
      return address === victim ? text : (children.map(own).find((one) => one !== null) ?? null);
    };
    const words = own(tree().root) ?? '';
    const run = archive(
      dir,
      'withdraw',
      'sample-notes',
      '2023-09-15',
      victim,
      '--reason',
      'A court order of 2026.',
      '--on',
      '2026-05-01',
    );
    expect([run.code, run.err]).toEqual([0, '']);
    const files = readdirSync(join(dir, 'sample-notes/2023-09-15'));
    expect(files).toContain('original.withdrawn.txt');
    const told = words.slice(words.length / 2);
    for (const name of files) expect(read(dir, `sample-notes/2023-09-15/${name}`)).not.toContain(told);
    expect(read(dir, 'sample-notes/2023-09-15/source.md')).toContain('— Withdrawn on 1 May 2026 —');
    const inside = before.filter((address) => address === victim || address.startsWith(`${victim}.`));
    const after = addresses(tree().root);
    expect(
      before.filter((address) => !inside.includes(address)).every((address) => after.includes(address)),
    ).toBe(true);
    expect(after).toContain(victim);
    expect(archive(dir, 'check').err).toBe('');
  });

  it('a whole version, with the text reconstructed from it', () => {
    const dir = newFolder();
    cpSync(fileURLToPath(new URL('../../../versions', import.meta.url)), dir, { recursive: true });
    archive(dir, 'build-trees');
    const run = archive(dir, 'withdraw', 'ocn', '2023-06-30', '--reason', '見本の取下げ');
    expect([run.code, run.err]).toEqual([0, '']);
    for (const version of ['2022-07-01', '2023-06-30']) {
      expect(readdirSync(join(dir, 'ocn', version)).sort()).toEqual([
        'original.withdrawn.txt',
        'source.md',
        'tree.json',
        'version.yaml',
      ]);
      expect(read(dir, `ocn/${version}/tree.json`)).not.toContain('個人情報');
    }
    expect(archive(dir, 'check').err).toBe('');
  });

  it('refuses an address that is not there', () => {
    const run = archive(example(), 'withdraw', 'mihon', '2022-04-01', '99', '--reason', 'x');
    expect([run.code, run.err]).toEqual([
      1,
      'mihon@2022-04-01: It has no clause 99. Name an address that `archive parse` shows.\n',
    ]);
  });
});
describe('a timestamp token', () => {
  const pending = Buffer.from('83dfe30d2ef90c8e', 'hex');
  const token = (hash: string, end: readonly number[]): Uint8Array => {
    const magic = '004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294';
    return new Uint8Array([...Buffer.from(`${magic}0108${hash}`, 'hex'), ...end]);
  };

  it('is kept where it is about an entry and can be read, and check looks at it again', () => {
    const dir = example();
    const head = JSON.parse(archive(dir, 'ledger', 'mihon', '--json').out).entries.at(-1);
    const hash = sha256Of(new TextEncoder().encode(`${head.hash}\n`));
    const file = join(newFolder(), 'head.ots');
    const whole = token(hash, [0, ...pending, 4, 3, 0x61, 0x2e, 0x62]);
    writeFileSync(file, whole);
    const run = archive(dir, 'ledger', 'mihon', '--attach', file);
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain(
      `mihon ledger.${head.n}.ots (opentimestamps) is about the hash of entry ${head.n}.`,
    );
    expect(run.out).toContain('not proven here: The calendar a.b promised a stamp');
    expect(archive(dir, 'check').err).toBe('');

    writeFileSync(join(dir, `mihon/ledger.${head.n}.ots`), whole.subarray(0, whole.length - 1));
    const checked = archive(dir, 'check');
    expect(checked.code).toBe(1);
    expect(checked.err).toBe(
      `mihon/ledger.${head.n}.ots: It cannot be read to its end: it is cut off, was changed, or is of a newer form. ` +
        'Take the token back from version control, or have the head stamped again.\n',
    );
  });

  it('is refused where it is about something else, is cut off, or nobody is named by --ca', () => {
    const dir = example();
    const { hash } = JSON.parse(archive(dir, 'ledger', 'mihon', '--json').out).entries.at(-1);
    const file = join(newFolder(), 'head.ots');
    writeFileSync(file, token('0'.repeat(64), [0, ...pending, 4, 3, 0x61, 0x2e, 0x62]));
    expect(archive(dir, 'ledger', 'mihon', '--attach', file).err).toContain(
      'no timestamp token of any entry',
    );
    writeFileSync(file, token(hash, [0, ...pending, 4]));
    expect(archive(dir, 'ledger', 'mihon', '--attach', file).err).toContain('cannot be read to its end');
    expect(archive(dir, 'ledger', 'mihon', '--ca', file).code).toBe(2);
    expect(readdirSync(join(dir, 'mihon')).filter((name) => name.endsWith('.ots'))).toEqual([]);
  });
});

describe('verify', () => {
  const OWNED = { ownerOf: (path: string) => /^(?:api\/)?([a-z-]+)\//u.exec(path)?.[1] ?? null };

  /** A site as the builder publishes one, as far as verify is concerned: pages, trees, sources. */
  async function site(): Promise<string> {
    const dir = example();
    const out = newFolder();
    const opened = openArchive(dir);
    const put = (path: string, text: string | Uint8Array): void => {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), text);
    };
    for (const { id, versions } of opened.policies) {
      for (const { id: version } of versions) {
        const { source, tree } = opened.version(id, version);
        put(`api/${id}/${version}/source.md`, readFileSync(join(dir, id, version, 'source.md')));
        put(`api/${id}/${version}/tree.json`, JSON.stringify(tree));
        put(
          `${id}/${version}/index.html`,
          `<!doctype html><h1 id="top">${id}</h1><p id="a1">${source.slice(0, 500)}</p>`,
        );
      }
    }
    await writeSiteManifest(out, opened, OWNED);
    return out;
  }

  it('finds each of 200 changed bytes, anywhere, and names the file', { timeout: 300_000 }, async () => {
    const dir = await site();
    const paths = siteInFolder(dir).paths ?? [];
    expect(paths.filter((path) => path.startsWith('api/ledgers/')).length).toBe(2);
    const clean = await verifySite(siteInFolder(dir), sha256Of, { head: null });
    expect(clean.problems).toEqual([]);
    expect(clean.texts).toBeGreaterThan(8);
    const sizes = paths.map((path) => readFileSync(join(dir, path)).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const flips = fc.sample(fc.tuple(fc.nat(total - 1), fc.integer({ min: 1, max: 255 })), {
      numRuns: 200,
      seed: 3,
    });
    // The manifests are a small part of the bytes: fifty more in them alone.
    const lies = (at: number): boolean => {
      let end = 0;
      return isManifestPath(paths[sizes.findIndex((size) => at < (end += size))] ?? '');
    };
    const inManifests = fc.sample(
      fc.tuple(fc.nat(total - 1).filter(lies), fc.integer({ min: 1, max: 255 })),
      { numRuns: 50, seed: 4 },
    );
    for (const [place, by] of [...flips, ...inManifests]) {
      let at = place;
      const index = sizes.findIndex((size) => {
        if (at < size) return true;
        at -= size;
        return false;
      });
      const path = paths[index] ?? '';
      const whole = siteInFolder(dir);
      const changed = {
        ...whole,
        read: async (name: string) => {
          const bytes = await whole.read(name);
          if (name !== path || bytes === null) return bytes;
          const copy = new Uint8Array(bytes);
          copy[at] = (copy[at] ?? 0) ^ by;
          return copy;
        },
      };
      const { problems } = await verifySite(changed, sha256Of, { head: null });
      expect(problems[0]?.file, `byte ${at} of ${path}`).toBe(path);
    }
  });

  it('names the clause that a changed byte of a source or a tree stands in', async () => {
    const dir = await site();
    const change = (path: string, words: string): void => {
      const bytes = readFileSync(join(dir, path));
      const at = bytes.indexOf(words);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(join(dir, path), bytes);
    };
    change('api/mihon/2022-04-01/source.md', '第3条');
    change('api/mihon/2022-04-01/tree.json', '"title":"');
    const { problems } = await verifySite(siteInFolder(dir), webSha256, { head: null });
    expect(problems.map(({ file }) => file)).toEqual([
      'api/mihon/2022-04-01/source.md',
      'api/mihon/2022-04-01/tree.json',
    ]);
    expect(problems[0]?.message).toMatch(/^This file was changed in clause 3 \(bytes \d+ to \d+\)\.$/u);
  });

  it('tells a file that was added, one that is missing, and another head', async () => {
    const dir = await site();
    const { head } = await verifySite(siteInFolder(dir), sha256Of, { head: null });
    expect(archive(dir, 'verify', dir, '--head', head ?? '').code).toBe(0);
    writeFileSync(join(dir, 'added.html'), 'x');
    const run = archive(dir, 'verify', dir, '--head', '0'.repeat(64), '--json');
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out).problems.map(({ code }: { code: string }) => code)).toEqual([
      'bad-manifest',
      'unknown-file',
    ]);
    expect(archive(dir, 'verify', dir, '--head', 'x').code).toBe(2);
    expect(archive(dir, 'verify', join(dir, 'no')).code).toBe(1);
    expect(existsSync(join(dir, 'api/ledger.json'))).toBe(true);
  });
});

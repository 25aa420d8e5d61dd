// What a reader meets after words were withdrawn or corrected, on a copy of the example archive.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { neighbours } from '../../../src/core/export/api/policyDocument.ts';
import type { PolicyRecord } from '../../../src/core/model/policy.ts';
import { openArchive, type OpenArchive } from '../../../src/io/openArchive.ts';
import { clausePage } from '../../../src/site/clause/clausePage.ts';
import { comparisonPage } from '../../../src/site/comparison/comparisonPage.ts';
import { comparisonView } from '../../../src/site/comparison/comparisonView.ts';
import { toHtml, type HtmlNode } from '../../../src/site/html.ts';
import { archivedPage } from '../../../src/site/ledger/archivedPage.ts';
import { withdrawnSentence } from '../../../src/site/ledger/ledgerNotes.ts';
import { keptText, notesIn } from '../../../src/site/ledger/openLedgers.ts';
import { publishedFile, publishedFiles } from '../../../src/site/machine/publishedFiles.ts';
import { pagedLineages } from '../../../src/site/machine/sitemapPages.ts';
import { searchFile } from '../../../src/site/search/searchFile.ts';
import { siteOf } from '../../../src/site/site.ts';
import { versionPage } from '../../../src/site/version/versionPage.ts';
import { archive as command, newFolder } from '../../scripts/intake/commandLine.ts';

const EXAMPLE = new URL('../../fixtures/example', import.meta.url).pathname;

/** A copy with its ledger, and what some commands made of it. */
function changed(commands: (dir: string) => readonly (readonly string[])[]): {
  readonly archive: OpenArchive;
  readonly policy: PolicyRecord;
} {
  const dir = newFolder();
  cpSync(EXAMPLE, dir, { recursive: true });
  for (const words of [
    ['build-trees'],
    ['ledger', '--write', '--on', '2026-01-01'],
    ...commands(dir),
    ['check'],
  ]) {
    const { code, err } = command(dir, ...words);
    if (code !== 0) throw new Error(`${words.join(' ')}: ${err}`);
  }
  const archive = openArchive(dir);
  const policy = archive.policies.find(({ id }) => id === 'mihon');
  if (policy === undefined) throw new Error('The copy has no policy mihon.');
  return { archive, policy };
}

function page(archive: OpenArchive, policy: PolicyRecord, version: string): ReturnType<typeof versionPage> {
  return versionPage(siteOf(archive.record), policy, archive.version(policy.id, version), {
    base: null,
    lineages: archive.lineages(policy.id),
    notes: notesIn(archive, policy.id, version),
  });
}

/** Everything a policy's pages, data files, feeds and search hold, by what it is. */
function everything(archive: OpenArchive, policy: PolicyRecord): ReadonlyMap<string, string> {
  const site = siteOf(archive.record);
  const versions = policy.versions.map(({ id }) => archive.version(policy.id, id));
  const all = archive.lineages(policy.id);
  const html = (nodes: readonly HtmlNode[]): string => toHtml(nodes);
  const made = new Map<string, string>();
  for (const ref of publishedFiles(archive)) {
    made.set(JSON.stringify(ref), publishedFile(archive, ref).body);
  }
  made.set('search', JSON.stringify(searchFile(policy, versions, all)));
  for (const { id } of policy.versions) {
    const { text, ledger, contents } = page(archive, policy, id);
    made.set(`page ${id}`, html([...ledger, ...text]) + JSON.stringify(contents));
  }
  for (const lineage of pagedLineages(archive, policy)) {
    made.set(`clause ${lineage}`, JSON.stringify(clausePage(site, policy, { id: lineage, all }, versions)));
  }
  for (const pair of neighbours(policy)) {
    const sides = { old: archive.version(policy.id, pair.old), new: archive.version(policy.id, pair.new) };
    const comparison = archive.comparison(policy.id, pair.old, pair.new);
    const { summary, frame, rows } = comparisonView(site, comparisonPage(site, policy, sides, comparison));
    made.set(`compare ${pair.old} ${pair.new}`, html([...summary, ...frame, ...rows]));
  }
  return made;
}

describe('words withdrawn from every version that had them', () => {
  const REASON = '裁判所の決定により';
  const VERSIONS = ['2019-04-01', '2020-10-01', '2022-04-01', '2023-10-01', 'undated-app', 'notice-2025'];
  let after: ReturnType<typeof changed>;
  beforeAll(() => {
    after = changed((dir) => {
      const archive = openArchive(dir);
      return VERSIONS.flatMap((version) => {
        const address = addressOf(archive, version, '録音することがあります');
        return address === null
          ? []
          : [['withdraw', 'mihon', version, address, '--reason', REASON, '--on', '2026-02-03']];
      });
    });
  }, 240_000);

  test('stand on no page, in no tree, feed, search file or comparison', () => {
    const before = everything(openArchive(EXAMPLE), after.policy);
    const held = (all: ReadonlyMap<string, string>) =>
      [...all].filter(([, text]) => text.includes('録音')).map(([name]) => name);
    // The same look at the archive as it was finds them in every kind of thing that is published.
    const kinds = new Set(held(before).map((name) => name.replace(/[^a-z-].*/u, '') || 'data'));
    expect([...kinds].sort()).toEqual(['clause', 'compare', 'data', 'page', 'search']);
    expect(held(everything(after.archive, after.policy))).toEqual([]);
  });

  test('leave their number, since when and why they are gone, and the hash of the text before', () => {
    const { archive, policy } = after;
    const { ledger, text } = page(archive, policy, '2022-04-01');
    const banner = toHtml(ledger);
    expect(banner).toContain('第3条第2項 の文言は、2026年2月3日に当アーカイブから取り下げられました。');
    expect(banner).toContain(REASON);
    expect(banner).toContain('href="#3.2"');
    expect(banner).toContain(openArchive(EXAMPLE).version('mihon', '2022-04-01').sha256);
    expect(toHtml(text)).toMatch(/id="3\.2"[\s\S]*取り下げられました。理由：裁判所の決定により/u);
  });
});

/** The address of the innermost clause whose own text holds some words. */
function addressOf(archive: OpenArchive, version: string, words: string): string | null {
  const find = (node: ReturnType<OpenArchive['version']>['tree']['root']): string | null => {
    for (const child of node.children) {
      const found = find(child);
      if (found !== null) return found;
    }
    return node.text.includes(words) ? node.address : null;
  };
  return find(archive.version('mihon', version).tree.root);
}

describe('a whole version withdrawn', () => {
  let after: ReturnType<typeof changed>;
  let lineages: readonly string[] = [];
  beforeAll(() => {
    after = changed((dir) => {
      const archive = openArchive(dir);
      const policy = archive.policies.find(({ id }) => id === 'mihon');
      lineages = policy === undefined ? [] : pagedLineages(archive, policy);
      return [['withdraw', 'mihon', 'notice-2025', '--reason', '公表者の求めにより', '--on', '2026-02-03']];
    });
  }, 240_000);

  test('says so on its page, and names what stood there', () => {
    const banner = toHtml(page(after.archive, after.policy, 'notice-2025').ledger);
    expect(banner).toContain('この文は、2026年2月3日に当アーカイブから取り下げられました。');
    expect(banner).toContain('公表者の求めにより');
    expect(banner).toMatch(/ここには、次の条項がありました：#/u);
    const text = toHtml(page(after.archive, after.policy, 'notice-2025').text);
    expect(text).toMatch(
      /id="3\.1"[\s\S]*#3\.1 にあった文言は、2026年2月3日に当アーカイブから取り下げられました/u,
    );
    expect(text).not.toContain('ここに移りました');
  });

  test('keeps the page of every clause, which says in which text the words are gone', () => {
    const { archive, policy } = after;
    expect(pagedLineages(archive, policy)).toEqual(expect.arrayContaining([...lineages]));
    const all = archive.lineages('mihon');
    const version = archive.version('mihon', 'notice-2025');
    const notes = notesIn(archive, 'mihon', 'notice-2025');
    const lineage = lineages.find((id) => all.lineages[id]?.['notice-2025'] !== undefined) ?? '';
    const members = all.lineages[lineage]?.['notice-2025'] ?? [];
    expect(members).not.toEqual([]);
    expect(withdrawnSentence(siteOf(archive.record), version, notes, members)).toContain(
      '2026年2月3日に当アーカイブから取り下げられました',
    );
  });
});

describe('a transcription put right', () => {
  const OLD = '応対の品質を高めるために録音することがあります';
  let after: ReturnType<typeof changed>;
  beforeAll(() => {
    after = changed((dir) => {
      const source = readFileSync(join(dir, 'mihon/2022-04-01/source.md'), 'utf8');
      const file = join(dir, 'corrected.md');
      writeFileSync(file, source.replace('(1) 契約者情報\n', '(1)　契約者情報\n'));
      return [['correct', 'mihon', '2022-04-01', file, '--reason', '空白の誤り', '--on', '2026-02-03']];
    });
  }, 240_000);

  test('says since when and why, and links the text as archived', () => {
    const banner = toHtml(page(after.archive, after.policy, '2022-04-01').ledger);
    expect(banner).toContain('2026年2月3日に訂正されました。理由：空白の誤り');
    expect(banner).toContain('href="/mihon/2022-04-01/archived/1/"');
    expect(banner).toContain('訂正前の文（2026年1月1日に収録した時のまま）');
  });

  test('the text as archived has a page and a file, byte for byte', () => {
    const { archive, policy } = after;
    const [correction] = notesIn(archive, 'mihon', '2022-04-01').corrections;
    const record = policy.versions.find(({ id }) => id === '2022-04-01');
    const kept = keptText(archive, 'mihon', '2022-04-01', 1);
    if (correction === undefined || record === undefined || kept === null) throw new Error('Not kept.');
    const before = readFileSync(join(EXAMPLE, 'mihon/2022-04-01/source.md'), 'utf8');
    const ref = { file: 'kept-source', policy: 'mihon', version: '2022-04-01', number: 1 } as const;
    expect(publishedFiles(archive)).toContainEqual(ref);
    expect(publishedFile(archive, ref).body).toBe(before);
    const now = archive.version('mihon', '2022-04-01');
    const old = archivedPage(siteOf(archive.record), policy, now, correction, kept);
    expect(toHtml(old.text)).toContain(OLD);
    expect(old.note).toContain('これは訂正前の文です。');
    // What the correction changed, at its place and nowhere else.
    const changes = toHtml(old.changes);
    expect(changes.match(/<li/gu)).toHaveLength(1);
    expect(changes).toContain('href="/mihon/2022-04-01/#3.1.1"');
    expect(changes).toMatch(
      /^.*\(1\)<del .*空白の削除：.*<\/del><ins .*空白の追加：<\/span>\u3000.*<\/ins>契約者情報<\/p>/u,
    );
    const same = archivedPage(siteOf(archive.record), policy, now, correction, now);
    expect(toHtml(same.changes)).toContain('文字の違いはありません。');
  });
});

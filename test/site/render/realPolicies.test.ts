// Real policies that nobody tuned the renderer to: the newest text of each corpus, and its comparison with the one before.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import type { ArchivedVersion, PolicyRecord } from '../../../src/core/model/policy.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { comparisonPage } from '../../../src/site/comparison/comparisonPage.ts';
import { archiveText, toHtml, type HtmlNode } from '../../../src/site/html.ts';
import { visit } from '../../../src/site/nodeIndex.ts';
import { versionPage } from '../../../src/site/version/versionPage.ts';
import { OCN } from '../archives.ts';

const FOLDER = '../shared/corpora';
const there = existsSync(FOLDER);
const corpora = there
  ? readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  : [];

describe.skipIf(!there)('real policies (skipped where ../shared/corpora is absent)', () => {
  test.each(corpora)('%s: pages hold exactly the text, and every address once', (corpus) => {
    const files = readdirSync(join(FOLDER, corpus))
      .filter((file) => file.endsWith('.md'))
      .sort();
    const [before, newest] = [files.at(-2), files.at(-1)];
    if (newest === undefined) throw new Error(`${corpus} has no text.`);
    const policy = policyOf(corpus, files.slice(-2));
    const version = versionOf(policy, corpus, newest);
    const page = versionPage(OCN.site, policy, version, {
      base: null,
      lineages: { format: 1, lineages: {} },
    });
    const texts: string[] = [];
    const addresses: string[] = [];
    visit(version.tree.root, [], ({ node }) => {
      texts.push(node.text);
      if (node.address !== null) addresses.push(node.address);
    });
    expect(archiveText(page.text)).toBe(texts.join(''));
    expect(idsIn(page.text).filter((id) => !id.startsWith('ui-'))).toEqual(addresses);
    expect(toHtml(page.text)).not.toMatch(/<(script|style|iframe|form|svg|img)\b/i);
    if (before === undefined) return;
    const older = versionOf(policy, corpus, before);
    const { rows } = comparisonPage(
      OCN.site,
      policy,
      { old: older, new: version },
      compareTrees(older.tree, version.tree),
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});

function idsIn(nodes: readonly HtmlNode[]): string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : [...(node.attributes.id === undefined ? [] : [node.attributes.id]), ...idsIn(node.children)],
  );
}

function policyOf(corpus: string, files: readonly string[]): PolicyRecord {
  const [like] = OCN.policy.versions;
  if (like === undefined) throw new Error('OCN has no version.');
  const versions = files.map((file) => ({
    ...like,
    id: file.replace('.md', ''),
    label: file,
    kind: 'transcription' as const,
    reconstructedFrom: null,
    predecessor: null,
    laterNotes: [],
    flags: [],
  }));
  return {
    ...OCN.policy,
    id: corpus,
    title: corpus,
    language: corpus.includes('-ja') ? 'ja' : 'en',
    cohorts: [],
    versions,
  };
}

function versionOf(policy: PolicyRecord, corpus: string, file: string): ArchivedVersion {
  const source = readFileSync(join(FOLDER, corpus, file), 'utf8');
  const record = policy.versions.find(({ label }) => label === file);
  if (record === undefined) throw new Error(`${file} has no record.`);
  return {
    policy: policy.id,
    record,
    source,
    sha256: '',
    tree: parseSource(source, { language: policy.language }),
  };
}

import { describe, expect, test } from 'vitest';
import { searchRecords } from '../../../src/core/search/searchRecords.ts';
import { toHtml } from '../../../src/site/html.ts';
import { resultsView } from '../../../src/site/search/resultsView.ts';
import { searchFile } from '../../../src/site/search/searchFile.ts';
import { OCN } from '../archives.ts';

const { archive, policy, site, version } = OCN;
const records = [
  searchFile(
    policy,
    policy.versions.map(({ id }) => version(id)),
    archive.lineages('ocn'),
  ),
];
const view = (query: string, shown = 30): string =>
  toHtml(resultsView(site, records, searchRecords(records, query), shown));

describe('resultsView', () => {
  test('marks the words and links to the clause in its own numbering', () => {
    expect(view('業務委託先')).toContain('<a href="/ocn/2023-06-30/#4.2">4.(2) 第三者との連携</a>');
    expect(view('業務委託先')).toContain('<mark>業務委託先</mark>');
  });

  test('shows no more hits than asked for', () => {
    expect(view('個人情報', 3).match(/class="hit"/g)).toHaveLength(3);
  });

  test('tells a later note apart', () => {
    expect(view('公開を終了しました')).toContain('後から付された注記（公表者による）');
  });

  test('escapes what was looked for', () => {
    expect(view('<b>&')).not.toContain('<b>&');
  });
});

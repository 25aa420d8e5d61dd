import { describe, expect, test } from 'vitest';
import type { SearchRecords } from '../../../src/core/search/records.ts';
import { searchRecords } from '../../../src/core/search/searchRecords.ts';
import { toHtml } from '../../../src/site/html.ts';
import { recordsOf } from '../../../src/site/search/archiveSize.ts';
import { resultsSaid, resultsView } from '../../../src/site/search/resultsView.ts';
import { filterOf, type SearchOnly } from '../../../src/site/search/searchQuestion.ts';
import { MIHON, OCN, type OpenPolicy } from '../archives.ts';

interface Asked {
  readonly only?: SearchOnly;
  readonly limit?: number;
  readonly complete?: boolean;
}

function answered({ archive, site }: OpenPolicy, query: string, asked: Asked) {
  const { only = {}, limit = 30, complete = true } = asked;
  const records: readonly SearchRecords[] = archive.policies.map((policy) => recordsOf(archive, policy));
  const result = searchRecords(records, query, { ...filterOf(only), limit });
  const policies = { searched: records.length, all: complete ? records.length : 90 };
  const setting = { site, only, records, policies: records.length };
  return { setting, answer: { result, final: true, complete, policies } };
}

const view = (archive: OpenPolicy, query: string, asked: Asked = {}): string => {
  const { setting, answer } = answered(archive, query, asked);
  return toHtml(resultsView(setting, answer));
};

describe('resultsView over the OCN texts', () => {
  test('marks the words and links to the clause in its own numbering', () => {
    expect(view(OCN, '業務委託先')).toContain('<a href="/ocn/2023-06-30/#4.2">4.(2) 第三者との連携</a>');
    expect(view(OCN, '業務委託先')).toContain('<mark>業務委託先</mark>');
  });

  test('shows no more hits than asked for', () => {
    expect(view(OCN, '個人情報', { limit: 3 }).match(/class="excerpt"/g)).toHaveLength(3);
  });

  test('tells a later note apart', () => {
    expect(view(OCN, '公開を終了しました')).toContain('後から付された注記（公表者による）');
  });

  test('says that absence from a reconstruction proves nothing', () => {
    expect(view(OCN, '公開を終了しました')).toContain(
      '「公開を終了しました」は 推定復元 にはありません（推定復元は、取り除いた注記を含みません）。',
    );
  });

  test('escapes what was looked for', () => {
    expect(view(OCN, '<b>&')).not.toContain('<b>&');
  });
});

describe('resultsView over the example', () => {
  test('a clause and its unchanged twins are one hit, which leads to the newest and lists the others', () => {
    const html = view(MIHON, '「契約者情報は、契約の終了から」');
    expect(html).toContain('どこにもありません');
    const twins = view(MIHON, '適正な手段');
    expect(twins).toContain('<a href="/mihon/notice-2025/#3.1">');
    expect(twins).toContain('この文言は、すべての版にあります。');
    expect(twins).toContain('<a href="/mihon/2019-04-01/#3.1">2019年4月1日制定</a>');
  });

  test('the wordings of one clause stand together', () => {
    const html = view(MIHON, '「第三者に提供」 -委託');
    expect(html.match(/<li/g)).toHaveLength(1);
    expect(html.match(/同じ条項の別の文言/g)).toHaveLength(2);
    expect(html).toContain(
      '<h3><a href="/mihon/notice-2025/#6.1">第6条第1項 第三者への提供及び業務の委託</a></h3>',
    );
    expect(html).toContain('開く版：<a href="/mihon/2023-10-01/#6.1">2023年10月1日改定</a>');
    expect(html).toContain('「第三者に提供」 -委託 は 3か所で見つかりました。');
  });

  test('says how it read a clause number, a date and what is left out', () => {
    expect(view(MIHON, '3(2)')).toContain('「3(2)」を条項の番号（3.2）として読み');
    expect(view(MIHON, '2022/4/1')).toContain('「2022/4/1」を 2022年4月1日 という日付として読みました。');
    expect(view(MIHON, '「第三者に提供」 -委託')).toContain('「委託」を含む箇所を除きました。');
    expect(view(MIHON, '漏えい')).not.toContain('class="read-as"');
  });

  test('near misses stand below, under a heading that says what they are', () => {
    const html = view(MIHON, '3(2)');
    expect(html.indexOf('近い語句を含む箇所（5か所）')).toBeGreaterThan(html.indexOf('#3.2'));
    expect(html.indexOf('#2.1.2')).toBeGreaterThan(html.indexOf('近い語句を含む箇所'));
    expect(html.match(/<span class="tag">近い語句<\/span>/g)).toHaveLength(5);
  });

  test('names the versions that lack it, many as a stretch, and a document without it by its title', () => {
    const html = view(MIHON, '位置情報');
    expect(html).toContain('「位置情報」は 2019年4月1日制定、2020年10月1日改定 にはありません。');
    expect(view(MIHON, '書面による')).toContain(
      '「書面による」は 2025年2月3日公表の改定案（適用開始日は未定） より前のどの版にもありません。',
    );
    expect(html).toContain(
      '「位置情報」は <span lang="en">Sample Notes Privacy Notice (example, fictional)</span>のどの版',
    );
  });

  test('where not everything was searched, it says so and nothing of absence', () => {
    const html = view(MIHON, '適正な手段', { complete: false });
    expect(html).toContain('90件の文書のうち、語句に近い 2件だけを調べました。');
    expect(html).not.toContain('absent-from');
    expect(view(MIHON, '宇宙旅行', { complete: false })).toContain('調べた文書には見つかりませんでした。');
  });

  test('a narrowed search says nothing of the versions it did not look at', () => {
    const html = view(MIHON, '適正な手段', { only: { policy: 'mihon', version: '2020-10-01' } });
    expect(html).toContain('絞り込んだ範囲で、この文言を持つ版：2020年10月1日改定');
    expect(html).not.toContain('すべての版に');
  });

  test('is said in a sentence', () => {
    const { setting, answer } = answered(MIHON, '3(2)', {});
    expect(resultsSaid(setting, answer)).toBe(
      '「3(2)」は 2か所で見つかりました。 近い語句を含む箇所（5か所）',
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { ChangesData } from '../../../src/site/desk/changedPairs.ts';
import { changesData } from '../../../src/site/desk/changesData.ts';
import { askedChanges, deskAnswer } from '../../../src/site/desk/deskAnswer.ts';
import { deskPolicy, type DeskData } from '../../../src/site/desk/deskData.ts';
import { toHtml } from '../../../src/site/html.ts';
import { nodeIndex } from '../../../src/site/nodeIndex.ts';
import { type DeskQuestion } from '../../../src/site/fragments.ts';
import { readPath } from '../../../src/site/urls.ts';
import { MIHON, OCN, type OpenPolicy } from '../archives.ts';

type Ask = (question: Partial<DeskQuestion>, as?: 'text' | 'html') => string;

function asking(
  { archive, site, policy, version }: OpenPolicy,
  changes: ReadonlyMap<string, ChangesData>,
): Ask {
  const made = deskPolicy(policy, version, (old, next) => archive.comparison(policy.id, old, next));
  // As the browser gets it: through JSON.
  const data = JSON.parse(
    JSON.stringify({ format: 1, language: archive.record.language, policies: [made] }),
  ) as DeskData;
  return (question, as = 'text') => {
    const asked = { policy: null, contracted: '', service: null, on: null, ...question };
    expect(askedChanges(data, asked)).toEqual([...changes.keys()]);
    const html = toHtml(deskAnswer(site, data, asked, changes));
    return as === 'html' ? html : html.replace(/<[^>]+>/g, '');
  };
}

function changesOf({ archive, site, policy, version }: OpenPolicy): ChangesData {
  const made = changesData(site, policy, version, (old, next) => archive.comparison(policy.id, old, next));
  return JSON.parse(JSON.stringify(made)) as ChangesData;
}

describe('OCN', () => {
  const ask = asking(OCN, new Map());

  test('quotes are shown as a reader sees them, without markup', () => {
    const text = ask({ contracted: '2023-06-30' });
    expect(text).toContain('保有個人データに関するお問い合わせは株式会社 NTT ドコモにてご対応いたします。');
    expect(text).not.toContain('](#)');
  });

  test('a day near a bound says that the answer turns there', () => {
    expect(ask({ contracted: '2023-06-30' })).toContain(
      '日付が2023年6月30日と2023年7月1日にまたがる場合は、答えが変わります。',
    );
    expect(ask({ contracted: '2022-12-31' })).not.toContain('またがる場合');
  });

  test('the text published on a day is not known, whatever the day', () => {
    expect(ask({ contracted: '2023-06-30', on: '2023-07-01' })).toMatch(
      /2023年7月1日に公表されていた文書当アーカイブでは特定できません/,
    );
  });

  test('a day of publication that cannot be read is asked back', () => {
    expect(ask({ contracted: '2023-06-30', on: '先月' })).toContain(
      '「先月」を日付として読み取れませんでした。',
    );
  });

  test('reasons are in the language of the archive, and every answer links to its limits', () => {
    for (const contracted of ['2015-01-01', '2022-07-01', '2023-07-01']) {
      expect(ask({ contracted })).toContain('当アーカイブが判断しないこと');
    }
  });
});

describe('the example', () => {
  const changes = changesOf(MIHON);
  const ask = asking(MIHON, new Map([['mihon', changes]]));

  test('without a service, overlapping periods leave it open; a service decides', () => {
    expect(ask({ contracted: '2022-05-01' })).toContain('当アーカイブでは特定できません');
    expect(ask({ contracted: '2022-05-01', service: 'hikari' })).toContain('2020年10月1日改定');
  });

  test('where the service decides, it is asked for, and a choice answers', () => {
    const html = ask({ contracted: '2022-05-01' }, 'html');
    expect(html).toContain('サービスによって答えが変わります');
    expect(html).toContain('href="/#contracted=2022-05-01&amp;policy=mihon&amp;service=mobile"');
    expect(ask({ contracted: '2022-05-01', service: 'hikari' })).not.toContain('サービスによって');
    // Since then both services have the same text.
    expect(ask({ contracted: '2024-01-01' })).not.toContain('サービスによって');
  });

  test('what changed since is told in sentences, what matters most first, the rest folded', () => {
    const html = ask({ contracted: '2022-05-01', service: 'mobile' }, 'html');
    expect(html).toContain(
      '<a href="/mihon/2023-10-01/#8.2">第8条第2項</a>：「30日以内」が「14日以内」に変わりました',
    );
    const order = [
      '金額・期間・日付・相手・同意',
      '新しく加わったもの',
      'なくなったもの',
      '文言の変更',
      '番号・位置の変更',
    ];
    const places = order.map((title) => html.indexOf(title));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(html).toMatch(/<details><summary>番号・位置の変更 \d+か所<\/summary>/);
  });

  test('every line leads to a place that its text has', () => {
    for (const [pair, lines] of Object.entries(changes.pairs)) {
      expect(lines.length).toBeGreaterThan(0);
      for (const { href } of lines) {
        const route = readPath(MIHON.site, href)?.route;
        if (route?.page !== 'version') throw new Error(`${href} is no place in a text.`);
        expect(pair.split(' ')).toContain(route.version);
        if (route.address !== null)
          expect([href, nodeIndex(MIHON.version(route.version).tree).has(route.address)]).toEqual([
            href,
            true,
          ]);
      }
    }
  });

  test('an answer without the file of changes counts them', () => {
    const bare = asking(MIHON, new Map([['mihon', { format: 1, pairs: {} }]]));
    expect(bare({ contracted: '2022-05-01', service: 'mobile' })).toMatch(/文言変更 \d+か所/);
  });

  test('what changed since is counted, and linked', () => {
    const text = ask({ contracted: '2022-05-01', service: 'mobile' });
    expect(text).toMatch(/契約時に同意された文書から変わったところ.*か所/);
    expect(text).toContain('二つの文を比べる');
  });
});

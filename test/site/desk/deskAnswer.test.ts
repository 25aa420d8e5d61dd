import { describe, expect, test } from 'vitest';
import { deskAnswer } from '../../../src/site/desk/deskAnswer.ts';
import { deskPolicy, type DeskData } from '../../../src/site/desk/deskData.ts';
import { toHtml } from '../../../src/site/html.ts';
import type { DeskQuestion } from '../../../src/site/urls.ts';
import { MIHON, OCN, type OpenPolicy } from '../archives.ts';

function asking({ archive, site, policy, version }: OpenPolicy): (question: Partial<DeskQuestion>) => string {
  const made = deskPolicy(policy, version, (old, next) => archive.comparison(policy.id, old, next));
  // As the browser gets it: through JSON.
  const data = JSON.parse(
    JSON.stringify({ format: 1, language: archive.record.language, policies: [made] }),
  ) as DeskData;
  return (question) =>
    toHtml(
      deskAnswer(site, data, { policy: null, contracted: '', service: null, on: null, ...question }),
    ).replace(/<[^>]+>/g, '');
}

describe('OCN', () => {
  const ask = asking(OCN);

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
  const ask = asking(MIHON);

  test('without a service, overlapping periods leave it open; a service decides', () => {
    expect(ask({ contracted: '2022-05-01' })).toContain('当アーカイブでは特定できません');
    expect(ask({ contracted: '2022-05-01', service: 'hikari' })).toContain('2020年10月1日改定');
  });

  test('what changed since is counted, and linked', () => {
    const text = ask({ contracted: '2022-05-01', service: 'mobile' });
    expect(text).toMatch(/契約時に同意された文書から変わったところ.*か所/);
    expect(text).toContain('二つの文を比べる');
  });
});

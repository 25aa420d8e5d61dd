// What check proves of texts: quotes, cuts, transcriptions, dates in the text, comparisons that rebuild both sides.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dateChecks } from '../../../src/core/archive/dateChecks.ts';
import { lostLetter } from '../../../src/core/archive/lostLetter.ts';
import { proveReconstruction, withoutRanges } from '../../../src/core/archive/proveReconstruction.ts';
import { proveTranscription } from '../../../src/core/archive/proveTranscription.ts';
import { quoteChecks } from '../../../src/core/archive/quoteChecks.ts';
import { readYaml } from '../../../src/core/archive/readYaml.ts';
import { rebuildChecks } from '../../../src/core/archive/rebuildChecks.ts';
import { visibleText } from '../../../src/core/archive/visibleText.ts';
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import type { Span } from '../../../src/core/model/span.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { treeText, visible } from '../../visible.mjs';
import { cohort, policyRecord, versionRecord } from './records.ts';

const yaml = readYaml('version.yaml', 'format: 1\n');
const seen = (source: string) => visibleText(parseSource(source));

describe('quotes', () => {
  const located = (range: Span, quote: string) => ({
    record: policyRecord([versionRecord('v', { flags: [{ range, quote, note: 'n' }] })], {
      cohorts: [cohort('c', [null, null], { basis: [{ version: 'v', range, quote }] })],
    }),
    yaml: readYaml('policy.yaml', 'cohorts:\n  - basis:\n      - range: [0, 1]\n        quote: q\n'),
    versionFiles: new Map([['v', readYaml('version.yaml', 'flags:\n  - range: [0, 1]\n    quote: q\n')]]),
  });
  const source = '当社は、個人情報を守ります。';

  it('a quote that is the range is no problem', () => {
    expect(quoteChecks(located([4, 8], '個人情報'), () => source)).toEqual([]);
  });

  it('a quote that stands elsewhere is told with its range, wherever it is written', () => {
    expect(quoteChecks(located([3, 7], '個人情報'), () => source)).toEqual([
      {
        code: 'wrong-quote',
        file: 'policy.yaml',
        at: { line: 4, column: 16 },
        message: 'The text at [3, 7) is not this quote, but “、個人情”.',
        cure: 'The quote stands at [4, 8]; correct the range.',
      },
      {
        code: 'wrong-quote',
        file: 'version.yaml',
        at: { line: 3, column: 12 },
        message: 'The text at [3, 7) is not this quote, but “、個人情”.',
        cure: 'The quote stands at [4, 8]; correct the range.',
      },
    ]);
  });

  it('a version without a source is not told twice', () => {
    expect(quoteChecks(located([3, 7], '個人情報'), () => null)).toEqual([]);
  });
});

describe('reconstructions', () => {
  const base = {
    record: versionRecord('base', {
      laterNotes: [
        { range: [0, 4], quote: '※注 \n', added: null },
        { range: [7, 8], quote: '※', added: null },
      ],
    }),
    source: '※注 \n当社は※守る。',
    sha256: 'b',
  };
  const made = (source: string, cut: readonly Span[], sha256 = 'b') => ({
    record: versionRecord('made', {
      kind: 'reconstruction',
      reconstructedFrom: { version: 'base', sha256, cut },
    }),
    source,
    sha256: 'm',
  });
  const codes = (...given: Parameters<typeof made>) =>
    proveReconstruction(made(...given), base, yaml).map(({ code }) => code);

  it('is its base less the cuts', () => {
    expect(
      codes('当社は守る。', [
        [0, 4],
        [7, 8],
      ]),
    ).toEqual([]);
  });

  it.each<[string, Parameters<typeof made>, string[]]>([
    [
      'one letter more',
      [
        '当社は守るよ。',
        [
          [0, 4],
          [7, 8],
        ],
      ],
      ['reconstruction-differs'],
    ],
    [
      'one space less',
      [
        '当社は守る',
        [
          [0, 4],
          [7, 8],
        ],
      ],
      ['reconstruction-differs'],
    ],
    ['a note that is left in', ['当社は※守る。', [[0, 4]]], ['cuts-are-not-the-notes']],
    [
      'a cut that is no note',
      [
        '当社守る。',
        [
          [0, 4],
          [6, 8],
        ],
      ],
      ['cuts-are-not-the-notes'],
    ],
    [
      'cuts out of order',
      [
        '当社は守る。',
        [
          [7, 8],
          [0, 4],
        ],
      ],
      ['bad-range'],
    ],
    [
      'a cut behind the end',
      [
        '当社は守る。',
        [
          [0, 4],
          [7, 99],
        ],
      ],
      ['bad-range'],
    ],
    [
      'another base',
      [
        '当社は守る。',
        [
          [0, 4],
          [7, 8],
        ],
        'x',
      ],
      ['wrong-sha256'],
    ],
  ])('finds %s', (_what, given, expected) => {
    expect(codes(...given)).toEqual(expected);
  });

  it('cutting ranges and putting them back gives the text again', () => {
    const cuts = fc.tuple(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(fc.nat(60), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(cuts, ([text, places]) => {
        const bounds = [...new Set(places.filter((place) => place <= text.length))].sort((a, b) => a - b);
        const ranges = bounds.flatMap((start, index): Span[] => {
          const end = bounds[index + 1];
          return index % 2 === 0 && end !== undefined ? [[start, end]] : [];
        });
        let kept = withoutRanges(text, ranges);
        for (const [start, end] of ranges)
          kept = kept.slice(0, start) + text.slice(start, end) + kept.slice(start);
        expect(kept).toBe(text);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('transcriptions', () => {
  const prove = (snapshot: string, source: string, repaired: readonly string[] = []) =>
    proveTranscription(
      snapshot,
      seen(snapshot),
      seen(source),
      repaired.map((words) => {
        const start = snapshot.indexOf(words);
        return { range: [start, start + words.length] };
      }),
    );

  it.each<[string, string, string, readonly string[]]>([
    ['the same text', '当社は守る。\n', '当社は守る。\n', []],
    ['a heading mark, since it is not visible', '方針\n\n本文', '# 方針\n\n本文', []],
    ['line breaks and spaces', '当社は\n守る 。', '当社は守る。', []],
    ['a bullet in a repair', '● 氏名\n\n● 住所', '- 氏名\n- 住所', ['● 氏名\n\n● 住所']],
    ['a bullet after a dash in a repair', '- ・氏名\n- ・住所', '- 氏名\n- 住所', ['- ・氏名\n- ・住所']],
    [
      'a table of tabs with a rule',
      '項目\t目的\n----\t--\n氏名\t確認',
      '| 項目 | 目的 |\n| --- | --- |\n| 氏名 | 確認 |',
      ['項目\t目的\n----\t--\n氏名\t確認'],
    ],
    ['a bullet in a repair that was kept all the same', '● 氏名', '● 氏名', ['● 氏名']],
    ['an entity written out', '&lt;窓口&gt;', '\\<窓口\\>', []],
  ])('accepts %s', (_what, snapshot, source, repaired) => {
    expect(prove(snapshot, source, repaired)).toBe(null);
  });

  it.each<[string, string, string, readonly string[], string, string]>([
    ['a changed letter', '当社は守る。', '当社が守る。', [], 'は守る。', 'が守る。'],
    ['a changed letter in a repair', '● 氏名', '- 氏各', ['● 氏名'], '名', '各'],
    ['a dropped letter', '当社は守る。', '当社守る。', [], 'は守る。', '守る。'],
    ['an added letter', '守る。', '守るよ。', [], '。', 'よ。'],
    ['an added end', '守る。', '守る。以上', [], '', '以上'],
    ['a dropped end', '守る。以上', '守る。', [], '以上', ''],
    ['a bullet outside a repair', '● 氏名', '- 氏名', [], '●氏名', '氏名'],
    ['a ・ that is no bullet', '- 氏名・住所', '- 氏名住所', ['- 氏名・住所'], '・住所', '住所'],
    ['words in another order', '氏名、住所', '住所、氏名', ['氏名、住所'], '氏名、住所', '住所、氏名'],
    ['a ※ added', '窓口', '窓口※', [], '', '※'],
    ['half width for full', '３０日', '30日', [], '３０日', '30日'],
  ])('finds %s', (_what, snapshot, source, repaired, left, right) => {
    expect(prove(snapshot, source, repaired)).toMatchObject({ snapshot: left, source: right });
  });

  it('says where: the place in both texts', () => {
    expect(prove('# 題\n\n当社は', '# 題\n\n当社が')).toMatchObject({ snapshotAt: 7, sourceAt: 7 });
  });

  it('finds any one letter changed in any text', () => {
    const letters = fc.array(fc.constantFrom(...'当社は個人情報を取り扱う。、ABc12'), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(letters, fc.nat(), (all, at) => {
        const place = at % all.length;
        const text = `本文${all.join('')}`;
        const changed = `本文${all.with(place, '異').join('')}`;
        expect(prove(text, text)).toBe(null);
        expect(prove(text, changed)).not.toBe(null);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it('reads visible text as the definition does', () => {
    const source = '# 題 &amp; 名\n\n- a\\*b `c`\n- **d** [e](#f)\n\n| x | y |\n| - | - |\n| 1 | 2 |\n';
    expect(seen(source).text).toBe(visible(source));
    expect(seen(source).text).toBe(treeText(parseSource(source)));
  });
});

describe('plain text snapshots', () => {
  it.each<[string, string, string, readonly (readonly [number, number])[], number | null]>([
    ['the same letters', '目的 30日', '# 目的\n\n30日', [], null],
    ['a line that Markdown would hide', '本文\n\n[注]: 説明です', '本文', [], 5],
    ['the same line escaped', '本文\n\n[注]: 説明です', '本文\n\n\\[注]: 説明です', [], null],
    ['a tag outside a repair', '<b>本文</b>', '本文', [], 1],
    ['a tag inside a repair', '<b>本文</b>', '本文', [[0, 9]], null],
    ['an entity written out', '&lt;窓口&gt;', '\\<窓口>', [], null],
    ['a letter beyond the first plane', '\u{20B9F}る', 'る', [], 0],
  ])('%s', (_what, snapshot, source, ranges, lost) => {
    expect(
      lostLetter(
        snapshot,
        source,
        ranges.map((range) => ({ range })),
      ),
    ).toBe(lost);
  });
});

describe('dates in the text', () => {
  const codes = (given: Parameters<typeof versionRecord>[1], source: string) =>
    dateChecks(versionRecord('v', given), source, yaml).map(({ code, message }) => `${code}: ${message}`);

  it.each<[string, Parameters<typeof versionRecord>[1], string]>([
    ['the same date, otherwise written', { enacted: '2022-07-01' }, '制定 2022 年 7 月 1 日\n代表取締役'],
    ['an era year', { enacted: '2022-07-01' }, '令和4年7月1日制定'],
    ['the last of several revisions', { revised: '2023-04-01' }, '改定 2022年4月1日\n改定 2023年4月1日'],
    ['nothing recorded', {}, '制定 2022年7月1日'],
    [
      'a date inside a sentence',
      { enacted: '2020-01-01' },
      'この方針は2022年7月1日に制定した法律に従います。',
    ],
    ['a law’s date', { enacted: '2020-01-01' }, '（平成15年5月30日法律第57号）'],
    ['English words', { effective: '2021-05-01' }, 'Effective date: 1 May 2021'],
    ['a closing bracket', { revised: '2021-05-01' }, '（2021年5月1日改定）'],
  ])('agree: %s', (_what, given, source) => {
    expect(codes(given, source)).toEqual([]);
  });

  it.each<[string, Parameters<typeof versionRecord>[1], string, string]>([
    [
      'another day of enactment',
      { enacted: '2022-07-02' },
      '制定 2022年7月1日',
      'date-in-text: enacted is 2022-07-02, but the text says “制定 2022年7月1日” (2022-07-01).',
    ],
    [
      'a revision that is not the last',
      { revised: '2022-04-01' },
      '改定 2022年4月1日\n改定 2023年4月1日',
      'date-in-text: revised is 2022-04-01, but the text says “改定 2023年4月1日” (2023-04-01).',
    ],
    [
      'English words',
      { revised: '2021-05-01' },
      'Last updated: June 1, 2021',
      'date-in-text: revised is 2021-05-01, but the text says “Last updated: June 1, 2021” (2021-06-01).',
    ],
  ])('disagree: %s', (_what, given, source, expected) => {
    expect(codes(given, source)).toEqual([expected]);
  });
});

describe('comparisons', () => {
  const before = parseSource('# 方針\n\n第1条（目的）\n\n当社は、30日以内に回答します。\n');
  const after = parseSource('# 方針\n\n第1条（目的）\n\n当社は、60日以内に回答します。\n\n第2条（改定）\n');

  it('rebuild both sides', () => {
    expect(rebuildChecks(compareTrees(before, after), before, after)).toEqual([]);
  });

  it('that lose or change a letter are found, with the side and the address', () => {
    const comparison = compareTrees(before, after);
    const without = { ...comparison, pairs: comparison.pairs.slice(0, -1) };
    expect(rebuildChecks(without, before, after)).toMatchObject([{ side: 'new', address: '2' }]);
    const pairs = comparison.pairs.map((pair) => ({
      ...pair,
      runs: pair.runs.map((run) => ({ ...run, text: run.text.replace('回答', '解答') })),
    }));
    expect(rebuildChecks({ ...comparison, pairs }, before, after)).toMatchObject([
      { side: 'old', address: '1.1' },
      { side: 'new', address: '1.1' },
    ]);
  });
});

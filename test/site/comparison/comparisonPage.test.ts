import { describe, expect, test } from 'vitest';
import type { Run } from '../../../src/core/model/comparison.ts';
import { archiveText } from '../../../src/site/html.ts';
import { comparedPairs } from '../../../src/site/comparisonLinks.ts';
import { changeSentences } from '../../../src/site/comparison/changeSentences.ts';
import { comparisonPage, type PageRow } from '../../../src/site/comparison/comparisonPage.ts';
import { renderInline, renderSide } from '../../../src/site/comparison/renderPair.ts';
import { showing } from '../../../src/site/comparison/showing.ts';
import { changedRows } from '../../../src/site/comparison/toolsView.ts';
import { changingVoice } from '../../../src/site/comparison/voice.ts';
import { japanese } from '../../../src/site/strings/ja/japanese.ts';
import { MIHON, OCN } from '../archives.ts';

const all = [OCN, MIHON].flatMap((open) => comparedPairs(open.policy).map((pair) => ({ open, ...pair })));

describe.each(all)('$old compared with $new', ({ open, old, new: next }) => {
  const comparison = open.archive.comparison(open.policy.id, old, next);
  const sides = {
    old: showing(open.site, open.policy, open.version(old)),
    new: showing(open.site, open.policy, open.version(next)),
  };

  test('every side shows exactly its runs, and one text all of them', () => {
    expect(comparison.pairs.length).toBeGreaterThan(0);
    for (const pair of comparison.pairs) {
      for (const name of ['old', 'new'] as const) {
        const shown = renderSide(pair, name, sides[name]);
        const runs = pair.runs.filter((run) => run[name] !== null).map(({ text }) => text);
        if (pair[name] === null) expect(shown).toBeNull();
        else expect(archiveText(shown ?? [])).toBe(runs.join(''));
      }
      expect(archiveText(renderInline(pair, sides.old, sides.new))).toBe(
        pair.runs.map(({ text }) => text).join(''),
      );
    }
  });

  test('every pair stands on the page once', () => {
    const { rows } = comparisonPage(
      open.site,
      open.policy,
      { old: open.version(old), new: open.version(next) },
      comparison,
    );
    const pairsIn = (row: PageRow): number => {
      if (row.kind === 'changed') return 1;
      if (row.kind === 'fold') return row.rows.length;
      return row.rows.reduce((sum, inner) => sum + pairsIn(inner), 0);
    };
    const shown = rows.reduce((sum, row) => sum + pairsIn(row), 0);
    expect(shown).toBe(comparison.pairs.length);
  });
});

describe('the comparison of a text with its reconstruction', () => {
  const { site, policy, version, archive } = OCN;
  const page = comparisonPage(
    site,
    policy,
    { old: version('2022-07-01'), new: version('2023-06-30') },
    archive.comparison('ocn', '2022-07-01', '2023-06-30'),
  );

  test('says that it shows no revision', () => {
    expect(page.circular).toBe(
      'この比較は、改定の内容を示すものではありません。二つの文はどちらも同じ掲載版に由来し、相違は、推定復元のために当アーカイブが取り除いた9か所（文5・「※」4）だけです。本文に改定があったかどうかは、この比較からは分かりません。',
    );
  });

  test('speaks of what stands in one text only, never of additions', () => {
    const words = changedRows(page).flatMap((row) => [
      ...row.changes.map((one) => one.words),
      ...row.sentences,
    ]);
    expect(words).toContain('掲載版だけにある');
    expect(words).toContain('「※」は掲載版だけにあります');
    expect(words.join('')).not.toMatch(/新設|削除|加わりました|なくなりました|変わりました/);
    expect(page.voice.oldSide).toBeNull();
  });

  test('warns at the first row of clause 6, once', () => {
    const cautions = changedRows(page).flatMap((row) => row.cautions);
    expect(cautions).toHaveLength(1);
    expect(cautions[0]).toContain('この宛先に請求書や本人確認書類を送らないでください。');
  });
});

describe('changeSentences', () => {
  const run = (kind: Run['kind'], text: string, quiet = false): Run => ({
    kind,
    text,
    old: kind === 'added' ? null : [0, text.length],
    new: kind === 'removed' ? null : [0, text.length],
    quiet,
    class: kind === 'same' ? null : quiet ? 'number' : 'wording',
  });
  const sentences = (...runs: Run[]): readonly string[] =>
    changeSentences(
      {
        old: [0, 1],
        new: [0, 1],
        oldAddress: '3',
        newAddress: '3',
        oldLabel: null,
        newLabel: null,
        changes: ['reworded'],
        runs,
        other: [],
        facts: [],
        precise: true,
      },
      { old: null, new: null },
      japanese,
      changingVoice(japanese),
      { old: 'ja', new: 'ja' },
    );

  test.each<[string, readonly Run[], readonly string[]]>([
    ['a replacement', [run('removed', '30日'), run('added', '60日')], ['「30日」が「60日」に変わりました']],
    ['an addition', [run('same', '当社は'), run('added', '必ず')], ['「必ず」が加わりました']],
    ['a removal', [run('removed', '原則として')], ['「原則として」がなくなりました']],
    ['a quiet change', [run('removed', '4.', true), run('added', '5.', true)], []],
    [
      'two places',
      [run('removed', '甲'), run('same', 'の'), run('added', '乙')],
      ['「甲」がなくなりました', '「乙」が加わりました'],
    ],
  ])('%s', (_name, runs, expected) => {
    expect(sentences(...runs)).toEqual(expected);
  });
});

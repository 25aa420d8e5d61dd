// Which unit is which where words alone do not say: by children, by place, by what was left over.
import { describe, expect, it } from 'vitest';
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import { treeOfLines, type Line } from './treeOfLines.ts';

const heading = (text: string): Line => ({ text, type: 'section', title: text });

/** What became of the units of a document, less what stayed as it was. */
function changes(old: readonly (string | Line)[], now: readonly (string | Line)[]): string[] {
  return compareTrees(treeOfLines(old), treeOfLines(now)).pairs.flatMap((pair) =>
    pair.changes.includes('unchanged') ? [] : [pair.changes.join(' ')],
  );
}

describe('a pair', () => {
  it('of a heading that got another title is found by what stands under it', () => {
    const under = [
      '  読書会は毎月第一土曜日に開きます。',
      '  会場は本店の二階です。',
      '  席は先着の順に決めます。',
    ];
    const gone = '  雨の日も傘をさして集まります。';
    const put = '本の貸し出しは、別の紙に書いて申し込んでください。';
    expect(
      changes([heading('開催の日時'), ...under, gone], [put, heading('つどい'), ...under, gone.trim()]),
    ).toContain('retitled');
  });

  it('of a short item of which little is left is found by its place', () => {
    const [before, after] = ['会費は毎月の初めに納めてください。', '退会はいつでも申し出ることができます。'];
    const [old, now] = ['1. 席順は先着とする。', '1. 席順はくじ引きで定めるものとする。'];
    expect(changes([before, old, after], [before, now, after])).toEqual(['reworded']);
  });

  it('of a paragraph and its second half is found where another paragraph came in between', () => {
    const [first, second] = [
      '感想文は、会員の許可を得て、毎年一度の会報に掲載することがあります。会報は書店の棚に置き、会員には郵便で送ります。',
      '掲載するときは筆名を用いる。',
    ];
    const moved = '読書会の写真は、参加した会員だけに配ります。';
    const around = ['会員は、読書会に参加することができます。', '会場では飲食をご遠慮ください。'];
    expect(
      changes(
        [around[0] ?? '', first + second, around[1] ?? '', moved],
        [around[0] ?? '', first, moved, second, around[1] ?? ''],
      ).sort(),
    ).toEqual(['moved', 'split', 'split']);
  });

  it('of two Chinese sentences and what they were merged into is found, though one bears no letter of its own', () => {
    const [one, two] = [
      '本合同适用加州法律，但冲突法除外。',
      '如果本条款的英文版与翻译版之间有任何冲突，以英文版为准。',
    ];
    const around = ['本条款将一直有效。', '您可以随时终止。'];
    expect(
      changes([around[0] ?? '', one, two, around[1] ?? ''], [around[0] ?? '', one + two, around[1] ?? '']),
    ).toEqual(['merged', 'merged']);
  });
});

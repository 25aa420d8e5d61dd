// Two source texts, parsed and compared by the real parser and the real engine.
import { compareTrees } from '../../../../src/core/diff/compareTrees.ts';
import { parseSource } from '../../../../src/core/parse/parseSource.ts';
import type { Comparison, Run } from '../../../../src/core/model/comparison.ts';
import type { SectionTree } from '../../../../src/core/model/sectionTree.ts';
import type { TableOptions } from '../../../../src/core/export/table/tableOptions.ts';

export interface Compared {
  readonly comparison: Comparison;
  readonly old: SectionTree;
  readonly new: SectionTree;
  readonly sources: { readonly old: string; readonly new: string };
}

export function compared(oldSource: string, newSource: string): Compared {
  const [old, fresh] = [parseSource(oldSource), parseSource(newSource)];
  return {
    comparison: compareTrees(old, fresh),
    old,
    new: fresh,
    sources: { old: oldSource, new: newSource },
  };
}

/** Enacted on 2022-07-01, revised on 2024-04-01. */
export const revisionOptions: TableOptions = {
  preset: 'ministry',
  language: 'ja',
  title: 'みほん通信プライバシーポリシー',
  revision: '改定',
  old: { label: '初版', dated: { date: '2022-07-01', event: 'enacted' }, kind: 'transcription' },
  new: { label: '第2版', dated: { date: '2024-04-01', event: 'revised' }, kind: 'transcription' },
  relation: { kind: 'revision' },
  fold: true,
  left: null,
  sources: null,
};

/** The text of one side of a comparison, in that side's order, without white space. */
export function sideText({ comparison }: Pick<Compared, 'comparison'>, side: 'old' | 'new'): string {
  const onSide = (run: Run): boolean => run.kind === 'same' || (run.kind === 'added') === (side === 'new');
  return comparison.pairs
    .flatMap((pair) => {
      const at = pair[side];
      return at === null ? [] : [{ at: at[0], text: pair.runs.filter(onSide).map(({ text }) => text) }];
    })
    .sort((a, b) => a.at - b.at)
    .flatMap(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
}

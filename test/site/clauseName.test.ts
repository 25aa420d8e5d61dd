import { expect, test } from 'vitest';
import { clauseName, clauseNameWithTitle } from '../../src/site/clauseName.ts';
import { withoutLanguages } from '../../src/site/mixedWords.ts';
import { english } from '../../src/site/strings/en/english.ts';
import { japanese } from '../../src/site/strings/ja/japanese.ts';
import { makeNode } from './makeNode.ts';

const CLAUSE = makeNode({ type: 'clause', address: '4', label: '4.', title: '第三者との連携' });
const ITEM = makeNode({ type: 'clause', address: '4.1', label: '(1)' });
const BRACKETED = makeNode({ type: 'clause', address: '3.1.1', label: '(1)', number: [1] });
const ARTICLE = makeNode({
  type: 'clause',
  address: '3',
  label: '第3条',
  number: [3],
  title: '利用目的',
  children: [makeNode({ address: '3.1', number: [1] })],
});

test.each([
  [[CLAUSE], '4.', '4.'],
  [[CLAUSE, ITEM], '4.(1)', '4.(1)'],
  [[CLAUSE, ITEM, makeNode({ type: 'note', address: '4.1.n1' })], '4.(1)の注', '4.(1), note'],
  [
    [CLAUSE, ITEM, makeNode({ type: 'row', address: '4.1.t1.r2' })],
    '4.(1)の表の2行目',
    '4.(1), table, row 2',
  ],
  [[ARTICLE, makeNode({ address: '3.1' })], '第3条第1項', '第3条(1)'],
  [
    [ARTICLE, makeNode({ type: 'clause', address: '3.2', label: '２', number: [2] })],
    '第3条第2項',
    '第3条(2)',
  ],
  [
    [ARTICLE, makeNode({ address: '3.2', label: '２', number: [2] }), { ...BRACKETED, address: '3.2.1' }],
    '第3条第2項第1号',
    '第3条(2)(1)',
  ],
  // The only 項 is not named on the way to its 号.
  [[ARTICLE, makeNode({ address: '3.1', number: [1] }), BRACKETED], '第3条第1号', '第3条(1)(1)'],
  [
    [
      ARTICLE,
      makeNode({ address: '3.1', number: [1] }),
      makeNode({ address: '3.1.a', label: '(a)', number: [1] }),
    ],
    '第3条(a)',
    '第3条(1)(a)',
  ],
  [
    [makeNode({ type: 'section', address: 'ch2', label: '第2章', number: [2] }), ARTICLE],
    '第3条',
    '第2章第3条',
  ],
  [
    [CLAUSE, ITEM, makeNode({ type: 'note', address: '4.1.n2', label: '※' })],
    '4.(1)の※注2',
    '4.(1), ※note 2',
  ],
  [[makeNode({ address: 'p2' })], '第2段落', 'paragraph 2'],
  [[makeNode({ type: 'signature', address: 'sig' })], '末尾', 'end of the text'],
])('%#: %s', (path, ja, en) => {
  expect(clauseName(path, japanese, 'ja')).toBe(ja);
  expect(withoutLanguages(clauseName(path, english, 'ja'))).toBe(en);
});

test('adds the nearest title', () => {
  expect(clauseNameWithTitle([CLAUSE, ITEM], japanese, 'ja')).toBe('4.(1) 第三者との連携');
});

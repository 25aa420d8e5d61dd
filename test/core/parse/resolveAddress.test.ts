import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { resolveAddress } from '../../../src/core/parse/resolveAddress.ts';

const LAW = parseSource(
  [
    '第一章　総則',
    '第一条　本則を定める。',
    '第三条　次のとおりとする。',
    '　一　甲',
    '　　イ　甲の一',
    '　　ロ　甲の二',
    '　二　乙',
    '２　前項による。',
    '第三条の二　別に定める。',
    '附則',
    '第一条　施行する。',
    '別表第一',
    '表の内容です。',
  ].join('\n\n'),
  { language: 'ja' },
);
const DEEP = parseSource('第一節　甲\n\n第一款　乙\n\n第一目　丙\n\n第一条　本則を定める。\n', {
  language: 'ja',
});
const POLICY = parseSource(
  '# Policy\n\n## 3. Data\n\n(1) One\n\n(2) Two\n\n(a) Letter\n\n(b) Letter\n\nText.\n\n## Article 5\n\nText.',
);

describe('words lead to the node they mean', () => {
  it.each([
    ['3.1.1', '一　甲'],
    ['第三条', '第三条　次のとおりとする。'],
    ['第3条第1項', '第三条　次のとおりとする。'],
    ['第３条第２項', '２　前項による。'],
    ['第3条第1項第二号', '二　乙'],
    ['第3条第二号', '二　乙'],
    ['第三条第一項第一号ロ', 'ロ　甲の二'],
    ['第3条の2', '第三条の二　別に定める。'],
    ['3-2', '第三条の二　別に定める。'],
    ['第一章', '第一章　総則'],
    ['附則第1条', '第一条　施行する。'],
    ['別表第一', '別表第一'],
  ])('%s', (words, text) => {
    const node = resolveAddress(LAW, words);
    expect(node?.text === '' ? node.children[0]?.text : node?.text).toBe(text);
  });

  it.each([
    ['3(2)', '(2) Two'],
    ['3.(2)', '(2) Two'],
    ['3 (2) (a)', '(a) Letter'],
    ['Section 3', '3. Data'],
    ['Article 5', 'Article 5'],
    ['5.p1', 'Text.'],
  ])('%s', (words, text) => {
    expect(resolveAddress(POLICY, words)?.text).toBe(text);
  });

  it.each([['第九条'], ['3(9)'], ['nothing at all'], [''], ['第3条の規定']])('%s leads nowhere', (words) => {
    expect(resolveAddress(LAW, words)).toBeNull();
  });

  it.each([
    ['第一款', '第一款　乙'],
    ['第1節第1款第1目', '第一目　丙'],
  ])('%s, below a 節', (words, text) => {
    expect(resolveAddress(DEEP, words)?.text).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { clauseNumber, hasNumber } from '../../../src/core/search/clauseNumber.ts';

describe('clauseNumber', () => {
  it.each([
    ['第3条', '3', null],
    ['第三条', '3', null],
    ['３条', '3', null],
    ['第3条の2', '3-2', null],
    ['第3条の2第1項第二号', '3-2.1.2', null],
    ['第2条第1号', '2.1', '2.1.1'],
    ['第2条第1号イ', '2.1.a', '2.1.1.a'],
    ['第二条（二）', '2.2', null],
    ['附則', 'sup', null],
    ['別表第一', 'app1', null],
    ['Anlage 1', 'app1', null],
    ['第2章', 'ch2', null],
    ['第2章第5条', 'ch2.5', null],
    ['附則第2条', 'sup.2', null],
    ['3(2)', '3.2', null],
    ['３（２）', '3.2', null],
    ['3(2)(a)', '3.2.a', null],
    ['3.1', '3.1', null],
    ['3.', '3', null],
    ['4.2.1', '4.2.1', null],
    ['§5', '5', null],
    ['Section 4.2', '4.2', null],
    ['Art. 6 (1)', '6.1', null],
    ['제3조제2항', '3.2', null],
    ['第三條第二項', '3.2', null],
  ])('reads %j as %s', (word, address, or) => {
    expect(clauseNumber(word)).toMatchObject({ address, or });
  });

  it.each([
    '3',
    '第二号',
    '第1項',
    '2022',
    '個人情報',
    '3年',
    'section',
    '(2)',
    'v3.1x',
    '1,000',
    '3(2',
    'article',
  ])('reads no number in %j', (word) => {
    expect(clauseNumber(word)).toBeNull();
  });
});

describe('hasNumber', () => {
  it.each([
    ['3.2', '3(2)', true],
    ['3~2.2', '3(2)', true],
    ['h2.3.2', '3(2)', true],
    ['ch2.3.2', '3(2)', true],
    ['3.2.p1', '3(2)', false],
    ['13.2', '3(2)', false],
    ['sup.3', '第3条', false],
    ['3-2', '第3条の2', true],
    ['3-2', '第3条', false],
    ['4-2-1', '4.2.1', true],
    ['4-2.1', '4.2.1', true],
    ['4.2.1', '4.2.1', true],
    ['2.1.1', '第2条第1号', true],
    ['2.1', '第2条第1号', true],
    ['pt1.ch2', '第2章', true],
    ['ch2', '第2章', true],
    ['ch2.5', '第2章', false],
    ['ch2.5', '第2章第5条', true],
  ])('%s for %s: %s', (address, asked, expected) => {
    const number = clauseNumber(asked);
    expect(number !== null && hasNumber(address, number)).toBe(expected);
  });
});

import type { Strings } from '../strings.ts';
import { frame } from './frame.ts';
import { keeping } from './keeping.ts';
import { desk } from './desk.ts';
import { reading } from './reading.ts';
import { comparing } from './comparing.ts';
import { finding } from './finding.ts';
import { searching } from './searching.ts';
import { legal } from './legal.ts';
import { paging } from './paging.ts';
import { aside, bracketed, date, interval, list, number, quoted, termed, titled } from './words.ts';

/** The Japanese interface. */
export const japanese: Strings = {
  language: 'ja',
  date,
  interval,
  publishedInterval: (from, until) =>
    `${date(from)}から${until === null ? '（終わりの記録なし）' : `${date(until)}の前日まで`}`,
  number,
  list,
  quoted,
  titled,
  bracketed,
  aside,
  termed,
  sentences: (sentences) => sentences.map((sentence) => `${sentence}。`).join(''),
  documentTitle: '文書名',
  unknown: '不明',
  none: 'なし',
  keeping,

  ...frame,
  ...desk,
  ...reading,
  ...comparing,
  ...finding,
  ...searching,
  ...legal,
  paging,
};

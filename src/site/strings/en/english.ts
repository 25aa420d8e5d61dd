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

/** The English interface. */
export const english: Strings = {
  language: 'en',
  date,
  interval,
  publishedInterval: (from, until) =>
    `from ${date(from)}${until === null ? ' (end not recorded)' : ` until the day before ${date(until)}`}`,
  number,
  list,
  quoted,
  titled,
  bracketed,
  aside,
  termed,
  sentences: (sentences) => sentences.map((sentence) => `${sentence}.`).join(' '),
  documentTitle: 'title',
  unknown: 'unknown',
  none: 'none',
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

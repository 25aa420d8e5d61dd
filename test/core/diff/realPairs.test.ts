// Pairs of real versions that a person has read, and what happened in each, in our own words and numbers. The texts lie
// in ../shared beside the project and are no part of it; where they are absent, these tests are skipped.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import { referenceProblems } from '../../../src/core/diff/references.ts';
import type { Change, Comparison, Pair } from '../../../src/core/model/comparison.ts';
import type { SectionTree } from '../../../src/core/model/sectionTree.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { brokenLaws, brokenSymmetry } from './checkLaws.ts';

const CORPORA = new URL('../../../../shared/corpora/', import.meta.url);
const absent = !existsSync(CORPORA);

interface Version {
  readonly old: SectionTree;
  readonly now: SectionTree;
  readonly comparison: Comparison;
}

function versions(slug: string, from: string, to: string): Version {
  const read = (day: string): SectionTree =>
    parseSource(readFileSync(new URL(`${slug}/${day}.md`, CORPORA), 'utf8'));
  const [old, now] = [read(from), read(to)];
  return { old, now, comparison: compareTrees(old, now) };
}

const having = ({ pairs }: Comparison, change: Change | 'unchanged'): Pair[] =>
  pairs.filter(({ changes }) => changes.includes(change));
const labels = (pairs: readonly Pair[]): string[] =>
  pairs.flatMap(({ oldLabel, newLabel }) =>
    /^第.+条/u.test(oldLabel ?? '') ? [`${oldLabel ?? ''}>${newLabel ?? ''}`] : [],
  );
/** All facts of a comparison, as `kind old>new`. */
const facts = ({ pairs }: Comparison): string[] =>
  pairs.flatMap((pair) =>
    pair.facts.map(({ kind, old, new: now }) => `${kind} ${old?.text ?? ''}>${now?.text ?? ''}`),
  );
const textOf = (pair: Pair, side: 'old' | 'new'): string =>
  pair.runs
    .filter((run) => run[side] !== null)
    .map((run) => run.text)
    .join('');

describe.skipIf(absent)('real pairs (skipped without ../shared/corpora)', () => {
  it('tuqulore-shugyo 2020-03-19 to 24: one article goes, 43 are renumbered by one, and references follow', () => {
    const { comparison, old, now } = versions('tuqulore-shugyo-ja', '2020-03-19-3', '2020-03-24-1');
    expect(labels(having(comparison, 'removed'))).toEqual(['第21条>']);
    expect(having(comparison, 'removed')).toHaveLength(2);
    const renumbered = labels(having(comparison, 'renumbered'));
    expect(renumbered).toHaveLength(43);
    for (const one of renumbered) {
      const [before = 0, after = 0] = one.split('>').map((label) => Number(/\d+/.exec(label)?.[0]));
      expect(after).toBe(before - 1);
    }
    for (const change of ['added', 'moved', 'reworded', 'split', 'merged'] as const)
      expect(having(comparison, change)).toEqual([]);
    const followed = comparison.pairs.flatMap(({ runs }) =>
      runs.filter((run) => run.class === 'reference' && run.kind === 'added'),
    );
    expect(followed).toHaveLength(14);
    expect(referenceProblems(old, now)).toEqual([]);
  });

  it('egov-johoplat 2026 to 2028: articles are put in, the later ones renumbered as the law says, none moved or lost', () => {
    const { comparison } = versions('egov-johoplat-ja', '2026-05-21', '2028-06-13');
    expect(having(comparison, 'moved')).toEqual([]);
    expect(having(comparison, 'removed')).toEqual([]);
    expect(having(comparison, 'split')).toEqual([]);
    expect(
      having(comparison, 'added')
        .filter(({ newLabel }) => newLabel?.startsWith('第'))
        .map(({ newLabel }) => newLabel),
    ).toEqual(['第十二条の二', '第十二条の三', '第十七条']);
    // The mapping that was read off the statute's own captions, and 18 to 19, whose caption changed as well.
    const meta = readFileSync(new URL('egov-johoplat-ja/META.json', CORPORA), 'utf8');
    const known = [...meta.matchAll(/"old": "(第[^"]+条)",\s*"new": "(第[^"]+条)"/gu)].map(
      ([, before = '', after = '']) => `${before}>${after}`,
    );
    expect(known).toHaveLength(17);
    const mapped = labels(having(comparison, 'renumbered'));
    expect(new Set(mapped)).toEqual(new Set([...known, '第十八条>第十九条']));
    expect(having(comparison, 'retitled').map(({ oldLabel }) => oldLabel)).toContain('第十二条');
  });

  it('flixbus 2024-01 to 02: a section on fees is put in, two sections renumbered, the date and a reference changed', () => {
    const { comparison } = versions('ota-flixbus-fr', '2024-01-11', '2024-02-20');
    expect(having(comparison, 'added').map(({ newLabel }) => newLabel)).toEqual(['6', null, null]);
    expect(
      having(comparison, 'renumbered').map(({ oldLabel, newLabel }) => `${oldLabel}>${newLabel}`),
    ).toEqual(['6>7', '7>8']);
    expect(having(comparison, 'removed')).toEqual([]);
    expect(having(comparison, 'moved')).toEqual([]);
    const [version, tribunal] = having(comparison, 'reworded');
    expect(version?.facts.map(({ kind, old, new: now }) => [kind, old?.text, now?.text])).toEqual([
      ['date', '11/01/2024', '20/02/2024'],
    ]);
    expect(tribunal?.runs.filter((run) => run.class === 'wording').map((run) => run.text)).toEqual([
      '6',
      '7',
    ]);
  });

  it('github-aup 2021-06: section 9 moves to 4 with all that stands under it, and nothing else moves', () => {
    const { comparison } = versions('github-aup-en', '2021-06-04', '2021-06-14-1');
    const moved = having(comparison, 'moved');
    expect(moved).toHaveLength(8);
    expect(`${moved[0]?.oldLabel}>${moved[0]?.newLabel}`).toBe('9.>4.');
    expect(having(comparison, 'renumbered').map(({ newLabel }) => newLabel)).toEqual([
      '4.',
      '5.',
      '6.',
      '7.',
      '8.',
      '9.',
    ]);
    expect(having(comparison, 'removed')).toEqual([]);
    expect(having(comparison, 'reworded')).toEqual([]);
    expect(having(comparison, 'added')).toHaveLength(1);
    expect(having(comparison, 'link')).toHaveLength(9);
  });

  it('tuqulore-shugyo 2019-11 to 12: two articles move far up with their paragraphs, each under its new number', () => {
    const { comparison } = versions('tuqulore-shugyo-ja', '2019-11-25-5', '2019-12-10-1');
    const moved = labels(having(comparison, 'moved'));
    expect(moved).toContain('第61条>第11条');
    expect(moved).toContain('第74条>第12条');
    // 副業 came with its three paragraphs and the four cases of the last.
    const side = comparison.pairs.findIndex(({ oldLabel }) => oldLabel === '第74条');
    expect(comparison.pairs.slice(side, side + 8).every(({ changes }) => changes.includes('moved'))).toBe(
      true,
    );
    expect(having(comparison, 'retitled').length).toBeGreaterThanOrEqual(3);
    // One word for the employees gives way to another in what moved.
    expect(facts(comparison).filter((one) => one === 'party 従業員>労働者').length).toBeGreaterThanOrEqual(3);
  });

  it('cabforum-nsr 2021-04: the definitions come to the front without a change of wording, a scope is split into a list', () => {
    const { comparison } = versions('cabforum-nsr-en', '2021-04-01', '2021-04-05-1');
    const moved = having(comparison, 'moved');
    expect(moved.length).toBeGreaterThanOrEqual(28);
    expect(moved.filter(({ changes }) => changes.includes('reworded')).length).toBeLessThanOrEqual(4);
    const tasks = having(comparison, 'split')
      .filter(({ newLabel }) => newLabel !== null)
      .map(({ newLabel }) => newLabel);
    expect(tasks).toEqual(expect.arrayContaining(['a.', 'b.', 'c.']));
  });

  it('github-privacy 2020: a sentence on private repositories becomes a list, one point a part', () => {
    const { comparison } = versions('github-privacy-en', '2020-10-01', '2020-11-16');
    const parts = having(comparison, 'split');
    expect(parts).toHaveLength(5);
    // Together the parts are one paragraph of the old text.
    expect(new Set(parts.map(({ oldAddress }) => oldAddress)).size).toBe(1);
    expect(having(comparison, 'removed')).toEqual([]);
    expect(having(comparison, 'unchanged').length).toBeGreaterThan(170);
    // A condition that the sentence did not have: with the user's consent.
    expect(facts(comparison)).toEqual(
      expect.arrayContaining(['date July 22, 2020>November 16, 2020', 'consent >consent']),
    );
  });

  it('mozilla-de 2023: a list item is split in two and one paragraph rewritten', () => {
    const { comparison } = versions('mozilla-de-websites-privacy', '2023-10-31', '2023-11-01-1');
    expect(having(comparison, 'split')).toHaveLength(2);
    expect(having(comparison, 'moved')).toEqual([]);
    expect(having(comparison, 'unchanged').length).toBeGreaterThanOrEqual(20);
    expect(facts(comparison)).toContain('date 8. März 2023>1. November 2023');
  });

  it('automattic-cookie 2020 to 2021: rows of four categories stand under fewer; rows move whole and unchanged', () => {
    const { comparison } = versions('automattic-cookie-en', '2020-12-18', '2021-01-26');
    const moved = having(comparison, 'moved');
    expect(moved.length).toBeGreaterThanOrEqual(15);
    expect(moved.filter(({ changes }) => changes.includes('reworded'))).toEqual([]);
    expect(having(comparison, 'removed').length).toBeGreaterThanOrEqual(6);
  });

  it.each([
    ['github-privacy-en', '2022-02-23', '2022-05-31'],
    ['basecamp-terms-en', '2018-10-22', '2020-04-13'],
  ])('%s: a rewrite is not forced together', (slug, from, to) => {
    const { comparison } = versions(slug, from, to);
    const lone = having(comparison, 'added').length + having(comparison, 'removed').length;
    expect(lone).toBeGreaterThan(0.35 * comparison.pairs.length);
    const { wordingCharsRemoved, wordingCharsAdded } = comparison.summary;
    expect(wordingCharsRemoved + wordingCharsAdded).toBeGreaterThan(10_000);
  });

  it('ota-line 2023 to 2024: another extraction of nearly the same words', () => {
    const { comparison } = versions('ota-line-privacy-en', '2023-09-30', '2024-04-17');
    const { wordingCharsRemoved, wordingCharsAdded } = comparison.summary;
    expect(wordingCharsRemoved + wordingCharsAdded).toBeLessThan(400);
    expect(having(comparison, 'removed')).toEqual([]);
    expect(having(comparison, 'moved')).toEqual([]);
    expect(having(comparison, 'cosmetic').length).toBeGreaterThan(50);
  });

  it.each([
    ['mozilla-ja-firefox-tou', '2025-02-24', '2025-02-27', 'line ends'],
    ['mozilla-ko-pocket-privacy', '2023-08-01', '2023-10-31', 'a byte order mark'],
  ])('%s: only %s to %s changed (%s): nothing to tell', (slug, from, to) => {
    const { comparison } = versions(slug, from, to);
    expect(having(comparison, 'unchanged')).toHaveLength(comparison.pairs.length);
  });

  it('cocoa-privacy 2021: the name of the app gives way to its short form throughout', () => {
    const { comparison } = versions('cocoa-privacy-ja', '2021-09-10', '2021-12-06');
    const named = having(comparison, 'reworded').filter(({ runs }) =>
      runs.some((run) => run.kind === 'added' && ['本', 'App'].includes(run.text)),
    );
    expect(named.length).toBeGreaterThanOrEqual(10);
    // Numbers that were deleted at once are kept now: the word for at once is gone.
    expect(facts(comparison)).toContain('period 直ちに>');
    expect(having(comparison, 'removed')).toEqual([]);
    expect(having(comparison, 'moved')).toEqual([]);
  });

  it('cocoa-terms 2021-12: one phrase goes from one item, in three languages, and little else', () => {
    const { comparison } = versions('cocoa-terms-ja', '2021-12-03', '2021-12-06');
    const phrases = having(comparison, 'reworded').flatMap(({ runs }) =>
      runs.filter((run) => run.class === 'wording').map((run) => `${run.kind} ${run.text.trim().length}`),
    );
    // The phrase in Japanese, English and Chinese, and one wrong letter put right.
    expect(phrases).toEqual(['removed 5', 'removed 9', 'removed 2', 'removed 1', 'added 1']);
    expect(having(comparison, 'added').every((pair) => textOf(pair, 'new').startsWith('https://'))).toBe(
      true,
    );
    expect(having(comparison, 'removed')).toEqual([]);
  });

  it.each([
    ['tuqulore-shugyo-ja', '2019-11-25-5', '2019-12-10-1'],
    ['github-privacy-en', '2022-02-23', '2022-05-31'],
    ['cabforum-nsr-en', '2021-04-01', '2021-04-05-1'],
    ['mozilla-de-websites-privacy', '2023-10-31', '2023-11-01-1'],
  ])('%s keeps every law', (slug, from, to) => {
    const { old, now, comparison } = versions(slug, from, to);
    expect(brokenLaws(old, now, comparison)).toEqual([]);
    expect(brokenSymmetry(comparison, compareTrees(now, old))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import type { SectionNode } from '../../../src/core/model/sectionTree.ts';

const LIMIT_MS = 20_000;

/** Text and depth of a tree, without recursion of our own. */
function measure(root: SectionNode): { readonly characters: number; readonly depth: number } {
  let characters = 0;
  let depth = 0;
  const todo = [{ node: root, level: 0 }];
  for (let work = todo.pop(); work !== undefined; work = todo.pop()) {
    characters += work.node.text.replace(/\s/g, '').length;
    depth = Math.max(depth, work.level);
    for (const child of work.node.children) todo.push({ node: child, level: work.level + 1 });
  }
  return { characters, depth };
}

const count = (text: string): number => text.replace(/\s/g, '').length;

describe('hostile input gives a tree within seconds', () => {
  // `kept`: how many characters that are no white space the tree shows.
  it.each([
    ['10,000 quotes', `${'>'.repeat(10_000)} x`, 10_001, true],
    ['10,000 list markers on a line', `${'- '.repeat(10_000)}x`, 10_001, true],
    [
      '2,000 nested lists',
      Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n'),
      null,
      true,
    ],
    ['10,000 open elements', `${'<div>'.repeat(10_000)}x`, 1, false],
    ['3,000 nested tables', `${'<table><tr><td>'.repeat(3_000)}x`, 1, false],
    ['10,000 brackets', `${'['.repeat(10_000)}x${']'.repeat(10_000)}`, 20_001, true],
    ['50,000 open stars', '*a '.repeat(50_000), 100_000, true],
    ['a line of 5 MB', 'これは長い行です。'.repeat(555_555), 4_999_995, false],
    ['a line of 5 MB with markup', '*a* '.repeat(1_250_000), 3_750_000, true],
    ['a paragraph of 50,000 lines', 'これは行です。\n'.repeat(50_000), 350_000, false],
    ['a fence of 200,000 lines', `\`\`\`\n${'x\n'.repeat(200_000)}`, 200_000, false],
    ['an open comment', '<!-- x\n\ny', 0, false],
    ['a megabyte of backticks', '`'.repeat(1_000_000), 1_000_000, true],
    ['a megabyte of ampersands', '&'.repeat(1_000_000), 1_000_000, true],
    ['a megabyte of items of one letter', '- a\n'.repeat(250_000), 250_000, false],
    ['a megabyte of the same number', '1. a\n'.repeat(200_000), 600_000, false],
    ['30,000 tables that nothing closes', '<table>\n\n'.repeat(30_000) + 'x', 1, false],
    ['3,000 tables closed at the end', '<table>\n\n'.repeat(3_000) + '</table>\n\n'.repeat(3_000), 0, false],
    ['100,000 notes', '※a\n\n'.repeat(30_000), 60_000, false],
    ['30,000 headings that climb', '# a\n## b\n### c\n'.repeat(10_000), 30_000, false],
    [
      'numbers nested in numbers',
      Array.from(
        { length: 400 },
        (_, at) => `${['1.', '(1)', '①', 'a.', '(a)', 'A.', 'ア', '【1】'][at % 8]} x`,
      ).join('\n\n'),
      null,
      false,
    ],
    ['30,000 tags of words', '<Company Name>\n\n'.repeat(30_000) + 'x', 1, false],
    ['bidi controls', 'a\u202Eb\u2066c\u200Fd', 7, false],
    ['half a surrogate pair', 'a\uD800b\uDC00', 4, false],
  ] as const)(
    '%s',
    (_, source, kept, isTold) => {
      const before = performance.now();
      const tree = parseSource(source);
      expect(performance.now() - before).toBeLessThan(LIMIT_MS);
      const { characters, depth } = measure(tree.root);
      expect(depth).toBeLessThanOrEqual(200);
      expect(tree.residue).toEqual([]);
      if (kept !== null) expect(characters).toBe(kept);
      expect(tree.problems.map(({ code }) => code).includes('read-as-plain-text')).toBe(isTold);
      // What is read as plain text shows its markup too: nothing may be missing.
      if (isTold && kept !== null) expect(characters).toBe(count(source));
    },
    60_000,
  );

  it('shows NUL as U+FFFD and says where', () => {
    const tree = parseSource('a\0b\n\n`c\0`\n\n<b>d\0</b>\n\n```\ne\0\n```\n');
    expect(measure(tree.root).characters).toBe(9);
    expect(tree.problems.map(({ code, at }) => [code, at])).toEqual([
      ['nul-character', [1, 2]],
      ['nul-character', [7, 8]],
      ['nul-character', [15, 16]],
      ['nul-character', [27, 28]],
    ]);
  });

  it('tells the first hundred tags of words, and no tag that HTML knows', () => {
    expect(parseSource('<Company Name> x\n\n'.repeat(200)).guesses.length).toBe(100);
    expect(parseSource('<Company Name>').guesses.map(({ at }) => at)).toEqual([[0, 14]]);
    const known = '<p class=a><br><input disabled><o:p><x-y><td nowrap><foo a="b"><foo/><foo>x</foo>';
    expect(parseSource(known).guesses).toEqual([]);
  });

  it('keeps text that a browser moves out of a table, in the order a browser shows', () => {
    const source = '<table><tr><td>in</td></tr>out</table>';
    const tree = parseSource(source);
    expect(tree.root.children.map(({ text, own }) => [text, own])).toEqual([['outin', [[15, 30]]]]);
  });
});

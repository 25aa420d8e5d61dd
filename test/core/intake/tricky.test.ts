// Places where a text and Markdown misunderstand each other, each met in a real file or found by a generated one.
import { describe, expect, it } from 'vitest';
import { readHtmlText } from '../../../src/core/intake/html/readHtml.ts';
import { readPlainText } from '../../../src/core/intake/text/readPlainText.ts';
import { PLAIN, threeReadings } from './proof.ts';

const PAGES: readonly (readonly [string, string, string])[] = [
  [
    'stress beside Japanese brackets',
    '<p>以下<b>「当社」</b>という</p>',
    '以下<strong>「当社」</strong>という\n',
  ],
  ['stress that touches stress', '<p><b>a</b><i>b</i>c</p>', '<strong>a</strong>*b*c\n'],
  ['code over several lines', '<pre><code>a\n\n# b `c`</code></pre>', 'a\\\n\\\n\\# b \\`c\\`\n'],
  [
    'an address that ends in a break',
    '<p>https://example.com/a<br>b</p>',
    '[https://example.com/a](https://example.com/a)\\\nb\n',
  ],
  [
    'an address with a mark in it',
    '<p>https://example.com/~a</p>',
    '[https://example.com/\\~a](https://example.com/\\~a)\n',
  ],
  ['two lists in a row', '<ol><li>a</ol><ol><li>b</ol>', '1. a\n\n<!-- -->\n\n1. b\n'],
  ['items that say their own numbers', '<ol><li>(1) a<li>(2) b</ol>', '- (1) a\n- (2) b\n'],
  ['items counted in letters', '<ol type=a start=2><li>x<li>y</ol>', '- b. x\n- c. y\n'],
  ['items counted backwards', '<ol reversed><li>x<li>y</ol>', '- 2\\. x\n- 1\\. y\n'],
  ['paragraphs made of breaks', '<div>a<br><br>b<br>c</div>', 'a\n\nb\\\nc\n'],
  ['a heading on two lines', '<h2>a<br>b</h2>', '## a b\n'],
  ['a block in a heading', '<h2><div>a</div><p>b</p></h2>', '## a b\n'],
  [
    'a table with a bar in it',
    '<table><tr><th>a|b<th>c<tr><td>d<td>e</table>',
    '| a\\|b | c |\n| --- | --- |\n| d | e |\n',
  ],
  [
    'words that look like marks',
    '<p># a</p><p>1. b</p><p>- c</p><p>---</p>',
    '\\# a\n\n1\\. b\n\n\\- c\n\n\\---\n',
  ],
];

describe('a page', () => {
  it.each(PAGES)('%s', (_name, html, markdown) => {
    const read = readHtmlText(html, PLAIN);
    expect(read.markdown).toBe(markdown);
    const [shown, tree, visible] = threeReadings(read);
    expect([tree, visible]).toEqual([shown, shown]);
  });
});

describe('a plain text', () => {
  it.each([
    [
      'an address with marks is left whole',
      'see https://example.com/~a_b*c and *d*',
      'see https://example.com/~a_b*c and \\*d\\*\n',
    ],
    [
      'long lines are paragraphs of their own',
      `${'あ'.repeat(60)}\n${'い'.repeat(5)}`,
      `${'あ'.repeat(60)}\n\n${'い'.repeat(5)}\n`,
    ],
    ['short lines stay together', 'aaa\nbbb', 'aaa\nbbb\n'],
  ])('%s', (_name, text, markdown) => {
    const read = readPlainText(new TextEncoder().encode(text), 'file');
    expect(read.markdown).toBe(markdown);
    const [shown, tree, visible] = threeReadings(read);
    expect([tree, visible]).toEqual([shown, shown]);
  });
});

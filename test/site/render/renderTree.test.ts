import { describe, expect, test } from 'vitest';
import type { SectionNode } from '../../../src/core/model/sectionTree.ts';
import { archiveText, element, toHtml } from '../../../src/site/html.ts';
import { linkTarget } from '../../../src/site/render/linkTarget.ts';
import { numberFlags, renderOwn } from '../../../src/site/render/renderOwn.ts';
import { cautionsByClause } from '../../../src/site/render/caution.ts';
import { renderTree } from '../../../src/site/render/renderTree.ts';
import type { TreeSettings } from '../../../src/site/render/treeSettings.ts';
import { japanese } from '../../../src/site/strings/ja/japanese.ts';
import { makeNode, makeTree } from '../makeNode.ts';

const own = (node: SectionNode, settings: Partial<TreeSettings> = {}): string =>
  toHtml(renderOwn(node, { ...SETTINGS, flagPlaces: numberFlags(node.marks), ...settings }));

const SETTINGS: TreeSettings = {
  strings: japanese,
  source: '',
  language: 'ja',
  publishedAt: null,
  archiveLanguage: 'ja',
  flagPlaces: new Map(),
  idOf: (node) => node.address,
  anchorsOf: () => [],
  toolsOf: () => [],
  cautions: new Map(),
  notesBelow: true,
  headingLevel: 2,
};

describe('renderOwn', () => {
  test('a link over a mark over bold text is cut and nested, the link staying whole', () => {
    const node = makeNode({
      text: 'abcdef',
      links: [{ at: [0, 5], href: 'https://example.com/' }],
      inline: [{ at: [3, 6], kind: 'strong' }],
    });
    expect(own(node)).toBe(
      '<a href="https://example.com/" rel="external nofollow noopener noreferrer">abc<strong>de</strong></a><strong>f</strong>',
    );
  });

  test('a link that lost its target is not live and says so', () => {
    const node = makeNode({ text: 'こちらを', links: [{ at: [0, 3], href: '#' }] });
    expect(own(node)).toBe(
      '<span class="dead-link">こちら</span><span class="dead-link-note" data-ui>（リンク先は写しに残っていません）</span>を',
    );
  });

  test('a decoded thing counts as one, and a mark on it covers it whole', () => {
    // `&amp;` at [1, 6) gives one character.
    const node = makeNode({
      text: 'a&b',
      own: [
        [0, 1],
        [1, 6],
        [6, 7],
      ],
      decoded: [[1, 1]],
      inline: [{ at: [1, 6], kind: 'em' }],
    });
    expect(own(node)).toBe('a<em>&amp;</em>b');
  });

  test('a flag stands over its words, and its reference comes once, after them', () => {
    const node = makeNode({
      text: 'テレソナント株式会社',
      inline: [{ at: [3, 8], kind: 'strong' }],
      marks: [{ at: [0, 6], layer: 'flag', note: '原文のまま。' }],
    });
    expect(own(node)).toBe(
      '<span class="flagged">テレソ<strong>ナント</strong></span>' +
        '<a class="flag-ref" href="#ui-flag-1" data-ui>編集注1</a><strong>株式</strong>会社',
    );
  });

  test('a later mark is told in words', () => {
    const node = makeNode({ text: '窓口※', marks: [{ at: [2, 3], layer: 'later-note', note: '' }] });
    expect(own(node)).toContain('<span class="later-mark" title="後から付された印（公表者による）">※');
  });

  test('a hard break is a new line, inside a link too', () => {
    const source = 'ab<br>cd';
    const node = makeNode({
      text: 'abcd',
      own: [
        [0, 2],
        [6, 8],
      ],
      links: [{ at: [0, 8], href: '#' }],
    });
    expect(own(node, { source })).toContain('<span class="dead-link">ab<br>cd</span>');
  });

  test('markup of a source is text', () => {
    const node = makeNode({ text: '<img src=x onerror=alert(1)>' });
    expect(own(node)).toBe('&lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('linkTarget', () => {
  test.each([
    ['https://example.com/a', null, { kind: 'live', href: 'https://example.com/a' }],
    ['mailto:a@example.com', null, { kind: 'live', href: 'mailto:a@example.com' }],
    ['#', null, { kind: 'lost' }],
    ['#foo', null, { kind: 'lost' }],
    ['', null, { kind: 'lost' }],
    ['javascript:alert(1)', null, { kind: 'refused', target: 'javascript:alert(1)' }],
    [' JaVaScRiPt:alert(1)', null, { kind: 'refused', target: 'JaVaScRiPt:alert(1)' }],
    ['data:text/html,x', 'https://example.com/', { kind: 'refused', target: 'data:text/html,x' }],
    ['/privacy.html', null, { kind: 'refused', target: '/privacy.html' }],
    ['/privacy.html', 'https://example.com/a/', { kind: 'live', href: 'https://example.com/privacy.html' }],
    ['file:///etc/passwd', null, { kind: 'refused', target: 'file:///etc/passwd' }],
  ])('%s, published at %s', (href, publishedAt, expected) => {
    expect(linkTarget(href, publishedAt)).toEqual(expected);
  });
});

describe('renderTree', () => {
  const desk = makeNode({
    type: 'clause',
    address: '6',
    label: '6.',
    title: 'お問い合わせ',
    text: '6. (お問い合わせ)',
    children: [
      makeNode({
        address: '6.p1',
        text: '<お問い合わせ窓口>',
        marks: [{ at: [0, 10], layer: 'flag', note: 'ご注意：この窓口は閉鎖されています。' }],
      }),
      makeNode({ type: 'item', address: '6.i1', text: '契約者名' }),
      makeNode({ type: 'item', address: '6.i2', text: '生年月日' }),
      makeNode({ type: 'note', address: '6.n1', text: '※閉鎖しました。', layer: 'later-note' }),
      makeNode({
        type: 'table',
        address: '6.t1',
        children: [
          makeNode({
            type: 'row',
            address: '6.t1.r1',
            children: [
              makeNode({
                type: 'cell',
                address: '6.t1.r1.d1',
                cell: { rows: 2, cols: 1, header: true },
                text: '請求書',
              }),
              makeNode({ type: 'cell', address: '6.t1.r1.d2', cell: { rows: 1, cols: 1, header: false } }),
            ],
          }),
        ],
      }),
    ],
  });
  const root = makeNode({ type: 'document', children: [desk] });
  const settings = { ...SETTINGS, cautions: cautionsByClause(makeTree(root)) };
  const html = toHtml(renderTree(root, settings));

  test('every addressed node has its anchor', () => {
    for (const address of [
      '6',
      '6.p1',
      '6.i1',
      '6.i2',
      '6.n1',
      '6.t1',
      '6.t1.r1',
      '6.t1.r1.d1',
      '6.t1.r1.d2',
    ]) {
      expect(html.split(` id="${address}"`)).toHaveLength(2);
    }
  });

  test('a titled clause is a heading, a run of items one list, a header cell a th', () => {
    expect(html).toContain('<h2><span class="label">6.</span> (お問い合わせ)</h2>');
    expect(html.match(/<ul class="items" role="list">/g)).toHaveLength(1);
    expect(html).toContain('<th id="6.t1.r1.d1" scope="col" rowspan="2">');
  });

  test('a caution stands where its clause begins, once, and has no flag number', () => {
    expect(html.match(/class="caution"/g)).toHaveLength(1);
    expect(html.indexOf('この窓口は閉鎖されています')).toBeLessThan(html.indexOf('&lt;お問い合わせ窓口&gt;'));
    expect(html).not.toContain('flag-ref');
  });

  test('a later note is told apart in words', () => {
    expect(html).toContain('<p class="layer-tag" data-ui>後から付された注記（公表者による）</p>');
  });

  test('holds exactly the text of the tree', () => {
    expect(archiveText(renderTree(root, settings))).toBe(
      '6. (お問い合わせ)<お問い合わせ窓口>契約者名生年月日※閉鎖しました。請求書',
    );
  });

  test('marks our own words where the text speaks another language', () => {
    const english = toHtml(renderTree(root, { ...settings, language: 'en-GB' }));
    expect(english).toContain('<p lang="ja" class="layer-tag" data-ui>');
  });

  test('refuses to make a page that adds to the text', () => {
    const adding = { ...settings, toolsOf: () => [element('b', {}, '余分')] };
    expect(() => renderTree(root, adding)).toThrow('does not hold exactly its text; this is a bug.');
  });
});

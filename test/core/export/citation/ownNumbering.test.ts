import { describe, expect, it } from 'vitest';
import { ownNumbering, pathTo } from '../../../../src/core/export/citation/ownNumbering.ts';
import { parseSource } from '../../../../src/core/parse/parseSource.ts';
import type { SectionNode, SectionTree } from '../../../../src/core/model/sectionTree.ts';

const OWN_STYLE = `# 方針

当社は、次のとおり定めます。

1. （取得）

当社は、適正に取得します。

2. （第三者との連携）

(1) 当社は、次の者に提供します。

- 委託先
- 提携先

なお、提供先は公表します。

※提携先は、別に定めます。

(2) 当社は、次の表のとおり利用します。

| 情報 | 目的 |
| --- | --- |
| 氏名 | 確認 |
| a.「開示」の書類 | 開示 |
| 1.0 版 | 確認 |

3. （Cookie）

当社は、Cookie を使います。

ただし、拒むことができます。

制定 2022年7月1日
代表取締役社長 見本 太郎
`;

const ARTICLES = `# 規程

## 第1章　総則

第1条　当社は、次の各号に掲げる者に適用する。

一　契約者

二　利用者

## 第2章　取扱い

第2条　当社は、保存する。

２　前項の期間は、次のとおりとする。

一　契約者　1年

イ　個人　1年

ロ　法人　2年

二　利用者　1年

第3条の2　当社は、消去する。
`;

const reference = (tree: SectionTree, address: string, titled = false, language: 'ja' | 'en' = 'ja') => {
  const find = (node: SectionNode): SectionNode | null =>
    node.address === address ? node : (node.children.map(find).find((found) => found !== null) ?? null);
  const node = find(tree.root);
  if (node === null) throw new Error(`no ${address}`);
  return ownNumbering(pathTo(tree, node) ?? [], { language, titled });
};

describe('a reference in the document’s own numbering', () => {
  const own = parseSource(OWN_STYLE);
  it.each([
    ['p1', '前文'],
    ['1', '1.'],
    ['2.1', '2.(1)'],
    ['2.1.i2', '2.(1)の箇条書き2番目'],
    ['2.1.p1', '2.(1)なお書'],
    ['2.1.n1', '2.(1)の※注'],
    ['2.2.t1', '2.(2)の表'],
    ['2.2.t1.r2', '2.(2)の表「氏名」の項'],
    ['2.2.t1.r3', '2.(2)の表 a.'],
    ['2.2.t1.r4', '2.(2)の表「1.0 版」の項'],
    ['3.p2', '3. のただし書'],
    ['sig1', '末尾'],
  ])('%s is %s', (address, expected) => {
    expect(reference(own, address)).toBe(expected);
  });

  it('names the end of a text in English without what nothing stands before', () => {
    expect(reference(own, 'sig1', false, 'en')).toBe('end of the text');
  });

  it('sets the title after the number of the clause', () => {
    expect(reference(own, '2.1', true)).toBe('2.（第三者との連携）(1)');
  });

  const articles = parseSource(ARTICLES);
  it.each([
    ['1', '第1条'],
    ['1.1.2', '第1条第2号'],
    ['2.1', '第2条第1項'],
    ['2.2', '第2条第2項'],
    ['2.2.1', '第2条第2項第1号'],
    ['2.2.1.a', '第2条第2項第1号イ'],
    ['3-2', '第3条の2'],
  ])('%s is %s where the document counts in 条', (address, expected) => {
    expect(reference(articles, address)).toBe(expected);
  });

  it('follows a statute that counts in kanji, and leaves out chapters that count on', () => {
    const tree = parseSource(
      '# 法\n\n## 第一章　総則\n\n第十条　甲は、乙とする。\n\n２　前項の場合には、次による。\n\n一　丙は、丁とする。\n\n二　戊は、己とする。\n\n## 第二章　罰則\n\n第十一条　庚は、辛とする。\n',
    );
    expect(reference(tree, '10.2.1')).toBe('第十条第二項第一号');
    expect(reference(tree, '11')).toBe('第十一条');
  });

  it('names a clause without a number by its heading, and speaks English', () => {
    const tree = parseSource('# Policy\n\n## Sharing\n\nWe share.\n\nWe tell you.\n\n## Fees\n\nNone.\n', {
      language: 'en',
    });
    const [, , second] = tree.root.children[0]?.children ?? [];
    expect(second).toBeUndefined();
    const sharing = tree.root.children.find(({ title }) => title === 'Sharing');
    const path = pathTo(tree, sharing?.children[1] ?? tree.root) ?? [];
    expect(ownNumbering(path, { language: 'en', titled: false })).toBe('“Sharing”, paragraph 2');
  });
});

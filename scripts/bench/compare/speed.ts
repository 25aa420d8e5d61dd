// Time from two section trees to runs, side by side with other tools on the same texts.
import { diffWords } from 'diff';
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import type { SectionNode, SectionTree } from '../../../src/core/model/sectionTree.ts';
import { unitsOf } from '../../../src/core/model/unit.ts';
import type { BenchDocument } from './documents.ts';
import type { Generator } from './generator.ts';
import { diffMatchPatch } from './otherTools.ts';
import { tableLines } from './table.ts';

/** Milliseconds of processor time, the best of `times`, and of the first call. */
interface Timed {
  readonly best: number;
  readonly first: number;
}

/** Lines of the table of speed at the given sizes, and of the worst cases. */
export function speedLines(
  generator: Generator,
  documents: readonly BenchDocument[],
  sizes: readonly number[],
  slow: boolean,
): string[] {
  const japanese = documents.filter(({ lang }) => lang === 'ja');
  const bank = japanese[0]?.bank ?? documents[0]?.bank;
  const rows = sizes.map((size) => {
    const { old, now } = generator.plant(
      longTree(japanese.length > 0 ? japanese : documents, size),
      bank,
      'medium',
      5,
    );
    const [a, b] = [textOf(old), textOf(now)];
    const ours = timed(() => compareTrees(old, now), size > 2000 ? 5 : 12);
    const patch = timed(() => diffMatchPatch(a, b), size > 2000 ? 3 : 8);
    const words = size <= 100 || (slow && size <= 1000) ? timed(() => diffWords(a, b), 1) : null;
    return [
      String(unitsOf(old).length),
      String(a.length),
      shown(ours.best),
      shown(ours.first),
      shown(patch.best),
      `${(patch.best / ours.best).toFixed(2)}x`,
      words ? shown(words.best) : '-',
      words ? `${(words.best / ours.best).toFixed(0)}x` : '-',
    ];
  });
  const header = [
    'clauses',
    'characters',
    'ours, warm',
    'ours, first',
    'dmp + semantic',
    'ours faster',
    'jsdiff words',
    'ours faster',
  ];
  return [
    ...tableLines(header, rows),
    '',
    ...tableLines(
      ['worst case', 'best ms', 'first ms', 'precise'],
      worstCases(japanese).map(([name, old, now]) => {
        let precise = true;
        const time = timed(() => {
          precise = compareTrees(old, now).pairs.every((pair) => pair.precise);
        }, 3);
        return [name, shown(time.best), shown(time.first), String(precise)];
      }),
    ),
  ];
}

function timed(run: () => unknown, times: number): Timed {
  const all: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    all.push((user + system) / 1000);
  }
  return { best: Math.min(...all), first: all[0] ?? 0 };
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(1);
}

function textOf(tree: SectionTree): string {
  return unitsOf(tree)
    .map((unit) => unit.text)
    .join('\n');
}

const SIGNS = '甲乙丙丁戊己庚辛壬癸';

/** A long document made of several: each time round, frequent words bear another sign, so that few clauses are equal. */
function longTree(documents: readonly BenchDocument[], size: number): SectionTree {
  const children: SectionNode[] = [];
  let count = 0;
  let at = 0;
  const copy = (node: SectionNode, round: number): SectionNode => {
    const sign = SIGNS.charAt((round + node.text.length) % SIGNS.length);
    const text =
      round === 0 ? node.text : node.text.replace(/情報|事項|利用|提供|会社|社員/gu, (word) => word + sign);
    const start = at;
    if (text !== '') {
      at += text.length + 1;
      count++;
    }
    const { decoded, ...rest } = node;
    void decoded;
    return {
      ...rest,
      text,
      own: text === '' ? [] : [[start, start + text.length]],
      range: [start, at],
      links: [],
      images: [],
      inline: [],
      children: node.children.map((child) => copy(child, round)),
    };
  };
  for (let round = 0; count < size; round++) {
    for (const { tree } of documents)
      for (const child of partsOf(tree.root)) if (count < size) children.push(copy(child, round));
  }
  const root = documents[0]?.tree.root;
  if (!root) throw new Error('There is no document to make a long one of; this is a bug.');
  const tree = documents[0]?.tree;
  if (!tree) throw new Error('There is no document to make a long one of; this is a bug.');
  return {
    ...tree,
    length: at,
    root: { ...root, text: '', own: [], links: [], images: [], inline: [], children },
  };
}

/** The parts of a document: what stands under its title, articles rather than chapters. */
function partsOf(node: SectionNode): readonly SectionNode[] {
  const big = (part: SectionNode): boolean => part.children.length > 0 && sizeOf(part) > 40;
  return node.children.flatMap((part) =>
    big(part) ? [{ ...part, children: [] }, ...partsOf(part)] : [part],
  );
}

function sizeOf(node: SectionNode): number {
  return 1 + node.children.reduce((sum, child) => sum + sizeOf(child), 0);
}

function worstCases(documents: readonly BenchDocument[]): [string, SectionTree, SectionTree][] {
  const words = documents.flatMap(({ tree }) => unitsOf(tree).map((unit) => unit.text)).join('');
  const items = (count: number, text: (index: number) => string): SectionTree =>
    flat(Array.from({ length: count }, (_, index) => text(index)));
  const long = words.repeat(Math.ceil(400_000 / Math.max(words.length, 1)));
  const slice = (from: number, length: number): string => long.slice(from, from + length);
  const repeated = (index: number): string => slice((index % 10) * 37, 30);
  const paragraph = slice(0, 100_000);
  return [
    ['5,000 items of ten texts', items(5000, repeated), items(5000, (index) => repeated(index * 7 + 3))],
    ['5,000 equal items', items(5000, () => slice(0, 25)), items(4990, () => slice(0, 25))],
    [
      'one paragraph of 100,000 characters',
      flat([paragraph]),
      flat([paragraph.replace(/利用/gu, (word, at: number) => (at % 7 === 0 ? '使用' : word))]),
    ],
    [
      'two unrelated texts of 2,000 clauses',
      items(2000, (index) => slice(index * 61, 60)),
      items(2000, (index) => [...slice(index * 67 + 9, 60)].reverse().join('')),
    ],
  ];
}

function flat(texts: readonly string[]): SectionTree {
  let at = 0;
  const blank = {
    address: null,
    label: null,
    number: null,
    title: null,
    links: [],
    images: [],
    inline: [],
    checked: null,
    cell: null,
    annotates: null,
    layer: 'agreed' as const,
    marks: [],
  };
  const children = texts.map((text): SectionNode => {
    const start = at;
    at += text.length + 1;
    return {
      ...blank,
      type: 'paragraph',
      range: [start, start + text.length],
      own: [[start, start + text.length]],
      text,
      children: [],
    };
  });
  const root: SectionNode = { ...blank, type: 'document', range: [0, at], own: [], text: '', children };
  return { length: at, lang: 'ja', frontMatter: null, root, residue: [], guesses: [], problems: [] };
}

// Time from two section trees to runs, side by side with other tools on the same texts.
import { diffWords } from 'diff';
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import type { SectionNode, SectionTree } from '../../../src/core/model/sectionTree.ts';
import { unitsOf } from '../../../src/core/model/unit.ts';
import type { BenchDocument } from './documents.ts';
import type { Generator } from './generator.ts';
import { diffMatchPatch } from './otherTools.ts';
import { tableLines } from './table.ts';

/** Milliseconds of processor time: the best of so many times, the one in the middle, the first call. */
interface Timed {
  readonly best: number;
  readonly middle: number;
  readonly first: number;
}

/** A size that is measured, with the characters a side that texts of so many clauses have. */
export interface Size {
  readonly clauses: number;
  readonly characters: number;
}

/** Two versions of a long document, edits planted at the level of medium. */
export interface LongPair {
  readonly size: Size;
  readonly old: SectionTree;
  readonly now: SectionTree;
}

/** The documents of each size. */
export function longPairs(
  generator: Generator,
  documents: readonly BenchDocument[],
  sizes: readonly Size[],
): LongPair[] {
  const japanese = documents.filter(({ lang }) => lang === 'ja');
  const used = japanese.length > 0 ? japanese : documents;
  return sizes.map((size) => {
    const { old, now } = generator.plant(longTree(used, size), used[0]?.bank, 'medium', 5);
    return { size, old, now };
  });
}

/** Lines of the table of speed, of the growth, and of the worst cases. */
export function speedLines(pairs: readonly LongPair[], documents: readonly BenchDocument[]): string[] {
  const japanese = documents.filter(({ lang }) => lang === 'ja');
  const measured = pairs.map(({ size, old, now }) => {
    const [a, b] = [textOf(old), textOf(now)];
    const large = size.clauses > 2000;
    const ours = timed(() => compareTrees(old, now), large ? 8 : 20);
    const read = timed(() => JSON.stringify(compareTrees(old, now)), large ? 3 : 8);
    const patch = timed(() => diffMatchPatch(a, b), large ? 3 : 8);
    const words = large ? null : timed(() => diffWords(a, b), 1);
    return { clauses: unitsOf(old).length, characters: a.length, ours, read, patch, words };
  });
  const rows = measured.map(({ clauses, characters, ours, read, patch, words }) => [
    String(clauses),
    String(characters),
    shown(ours.best),
    shown(ours.middle),
    shown(read.best),
    shown(patch.best),
    `${(patch.best / ours.best).toFixed(2)}x`,
    words ? shown(words.best) : 'too long',
    words ? `${(words.best / ours.best).toFixed(0)}x` : '-',
  ]);
  const header = [
    'clauses',
    'characters',
    'ours, best',
    'ours, median',
    'with facts, as JSON',
    'dmp + semantic',
    'ours faster',
    'jsdiff words',
    'ours faster',
  ];
  const [least, most] = [measured[0], measured.at(-1)];
  const growth =
    least && most
      ? Math.log(most.ours.best / least.ours.best) / Math.log(most.characters / least.characters)
      : 0;
  return [
    ...tableLines(header, rows),
    `time grows with the characters to the power of ${growth.toFixed(2)}`,
    'wikEdDiff cannot be had: it is in no package registry',
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
  const sorted = [...all].sort((a, b) => a - b);
  return { best: sorted[0] ?? 0, middle: sorted[sorted.length >> 1] ?? 0, first: all[0] ?? 0 };
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
function longTree(all: readonly BenchDocument[], { clauses: size, characters }: Size): SectionTree {
  const documents = byLengthOfClause(all, characters / size);
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

/** Documents whose clauses are about so long come first. */
function byLengthOfClause(documents: readonly BenchDocument[], characters: number): BenchDocument[] {
  const distance = ({ tree }: BenchDocument): number => {
    const units = unitsOf(tree);
    return Math.abs(units.reduce((sum, { text }) => sum + text.length, 0) / units.length - characters);
  };
  return [...documents].sort((a, b) => distance(a) - distance(b));
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

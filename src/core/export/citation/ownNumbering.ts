// Where a clause stands, in the document's own numbering: 4.(1) where it counts so, 第3条第2項第1号 where it has 条.
// Parts without a number are told as lawyers tell them: 柱書, なお書, ただし書, の表, の※注, 末尾.
import type { SectionNode, SectionTree } from '../../model/sectionTree.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import { numberLabel } from '../merged/labelPlaces.ts';
import { unnumberedPart } from './unnumberedPart.ts';

/** A node with the nodes above it, outermost first; null where the tree does not have it. */
export function pathTo(tree: SectionTree, node: SectionNode): readonly SectionNode[] | null {
  const visit = (at: SectionNode): readonly SectionNode[] | null => {
    if (at === node) return [at];
    if (node.range[0] < at.range[0] || node.range[1] > at.range[1]) return null;
    for (const child of at.children) {
      const below = visit(child);
      if (below !== null) return [at, ...below];
    }
    return null;
  };
  return visit(tree.root);
}

/** How a reference is written. */
export interface NumberingOptions {
  readonly language: ExportLanguage;
  /** Sets the title of the outermost numbered clause after its number: 4.（第三者との連携）(1). */
  readonly titled: boolean;
}

/**
 * The reference to a node in the document's own numbering; the heading in quotes where nothing above it is numbered;
 * empty for the document itself. `path` is `pathTo(tree, node)`.
 */
export function ownNumbering(path: readonly SectionNode[], options: NumberingOptions): string {
  const numbered = path
    .map((node, index) => ({ node, index }))
    .filter(({ node }) => numberLabel(node) !== null || isImplied(node, path));
  const cited = numbered.filter(({ node }, place) => !isRunThrough(node, numbered[place + 1]?.node));
  const last = cited.at(-1);
  const labels = isArticle(cited) ? articleParts(cited.map(({ node }) => node)) : plainParts(cited);
  const head = cited[0]?.node.title ?? null;
  const titled =
    options.titled && head !== null
      ? [labels[0] ?? '', title(head, options.language), ...labels.slice(1)]
      : labels;
  const below = path.slice((last?.index ?? headingIndex(path)) + 1);
  const base =
    last === undefined ? quoted(path[headingIndex(path)]?.title ?? null, options.language) : titled.join('');
  return base + unnumberedPart(below, path, base, options.language);
}

/** The text before a numbered 項 is 項 1: it is named where the 条 has another 項. */
function isImplied(node: SectionNode, path: readonly SectionNode[]): boolean {
  if (node.number === null || node.label !== null || node.type !== 'clause') return false;
  const parent = path[path.indexOf(node) - 1];
  return (
    /^第.+条/u.test(parent?.label ?? '') &&
    (parent?.children ?? []).filter(({ number }) => number !== null).length > 1
  );
}

/** A chapter whose clauses count on through the document is left out: its clauses' addresses do not name it. */
function isRunThrough(node: SectionNode, below: SectionNode | undefined): boolean {
  if (below === undefined || node.address === null || below.address === null) return false;
  return !below.address.startsWith(`${node.address}.`);
}

function isArticle(cited: readonly { readonly node: SectionNode }[]): boolean {
  return cited.some(({ node }) => /^第.+条/u.test(node.label ?? ''));
}

function plainParts(cited: readonly { readonly node: SectionNode }[]): readonly string[] {
  const labels = cited.map(({ node }) => (node.label ?? '').trim());
  // 4.2.1 says 4.2 itself.
  return labels.filter(
    (label, place) => !labels.slice(place + 1).some((later) => later.startsWith(bare(label))),
  );
}

/** 条, 項, 号 and below, by what each is: under 条 a plain number is a 項, a kanji or bracketed one a 号. */
function articleParts(nodes: readonly SectionNode[]): readonly string[] {
  const place = nodes.findIndex((node) => /^第.+条/u.test(node.label ?? ''));
  const kanji = /[一二三四五六七八九十]/u.test(nodes[place]?.label ?? '');
  const parts: string[] = [];
  let level = 0;
  nodes.forEach((node, index) => {
    const label = (node.label ?? '').trim();
    if (index <= place) {
      parts.push(label);
      return;
    }
    const step = node.label === null ? 1 : levelOf(label, level);
    const number = numberText(node, kanji);
    if (step === 1) parts.push(`第${number}項`);
    else if (step === 2) parts.push(`第${number}号`);
    else parts.push(label.replace(/[.．、]$/u, ''));
    level = step;
  });
  return parts;
}

function levelOf(label: string, above: number): number {
  if (above >= 2) return 3;
  if (/^[（(]|^[一二三四五六七八九十]|^第.+号/u.test(label)) return 2;
  if (/^[0-9０-９①-⑳]|^第.+項/u.test(label)) return above === 0 ? 1 : 2;
  return 3;
}

const KANJI = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function numberText(node: SectionNode, kanji: boolean): string {
  const [first, ...branches] = node.number ?? [];
  if (first === undefined) return node.label ?? '';
  const write = (number: number): string => (kanji ? kanjiNumber(number) : String(number));
  return [write(first), ...branches.map((branch) => `の${write(branch)}`)].join('');
}

/** 1 to 999 in kanji; larger numbers, which no 項 has, stay as they are. */
function kanjiNumber(number: number): string {
  if (number <= 0 || number > 999) return String(number);
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const unit = (count: number, name: string): string =>
    count === 0 ? '' : (count === 1 ? '' : (KANJI[count] ?? '')) + name;
  return unit(hundreds, '百') + unit(tens, '十') + (KANJI[ones] ?? '');
}

function headingIndex(path: readonly SectionNode[]): number {
  return path.findLastIndex((node, index) => index > 0 && node.title !== null);
}

function title(text: string, language: ExportLanguage): string {
  const inner = text.replace(/^[（(]([\s\S]*)[）)]$/u, '$1');
  return language === 'ja' ? `（${inner}）` : ` (${inner}) `;
}

function quoted(text: string | null, language: ExportLanguage): string {
  if (text === null) return '';
  return language === 'ja' ? `「${text}」` : `“${text}”`;
}

function bare(label: string): string {
  return /^\d+(?:[.．]\d+)*[.．]?$/u.test(label) ? `${label.replace(/[.．]$/u, '')}.` : `\u0000${label}`;
}

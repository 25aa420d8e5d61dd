// Where a clause stands, in the document's own numbering: 4.(1) where it counts so, 第3条第2項第1号 where it has 条.
// Parts without a number are told as lawyers tell them: 柱書, なお書, ただし書, の表, の※注, 末尾.
import type { SectionNode, SectionTree } from '../../model/sectionTree.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import { numberLabel } from '../merged/labelPlaces.ts';
import { articleParts, isArticle } from './articleParts.ts';
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
  const labels = cited.some(({ node }) => isArticle(node))
    ? articleParts(cited.map(({ node }) => node))
    : plainParts(cited);
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
    isArticle(parent ?? { label: null }) &&
    (parent?.children ?? []).filter(({ number }) => number !== null).length > 1
  );
}

/** A chapter whose clauses count on through the document is left out: its clauses' addresses do not name it. */
function isRunThrough(node: SectionNode, below: SectionNode | undefined): boolean {
  if (below === undefined || node.address === null || below.address === null) return false;
  return !below.address.startsWith(`${node.address}.`);
}

function plainParts(cited: readonly { readonly node: SectionNode }[]): readonly string[] {
  const labels = cited.map(({ node }) => (node.label ?? '').trim());
  // 4.2.1 says 4.2 itself.
  return labels.filter(
    (label, place) => !labels.slice(place + 1).some((later) => later.startsWith(bare(label))),
  );
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

// The nodes of a section tree -> the hierarchy of an Akoma Ntoso body. Invariant: the text of what comes out is the
// text of the nodes, parents before children, white space aside.
import type { SectionNode } from '../../model/sectionTree.ts';
import { element, type Xml, type XmlElement } from '../xml.ts';
import { inlineElements } from './inlineElements.ts';

/** The lineage of an address, if it has one. */
export type LineageOf = (address: string) => string | null;

/** The elements of the nodes. */
export function bodyElements(nodes: readonly SectionNode[], lineageOf: LineageOf): readonly XmlElement[] {
  return nodes.map((node) => hierarchical(node, lineageOf));
}

function hierarchical(node: SectionNode, lineageOf: LineageOf): XmlElement {
  const [name, attributes] = elementName(node);
  const { before, rest } = numberAndHeading(node);
  const all = { ...attributes, ...identity(node, lineageOf) };
  if (node.type === 'table') {
    return element(name, all, [...before, element('content', {}, tableBlocks(node, rest, lineageOf))]);
  }
  const own = rest.length === 0 ? [] : [element('p', {}, rest)];
  if (node.children.length === 0) return element(name, all, [...before, element('content', {}, own)]);
  return element(name, all, [
    ...before,
    ...(own.length === 0 ? [] : [element('intro', {}, own)]),
    ...bodyElements(node.children, lineageOf),
  ]);
}

function elementName(node: SectionNode): readonly [string, Readonly<Record<string, string>>] {
  switch (node.type) {
    case 'section':
      return ['section', {}];
    case 'clause':
      return [/^第.+条/u.test(node.label ?? '') ? 'article' : 'clause', {}];
    case 'item':
      return ['point', {}];
    case 'paragraph':
      return ['paragraph', {}];
    default:
      return ['hcontainer', { name: node.type }];
  }
}

function identity(node: SectionNode, lineageOf: LineageOf): Readonly<Record<string, string | null>> {
  return {
    eId: node.address,
    wId: node.address === null ? null : lineageOf(node.address),
    ...(node.layer === 'later-note' ? { class: 'later-note', refersTo: '#later-note' } : {}),
  };
}

/** The label as `num` and the title as `heading`, where the text begins with them; the rest of the text after them. */
function numberAndHeading(node: SectionNode): {
  readonly before: readonly XmlElement[];
  readonly rest: readonly Xml[];
} {
  const { text, label, title } = node;
  const before: XmlElement[] = [];
  let at = skipSpace(text, 0);
  for (const [name, words] of [
    ['num', label],
    ['heading', title],
  ] as const) {
    if (words === null || words === '' || !text.startsWith(words, at)) continue;
    before.push(element(name, {}, inlineElements(node, { start: at, end: at + words.length })));
    at = skipSpace(text, at + words.length);
  }
  return { before, rest: at < text.length ? inlineElements(node, { start: at, end: text.length }) : [] };
}

function skipSpace(text: string, from: number): number {
  return from + (/^\s*/u.exec(text.slice(from))?.[0].length ?? 0);
}

/** Rows that follow one another are a table; anything else between them is a paragraph. */
function tableBlocks(
  node: SectionNode,
  caption: readonly Xml[],
  lineageOf: LineageOf,
): readonly XmlElement[] {
  const blocks: XmlElement[] = caption.length === 0 ? [] : [element('p', {}, caption)];
  let rows: XmlElement[] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push(element('table', {}, rows));
    rows = [];
  };
  for (const child of node.children) {
    if (child.type === 'row') {
      rows.push(tableRow(child, lineageOf));
    } else {
      close();
      blocks.push(...flatBlocks(child, lineageOf));
    }
  }
  close();
  return blocks;
}

function tableRow(row: SectionNode, lineageOf: LineageOf): XmlElement {
  const own = row.text.trim() === '' ? [] : [element('td', {}, [textBlock(row, {})])];
  const cells = row.children.map((cell) => tableCell(cell, lineageOf));
  const all = [...own, ...cells];
  return element('tr', identity(row, lineageOf), all.length === 0 ? [element('td')] : all);
}

function tableCell(cell: SectionNode, lineageOf: LineageOf): XmlElement {
  const { rows = 1, cols = 1, header = false } = cell.cell ?? {};
  const span = {
    rowspan: rows > 1 ? String(rows) : null,
    colspan: cols > 1 ? String(cols) : null,
  };
  const own = cell.text.trim() === '' ? [] : [textBlock(cell, {})];
  const inside = cell.children.flatMap((child) => flatBlocks(child, lineageOf));
  return element(header ? 'th' : 'td', { ...identity(cell, lineageOf), ...span }, [...own, ...inside]);
}

/** In a cell, Akoma Ntoso has no hierarchy: each part is a block of its own, in order. */
function flatBlocks(node: SectionNode, lineageOf: LineageOf): readonly XmlElement[] {
  const own = textBlock(node, { ...identity(node, lineageOf) });
  return [own, ...node.children.flatMap((child) => flatBlocks(child, lineageOf))];
}

function textBlock(node: SectionNode, attributes: Readonly<Record<string, string | null>>): XmlElement {
  const inside = inlineElements(node, { start: 0, end: node.text.length });
  return element('block', { name: node.type, ...attributes }, inside);
}

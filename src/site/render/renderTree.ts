// A section tree -> the HTML of its text: an anchor on every addressed node, headings, lists, tables, notes.
// Invariant: the archive text of what comes out is the text of all nodes, parents before children, nothing else.
import type { SectionNode } from '../../core/model/sectionTree.ts';
import { archiveText, chrome, element, type HtmlNode } from '../html.ts';
import { visit } from '../nodeIndex.ts';
import { cautionBox, flagNotes, layerTag } from './beside.ts';
import { inOwnLanguage } from './inOwnLanguage.ts';
import { renderOwn } from './renderOwn.ts';
import { renderTable } from './renderTable.ts';
import type { TreeSettings } from './treeSettings.ts';

/**
 * The HTML of a node and all below it.
 *
 * @throws where a character of the tree is lost, added or moved on the way; this is a bug.
 */
export function renderTree(node: SectionNode, settings: TreeSettings): readonly HtmlNode[] {
  const nodes =
    node.type === 'document'
      ? renderDocument(node, settings)
      : renderNode(node, settings, settings.headingLevel);
  const expected: string[] = [];
  visit(node, [], (placed) => expected.push(placed.node.text));
  if (archiveText(nodes) !== expected.join('')) {
    throw new Error(
      `A page of ${node.type} ${node.address ?? ''} does not hold exactly its text; this is a bug.`,
    );
  }
  return inOwnLanguage(nodes, settings);
}

/** Whether a node's own text is a heading over what follows. */
export function isHeaded(node: SectionNode): boolean {
  if (node.own.length === 0) return false;
  return node.type === 'heading' || node.type === 'section' || (node.title !== null && node.type !== 'cell');
}

/** The children of a node: lists are gathered, everything else stands by itself. */
function renderChildren(node: SectionNode, settings: TreeSettings, level: number): readonly HtmlNode[] {
  const nodes: HtmlNode[] = [];
  let list: SectionNode[] = [];
  const close = (): void => {
    if (list.length > 0) nodes.push(renderList(list, settings, level));
    list = [];
  };
  for (const child of node.children) {
    if (child.type === 'item' && !isHeaded(child)) list.push(child);
    else {
      close();
      nodes.push(...renderNode(child, settings, level));
    }
  }
  close();
  return nodes;
}

/** The own text of a node with the boxes, tags and tools that go with it, as the content of one block. */
function ownBlock(node: SectionNode, settings: TreeSettings): readonly HtmlNode[] {
  const box = node.checked === null ? [] : [checkBox(node.checked, settings)];
  return [...box, ...renderOwn(node, settings), ...settings.toolsOf(node)];
}

function notesBelow(node: SectionNode, settings: TreeSettings): readonly HtmlNode[] {
  return settings.notesBelow ? flagNotes(node, settings) : [];
}

function renderDocument(node: SectionNode, settings: TreeSettings): readonly HtmlNode[] {
  const own =
    node.own.length === 0
      ? []
      : [
          element('p', { class: 'document-title' }, ...ownBlock(node, settings)),
          ...notesBelow(node, settings),
        ];
  return [...own, ...renderChildren(node, settings, settings.headingLevel)];
}

function renderNode(node: SectionNode, settings: TreeSettings, level: number): readonly HtmlNode[] {
  if (node.type === 'table') {
    return renderTable(node, settings, {
      own: (part) => ownBlock(part, settings),
      children: (part) => renderChildren(part, { ...settings, notesBelow: false }, level),
    });
  }
  if (isHeaded(node)) return [renderHeaded(node, settings, level)];
  const block =
    node.own.length === 0
      ? []
      : [element('p', {}, ...ownBlock(node, settings)), ...notesBelow(node, settings)];
  return [
    element(
      'div',
      { id: settings.idOf(node), class: classOf(node) },
      ...settings.anchorsOf(node),
      ...layerTag(node, settings),
      ...cautionBox(node, settings),
      ...block,
      ...(node.children.length === 0 ? [] : [inner(node, settings, level)]),
    ),
  ];
}

function renderHeaded(node: SectionNode, settings: TreeSettings, level: number): HtmlNode {
  const heading = element(`h${Math.min(level, 6)}`, {}, ...renderOwn(node, settings));
  return element(
    'section',
    { id: settings.idOf(node), class: classOf(node) },
    ...settings.anchorsOf(node),
    ...layerTag(node, settings),
    element('div', { class: 'head' }, heading, ...settings.toolsOf(node)),
    ...notesBelow(node, settings),
    ...cautionBox(node, settings),
    ...(node.children.length === 0 ? [] : [inner(node, settings, level + 1)]),
  );
}

function inner(node: SectionNode, settings: TreeSettings, level: number): HtmlNode {
  return element('div', { class: 'inner' }, ...renderChildren(node, settings, level));
}

function renderList(items: readonly SectionNode[], settings: TreeSettings, level: number): HtmlNode {
  const numbered = items.some(({ label }) => label !== null);
  const rendered = items.map((item) =>
    element(
      'li',
      { id: settings.idOf(item), class: classOf(item) },
      ...settings.anchorsOf(item),
      ...layerTag(item, settings),
      ...cautionBox(item, settings),
      element('div', { class: 'own' }, ...ownBlock(item, settings)),
      ...notesBelow(item, settings),
      ...renderChildren(item, settings, level),
    ),
  );
  // Safari drops a list's role where its bullets are taken away, so the role is written out.
  return element('ul', { class: numbered ? 'items numbered' : 'items', role: 'list' }, ...rendered);
}

function classOf(node: SectionNode): string {
  const later = node.layer === 'later-note' ? ' later-note' : '';
  return `node ${node.type}${node.label === null ? '' : ' has-label'}${later}`;
}

function checkBox(checked: boolean, settings: TreeSettings): HtmlNode {
  const words = checked ? settings.strings.text.checked : settings.strings.text.unchecked;
  return chrome('span', { class: 'check', role: 'img', 'aria-label': words }, checked ? '☑ ' : '☐ ');
}

import type { SectionNode } from '../../core/model/sectionTree.ts';
import { element, type HtmlNode } from '../html.ts';
import { visit } from '../nodeIndex.ts';
import { flagNotes, layerTag } from './beside.ts';
import { withTitle } from './inOwnLanguage.ts';
import type { TreeSettings } from './treeSettings.ts';

/** How what stands inside a cell is rendered. */
export interface CellContents {
  /** The own text of a node with what goes with it. */
  readonly own: (node: SectionNode) => readonly HtmlNode[];
  readonly children: (node: SectionNode) => readonly HtmlNode[];
}

/** A table in a region of its own that scrolls where the screen is too narrow; rows and cells keep their anchors. */
export function renderTable(
  table: SectionNode,
  settings: TreeSettings,
  contents: CellContents,
): readonly HtmlNode[] {
  const caption = table.own.length === 0 ? [] : [element('caption', {}, ...contents.own(table))];
  const rows = table.children.map((row, index) => renderRow(row, index === 0, settings, contents));
  return [
    ...settings.anchorsOf(table),
    ...layerTag(table, settings),
    withTitle(
      'div',
      { class: 'table-scroll', tabindex: '0', role: 'group', 'aria-label': settings.strings.text.table },
      [element('table', { id: settings.idOf(table) }, ...caption, element('tbody', {}, ...rows))],
      settings,
    ),
    ...notesIn(table, settings),
    element('div', { class: 'table-tools' }, ...settings.toolsOf(table)),
  ];
}

// The notes of flags inside a table stand below it: in a cell they would squeeze the text.
function notesIn(table: SectionNode, settings: TreeSettings): readonly HtmlNode[] {
  if (!settings.notesBelow) return [];
  const notes: HtmlNode[] = [];
  visit(table, [], ({ node }) => notes.push(...flagNotes(node, settings)));
  return notes;
}

function renderRow(
  row: SectionNode,
  first: boolean,
  settings: TreeSettings,
  contents: CellContents,
): HtmlNode {
  const attributes = {
    id: settings.idOf(row),
    class: row.layer === 'later-note' ? 'later-note' : null,
  };
  // Whatever is no row, and a row's text outside its cells, still shows: nothing of a source may be lost.
  if (row.type !== 'row') {
    return element(
      'tr',
      attributes,
      element('td', { colspan: '99' }, ...contents.own(row), ...contents.children(row)),
    );
  }
  const loose = row.own.length === 0 ? [] : [element('td', {}, ...contents.own(row))];
  const cells = row.children.map((cell, place) =>
    renderCell(cell, { row: place === 0 ? row : null, inFirstRow: first }, settings, contents),
  );
  return element('tr', attributes, ...loose, ...cells);
}

// The row's own link stands in its first cell: a row has no other place for it. After the cell's own text, or after its
// list: before a list it would be an empty line.
function renderCell(
  cell: SectionNode,
  place: { readonly row: SectionNode | null; readonly inFirstRow: boolean },
  settings: TreeSettings,
  contents: CellContents,
): HtmlNode {
  const shape = cell.cell ?? { rows: 1, cols: 1, header: false };
  const rowTools = place.row === null ? [] : settings.toolsOf(place.row);
  const anchors = [...(place.row === null ? [] : settings.anchorsOf(place.row)), ...settings.anchorsOf(cell)];
  const texts =
    cell.own.length === 0 ? [] : [element('div', { class: 'own' }, ...contents.own(cell), ...rowTools)];
  const below =
    cell.own.length > 0 || rowTools.length === 0
      ? []
      : [element('div', { class: 'own row-tools' }, ...rowTools)];
  return element(
    shape.header ? 'th' : 'td',
    {
      id: settings.idOf(cell),
      scope: shape.header ? (place.inFirstRow ? 'col' : 'row') : null,
      rowspan: shape.rows > 1 ? String(shape.rows) : null,
      colspan: shape.cols > 1 ? String(shape.cols) : null,
    },
    ...anchors,
    ...texts,
    ...contents.children(cell),
    ...below,
  );
}

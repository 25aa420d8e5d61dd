// Where the text of a unit is broken into lines or cells for a reader, which the text itself does not tell.
import type { SectionNode } from '../../model/sectionTree.ts';
import type { Unit, UnitPiece } from '../../model/unit.ts';

/** A place in a unit's text before which a new line, a new cell of a table or an item in a cell begins. */
export interface UnitBreak {
  readonly at: number;
  readonly kind: 'line' | 'cell' | 'item';
}

/** What a source writes between two own ranges where a reader sees a new line. */
const HARD_BREAK = /<br\b|\\\r?\n| {2,}\r?\n/i;

/** The breaks of a unit, in order. Lines inside a node are known only where the source is given. */
export function unitBreaks(unit: Unit, source: string | null): readonly UnitBreak[] {
  const breaks: UnitBreak[] = [];
  unit.pieces.forEach((piece, index) => {
    const before = unit.pieces[index - 1];
    if (before === undefined || piece.start === 0) return;
    const [node, last] = [unit.nodes[piece.node], unit.nodes[before.node]];
    if (node === undefined || last === undefined) return;
    if (node !== last) {
      breaks.push({ at: piece.start, kind: cellOf(unit, node) === cellOf(unit, last) ? 'item' : 'cell' });
    } else if (endsLine(node, before, source?.slice(before.source[1], piece.source[0]) ?? '', source)) {
      breaks.push({ at: piece.start, kind: 'line' });
    }
  });
  return breaks;
}

/** True where a line ends between two pieces of one node. A signature keeps its lines; other soft breaks are none. */
function endsLine(node: SectionNode, before: UnitPiece, gap: string, source: string | null): boolean {
  if (HARD_BREAK.test(gap)) return true;
  if (node.type !== 'signature') return false;
  const dropped = before.decoded && before.start === before.end;
  return (
    dropped || gap.includes('\n') || (before.decoded && /\n/.test(source?.slice(...before.source) ?? ''))
  );
}

/** The cell of a row that holds the node; the row itself for anything else. */
function cellOf(unit: Unit, node: SectionNode): SectionNode {
  return (
    unit.node.children.find((cell) => cell.range[0] <= node.range[0] && node.range[1] <= cell.range[1]) ??
    unit.node
  );
}

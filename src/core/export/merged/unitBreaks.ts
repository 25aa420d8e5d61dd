// Where the text of a unit is broken into lines or cells for a reader, which the text itself does not tell.
import type { SectionNode } from '../../model/sectionTree.ts';
import type { Unit } from '../../model/unit.ts';

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
    } else if (source !== null && endsLine(node, source.slice(before.source[1], piece.source[0]))) {
      breaks.push({ at: piece.start, kind: 'line' });
    }
  });
  return breaks;
}

function endsLine(node: SectionNode, gap: string): boolean {
  return HARD_BREAK.test(gap) || (node.type === 'signature' && gap.includes('\n'));
}

/** The cell of a row that holds the node; the row itself for anything else. */
function cellOf(unit: Unit, node: SectionNode): SectionNode {
  return (
    unit.node.children.find((cell) => cell.range[0] <= node.range[0] && node.range[1] <= cell.range[1]) ??
    unit.node
  );
}

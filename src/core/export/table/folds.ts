// （略）: which neighbouring unchanged provisions fold into one line, and what that line says on both sides.
import type { SectionNode } from '../../model/sectionTree.ts';
import type { Span } from '../../model/span.ts';
import type { Unit } from '../../model/unit.ts';
import { labelPlaces, numberLabel } from '../merged/labelPlaces.ts';
import type { MergedNode } from '../merged/mergedTree.ts';
import type { MergedPair } from '../merged/pairUnits.ts';
import { isFoldable, isMarked, isMoved, pairsBelow } from '../merged/sameness.ts';
import type { ExportWords } from '../words/wordsShape.ts';
import { nameOf } from './provision.ts';
import { movedFrom, numberShift } from './remarks.ts';
import type { CellLine, Segment, Side } from './tableModel.ts';
import { archiveSegment } from './unitCell.ts';

/** A caption, and what was taken out beside it, may stand before the line that bears the number. */
const MOST_BEFORE_NUMBER = 4;

/** True where （略） may stand for a node. A moved text without number or heading is shown: nothing else says which it is. */
export function canFold(node: MergedNode): boolean {
  return isFoldable(node) && (!isMoved(node) || nameOf(node, 'new') !== null);
}

/** What two neighbours must share to stand in one fold; null where a fold stands alone. */
export function foldKey(node: MergedNode): string | null {
  if (isMoved(node)) return null;
  const { old, new: fresh } = node;
  if (old === null || fresh === null) return null;
  if (numberLabel(old) === null && numberLabel(fresh) === null)
    return nameOf(node, 'new') === null ? 'plain' : 'named';
  if (!renumbered(node)) return 'numbered';
  const steps = (fresh.number?.at(-1) ?? 0) - (old.number?.at(-1) ?? 0);
  return `${numberShift(old, fresh)} ${steps}`;
}

/** True where the number of a node differs by more than its width, and the text that bears it shows it. */
export function renumbered(node: MergedNode): boolean {
  const [before, after] = [numberLabel(node.old) ?? '', numberLabel(node.new) ?? ''];
  if (before.normalize('NFKC') === after.normalize('NFKC')) return false;
  // Where the text is the same, only the parser saw a number on one side and none on the other.
  const bears = (unit: Unit | null, owner: SectionNode | null): boolean =>
    unit !== null && labelPlaces(unit).some((place) => place.owner === owner);
  const bearer = pairsBelow(node)
    .slice(0, MOST_BEFORE_NUMBER)
    .find((merged) => bears(merged.new, node.new) || bears(merged.old, node.old));
  return bearer === undefined || bearer.pair.runs.some(isMarked);
}

/** The line of a fold on one side: 1.～3.（略）. */
export function foldLine(
  nodes: readonly MergedNode[],
  side: Side,
  word: string,
  words: ExportWords,
  indent: number,
): CellLine {
  const names = nodes.map((node) => nameOf(node, side)).filter((name) => name !== null);
  const range = words.range(names);
  const first = nodes[0];
  const double = first !== undefined && range !== '' && (isMoved(first) || renumbered(first));
  const segments: Segment[] = [];
  // The numbers are the document's, the words between them the archive's; the line as a whole is the archive's.
  if (range !== '') segments.push(archiveSegment(range, double ? 'double' : 'none'));
  segments.push(archiveSegment(words.folded(range, word).slice(range.length)));
  return { indent, bullet: false, segments };
}

/** What the remarks say of a fold: that it moved, that its numbers went up or down. */
export function foldRemarks(nodes: readonly MergedNode[], words: ExportWords): readonly string[] {
  const [first] = nodes;
  if (first === undefined) return [];
  const said: string[] = [];
  const { old, new: fresh } = first;
  if (isMoved(first))
    said.push(words.remark.moved(movedFrom(pathIn(first, 'old'), pathIn(first, 'new'), words)));
  if (old !== null && fresh !== null && renumbered(first)) {
    const range = (side: Side): string =>
      words.range(nodes.map((node) => nameOf(node, side)).filter((name) => name !== null));
    said.push(words.remark.number(numberShift(old, fresh), range('old'), range('new')));
  }
  return said;
}

/** The way from the document to a node on one side; empty where that side does not have it. */
function pathIn(node: MergedNode, side: Side): readonly SectionNode[] {
  const unit = pairsBelow(node)[0]?.[side] ?? null;
  const shown = node[side];
  if (unit === null || shown === null) return [];
  const whole = [...unit.ancestors, unit.node];
  return whole.slice(0, whole.indexOf(shown) + 1);
}

/** Ranges of a pair's text on one side that bear the double underline: numbers of the given nodes, else the caption. */
export function doubledRanges(
  unit: MergedPair,
  side: Side,
  owners: (node: SectionNode) => boolean,
): readonly Span[] {
  const found = unit[side];
  if (found === null) return [];
  const places = labelPlaces(found).filter(({ owner }) => owners(owner));
  if (places.length > 0) return places.map(({ at }) => at);
  const { node } = found;
  if (numberLabel(node) !== null || node.title === null || !owners(node)) return [];
  const at = found.text.indexOf(node.title);
  return at < 0 ? [] : [[at, at + node.title.length]];
}

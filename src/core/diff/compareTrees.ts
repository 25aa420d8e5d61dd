// The comparison engine's door: two section trees -> pairs with runs. Nothing but the trees is read.
// Invariant: every unit stands in a pair, runs rebuild both texts, and exchanging the sides exchanges the answer.
import type { Comparison } from '../model/comparison.ts';
import type { SectionTree } from '../model/sectionTree.ts';
import { unitsOf, type Unit } from '../model/unit.ts';
import { align } from './align.ts';
import type { Edit } from './edits.ts';
import { followedReferences, type Follows } from './followedReferences.ts';
import { linksOf, type PairLink } from './links.ts';
import { movedAmong } from './moves.ts';
import { pairDiff, type PairDiff } from './pairDiff.ts';
import { makePairs, type DiffedLink } from './pairs.ts';
import { makeSides, type Side } from './side.ts';
import { summaryOf } from './summary.ts';

/**
 * Compares two trees. Pairs come in the order of the new side; a removed unit follows what stood before it.
 * Deterministic, and the same in every engine; time grows nearly with the size of both trees.
 */
export function compareTrees(old: SectionTree, now: SectionTree): Comparison {
  const [oldUnits, newUnits] = [unitsOf(old), unitsOf(now)];
  // Ties are broken by what the texts are, never by which side they stand on: the engine always sees one order.
  const turned = isTurned(oldUnits, newUnits);
  const [first, second] = turned ? [newUnits, oldUnits] : [oldUnits, newUnits];
  const [a, b] = makeSides(first, second);
  const matching = align(a, b);
  const follows = followedReferences(matching);
  const links = linksOf(matching);
  const moved = movedAmong(a, b, links);
  const diffed = links.map((link): DiffedLink => {
    const { old: one, now: other, kind } = link;
    const { edits, precise } = diffLink(a, b, link, follows);
    return { old: one, now: other, kind, edits, precise, moved: moved.has(link) };
  });
  const pairs = makePairs(oldUnits, newUnits, turned ? diffed.map(turn) : diffed);
  return { pairs, summary: summaryOf(pairs) };
}

function isTurned(old: readonly Unit[], now: readonly Unit[]): boolean {
  if (old.length !== now.length) return old.length > now.length;
  const at = old.findIndex((unit, place) => unit.text !== now[place]?.text);
  return at >= 0 && (old[at]?.text ?? '') > (now[at]?.text ?? '');
}

const NO_EDITS: PairDiff = { edits: [], precise: true };

function diffLink(a: Side, b: Side, link: PairLink, follows: Follows): PairDiff {
  if (!link.old || !link.now) return NO_EDITS;
  const [one, other] = [a.at(link.old.index), b.at(link.now.index)];
  const plain = link.kind === 'one' && one.plain && other.plain;
  if (plain && one.unit.text === other.unit.text) return NO_EDITS;
  return pairDiff(a, link.old, b, link.now, follows);
}

function turn(link: DiffedLink): DiffedLink {
  const kind = link.kind === 'split' ? 'merged' : link.kind === 'merged' ? 'split' : 'one';
  return {
    ...link,
    old: link.now,
    now: link.old,
    kind,
    edits: link.edits.length === 0 ? link.edits : link.edits.map(turnEdit),
  };
}

function turnEdit({ oldFrom, oldTo, newFrom, newTo, class: kind }: Edit): Edit {
  return { oldFrom: newFrom, oldTo: newTo, newFrom: oldFrom, newTo: oldTo, class: kind };
}

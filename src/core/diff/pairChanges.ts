// What happened to a pair, in one word or several, from its runs and its other changes.
import type { Change, OtherChange, Run } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import { muted } from '../text/mutedClass.ts';
import { visibleLength } from '../text/visibleLength.ts';
import type { Edit } from './edits.ts';

/** What is known of a pair whose two sides exist. */
export interface PairFindings {
  readonly old: Unit;
  readonly new: Unit;
  readonly kind: 'one' | 'split' | 'merged';
  /** Whether both stretches begin where their units begin. */
  readonly fromStart: boolean;
  readonly moved: boolean;
  readonly edits: readonly Edit[];
  readonly other: readonly OtherChange[];
}

/** The changes of a pair, `unchanged` alone where there is none. */
export function pairChanges(found: PairFindings): ('unchanged' | Change)[] {
  const changes: Change[] = [];
  const { edits, other } = found;
  if (found.kind !== 'one') changes.push(found.kind === 'split' ? 'split' : 'merged');
  if (found.moved) changes.push('moved');
  if (found.fromStart && isRenumbered(found)) changes.push('renumbered');
  const wording = edits.filter((edit) => edit.class === 'wording');
  const inTitle = wording.filter((edit) => isInTitle(found, edit));
  if (inTitle.length > 0) changes.push('retitled');
  if (wording.length > inTitle.length || other.some((one) => !one.quiet && one.class === 'bullet')) {
    changes.push('reworded');
  }
  const noise = edits.some((edit) => edit.class !== 'wording' && edit.class !== 'number');
  if (noise || other.some((one) => one.quiet)) changes.push('cosmetic');
  if (other.some((one) => one.class === 'link' || one.class === 'image')) changes.push('link');
  return changes.length === 0 ? ['unchanged'] : changes;
}

/** Visible characters of wording in runs of one kind. */
export function wordingCharacters(runs: readonly Run[], kind: 'removed' | 'added'): number {
  let count = 0;
  for (const run of runs) {
    if (run.kind === kind && run.class === 'wording') count += visibleLength(run.text);
  }
  return count;
}

function isRenumbered({ old, new: now, edits }: PairFindings): boolean {
  if (edits.some((edit) => edit.class === 'number')) return true;
  if (old.node.label === now.node.label) return false;
  const [a, b] = [numberOf(old), numberOf(now)];
  return a !== b && muted(a, b) === null;
}

/** A unit's label, empty where it is a bullet or has none. */
function numberOf({ node }: Unit): string {
  return node.label !== null && /[\p{L}\p{N}]/u.test(node.label) ? node.label : '';
}

function isInTitle({ old, new: now }: PairFindings, edit: Edit): boolean {
  const [a, b] = [titleOf(old), titleOf(now)];
  const inOld = edit.oldFrom === edit.oldTo || isInside(a, edit.oldFrom, edit.oldTo);
  const inNew = edit.newFrom === edit.newTo || isInside(b, edit.newFrom, edit.newTo);
  return (a !== null || b !== null) && inOld && inNew;
}

function isInside(range: readonly [number, number] | null, from: number, to: number): boolean {
  return range !== null && range[0] <= from && to <= range[1];
}

/** Where a unit's title stands in its text: all of it where the unit is a heading line. */
function titleOf({ node, text }: Unit): readonly [number, number] | null {
  if (node.type === 'heading') return [0, text.length];
  if (node.title === null || node.title === '') return null;
  if (node.type === 'section') return [0, text.length];
  const at = text.indexOf(node.title);
  return at < 0 ? null : [at, at + node.title.length];
}

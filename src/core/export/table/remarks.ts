// What the remarks column says of a pair: mechanical facts, in a fixed order, never a reason.
import type { SectionNode } from '../../model/sectionTree.ts';
import type { Unit } from '../../model/unit.ts';
import { ownNumbering } from '../citation/ownNumbering.ts';
import { labelPlaces, type LabelPlace } from '../merged/labelPlaces.ts';
import type { MergedPair } from '../merged/pairUnits.ts';
import type { ExportWords, NumberShift } from '../words/wordsShape.ts';
import type { Side } from './tableModel.ts';

/** Says what changed in a pair. `moved` is false where a whole above it was moved and says so itself. */
export function pairRemarks(merged: MergedPair, words: ExportWords, moved: boolean): readonly string[] {
  const { pair, old, new: fresh } = merged;
  const remark = words.remark;
  const said: string[] = [];
  if (old === null) said.push(remark.added);
  if (fresh === null) said.push(remark.removed);
  if (old !== null && fresh !== null) {
    if (moved && pair.changes.includes('moved')) said.push(movedRemark(old, fresh, words));
    said.push(...numberRemarks(merged, words));
    if (pair.changes.includes('split')) said.push(remark.split);
    if (pair.changes.includes('merged')) said.push(remark.merged);
    said.push(...wordRemarks(merged, words));
  }
  for (const other of pair.other) {
    if (other.class === 'image') said.push(remark.image);
  }
  if (!pair.precise) said.push(remark.coarse);
  return [...new Set(said)];
}

/** Which way a number went: 4. to 5. is down the page. */
export function numberShift(old: SectionNode, fresh: SectionNode): NumberShift {
  if (old.number === null || fresh.number === null) return 'other';
  const length = Math.max(old.number.length, fresh.number.length);
  for (let place = 0; place < length; place++) {
    const step = (fresh.number[place] ?? 0) - (old.number[place] ?? 0);
    if (step !== 0) return step > 0 ? 'down' : 'up';
  }
  return 'style';
}

/** Remarks on the numbers in the text of a unit, where they differ by more than width. */
function numberRemarks(merged: MergedPair, words: ExportWords): readonly string[] {
  const { old, new: fresh } = merged;
  const [before, after] = [numbersOf(merged, 'old'), numbersOf(merged, 'new')];
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, place): string[] => {
    const [from, to] = [before.at(place - count), after.at(place - count)];
    const [oldLabel, newLabel] = [
      from === undefined ? '' : (old?.text.slice(...from.at) ?? ''),
      to === undefined ? '' : (fresh?.text.slice(...to.at) ?? ''),
    ];
    if (plain(oldLabel) === plain(newLabel)) return [];
    const shift = from !== undefined && to !== undefined ? numberShift(from.owner, to.owner) : 'other';
    return [words.remark.number(shift, oldLabel, newLabel)];
  }).flat();
}

/** From where a unit moved; the place is left out where its own number, which is told beside it, says it. */
function movedRemark(old: Unit, fresh: Unit, words: ExportWords): string {
  return words.remark.moved(movedFrom([...old.ancestors, old.node], [...fresh.ancestors, fresh.node], words));
}

/**
 * Where a node stood, in the document's own numbering; null where the change of its own number, which is told beside
 * it, says so already, or where nothing tells it.
 */
export function movedFrom(
  old: readonly SectionNode[],
  fresh: readonly SectionNode[],
  words: ExportWords,
): string | null {
  const options = { language: words.language, titled: false };
  const [from, to] = [ownNumbering(old, options), ownNumbering(fresh, options)];
  const [oldLabel, newLabel] = [old.at(-1)?.label ?? null, fresh.at(-1)?.label ?? null];
  return from === '' || (from === oldLabel && to === newLabel && from !== to) ? null : from;
}

function wordRemarks(merged: MergedPair, words: ExportWords): readonly string[] {
  const { pair } = merged;
  const oldEnd = numbersOf(merged, 'old').at(-1)?.at[1] ?? 0;
  const newEnd = numbersOf(merged, 'new').at(-1)?.at[1] ?? 0;
  const classes = new Set<string>();
  let [oldAt, newAt] = [0, 0];
  for (const run of pair.runs) {
    if (run.kind !== 'added') oldAt += run.text.length;
    if (run.kind !== 'removed') newAt += run.text.length;
    // The space behind a number comes and goes with it.
    const behind = run.text.length - run.text.trimEnd().length;
    const inLabel = run.kind === 'removed' ? oldAt - behind <= oldEnd : newAt - behind <= newEnd;
    if (run.kind !== 'same' && run.class !== null && !inLabel) classes.add(run.class);
  }
  const retitled = pair.changes.includes('retitled');
  const reworded = pair.changes.includes('reworded') || (classes.has('wording') && !retitled);
  return [
    ...(retitled ? [words.remark.retitled] : []),
    ...(reworded ? [words.remark.reworded] : []),
    ...(classes.has('orthography') || classes.has('punctuation') ? [words.remark.cosmetic] : []),
    ...(classes.has('reference') || classes.has('number') ? [words.remark.reference] : []),
  ];
}

/** The numbers in a pair's text on one side. The later part of a split text bears none. */
function numbersOf(merged: MergedPair, side: Side): readonly LabelPlace[] {
  const unit = merged[side];
  return unit === null || merged.pair[side]?.[0] !== unit.span[0] ? [] : labelPlaces(unit);
}

function plain(label: string): string {
  return label.normalize('NFKC').replace(/\s/gu, '');
}

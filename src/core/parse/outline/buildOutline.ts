// Builds the tree from units: numbered and headed units open nodes, everything else goes into the node that is open.
import type { Guess } from '../../model/sectionTree.ts';
import type { PlacedMark } from '../source/lineSink.ts';
import type { LanguageOf } from '../source/sectionLanguages.ts';
import { attachPoint } from './attach.ts';
import { DEEPEST, frame, open, top, type Applying, type Building } from './building.ts';
import { BOLD } from './boldHeadings.ts';
import { adopt, newDraft, type Draft } from './draft.ts';
import { noteKeeper } from './notes.ts';
import { findParent, floorOf } from './place.ts';
import { openOuterItem, placeNumbered } from './placeNumbered.ts';
import { placeFootnote, placeImplied, isNote, placeItem, placeNote, placeParagraph } from './placeText.ts';
import { runsOf } from './runs.ts';
import { tableDraft } from './tables.ts';
import { findTitle, nameOf } from './title.ts';
import { withoutAttributes, type Unit } from './units.ts';

/** The finished tree of drafts, and what had to be guessed. */
export interface Outline {
  readonly root: Draft;
  readonly guesses: Guess[];
}

/** Builds the outline. */
export function buildOutline(
  units: readonly Unit[],
  marks: readonly PlacedMark[],
  languageOf: LanguageOf,
): Outline {
  const root = newDraft('document', 'none');
  const building: Building = {
    units,
    languageOf,
    runs: runsOf(units),
    root,
    stack: [frame('root', root, -1)],
    notes: noteKeeper(marks),
    guesses: [],
    lastBody: units.findLastIndex(({ line }) => line.footnote === null),
    footnotes: new Map(),
    trailing: new Set(),
  };
  const title = findTitle(units);
  units.forEach((unit, index) => {
    if (index === title) placeTitle(building, unit, index);
    else placeUnit(building, unit, index);
    building.notes.see(unit);
  });
  if (title < 0) root.title = nameOf(units);
  return { root, guesses: building.guesses };
}

function placeTitle({ root, stack }: Building, unit: Unit, index: number): void {
  root.title = withoutAttributes(unit.text);
  if (index === 0) {
    root.pieces = [...unit.pieces];
    return;
  }
  const draft = newDraft('heading', 'none');
  draft.pieces = [...unit.pieces];
  draft.title = withoutAttributes(unit.text);
  stack.length = 1;
  adopt(root, draft);
}

function placeUnit(building: Building, unit: Unit, index: number): void {
  const { line } = unit;
  if (line.footnote !== null) {
    placeFootnote(building, unit, line.footnote, index);
    return;
  }
  closeItems(building, unit);
  const own = line.opens > 0 ? (line.items[line.items.length - 1] ?? null) : null;
  const outer = own === null ? line.items : line.items.slice(0, -1);
  for (const item of line.items.slice(line.items.length - line.opens, own === null ? undefined : -1)) {
    openOuterItem(building, item, unit, index);
  }
  if (line.kind === 'table' && line.table !== null) {
    if (own !== null) openOuterItem(building, own, unit, index);
    adopt(attachPoint(building, unit).draft, tableDraft(line.table, building.languageOf(line)));
    return;
  }
  const applicant = { unit, index, own, outer };
  if (unit.caption) return;
  if (unit.label !== null && unit.label.scheme.role !== 'bullet' && unit.label.scheme.role !== 'note') {
    placeNumbered(building, applicant, unit.label);
  } else if (line.heading > 0) placeHeading(building, applicant);
  else if (own?.ordered === true && own.implied !== null) placeImplied(building, applicant, own.implied);
  else if (isNote(building, applicant)) placeNote(building, applicant);
  else if (own !== null || unit.label !== null) placeItem(building, applicant);
  else placeParagraph(building, applicant);
}

/** Closes list items that the unit does not stand in. A numbered item stays open for the text that follows its list. */
function closeItems({ stack }: Building, { line }: Unit): void {
  const depth = line.items.length - line.opens;
  for (
    let top = stack[stack.length - 1];
    top !== undefined && stack.length > 1;
    top = stack[stack.length - 1]
  ) {
    const isLeft = top.item !== null && !line.items.includes(top.item);
    if (top.depth <= depth && !(isLeft && top.kind === 'item')) break;
    stack.pop();
  }
}

function placeHeading(building: Building, { unit, index, outer }: Applying): void {
  const { stack, runs } = building;
  const level = unit.line.heading;
  const place =
    level === BOLD
      ? parentOfBold(building, index)
      : findParent(stack, { label: null, level, own: null, outer, unit: index, titled: true }, runs);
  stack.length = Math.min(Math.max(place, floorOf(stack, unit.line.items)), DEEPEST) + 1;
  const draft = newDraft('section', 'heading');
  draft.title = withoutAttributes(unit.text);
  draft.pieces = [...unit.pieces];
  adopt(top(stack).draft, draft);
  open(stack, { ...frame('heading', draft, index), level, depth: outer.length });
}

/** A heading in bold stands below headings, and inside a numbered clause with a title unless the next number follows. */
function parentOfBold({ stack, units }: Building, index: number): number {
  const next = units[index + 1]?.label?.style;
  for (let at = stack.length - 1; at > 0; at -= 1) {
    const frame = stack[at];
    if (frame === undefined) continue;
    if (frame.level > 0 && frame.level < BOLD) return at;
    if (frame.rank >= 10 && frame.rank < 45) return at;
    const isClause = frame.kind === 'number' || frame.kind === 'word';
    if (isClause && frame.titled && frame.item === null && frame.style !== next) return at;
  }
  return 0;
}

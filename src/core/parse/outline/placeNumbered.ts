// Puts numbered lines into the tree.
import { afterLabel, SECONDS } from '../numbering/judge.ts';
import { labelsAt, type Label, type Segment } from '../numbering/readings.ts';
import type { Item } from '../source/line.ts';
import { DEEPEST, frame, implied, number, open, top, type Applying, type Building } from './building.ts';
import { adopt, newDraft, type Draft } from './draft.ts';
import { isWithin, lastNumber, type Frame, type FrameKind } from './frame.ts';
import { findParent } from './place.ts';
import { titleOf } from './title.ts';
import { isTitleLike, withoutAttributes, type Unit } from './units.ts';

/** Puts a line with a number into the tree, and opens it for what follows. */
export function placeNumbered(building: Building, applying: Applying, label: Label): void {
  const { unit, index, own, outer } = applying;
  const { stack, units, runs } = building;
  const level = unit.line.heading;
  const rest = withoutAttributes(unit.text.slice(label.end)).trim();
  let title = titleOf(unit, rest, units[index + 1]);
  let titled = rest === '' || (title !== null && isTitleLike(rest));
  const place = findParent(stack, { label, level, own, outer, unit: index, titled }, runs);
  // A line that Markdown took into a list, and that goes on with numbers outside it, stands as deep as those.
  const beside = stack[place + 1];
  const depth =
    own === null && beside?.style === label.style ? Math.min(beside.depth, outer.length) : outer.length;
  stack.length = Math.min(place, DEEPEST) + 1;
  const parent = top(stack);
  if (title !== null && isListed(parent.draft, label, unit)) {
    title = null;
    titled = false;
  }
  const draft = newDraft('clause', 'number');
  number(draft, label, ownPath(stack, label));
  draft.title = title;
  draft.checked = own?.checked ?? null;
  if (own !== null && own.counted !== null && own.counted !== lastNumber(label.path)) {
    const at = unit.pieces[0];
    if (at !== undefined) {
      building.guesses.push({
        at: [at.start, at.start + (own.marker?.length ?? 1)],
        what: `the source writes ${own.marker ?? ''}, a renderer of Markdown counts ${own.counted}`,
      });
    }
  }
  const { role, rank } = label.scheme;
  if (role !== 'number') draft.type = 'section';
  else if (rank === 0 && level === 0 && isItemOf(stack, label, depth, own)) draft.type = 'item';
  adopt(parent.draft, draft);
  const kind: FrameKind =
    rank > 0 && role === 'number' ? 'word' : rank > 0 ? 'word' : level > 0 ? 'heading' : 'number';
  open(stack, {
    ...frame(kind, draft, index),
    style: label.style,
    family: label.family,
    path: label.path,
    rank,
    preamble: role === 'pre',
    level,
    item: own,
    depth,
    titled,
  });
  const caption = unit.captioned ? units[index - 1] : undefined;
  if (caption !== undefined) {
    draft.pieces = [...caption.pieces];
    draft.title = caption.text.slice(1, -1).trim();
  }
  const inner = innerLabel(building, unit, label, index);
  if (inner !== null) {
    const child = newDraft('clause', 'number');
    number(child, inner, inner.path);
    child.pieces = [...unit.pieces];
    adopt(draft, child);
    open(stack, {
      ...frame('number', child, index),
      style: inner.style,
      path: inner.path,
      item: own,
      depth: outer.length,
    });
  } else if (
    caption !== undefined ||
    (hasFirstClause(building, label, unit, index) && level === 0 && !titled)
  ) {
    placeFirstClause(building, unit, index, own, outer.length);
  } else draft.pieces = [...unit.pieces];
}

/** The last of a list is no heading because text follows it: none of those before it was one. */
function isListed(parent: Draft, label: Label, unit: Unit): boolean {
  if (label.scheme.rank > 0 || unit.line.heading > 0 || lastNumber(label.path) === 1) return false;
  const before = parent.children.findLast((child) => child.label?.style === label.style);
  if (before === undefined || before.title !== null) return false;
  const own = before.pieces.map((piece) => piece.text).join('');
  return isTitleLike(own.slice(before.labelText?.length ?? 0));
}

/** An item whose first line belongs to something inside it. */
export function openOuterItem(building: Building, item: Item, unit: Unit, index: number): void {
  const { stack } = building;
  const draft = newDraft('item', item.implied === null ? 'place' : 'number');
  draft.checked = item.checked;
  const label =
    item.marker === null ? null : (labelsAt(`${item.marker} `, 0, building.languageOf(unit.line))[0] ?? null);
  if (label !== null) number(draft, label, label.path);
  else if (item.implied !== null) implied(draft, item.implied);
  const depth = unit.line.items.indexOf(item);
  const place =
    label === null
      ? stack.length - 1
      : findParent(
          stack,
          {
            label,
            level: 0,
            outer: unit.line.items.slice(0, depth),
            own: item,
            unit: index,
            titled: false,
          },
          building.runs,
        );
  stack.length = place + 1;
  adopt(top(stack).draft, draft);
  open(stack, {
    ...frame(label === null ? 'item' : 'number', draft, index),
    style: label?.style ?? null,
    path: label?.path ?? [],
    item,
    depth,
  });
}

/** Letters, kana and what stands deep is an item; 条, 項, decimals and the outer numbers are clauses. */
function isItemOf(stack: readonly Frame[], label: Label, depth: number, own: Item | null): boolean {
  const last = label.path[label.path.length - 1];
  if (label.path.length > 1) return false;
  if (top(stack).draft.type === 'item') return true;
  if (last?.letter === true || /^\(?[iI]/.test(label.scheme.id)) return stack.length > 1;
  if (label.scheme.numerals.includes('circled')) return stack.length > 1 && top(stack).kind !== 'word';
  const article = stack.findLastIndex(({ kind }) => kind === 'word');
  if (article > 0) return stack.length - 1 - article > 0;
  return depth > 0 || (own !== null && top(stack).item?.list === own.list);
}

/** 条's own text is its first 項, whether a second follows or not. */
export function placeFirstClause(
  { stack }: Building,
  unit: Unit,
  index: number,
  item: Item | null,
  depth: number,
): void {
  const parent = top(stack);
  const draft = newDraft('clause', 'number');
  implied(draft, 1);
  draft.pieces = [...unit.pieces];
  adopt(parent.draft, draft);
  open(stack, {
    ...frame('implied', draft, index),
    path: [{ numbers: [1], letter: false, raw: '1' }],
    item,
    depth,
  });
}

/**
 * Whether the text of a 条 is its first 項: in Japanese always, in Chinese and Korean where a second one follows that no
 * first one stands before.
 */
export function hasFirstClause(building: Building, label: Label, unit: Unit, index: number): boolean {
  if (label.scheme.id !== 'article') return false;
  if (building.languageOf(unit.line) === 'ja') return true;
  const depth = unit.line.items.length - unit.line.opens;
  return SECONDS.some((style) => building.runs.beginsWith(style, index, depth) === 2);
}

/** A second number on the same line: 第3条 1., 제1조 ①, 1. (a). */
function innerLabel(building: Building, unit: Unit, label: Label, index: number): Label | null {
  const from = label.end + afterLabel(unit.text, label.end);
  for (const inner of labelsAt(unit.text, from, building.languageOf(unit.line))) {
    if (inner.scheme.role !== 'number' || lastNumber(inner.path) !== 1 || inner.path.length > 1) continue;
    if (inner.scheme.rank > 0 && inner.scheme.rank <= label.scheme.rank) continue;
    if (inner.style === label.style) continue;
    if (building.runs.goesOn(inner.style, 1, index, unit.line.items.length - unit.line.opens)) return inner;
    if (inner.scheme.id === '①' && unit.text.length > inner.end) return inner;
  }
  return null;
}

/** What a decimal adds to the numbers above it: 4.2.1 under 4.2 is 1. */
function ownPath(stack: readonly Frame[], label: Label): readonly Segment[] {
  for (let at = stack.length - 1; at > 0; at -= 1) {
    const path = stack[at]?.path ?? [];
    if (isWithin(path, label.path)) return label.path.slice(path.length);
  }
  return label.path;
}

// Builds the tree from units: numbered and headed units open nodes, everything else goes into the node that is open.
import type { Guess } from '../../model/sectionTree.ts';
import { afterLabel } from '../numbering/judge.ts';
import { letterStep } from '../numbering/numerals.ts';
import { labelsAt, type Label, type Segment } from '../numbering/readings.ts';
import type { Footnote, Item } from '../source/line.ts';
import type { PlacedMark } from '../source/lineSink.ts';
import { adopt, newDraft, type Draft } from './draft.ts';
import { floorOf, findParent } from './place.ts';
import { isWithin, lastNumber, type Frame, type FrameKind } from './frame.ts';
import { noteKeeper, type NoteKeeper } from './notes.ts';
import { runsOf, type Runs } from './runs.ts';
import { tableDraft } from './tables.ts';
import { findTitle } from './title.ts';
import { isBracketed, isTitleLike, type Unit } from './units.ts';

/** Deeper than this nothing nests: what would go further down stays where it is. The contract allows 200. */
const DEEPEST = 150;

/** The finished tree of drafts, and what had to be guessed. */
export interface Outline {
  readonly root: Draft;
  readonly guesses: Guess[];
}

interface Building {
  readonly units: readonly Unit[];
  readonly language: string;
  readonly runs: Runs;
  readonly stack: Frame[];
  readonly root: Draft;
  readonly notes: NoteKeeper;
  readonly guesses: Guess[];
  /** The index of the last unit that is no footnote. */
  readonly lastBody: number;
  /** Drafts of footnotes by object, so that their later lines find them. */
  readonly footnotes: Map<Footnote, Draft>;
  /** Parents whose numbered children have had text after them: the run's last child keeps its text too. */
  readonly trailing: Set<Draft>;
}

/** Builds the outline. `language` is the first part of a BCP 47 tag. */
export function buildOutline(
  units: readonly Unit[],
  marks: readonly PlacedMark[],
  language: string,
): Outline {
  const root = newDraft('document', 'none');
  const building: Building = {
    units,
    language,
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
  return { root, guesses: building.guesses };
}

function placeTitle({ root, stack }: Building, unit: Unit, index: number): void {
  root.title = unit.text;
  if (index === 0) {
    root.pieces = [...unit.pieces];
    return;
  }
  const draft = newDraft('heading', 'none');
  draft.pieces = [...unit.pieces];
  draft.title = unit.text;
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
    adopt(attachPoint(building, unit).draft, tableDraft(line.table, building.language));
    return;
  }
  const applicant = { unit, index, own, outer };
  if (unit.caption) return;
  if (unit.label !== null && unit.label.scheme.role !== 'bullet' && unit.label.scheme.role !== 'note') {
    placeNumbered(building, applicant, unit.label);
  } else if (line.heading > 0) placeHeading(building, applicant);
  else if (own?.ordered === true && own.implied !== null) placeImplied(building, applicant, own.implied);
  else if (unit.label?.scheme.role === 'note') placeNote(building, applicant);
  else if (own !== null || unit.label !== null) placeItem(building, applicant);
  else placeParagraph(building, applicant);
}

interface Applying {
  readonly unit: Unit;
  readonly index: number;
  readonly own: Item | null;
  readonly outer: readonly Item[];
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

/** An item whose first line belongs to something inside it. */
function openOuterItem(building: Building, item: Item, unit: Unit, index: number): void {
  const { stack } = building;
  const draft = newDraft('item', item.implied === null ? 'place' : 'number');
  draft.checked = item.checked;
  const label = item.marker === null ? null : (labelsAt(`${item.marker} `, 0, building.language)[0] ?? null);
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
            list: item.list,
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

function placeNumbered(building: Building, applying: Applying, label: Label): void {
  const { unit, index, own, outer } = applying;
  const { stack, units, runs } = building;
  const level = unit.line.heading;
  const rest = unit.text.slice(label.end).trim();
  const title = titleOf(unit, rest, units[index + 1]);
  const titled = title !== null && (rest === '' || isTitleLike(rest));
  const place = findParent(
    stack,
    { label, level, outer, list: own?.list ?? null, unit: index, titled },
    runs,
  );
  stack.length = Math.min(place, DEEPEST) + 1;
  const parent = top(stack);
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
  else if (rank === 0 && level === 0 && isItemOf(stack, label, outer.length)) draft.type = 'item';
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
    depth: outer.length,
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
  } else if (caption !== undefined || (isJapaneseArticle(building, label) && level === 0 && !titled)) {
    placeFirstClause(building, unit, index, own, outer.length);
  } else draft.pieces = [...unit.pieces];
}

/** Letters, kana and what stands deep is an item; 条, 項, decimals and the outer numbers are clauses. */
function isItemOf(stack: readonly Frame[], label: Label, depth: number): boolean {
  const last = label.path[label.path.length - 1];
  if (last?.letter === true || /^(?:\(?i|\(?I|①|❶)/.test(label.scheme.id)) return !(stack.length < 2);
  const article = stack.findLastIndex(({ kind }) => kind === 'word');
  if (article > 0 && label.path.length === 1) return stack.length - 1 - article > 0;
  return depth > 0 && label.path.length === 1;
}

/** 条's own text is its first 項, whether a second follows or not. */
function placeFirstClause(
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

const isJapaneseArticle = (building: Building, label: Label): boolean =>
  building.language === 'ja' && label.scheme.id === 'article';

/** A second number on the same line: 第3条 1., 제1조 ①, 1. (a). */
function innerLabel(building: Building, unit: Unit, label: Label, index: number): Label | null {
  const from = label.end + afterLabel(unit.text, label.end);
  for (const inner of labelsAt(unit.text, from, building.language)) {
    if (inner.scheme.role !== 'number' || lastNumber(inner.path) !== 1 || inner.path.length > 1) continue;
    if (inner.scheme.rank > 0 && inner.scheme.rank <= label.scheme.rank) continue;
    if (inner.style === label.style) continue;
    if (building.runs.goesOn(inner.style, 1, index, unit.line.items.length - unit.line.opens)) return inner;
    if (inner.scheme.id === '①' && unit.text.length > inner.end) return inner;
  }
  return null;
}

function placeHeading(building: Building, { unit, index, outer }: Applying): void {
  const { stack, runs } = building;
  const level = unit.line.heading;
  const place = findParent(stack, { label: null, level, outer, list: null, unit: index, titled: true }, runs);
  stack.length = Math.min(Math.max(place, floorOf(stack, unit.line.items)), DEEPEST) + 1;
  const draft = newDraft('section', 'heading');
  draft.title = unit.text;
  draft.pieces = [...unit.pieces];
  adopt(top(stack).draft, draft);
  open(stack, { ...frame('heading', draft, index), level, depth: outer.length });
}

/** An HTML list's item: a browser counts it, the source writes no number. */
function placeImplied(building: Building, { unit, index, own, outer }: Applying, count: number): void {
  const parent = attachPoint(building, unit);
  const draft = newDraft('item', 'number');
  implied(draft, count);
  draft.pieces = [...unit.pieces];
  adopt(parent.draft, draft);
  open(building.stack, { ...frame('item', draft, index), item: own, depth: outer.length });
}

function placeItem(building: Building, { unit, index, own, outer }: Applying): void {
  const { stack } = building;
  const { label } = unit;
  const kind: FrameKind = own !== null ? 'item' : label?.scheme.id === 'head' ? 'head' : 'dot';
  const heads = kind === 'head' && headsText(unit, building.units[index + 1]);
  if (own === null) closeBullets(stack, kind, label?.text ?? '');
  // A heading sign that comes after numbers stands beside them, unless their sequence goes on behind it.
  for (let last = top(stack); heads && last.kind === 'number' && last.style !== null; last = top(stack)) {
    if (building.runs.goesOn(last.style, lastNumber(last.path), index, last.depth)) break;
    stack.pop();
  }

  const parent =
    own === null && (top(stack).kind === 'head' || top(stack).kind === 'dot')
      ? top(stack)
      : attachPoint(building, unit);
  // An ordered item whose number no neighbour supports (`1986. A year`) is a sentence.
  const isSentence = own?.ordered === true;
  const draft = heads ? newDraft('section', 'heading') : newDraft(isSentence ? 'paragraph' : 'item', 'place');
  if (heads) draft.title = unit.text.slice(label?.end ?? 0).trim();
  draft.label = label;
  draft.labelText = label?.text ?? null;
  draft.checked = own?.checked ?? null;
  draft.pieces = [...unit.pieces];
  adopt(parent.draft, draft);
  if (stack.length < DEEPEST) {
    open(stack, {
      ...frame(kind, draft, index),
      style: label?.text ?? null,
      item: own,
      depth: outer.length,
      titled: isTitleLike(unit.text),
    });
  }
}

/** ■ 個人情報の取扱い above a text or a number is a heading; above another ■ it is an item. */
function headsText(unit: Unit, next: Unit | undefined): boolean {
  if (!isTitleLike(unit.text) || next === undefined || next.line.opens > 0) return false;
  return next.label === null || next.label.scheme.role === 'number';
}

/** Closes text bullets down to one that the new bullet goes under: another sign, met first, may hold it. */
function closeBullets(stack: Frame[], kind: FrameKind, sign: string): void {
  const same = stack.findLastIndex(
    (frame) => frame.style === sign && (frame.kind === 'dot' || frame.kind === 'head'),
  );
  if (same > 0) stack.length = same;
  else if (kind === 'head') while (top(stack).kind === 'dot' || top(stack).kind === 'head') stack.pop();
}

function placeNote(building: Building, { unit, index, own, outer }: Applying): void {
  const { stack, notes } = building;
  while ((isPassing(top(stack)) || top(stack).kind === 'note') && !isInside(top(stack), unit)) stack.pop();
  const parent = top(stack);
  const draft = newDraft('note', 'place');
  draft.labelText = unit.label?.text ?? null;
  draft.label = unit.label;
  draft.pieces = [...unit.pieces];
  const mark = notes.claim(unit, parent.draft);
  draft.annotates = mark ?? notes.ownText(parent.draft);
  adopt(parent.draft, draft);
  const heads = mark === null && !/[。．.!?！？）)]$/u.test(unit.text);
  if (own !== null || heads)
    open(stack, { ...frame(heads ? 'note' : 'item', draft, index), item: own, depth: outer.length });
}

function placeParagraph(building: Building, { unit, index }: Applying): void {
  const parent = attachPoint(building, unit);
  const label = parent.draft.label;
  const isFirst = parent.kind === 'word' && !parent.draft.children.some((child) => child.step === 'number');
  if (unit.line.kind !== 'code' && isFirst && label !== null && isJapaneseArticle(building, label)) {
    placeFirstClause(building, unit, index, parent.item, parent.depth);
    return;
  }
  const draft = newDraft(
    unit.line.kind === 'code' ? 'code' : isSignature(building, index) ? 'signature' : 'paragraph',
    'place',
  );
  draft.pieces = [...unit.pieces];
  adopt(draft.type === 'signature' ? building.root : parent.draft, draft);
  if (draft.type === 'signature') building.stack.length = 1;
}

/** The open node that text without a number goes into. */
function attachPoint(building: Building, unit: Unit): Frame {
  const { stack, trailing } = building;
  while (isPassing(top(stack)) && !isInside(top(stack), unit)) {
    if (top(stack).kind === 'head' && top(stack).titled && unit.line.opens === 0) break;
    stack.pop();
  }
  const last = top(stack);
  const depth = unit.line.items.length - unit.line.opens;
  if (last.kind !== 'number' || last.depth !== depth || last.style === null || isInside(last, unit))
    return last;
  const parent = last.draft.parent;
  if (parent === null) return last;
  const text = building.units[last.unit]?.text ?? '';
  const isSentence = unit.label === null && unit.line.items[unit.line.items.length - 1]?.ordered === true;
  const isParagraph = unit.line.kind === 'text' && (unit.line.opens === 0 || isSentence);
  if (!isParagraph || keepsText(building, last, parent, text)) {
    if (isParagraph) trailing.add(parent);
    return last;
  }
  stack.pop();
  return top(stack);
}

const ANNOUNCES =
  /[:：]$|(?:次の|以下|下記|下表)|(?:following|below|folgende|suivant|ci-dessous|siguiente|如下|以下|다음)[^.。]*[.。]?$/u;

/** Whether text below the last number that was met belongs to that number, or to what the whole list stands in. */
function keepsText(building: Building, last: Frame, parent: Draft, text: string): boolean {
  const number = lastNumber(last.path);
  if (last.style === null || building.runs.goesOn(last.style, number, last.unit, last.depth)) return true;
  if (building.trailing.has(parent) || ANNOUNCES.test(text)) return true;
  const before = parent.children.findLast((child) => child !== last.draft && child.step === 'number');
  if (number === 1 || before === undefined) return last.item === null || last.titled;
  if (before.children.some((child) => child.type === 'paragraph')) return true;
  // `(a) one; (b) two; and (c) three.` is one sentence, and 号 are one list: what follows is no part of the last.
  const isSentence = /[;；,，、]\s*(?:and|or|et|ou|und|oder|y|o|及び|又は)?$|\b(?:and|or|et|ou|und|oder)$/u;
  const end = before.pieces[before.pieces.length - 1]?.text ?? '';
  if (last.item !== null || isSentence.test(end) || last.draft.type === 'item') return false;
  return (
    !building.stack.some(({ kind }) => kind === 'word') ||
    last.titled ||
    last.draft.parent?.label?.scheme.rank === 50
  );
}

/** Frames that text outside them closes. */
const isPassing = (frame: Frame): boolean =>
  frame.kind === 'item' || frame.kind === 'dot' || frame.kind === 'head';
const isInside = (frame: Frame, unit: Unit): boolean =>
  frame.item !== null && unit.line.items.includes(frame.item);

function placeFootnote(building: Building, unit: Unit, footnote: Footnote, index: number): void {
  const { stack, footnotes, notes } = building;
  const known = footnotes.get(footnote);
  const draft = newDraft(known === undefined ? 'note' : 'paragraph', 'place');
  draft.pieces = [...unit.pieces];
  if (known === undefined) {
    // At the end of a document footnotes belong to all of it; elsewhere they stand where they stand.
    if (index > building.lastBody) stack.length = 1;
    while (isPassing(top(stack))) stack.pop();
    draft.range = footnote.range;
    draft.annotates = notes.reference(footnote.key);
    footnotes.set(footnote, draft);
    adopt(top(stack).draft, draft);
  } else if (unit.line.table !== null) adopt(known, tableDraft(unit.line.table, building.language));
  else adopt(known, draft);
}

const SIGNED =
  /^(?:制定|改定|改訂|策定|公表|施行|最終更新|最終改定)日?\s?[:：]?\s?(?:\p{Nd}|令和|平成|昭和|[(（])|代表取締役|^以\s?上$|^(?:令和|平成|昭和|\p{Nd}{4}\s?年).{0,20}(?:制定|改定|改訂|施行|策定)/u;

/** A short line near the end that says when it was made, and by whom. */
function isSignature({ units, stack }: Building, index: number): boolean {
  const text = units[index]?.text ?? '';
  if (
    units.length - index > 12 ||
    stack.some((frame) => frame.item !== null && units[index]?.line.items.includes(frame.item) === true)
  )
    return false;
  const isTail = units
    .slice(index)
    .every((unit) => unit.label === null && unit.line.heading === 0 && unit.text.length <= 80);
  return isTail && SIGNED.test(text);
}

function number(draft: Draft, label: Label, path: readonly Segment[]): void {
  draft.label = label;
  draft.labelText = label.text;
  draft.number = path.length === 0 ? null : path.flatMap((segment) => segment.numbers);
  draft.numberStep =
    path.length === 0
      ? null
      : path
          .map(({ numbers, letter }) => (letter ? letterStep(numbers[0] ?? 0) : numbers.join('-')))
          .join('-');
}

function implied(draft: Draft, count: number): void {
  draft.number = [count];
  draft.numberStep = String(count);
}

/** What a decimal adds to the numbers above it: 4.2.1 under 4.2 is 1. */
function ownPath(stack: readonly Frame[], label: Label): readonly Segment[] {
  for (let at = stack.length - 1; at > 0; at -= 1) {
    const path = stack[at]?.path ?? [];
    if (isWithin(path, label.path)) return label.path.slice(path.length);
  }
  return label.path;
}

function titleOf(unit: Unit, rest: string, next: Unit | undefined): string | null {
  const caption = /^[（(【「［\[]([^（）()【】「」［］\[\]]{1,80})[）)】」］\]]/u.exec(rest);
  if (unit.line.heading > 0)
    return (isBracketed(rest) ? (caption?.[1] ?? rest) : rest.replace(/^[-–—:：.．、\s]+/u, '')) || null;
  if (isBracketed(rest)) return caption?.[1]?.trim() ?? null;
  if (unit.label !== null && unit.label.scheme.rank > 0 && caption?.[1] !== undefined)
    return caption[1].trim();
  const bare = rest.replace(/^[-–—:：.．、\s]+/u, '');
  const isWord = unit.label !== null && unit.label.scheme.rank > 0;
  if (isWord && !isTitleLike(bare)) {
    // Section 1.1 Definitions. In these Terms ...
    return /^(\p{Lu}[^.。:：;]{2,60})[.:：]\s+\p{Lu}/u.exec(bare)?.[1] ?? null;
  }
  if (bare === '' || !isTitleLike(bare)) return null;
  return isWord || headsNext(unit, next) ? bare : null;
}

/** Whether the next unit reads as the text below a title: a paragraph, a list, or a number one step deeper. */
function headsNext(unit: Unit, next: Unit | undefined): boolean {
  if (next === undefined || next.caption || next.line.heading > 0) return false;
  const { label, line } = next;
  if (label !== null && unit.label !== null && isWithin(unit.label.path, label.path)) return true;
  if (label !== null && label.scheme.role !== 'bullet') return false;
  if (line.opens > 0 && unit.line.items.length > 0)
    return line.items.length > unit.line.items.length && unit.line.items.length < 2;
  return line.opens > 0 || line.items.length <= unit.line.items.length;
}

/** Opens a node for what follows, unless it stands too deep already. */
function open(stack: Frame[], frame: Frame): void {
  if (stack.length < DEEPEST) stack.push(frame);
}

function frame(kind: FrameKind, draft: Draft, unit: number): Frame {
  return {
    kind,
    draft,
    unit,
    style: null,
    family: null,
    path: [],
    rank: 0,
    preamble: false,
    level: 0,
    item: null,
    depth: 0,
    titled: false,
  };
}

function top(stack: readonly Frame[]): Frame {
  const last = stack[stack.length - 1];
  if (last === undefined) throw new Error('the stack of open nodes is empty; this is a bug.');
  return last;
}

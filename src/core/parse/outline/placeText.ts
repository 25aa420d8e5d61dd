// Puts text without a number into the tree: list items, notes, footnotes, paragraphs.
import type { Footnote } from '../source/line.ts';
import { attachPoint, isInside, isPassing } from './attach.ts';
import { DEEPEST, frame, implied, open, top, type Applying, type Building } from './building.ts';
import { adopt, newDraft } from './draft.ts';
import { lastNumber, type Frame, type FrameKind } from './frame.ts';
import { hasFirstClause, placeFirstClause } from './placeNumbered.ts';
import { tableDraft } from './tables.ts';
import type { Piece } from '../source/piece.ts';
import { isTitleLike, type Unit } from './units.ts';

/** A list item without a number, or a line with a sign in front. */
export function placeItem(building: Building, { unit, index, own, outer }: Applying): void {
  const { stack } = building;
  const { label } = unit;
  const kind: FrameKind = own !== null ? 'item' : label?.scheme.id === 'head' ? 'head' : 'dot';
  const heads = kind === 'head' && headsText(building, unit, index) && !goesOnList(stack, label?.text ?? '');
  const beside = own === null && closeBullets(stack, kind, label?.text ?? '');
  // A heading sign that comes after numbers stands beside them, unless their sequence goes on behind it.
  for (let last = top(stack); heads && (last.kind === 'number' || last.kind === 'note'); last = top(stack)) {
    if (last.style !== null && building.runs.goesOn(last.style, lastNumber(last.path), index, last.depth))
      break;
    stack.pop();
  }

  const goesOn = beside || top(stack).kind === 'head' || top(stack).kind === 'dot';
  const parent = own === null && goesOn ? top(stack) : attachPoint(building, unit);
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

/** Whether the sign's last line was an item: the lines of one list are all items. */
function goesOnList(stack: readonly Frame[], sign: string): boolean {
  const last = stack.findLast(({ kind }) => kind === 'head');
  return last !== undefined && last.style === sign && last.draft.type === 'item';
}

/**
 * ■ 個人情報の取扱い above a text, a number or a bullet of another kind is a heading; above another ■ it is an item, and
 * so is the last ■ of a list.
 */
function headsText({ units }: Building, unit: Unit, index: number): boolean {
  const next = units[index + 1];
  if (!isTitleLike(unit.text) || next === undefined || next.line.opens > 0) return false;
  const { label } = next;
  if (label === null) return true;
  const { role, rank, id } = label.scheme;
  if (role === 'number') return rank === 0;
  return role === 'bullet' && id !== 'dash' && label.text !== unit.label?.text;
}

/** Closes text bullets down to one that the new bullet goes under, and says whether it goes on with a list. */
function closeBullets(stack: Frame[], kind: FrameKind, sign: string): boolean {
  const same = stack.findLastIndex(
    (frame) => frame.style === sign && (frame.kind === 'dot' || frame.kind === 'head'),
  );
  if (same > 0) stack.length = same;
  // ○ below a heading ◆ stands in it; beside an item ● it begins another list.
  else if (kind === 'head') {
    while (top(stack).kind === 'dot' || (top(stack).kind === 'head' && top(stack).draft.type === 'item'))
      stack.pop();
  }
  return same > 0;
}

/** An HTML list's item: a browser counts it, the source writes no number. */
export function placeImplied(building: Building, { unit, index, own, outer }: Applying, count: number): void {
  const parent = attachPoint(building, unit);
  const draft = newDraft('item', 'number');
  implied(draft, count);
  draft.pieces = [...unit.pieces];
  adopt(parent.draft, draft);
  open(building.stack, { ...frame('item', draft, index), item: own, depth: outer.length });
}

/** A line with ※ or (*1) in front, or with a star that a word above bears: `Fees* …` and `* Fees exclude tax.` */
export function isNote({ notes }: Building, { unit, own }: Applying): boolean {
  const { label } = unit;
  if (label === null) return false;
  return label.scheme.role === 'note' || (own === null && label.text === '*' && notes.waits('*'));
}

/** A ※ line: it belongs to the word that its mark stands on, else to its clause, and then heads what follows. */
export function placeNote(building: Building, { unit, index, own, outer }: Applying): void {
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
  const isCaption = building.units[index + 1]?.line.joint != null && isTitleLike(unit.text);
  const heads = isCaption || (mark === null && !/[。．.!?！？）)]$/u.test(unit.text));
  if (own !== null || heads)
    open(stack, { ...frame(heads ? 'note' : 'item', draft, index), item: own, depth: outer.length });
}

/** A paragraph, code, a signature, or the text that is the first 項 of its 条. */
export function placeParagraph(building: Building, { unit, index }: Applying): void {
  const parent = attachPoint(building, unit);
  const label = parent.draft.label;
  const isFirst = parent.kind === 'word' && !parent.draft.children.some((child) => child.step === 'number');
  if (
    unit.line.kind !== 'code' &&
    isFirst &&
    label !== null &&
    hasFirstClause(building, label, unit, index)
  ) {
    placeFirstClause(building, unit, index, parent.item, parent.depth);
    return;
  }
  const draft = newDraft(
    unit.line.kind === 'code' ? 'code' : isSignature(building, index) ? 'signature' : 'paragraph',
    'place',
  );
  draft.pieces = draft.type === 'signature' ? unit.pieces.map(asLine) : [...unit.pieces];
  adopt(draft.type === 'signature' ? building.root : parent.draft, draft);
  if (draft.type === 'signature') building.stack.length = 1;
}

/** A date and a name on two lines are no sentence: what stands between them is a line's end. */
const asLine = (piece: Piece): Piece =>
  piece.kind === 'decoded' && piece.text.trim() === '' ? { ...piece, text: '\n' } : piece;

/** A footnote, where it stands. */
export function placeFootnote(building: Building, unit: Unit, footnote: Footnote, index: number): void {
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
  } else if (unit.line.table !== null)
    adopt(known, tableDraft(unit.line.table, building.languageOf(unit.line)));
  else adopt(known, draft);
}

const SIGNED =
  /^(?:制定|改定|改訂|策定|公表|施行|最終更新|最終改定)日?\s?[:：]?\s?(?:\p{Nd}|令和|平成|昭和|[(（])|代表取締役|^以\s?上$|^(?:令和|平成|昭和)?\s?[\p{Nd}元]{1,4}\s?年\s?\p{Nd}{1,2}\s?月\s?\p{Nd}{1,2}\s?日$|^(?:令和|平成|昭和|\p{Nd}{4}\s?年).{0,20}(?:制定|改定|改訂|施行|策定)|^(?:last (?:updated|revised|modified)|effective(?: date)?|version|stand|fassung vom|dernière mise à jour|date d.entrée en vigueur|version en vigueur|última actualización|ultimo aggiornamento|(?:更新|生效|发布|修订)日期|(?:시행|공고|개정)\s?일자?)\s?[:：]?\s?.{0,24}\p{Nd}/iu;

/** A short line near the end that says when it was made, and by whom. */
function isSignature(building: Building, index: number): boolean {
  const { units, stack } = building;
  const text = units[index]?.text ?? '';
  if (
    units.length - index > 12 ||
    stack.some((frame) => frame.item !== null && units[index]?.line.items.includes(frame.item) === true)
  )
    return false;
  const isTail = units
    .slice(index)
    .every((unit) => unit.label === null && unit.line.heading === 0 && unit.text.length <= 80);
  const isBelow = top(stack).kind === 'root' && building.root.children.at(-1)?.type === 'signature';
  return isTail && (isBelow || SIGNED.test(text));
}

// What the wording changes of a pair touch, as facts with their places: `30日` became `60日`.
// Invariant: a fact is read off the text at a changed place; it never says what follows from it.
import type { Fact, FactKind } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import type { Edit } from './edits.ts';
import { framedIn, mentionsIn, type Mention } from './factMentions.ts';
import { sourceHull, type UnitStretch } from './runs.ts';

/** Longest text of a list item that is taken for a name of a thing. */
const ITEM = 40;
/** Characters around a change that are read for mentions; the longest frame is no longer. */
const REACH = 90;
/** Characters up to which a text is read as a whole. */
const SHORT = 260;
/** Share of a list item that changes where the item itself is another. */
const MOST_OF_ITEM = 0.6;
/** Facts of a unit that came or went as a whole, at most; its text is shown as such anyway. */
const MOST_OF_LONE = 12;
const PREDICATE = /(?:ます|ません|する|した|ない|です|である|こと)[。]?$|[.。!?]$/u;
const JOINER =
  /^[\s、，,・／/]*(?:及び|および|並びに|又は|または|and|or|und|oder|et|ou)?[\s、，,・／/]*|[\s、，,・／/]*(?:及び|および|並びに|又は|または|and|or|und|oder|et|ou)?[\s、，,・／/]*$/giu;

/** A stretch of one side's text that changed. */
interface Changed {
  readonly from: number;
  readonly to: number;
}

/** The facts that the wording edits of a pair touch; of a unit without counterpart, the facts it states. */
export function factsOf(old: UnitStretch | null, now: UnitStretch | null, edits: readonly Edit[]): Fact[] {
  if (!old || !now) return old ? loneFacts(old, 'old') : now ? loneFacts(now, 'new') : [];
  const wording = edits.filter((edit) => edit.class === 'wording');
  if (wording.length === 0) return [];
  const facts: Fact[] = [];
  const [a, b] = [readerOf(old.unit.text), readerOf(now.unit.text)];
  for (const edit of wording) {
    const olds = touched(old.unit, { from: edit.oldFrom, to: edit.oldTo }, a);
    const news = touched(now.unit, { from: edit.newFrom, to: edit.newTo }, b);
    pairUp(facts, old.unit, now.unit, olds, news);
  }
  return facts;
}

/** What is mentioned in and around a change. */
interface Around {
  readonly mentions: readonly Mention[];
  readonly framed: readonly Mention[];
}

/** Reads a short text once, a long one around each change. */
function readerOf(text: string): (change: Changed) => Around {
  if (text.length > SHORT) {
    return (change) => ({ mentions: near(mentionsIn, text, change), framed: near(framedIn, text, change) });
  }
  let known: Around | null = null;
  return () => (known ??= { mentions: mentionsIn(text), framed: framedIn(text) });
}

/** Mentions near a change, in offsets of the whole text: what lies further off cannot touch it. */
function near(read: (text: string) => Mention[], text: string, { from, to }: Changed): Mention[] {
  const start = Math.max(0, from - REACH);
  return read(text.slice(start, to + REACH)).map((one) => ({
    kind: one.kind,
    from: one.from + start,
    to: one.to + start,
  }));
}

/** Mentions that a change touches; where there is none, the frame it stands in, else the member of a list. */
function touched(unit: Unit, change: Changed, read: (change: Changed) => Around): Mention[] {
  const { from, to } = change;
  if (to === from) return [];
  const meets = (one: Mention): boolean => one.from < to && from < one.to;
  const { mentions, framed } = read(change);
  const direct = mentions.filter(meets);
  const framing = framed.filter((one) => one.from <= from && to <= one.to + 4 && from < one.to);
  const kinds = new Set(direct.map((one) => one.kind));
  const more = framing.filter((one) => !kinds.has(one.kind)).map((one) => ({ ...one, from, to }));
  const all = [...direct, ...more];
  if (all.length > 0) return all;
  const item = itemAt(unit, change);
  return item ? [item] : [];
}

/** A changed member of an enumeration (A、B、C), or of a list whose items are names. */
function itemAt(unit: Unit, { from, to }: Changed): Mention | null {
  const text = unit.text;
  const bare = text.slice(from, to).replace(JOINER, '');
  if (bare.length < 2 || bare.length > ITEM || !/\p{L}/u.test(bare) || PREDICATE.test(bare)) return null;
  const kind: FactKind = isUnderPurpose(unit) ? 'purpose' : 'item';
  const start = from + text.slice(from, to).indexOf(bare);
  const listed = unit.node.type === 'item' || unit.node.type === 'row';
  const most = bare.length >= MOST_OF_ITEM * text.length;
  if (listed && most && text.length <= ITEM) return { kind, from: start, to: start + bare.length };
  const before = text.slice(Math.max(0, from - 1), from);
  const joined =
    /[、・,]/u.test(before + text.slice(from, to)) &&
    /^[、・,]|^(?:及び|又は|など|等)|^\s?(?:and|or)\b/u.test(text.slice(to));
  const noun = !/\p{sc=Hiragana}{2,}/u.test(bare) && bare.split(/\s/u).length <= 4;
  return joined && noun ? { kind: 'item', from: start, to: start + bare.length } : null;
}

function isUnderPurpose({ ancestors }: Unit): boolean {
  return ancestors.some((node) =>
    /目的|purpose|Zweck|finalité/iu.test(`${node.title ?? ''}${node.text.slice(0, 80)}`),
  );
}

function pairUp(
  facts: Fact[],
  old: Unit,
  now: Unit,
  olds: readonly Mention[],
  news: readonly Mention[],
): void {
  const free = [...news];
  for (const one of olds) {
    const at = free.findIndex((other) => other.kind === one.kind);
    const other = at < 0 ? null : (free.splice(at, 1)[0] ?? null);
    push(facts, one.kind, place(old, one), other ? place(now, other) : null);
  }
  for (const other of free) push(facts, other.kind, null, place(now, other));
}

/** A mention that several edits touch is one fact; one that says the same on both sides is none. */
function push(facts: Fact[], kind: FactKind, old: Fact['old'], now: Fact['new']): void {
  if (old && now && old.text === now.text) return;
  const known = facts.some(
    (one) => one.kind === kind && one.old?.at[0] === old?.at[0] && one.new?.at[0] === now?.at[0],
  );
  if (!known) facts.push({ kind, old, new: now });
}

function place(unit: Unit, { from, to }: Mention): NonNullable<Fact['old']> {
  return { text: unit.text.slice(from, to), at: sourceHull(unit, from, to) };
}

function loneFacts({ unit, stretch }: UnitStretch, side: 'old' | 'new'): Fact[] {
  const mentions = mentionsIn(unit.text).filter((one) => one.from >= stretch.from && one.to <= stretch.to);
  const bodyFrom = unit.node.label && unit.text.startsWith(unit.node.label) ? unit.node.label.length : 0;
  const inBody = mentions.filter((one) => one.from >= bodyFrom);
  const item = inBody.length > 0 ? null : itemAt(unit, { from: bodyFrom, to: unit.text.length });
  const told = item ? [item] : inBody.filter((one) => one.kind !== 'modality').slice(0, MOST_OF_LONE);
  return told.map((one) => ({
    kind: one.kind,
    old: side === 'old' ? place(unit, one) : null,
    new: side === 'new' ? place(unit, one) : null,
  }));
}

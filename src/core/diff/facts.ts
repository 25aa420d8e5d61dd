// What the wording changes of a pair touch, as facts with their places: `30日` became `60日`.
// Invariant: a fact is read off the text at a changed place; it never says what follows from it.
import type { Fact, FactKind } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import type { Edit } from './edits.ts';
import { framedIn, turns, type Framed } from './factFrames.ts';
import { memberAt } from './factLists.ts';
import { mentionsIn, scriptsOf, type Mention } from './factMentions.ts';
import { nameAt } from './factNames.ts';
import { sourceHull, type UnitStretch } from './runs.ts';

/** Characters around a change that are read for mentions; the longest frame is no longer. */
const REACH = 90;
/** Characters up to which a text is read as a whole. */
const SHORT = 260;
/** Facts of a unit that came or went as a whole, at most; its text is shown as such anyway. */
const MOST_OF_LONE = 12;

/** Kinds whose facts are names of somebody or something. */
const NAMED: ReadonlySet<FactKind> = new Set<FactKind>(['party', 'recipient', 'item']);
/** A noun by its letters: no kana but の, or a few words. */
const NOUN = /^(?:[\p{sc=Han}\p{sc=Katakana}ー々の]{2,20}|[\p{L}\p{N}.'’-]+(?: [\p{L}\p{N}.'’-]+){0,3})$/u;

/** A stretch of one side's text that changed. */
interface Changed {
  readonly from: number;
  readonly to: number;
}

/** The facts that the wording edits of a pair touch; of a unit without counterpart, the facts it states. */
export function factsOf(
  old: UnitStretch | null,
  now: UnitStretch | null,
  edits: readonly Edit[],
  isTerm: (word: string) => boolean,
): Fact[] {
  if (!old || !now) return old ? loneFacts(old, 'old') : now ? loneFacts(now, 'new') : [];
  const wording = edits.filter((edit) => edit.class === 'wording');
  if (wording.length === 0) return [];
  const facts: Fact[] = [];
  const [a, b] = [readerOf(old.unit.text), readerOf(now.unit.text)];
  for (const edit of wording) {
    const [from, to] = [
      { from: edit.oldFrom, to: edit.oldTo },
      { from: edit.newFrom, to: edit.newTo },
    ];
    const olds = touched(old.unit, from, a);
    const news = touched(now.unit, to, b);
    const [replaced, replacing] = [
      inPlaceOf(now.unit, to, news, from, olds),
      inPlaceOf(old.unit, from, olds, to, news),
    ];
    olds.push(...replacing);
    news.push(...replaced);
    const names = olds.length + news.length > 0 ? [] : namesOf(old.unit, now.unit, edit, isTerm);
    pairUp(facts, old.unit, now.unit, [...olds, ...names.slice(0, 1)], [...news, ...names.slice(1)]);
  }
  return facts.filter((one) => !isElsewhere(one, facts));
}

/** Said before and after, at another place of the text: nothing came or went. */
function isElsewhere({ kind, old, new: now }: Fact, facts: readonly Fact[]): boolean {
  if (old && now) return false;
  const text = (old ?? now)?.text;
  return facts.some(
    (other) =>
      other.kind === kind && !(old ? other.old : other.new) && (old ? other.new : other.old)?.text === text,
  );
}

/** What took the place of a name is told with it, though nothing else says that it is one (従業員, 労働者). */
function inPlaceOf(
  unit: Unit,
  place: Changed,
  known: readonly Mention[],
  other: Changed,
  told: readonly Mention[],
): Mention[] {
  const text = unit.text.slice(place.from, place.to);
  if (!NOUN.test(text)) return [];
  return told.flatMap((one): Mention[] => {
    const whole = one.from <= other.from && other.to <= one.to && one.to - one.from <= other.to - other.from;
    return whole && NAMED.has(one.kind) && !known.some(({ kind }) => kind === one.kind)
      ? [{ kind: one.kind, ...place }]
      : [];
  });
}

/** What is mentioned in and around a change. */
interface Around {
  readonly mentions: readonly Mention[];
  readonly framed: readonly Framed[];
}

/** Reads a short text once, of a long one what lies near a change: what lies further off cannot touch it. */
function readerOf(text: string): (change: Changed) => Around {
  if (text.length > SHORT) {
    return ({ from, to }) => {
      const start = Math.max(0, from - REACH);
      const { mentions, framed } = read(text.slice(start, to + REACH));
      return {
        mentions: mentions.map((one) => shifted(one, start)),
        framed: framed.map((one) => shifted(one, start)),
      };
    };
  }
  let known: Around | null = null;
  return () => (known ??= read(text));
}

function read(text: string): Around {
  return { mentions: mentionsIn(text), framed: framedIn(text, scriptsOf(text)) };
}

/** In offsets of the whole text. */
function shifted<Place extends Mention | Framed>(place: Place, by: number): Place {
  const moved = Object.entries(place).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'number' ? value + by : value,
  ]);
  // Every number of a mention is an offset.
  return Object.fromEntries(moved) as Place;
}

/** Mentions that a change touches, the frame whose phrase it turns, the member of a list that it is; else a name. */
function touched(unit: Unit, change: Changed, around: (change: Changed) => Around): Mention[] {
  const { from, to } = change;
  if (to === from) return [];
  const { mentions, framed } = around(change);
  const direct = mentions.filter((one) => one.from < to && from < one.to);
  const kinds = new Set(direct.map((one) => one.kind));
  const more = framed
    .filter((one) => !kinds.has(one.kind) && turns(one, from, to))
    .map(({ kind }) => ({ kind, from, to }));
  const all = [...direct, ...more];
  const member = memberAt(unit, from, to);
  if (member && !all.some((one) => one.kind === 'item' || one.kind === 'purpose' || one.kind === 'recipient'))
    all.push(member);
  return all;
}

/** A name that another took the place of. */
function namesOf(
  old: Unit,
  now: Unit,
  { oldFrom, oldTo, newFrom, newTo }: Edit,
  isTerm: (word: string) => boolean,
): Mention[] {
  if (oldTo === oldFrom || newTo === newFrom) return [];
  const [a, b] = [nameAt(old, oldFrom, oldTo, isTerm), nameAt(now, newFrom, newTo, isTerm)];
  if (!a || !b) return [];
  const same = old.text.slice(oldFrom, oldTo).toLowerCase() === now.text.slice(newFrom, newTo).toLowerCase();
  return same
    ? []
    : [
        { kind: 'party', ...a },
        { kind: 'party', ...b },
      ];
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
  const item = inBody.length > 0 ? null : memberAt(unit, bodyFrom, unit.text.length);
  const told = item ? [item] : inBody.filter((one) => one.kind !== 'modality').slice(0, MOST_OF_LONE);
  return told.map((one) => ({
    kind: one.kind,
    old: side === 'old' ? place(unit, one) : null,
    new: side === 'new' ? place(unit, one) : null,
  }));
}

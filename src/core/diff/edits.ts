// The differences of a pair as stretches of text: which characters went, which came, and of what class they are.
// Invariant: what lies between two edits is the same on both sides, character by character.
import type { RunClass } from '../model/comparison.ts';
import { muted, mutedInTerm, mutedOfSameKey } from '../text/mutedClass.ts';
import type { Token } from '../text/tokenize.ts';
import { touchesTerm } from '../text/termRanges.ts';
import type { Hunk } from './diffTokens.ts';
import { isMarked } from './bodyTokens.ts';

/** Text offsets `[oldFrom, oldTo)` were replaced by `[newFrom, newTo)`. */
export interface Edit {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly class: RunClass;
}

/** A stretch of one unit's text with the tokens of its body. */
export interface BodyText {
  readonly text: string;
  /** The text after its label, and where it begins: offsets of tokens count from there. */
  readonly body: string;
  readonly shift: number;
  /** Where the stretch begins. */
  readonly from: number;
  /** Where its label, with the space after it, ends: `from` where there is none. */
  readonly bodyStart: number;
  readonly to: number;
  /** How many tokens of the body stand before the stretch. */
  readonly skipped: number;
  readonly tokens: readonly Token[];
  readonly ids: Int32Array;
}

/** The edits of a pair in order, from its labels to the last hunk. */
export function editsOf(old: BodyText, now: BodyText, hunks: readonly Hunk[]): Edit[] {
  const writer = editWriter(old, now);
  writer.label();
  let [i, j] = [0, 0];
  for (const hunk of hunks) {
    while (i < hunk.oldStart) writer.match(old.tokens[i++], now.tokens[j++]);
    writer.hunk(hunk);
    i = hunk.oldEnd;
    j = hunk.newEnd;
  }
  while (i < old.tokens.length) writer.match(old.tokens[i++], now.tokens[j++]);
  writer.end();
  return writer.edits;
}

function editWriter(old: BodyText, now: BodyText) {
  const edits: Edit[] = [];
  let [oldAt, newAt] = [old.from, now.from];

  const push = (oldTo: number, newTo: number, kind: RunClass): void => {
    if (oldTo > oldAt || newTo > newAt) {
      edits.push({ oldFrom: oldAt, oldTo, newFrom: newAt, newTo, class: kind });
    }
    oldAt = oldTo;
    newAt = newTo;
  };
  /** A stretch of quiet difference, without the characters that are the same at its ends. */
  const pushTrimmed = (oldTo: number, newTo: number, kind: RunClass): void => {
    const [a, b] = [old.text.slice(oldAt, oldTo), now.text.slice(newAt, newTo)];
    if (a !== b) {
      const { before, after } = commonEnds(a, b);
      oldAt += before;
      newAt += before;
      push(oldTo - after, newTo - after, kind);
    }
    oldAt = oldTo;
    newAt = newTo;
  };

  const hunkClass = (oldTo: number, newTo: number): RunClass | null => {
    const [one, other] = [old.text.slice(oldAt, oldTo), now.text.slice(newAt, newTo)];
    const inTerm = touchesTerm(old.text, oldAt, oldTo) || touchesTerm(now.text, newAt, newTo);
    return inTerm ? mutedInTerm(one, other) : muted(one, other);
  };

  return {
    edits,
    label(): void {
      const [a, b] = [labelOf(old), labelOf(now)];
      if (a !== '' && b !== '') {
        if (a === b) {
          oldAt += a.length;
          newAt += b.length;
        } else push(oldAt + a.length, newAt + b.length, labelClass(a, b));
        pushTrimmed(old.bodyStart, now.bodyStart, 'space');
      } else push(old.bodyStart, now.bodyStart, labelClass(a, b));
    },
    match(a: Token | undefined, b: Token | undefined): void {
      if (!a || !b) throw new Error('A hunk ends beyond its tokens; this is a bug.');
      pushTrimmed(old.shift + a.start, now.shift + b.start, 'space');
      const [oldTo, newTo] = [old.shift + a.end, now.shift + b.end];
      const [one, other] = [old.text.slice(oldAt, oldTo), now.text.slice(newAt, newTo)];
      if (one === other) {
        oldAt = oldTo;
        newAt = newTo;
        return;
      }
      const kind = a.key === b.key ? mutedOfSameKey(one, other) : 'reference';
      if (kind === 'space' || kind === 'width') pushTrimmed(oldTo, newTo, kind);
      else push(oldTo, newTo, kind);
    },
    hunk({ oldStart, oldEnd, newStart, newEnd }: Hunk): void {
      const oldTokens = old.tokens.slice(oldStart, oldEnd);
      const newTokens = now.tokens.slice(newStart, newEnd);
      const [a, b] = [hullOf(old, oldTokens), hullOf(now, newTokens)];
      if (a && b) {
        pushTrimmed(a[0], b[0], 'space');
        // Words may be cut otherwise in another surrounding; the same letters at an end are the same.
        const marked = [...oldTokens, ...newTokens].some(isMarked);
        const { before, after } = marked
          ? { before: 0, after: 0 }
          : sharedEnds(old.body, oldTokens, now.body, newTokens);
        oldAt += before;
        newAt += before;
        const [oldTo, newTo] = [a[1] - after, b[1] - after];
        push(oldTo, newTo, (marked ? null : hunkClass(oldTo, newTo)) ?? 'wording');
        oldAt += after;
        newAt += after;
        return;
      }
      const oldNext = startOf(old, oldEnd);
      const newNext = startOf(now, newEnd);
      const gap = a ? now.text.slice(newAt, newNext) : old.text.slice(oldAt, oldNext);
      const hull = a ?? b;
      if (!hull) return;
      const side = a ? old : now;
      const from = a ? oldAt : newAt;
      const lead = side.text.slice(from, hull[0]);
      const tail = side.text.slice(hull[1], a ? oldNext : newNext);
      // White space that stood at the joint stays; what came or went with the words is part of the change.
      const leads = lead !== '' && gap.startsWith(lead) && (gap !== tail || gap === lead);
      if (leads || gap === lead) {
        oldAt += lead.length;
        newAt += lead.length;
      }
      const rest = leads || gap === lead ? gap.slice(lead.length) : gap;
      const end = rest === '' ? hull[1] + tail.length : hull[1];
      if (a) push(end, newAt, 'wording');
      else push(oldAt, end, 'wording');
    },
    end(): void {
      pushTrimmed(old.to, now.to, 'space');
    },
  };
}

/** A label that holds no number is a bullet: its style says nothing. */
function labelClass(old: string, now: string): RunClass {
  if (!/[\p{L}\p{N}]/u.test(old + now)) return 'punctuation';
  return old === '' || now === '' ? 'number' : (muted(old, now) ?? 'number');
}

function labelOf({ text, from, bodyStart }: BodyText): string {
  return text.slice(from, bodyStart).trimEnd();
}

/** Where a token begins, the end of the stretch after the last. */
function startOf({ tokens, shift, to }: BodyText, at: number): number {
  const token = tokens[at];
  return token ? shift + token.start : to;
}

function hullOf({ shift }: BodyText, tokens: readonly Token[]): readonly [number, number] | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last && last.end > first.start ? [shift + first.start, shift + last.end] : null;
}

/** How many characters two stretches share at their ends, up to a border between words on both sides. */
function sharedEnds(
  oldText: string,
  olds: readonly Token[],
  newText: string,
  news: readonly Token[],
): { readonly before: number; readonly after: number } {
  const [from, start] = [olds[0]?.start ?? 0, news[0]?.start ?? 0];
  const [to, end] = [olds.at(-1)?.end ?? 0, news.at(-1)?.end ?? 0];
  const [one, other] = [oldText.slice(from, to), newText.slice(start, end)];
  const most = commonEnds(one, other);
  const newEnds = new Set(news.map((token) => token.end - start));
  const newStarts = new Set(news.map((token) => end - token.start));
  let [before, after] = [0, 0];
  for (const token of olds) {
    const length = token.end - from;
    if (length <= most.before && newEnds.has(length)) before = length;
  }
  for (const token of olds) {
    const length = to - token.start;
    const fits = length <= most.after && before + length <= Math.min(one.length, other.length);
    if (fits && newStarts.has(length)) after = Math.max(after, length);
  }
  return { before, after };
}

function commonEnds(a: string, b: string): { readonly before: number; readonly after: number } {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a[before] === b[before]) before++;
  let after = 0;
  while (after < most - before && a[a.length - 1 - after] === b[b.length - 1 - after]) after++;
  return { before, after };
}

// The differences of a pair as stretches of text: which characters went, which came, and of what class they are.
// Invariant: what lies between two edits is the same on both sides, character by character.
import type { RunClass } from '../model/comparison.ts';
import { muted, mutedOfSameKey } from '../text/mutedClass.ts';
import type { Token } from '../text/tokenize.ts';
import type { Hunk } from './diffTokens.ts';

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
  /** Where the stretch begins. */
  readonly from: number;
  /** Where its label, with the space after it, ends: `from` where there is none. */
  readonly bodyStart: number;
  readonly to: number;
  readonly tokens: readonly Token[];
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

  return {
    edits,
    label(): void {
      const [a, b] = [labelOf(old), labelOf(now)];
      if (a !== '' && b !== '') {
        if (a === b) {
          oldAt += a.length;
          newAt += b.length;
        } else push(oldAt + a.length, newAt + b.length, muted(a, b) ?? 'number');
        pushTrimmed(old.bodyStart, now.bodyStart, 'space');
      } else push(old.bodyStart, now.bodyStart, 'number');
    },
    match(a: Token | undefined, b: Token | undefined): void {
      if (!a || !b) throw new Error('A hunk ends beyond its tokens; this is a bug.');
      pushTrimmed(a.start, b.start, 'space');
      const [one, other] = [old.text.slice(a.start, a.end), now.text.slice(b.start, b.end)];
      if (one === other) {
        oldAt = a.end;
        newAt = b.end;
        return;
      }
      const kind = a.key === b.key ? mutedOfSameKey(one, other) : 'reference';
      if (kind === 'space' || kind === 'width') pushTrimmed(a.end, b.end, kind);
      else push(a.end, b.end, kind);
    },
    hunk({ oldStart, oldEnd, newStart, newEnd }: Hunk): void {
      const oldTokens = old.tokens.slice(oldStart, oldEnd);
      const newTokens = now.tokens.slice(newStart, newEnd);
      const [a, b] = [hullOf(oldTokens), hullOf(newTokens)];
      if (a && b) {
        pushTrimmed(a[0], b[0], 'space');
        const [one, other] = [old.text.slice(a[0], a[1]), now.text.slice(b[0], b[1])];
        // Words may be cut otherwise in another surrounding; the same letters are the same.
        if (one === other) [oldAt, newAt] = [a[1], b[1]];
        else push(a[1], b[1], muted(one, other) ?? 'wording');
        return;
      }
      const oldNext = old.tokens[oldEnd]?.start ?? old.to;
      const newNext = now.tokens[newEnd]?.start ?? now.to;
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

function labelOf({ text, from, bodyStart }: BodyText): string {
  return text.slice(from, bodyStart).trimEnd();
}

function hullOf(tokens: readonly Token[]): readonly [number, number] | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last && last.end > first.start ? [first.start, last.end] : null;
}

function commonEnds(a: string, b: string): { readonly before: number; readonly after: number } {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a[before] === b[before]) before++;
  let after = 0;
  while (after < most - before && a[a.length - 1 - after] === b[b.length - 1 - after]) after++;
  return { before, after };
}

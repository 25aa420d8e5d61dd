// Brings ※ notes together with the words that their mark stands on.
import type { Span } from '../../model/span.ts';
import type { PlacedMark } from '../source/lineSink.ts';
import type { Piece } from '../source/piece.ts';
import type { Draft } from './draft.ts';
import type { Unit } from './units.ts';

/** Remembers the marks of a document in the order they are met. */
export interface NoteKeeper {
  /** Takes in the marks inside a unit's text. */
  see(unit: Unit): void;
  /** The mark that a note line belongs to, which is then taken; null where it has none. */
  claim(note: Unit, parent: Draft): Span | null;
  /** The hull of a node's own text. */
  ownText(draft: Draft): Span | null;
  /** The mark of a footnote. */
  reference(key: string): Span | null;
}

interface Mark {
  readonly key: string;
  readonly at: Span;
  taken: boolean;
}

/** How many marks back a note may belong to. */
const REACH = 12;

/** `marks` are the document's placed marks, which hold the references of footnotes. */
export function noteKeeper(marks: readonly PlacedMark[]): NoteKeeper {
  const seen: Mark[] = [];
  const references = new Map<string, Span>();
  for (const mark of marks) {
    if (mark.kind === 'reference' && !references.has(mark.key)) references.set(mark.key, mark.at);
  }
  return {
    see(unit) {
      const from = unit.label?.scheme.role === 'note' ? unit.label.end : 0;
      for (const match of unit.text.slice(from).matchAll(/※\s?(\p{Nd}{0,2})/gu)) {
        const at = sourceSpan(unit.pieces, from + match.index, match[0].trimEnd().length);
        if (at !== null) seen.push({ key: keyOf(match[0]), at, taken: false });
      }
    },
    claim(note, parent) {
      const key = keyOf(note.label?.text ?? '');
      const [start] = parent.pieces[0] === undefined ? [0] : [parent.pieces[0].start];
      for (let at = seen.length - 1; at >= Math.max(0, seen.length - REACH); at -= 1) {
        const mark = seen[at];
        if (mark === undefined || mark.taken || mark.key !== key || mark.at[0] < start) continue;
        mark.taken = true;
        return mark.at;
      }
      return null;
    },
    ownText(draft) {
      const first = draft.pieces[0];
      const last = draft.pieces[draft.pieces.length - 1];
      return first === undefined || last === undefined ? null : [first.start, last.end];
    },
    reference: (key) => references.get(key) ?? null,
  };
}

const keyOf = (text: string): string => text.normalize('NFKC').replace(/[^※\p{Nd}]/gu, '');

/** Where a stretch of a unit's text stands in the source. */
function sourceSpan(pieces: readonly Piece[], offset: number, length: number): Span | null {
  let at = 0;
  for (const piece of pieces) {
    const next = at + piece.text.length;
    if (offset < next) {
      if (piece.kind !== 'plain') return [piece.start, piece.end];
      return [piece.start + offset - at, Math.min(piece.end, piece.start + offset - at + length)];
    }
    at = next;
  }
  return null;
}

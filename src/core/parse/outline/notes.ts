// Brings ※ notes together with the words that their mark stands on.
import type { Span } from '../../model/span.ts';
import type { PlacedMark } from '../source/lineSink.ts';
import type { Piece } from '../source/piece.ts';
import type { Draft } from './draft.ts';
import type { Unit } from './units.ts';

/** Remembers the marks of a document in the order they are met. */
export interface NoteKeeper {
  /** Takes in the marks inside a unit's text, and inside the cells of a table. */
  see(unit: Unit): void;
  /** Whether a mark waits for its note. */
  waits(key: string): boolean;
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

/** ※, ※1, (*1), †, （注1）; a star alone where it stands behind a word. */
const MARKS =
  /※\s?\p{Nd}{0,2}|[*＊]\s?\p{Nd}{1,2}|[†‡]|(?<=[(（【［\[])注\s?\p{Nd}{0,2}(?=[)）】］\]])|(?<=[\p{L}\p{M}\p{N})）」”"])\*{1,3}(?![\p{L}\p{N}*])/gu;

/** How many marks back a note may belong to. */
const REACH = 12;

/** `marks` are the document's placed marks, which hold the references of footnotes. */
export function noteKeeper(marks: readonly PlacedMark[]): NoteKeeper {
  const seen: Mark[] = [];
  const numbered = new Map<string, Mark[]>();
  const references = new Map<string, Span>();
  for (const mark of marks) {
    if (mark.kind === 'reference' && !references.has(mark.key)) references.set(mark.key, mark.at);
  }
  const take = (pieces: readonly Piece[], text: string, from: number): void => {
    if (!/[※*＊†‡注]/u.test(text)) return;
    for (const match of text.slice(from).matchAll(MARKS)) {
      const at = sourceSpan(pieces, from + match.index, match[0].trimEnd().length);
      if (at === null) continue;
      const mark: Mark = { key: keyOf(match[0]), at, taken: false };
      seen.push(mark);
      if (!/\p{Nd}/u.test(mark.key)) continue;
      const alike = numbered.get(mark.key);
      if (alike === undefined) numbered.set(mark.key, [mark]);
      else alike.push(mark);
    }
  };
  return {
    see({ label, pieces, text, line }) {
      take(pieces, text, label !== null && /^(?:note|bullet)$/.test(label.scheme.role) ? label.end : 0);
      for (const row of line.table?.rows ?? [])
        for (const cell of row.cells) for (const own of cell.lines) take(own.pieces, own.text, 0);
    },
    waits: (key) => seen.slice(-REACH).some((mark) => !mark.taken && mark.key === key),
    claim(note, parent) {
      const key = keyOf(note.label?.text ?? '');
      const [start] = parent.pieces[0] === undefined ? [0] : [parent.pieces[0].start];
      for (let at = seen.length - 1; at >= Math.max(0, seen.length - REACH); at -= 1) {
        const mark = seen[at];
        if (mark === undefined || mark.taken || mark.key !== key || mark.at[0] < start) continue;
        mark.taken = true;
        return mark.at;
      }
      // A note with a number may stand far below its mark, at the end of the document.
      const alike = numbered.get(key) ?? [];
      while (alike[alike.length - 1]?.taken === true) alike.pop();
      const far = alike.pop();
      if (far === undefined) return null;
      far.taken = true;
      return far.at;
    },
    ownText(draft) {
      const first = draft.pieces[0];
      const last = draft.pieces[draft.pieces.length - 1];
      return first === undefined || last === undefined ? null : [first.start, last.end];
    },
    reference: (key) => references.get(key) ?? null,
  };
}

const keyOf = (text: string): string => text.normalize('NFKC').replace(/[^※*†‡注\p{Nd}]/gu, '');

/** Where a stretch of a unit's text stands in the source. */
function sourceSpan(pieces: readonly Piece[], offset: number, length: number): Span | null {
  let at = 0;
  let start: number | null = null;
  for (const piece of pieces) {
    const next = at + piece.text.length;
    const isPlain = piece.kind === 'plain';
    if (start === null && offset < next) start = isPlain ? piece.start + offset - at : piece.start;
    if (start !== null && offset + length <= next) {
      return [start, isPlain ? piece.start + offset + length - at : piece.end];
    }
    at = next;
  }
  return null;
}

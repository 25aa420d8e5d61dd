// Reads blocks that hold no markup at all without remark, which needs 35 microseconds for a line of one letter.
// Invariant: the lines are those that remark would give; a block where that is not certain is left to it.
import type { ListState } from './blocks.ts';
import type { Cut } from './cut.ts';
import { indentOf } from './indentOf.ts';
import type { LineSink } from './lineSink.ts';
import { plainPiece } from './piece.ts';

/** A line that Markdown takes for words whatever stands before it: no sign of markup, and a letter in front. */
const WORDS = /^[\p{L}「『（【〔・※○●■□◆◇①-⑳][^*_~[\]`<>&\\|@!\t\0]*$/u;
const ITEM = /^(?:([-*+])|(\d{1,9})([.)])) (?=\p{L})/u;
const BLANK = /^[ \t]*$/;
const LINK = /:\/\/|www\./i;

/** Reads a cut into the sink where all of its lines are words, or all are items of one flat list; else false. */
export function readPlainBlocks(source: string, cut: Cut, sink: LineSink, lists: ListState): boolean {
  const lines = linesOf(source, cut);
  if (lines === null) return false;
  const first = lines[0];
  const item = first === undefined ? null : ITEM.exec(source.slice(first.start, first.end));
  if (item === null) readParagraphs(source, lines, sink);
  else readItems(source, lines, sink, lists, Number(item[2] ?? 1));
  return true;
}

interface PlainLine {
  readonly start: number;
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
}

/** The lines of a cut, or null where one of them may be markup. Blank lines are lines of no length. */
function linesOf(source: string, cut: Cut): PlainLine[] | null {
  const lines: PlainLine[] = [];
  const ending = /\r\n?|\n/g;
  let sign: string | null = null;
  let ended = false;
  for (let at = cut.start; at < cut.end;) {
    ending.lastIndex = at;
    const match = ending.exec(source);
    const end = match === null || match.index >= cut.end ? cut.end : match.index;
    const next = end === cut.end ? cut.end : Math.min(cut.end, end + (match?.[0].length ?? 0));
    const text = source.slice(at, end);
    const item = ITEM.exec(text);
    const own = item === null ? '' : (item[1] ?? item[3] ?? '');
    if (BLANK.test(text)) {
      ended = true;
      lines.push({ start: at, end: at, next });
    } else {
      sign ??= own;
      if (sign !== own || (ended && own !== '') || !isWords(text.slice(item?.[0].length ?? 0))) return null;
      lines.push({ start: at, end, next });
    }
    at = next;
  }
  return sign === null ? null : lines;
}

const isWords = (text: string): boolean =>
  WORDS.test(text) && !text.endsWith(' ') && !LINK.test(text) && !/\p{L}{3}:(?=\S)/u.test(text);

function readParagraphs(source: string, lines: readonly PlainLine[], sink: LineSink): void {
  sink.block(0);
  lines.forEach(({ start, end, next }, index) => {
    if (start === end) {
      sink.block(0);
      return;
    }
    sink.push(plainPiece(start, source.slice(start, end)));
    const goesOn = lines[index + 1];
    if (goesOn !== undefined && goesOn.start < goesOn.end) {
      sink.push({ kind: 'soft', start: end, end: next, text: ' ' });
    }
  });
  sink.block(0);
}

function readItems(
  source: string,
  lines: readonly PlainLine[],
  sink: LineSink,
  lists: ListState,
  begins: number,
): void {
  const list = lists.last?.list ?? {};
  let next = lists.last?.next ?? begins;
  for (const { start, end } of lines) {
    if (start === end) continue;
    const space = source.indexOf(' ', start);
    const marker = plainPiece(start, source.slice(start, space));
    const ordered = marker.text.length > 1;
    const item = {
      ordered,
      marker: ordered ? marker.text : null,
      implied: null,
      counted: ordered ? next : null,
      checked: null,
      indent: indentOf(source, start),
      list,
    };
    if (ordered) sink.enterItem(item, marker);
    else sink.enterItem(item);
    sink.block(0);
    sink.push(plainPiece(space + 1, source.slice(space + 1, end)));
    sink.block(0);
    sink.leaveItem();
    next += 1;
  }
  lists.last = { list, next };
}

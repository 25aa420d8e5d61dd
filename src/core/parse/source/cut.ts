// Cuts a Markdown source at the ends of top-level blocks, because remark's time grows faster than its input.
// Invariant: the pieces, read one by one, give what the whole gives; a place where that is not certain is no cut.
import { tablesLeftOpen } from './htmlTable.ts';

/** A part of the source that remark reads by itself. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  /** Whether it begins with an item of the list that the cut before it ends with. */
  readonly continues: boolean;
  /** Whether it is read as plain lines: `same` where Markdown would read it so too, else because remark could not. */
  readonly plain: 'same' | 'instead' | null;
}

/** A cut is made at the first chance after so many code units. */
const SHORTEST = 3_000;
/** A long list is cut between two of its items. */
const LONGEST_LIST = 12_000;
/** A paragraph longer than this is cut between two lines: remark's time grows with the square of its lines. */
const LONGEST_PARAGRAPH = 20_000;
const MOST_LINES = 500;
/** A line longer than this is read as plain text. */
const LONGEST_LINE = 100_000;
/** One block of HTML may be longer: its parser takes it in its stride. */
const LONGEST_HTML = 2_000_000;
/** A table cannot be cut. */
const LONGEST_TABLE = 1_000_000;
/** So many signs of emphasis or brackets in one paragraph take remark minutes. */
const MOST_MARKUP = 8_000;
const MOST_TAGS = 30_000;
/** A table of HTML that blank lines divide is kept together up to this length. */
const LONGEST_DIVIDED = 200_000;
/** Lists and quotes nested deeper than this are read as plain text. */
const DEEPEST = 60;

/** How raw HTML that goes on over blank lines ends, by how it begins (CommonMark's first five kinds). */
const HTML_ENDS: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![A-Za-z]/, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];
/** HTML that ends at the next blank line; in it nothing else begins. */
const HTML_BLOCK =
  /^ {0,3}<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)/i;
const HTML_LINE = /^ {0,3}<\/?[A-Za-z][^<>]*>[ \t]*$/;
const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
const MARKER = /^( *)(?:([-*+])|\d{1,9}([.)]))(?=[ \t]|$)/;
const BLANK = /^[ \t]*$/;

interface State {
  /** The open fence: its sign, its length, and whether it stands in a list item, which then closes it. */
  fence: { readonly sign: string; readonly length: number; readonly inside: boolean } | null;
  html: RegExp | 'blank' | null;
  htmlInside: boolean;
  /** The marker of the open top-level list: `-`, `*`, `+`, `.`, `)`. */
  list: string | null;
  afterBlank: boolean;
  depth: number[];
  /** Tables that HTML has opened and not closed: they go on over blank lines. */
  tables: number;
}

/** Cuts `source` from an offset on. */
export function cutSource(source: string, from: number): Cut[] {
  const cuts: Cut[] = [];
  const state: State = {
    fence: null,
    html: null,
    htmlInside: false,
    list: null,
    afterBlank: true,
    depth: [],
    tables: 0,
  };
  let start = from;
  let continues = false;
  let block: Block = newBlock(from);
  const close = (end: number, goesOn: boolean, plain: Cut['plain'] = null): void => {
    const last = cuts[cuts.length - 1];
    if (plain !== null && last?.plain === plain && last.end === start) {
      cuts[cuts.length - 1] = { ...last, end };
    } else if (end > start) cuts.push({ start, end, continues, plain });
    start = end;
    continues = goesOn;
  };
  const ending = /\r\n?|\n/g;
  for (let at = from; at < source.length;) {
    ending.lastIndex = at;
    const match = ending.exec(source);
    const stop = match === null ? source.length : match.index;
    const next = match === null ? source.length : stop + match[0].length;
    // Only the beginning of a very long line decides what it is.
    const line = source.slice(at, Math.min(stop, at + 2_000));
    const kind = isCut(line, state, at - start);
    if (kind !== null && (at - start >= SHORTEST || kind === 'list')) close(at, kind === 'list');
    if (kind !== null || (BLANK.test(line) && stop - at <= 2_000)) block = newBlock(at);
    if (state.fence === null) {
      const plain = plainness(source, at, stop, line, state, block);
      if (plain !== null) {
        close(at, false);
        close(next, false, plain);
        block = newBlock(next);
      } else if (
        (at - block.start > LONGEST_PARAGRAPH || block.lines > MOST_LINES) &&
        state.html === null &&
        mayCutParagraph(source, block, at, state)
      ) {
        close(at, false);
        block = newBlock(at);
      }
    }
    block.lines += 1;
    follow(line, state);
    at = next;
  }
  close(source.length, false);
  return cuts;
}

/** A run of lines without a blank one between them. */
interface Block {
  readonly start: number;
  lines: number;
  signs: number;
  tags: number;
  table: boolean | null;
}

const newBlock = (start: number): Block => ({ start, lines: 0, signs: 0, tags: 0, table: null });

/** Whether a line must be read as plain text, because it is too long, too deep or holds too much markup. */
function plainness(
  source: string,
  start: number,
  end: number,
  line: string,
  state: State,
  block: Block,
): Cut['plain'] {
  if (depthOf(line, state) > DEEPEST) return 'instead';
  const isHtml =
    state.html !== null || HTML_BLOCK.test(line) || HTML_ENDS.some(([begins]) => begins.test(line));
  const isLong = end - start > (isHtml ? LONGEST_HTML : LONGEST_LINE);
  const text = source.slice(start, end);
  if (isLong) return !isHtml && /^[^\s#>+=\d][^*_~[\]`<&\\|]*$/.test(text) ? 'same' : 'instead';
  block.tags += count(text, '<');
  if (isHtml) return block.tags > MOST_TAGS ? 'instead' : null;
  block.signs += count(text, '*') + count(text, '_') + count(text, '~') + count(text, '[') + count(text, '`');
  return block.signs > MOST_MARKUP || block.tags > MOST_TAGS ? 'instead' : null;
}

function count(text: string, sign: string): number {
  let times = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) times += 1;
  return times;
}

function mayCutParagraph(source: string, block: Block, at: number, state: State): boolean {
  // A list is cut between its items; one that gives no chance to is no list that a person wrote.
  if (state.list !== null && at - block.start < LONGEST_TABLE) return false;
  block.table ??= isTable(source, block.start);
  return !block.table || at - block.start > LONGEST_TABLE;
}

/** Whether a top-level block ends before this line: `block`, or an item of a long list. */
function isCut(line: string, state: State, length: number): 'block' | 'list' | null {
  if (line === '' || /^[ \t]/.test(line)) return null;
  if (state.fence !== null && !(state.fence.inside && state.afterBlank)) return null;
  if (state.html !== null && !(state.htmlInside && state.afterBlank)) return null;
  if (state.tables > 0 && HTML_BLOCK.test(line) && length < LONGEST_DIVIDED) return null;
  const marker = MARKER.exec(line);
  if (marker === null) return state.afterBlank ? 'block' : null;
  const sign = marker[2] ?? marker[3] ?? '';
  if (state.list !== sign) return state.afterBlank && state.list === null ? 'block' : null;
  const hasText = line.length > marker[0].length + 1;
  return length > LONGEST_LIST && hasText ? 'list' : null;
}

/** Takes a line into the state. */
function follow(line: string, state: State): void {
  const isBlank = BLANK.test(line);
  const isOut = !isBlank && state.afterBlank && !/^[ \t]/.test(line) && !MARKER.test(line);
  if (isOut) {
    state.list = null;
    if (state.fence?.inside === true) state.fence = null;
    if (state.htmlInside) state.html = null;
  }
  if (state.fence !== null) {
    const { sign, length } = state.fence;
    const end = /^ *(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1] ?? '';
    if (end.startsWith(sign) && end.length >= length) state.fence = null;
  } else if (state.html !== null) {
    if (state.html === 'blank' ? isBlank : state.html.test(line)) state.html = null;
  } else if (!isBlank) open(line, state);
  if (state.html !== null) state.tables = Math.max(0, state.tables + tablesLeftOpen(line));
  else if (!isBlank) state.tables = 0;
  state.afterBlank = isBlank;
}

function open(line: string, state: State): void {
  const marker = MARKER.exec(line);
  if (marker !== null && (marker[1]?.length ?? 0) <= 3 && state.list === null) {
    state.list = marker[2] ?? marker[3] ?? null;
  }
  const fence = FENCE.exec(line);
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const inside = state.list !== null && indent > 0;
  if (fence?.[2] !== undefined) {
    state.fence = { sign: fence[2][0] ?? '`', length: fence[2].length, inside };
    return;
  }
  for (const [begins, ends] of HTML_ENDS) {
    if (!begins.test(line)) continue;
    if (!ends.test(line.replace(begins, ''))) {
      state.html = ends;
      state.htmlInside = inside;
    }
    return;
  }
  if (HTML_BLOCK.test(line) || (state.afterBlank && HTML_LINE.test(line))) {
    state.html = 'blank';
    state.htmlInside = inside;
  }
}

/** How deep the containers nest that a line opens: quotes and list items, those of lines before it included. */
function depthOf(line: string, state: State): number {
  let depth = 0;
  let column = 0;
  let rest = line;
  for (;;) {
    const match = /^([ \t]*)(>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/.exec(rest);
    if (match === null) break;
    column += (match[1] ?? '').replace(/\t/g, '    ').length;
    while ((state.depth[state.depth.length - 1] ?? -1) >= column) state.depth.pop();
    if (match[2] === '>') depth += 1;
    else state.depth.push(column);
    column += (match[2] ?? '').length;
    rest = rest.slice(match[0].length);
    if (depth + state.depth.length > DEEPEST) break;
  }
  if (rest === line && !/^[ \t]/.test(line)) state.depth = [];
  return depth + state.depth.length;
}

function isTable(source: string, blockStart: number): boolean {
  const head = source.slice(blockStart, blockStart + 20_000).split(/\r\n?|\n/, 2);
  return /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(head[1] ?? '');
}

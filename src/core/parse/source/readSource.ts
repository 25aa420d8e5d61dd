// Reads a whole source into lines, piece by piece.
import type { Problem } from '../../model/problem.ts';
import type { Guess } from '../../model/sectionTree.ts';
import { readBlocks, type ListState } from './blocks.ts';
import { cutSource, type Cut } from './cut.ts';
import { collectDefinitions, mayDefine, prefixFor, type Definitions } from './definitions.ts';
import type { Line } from './line.ts';
import { lineSink, type LineSink, type PlacedMark } from './lineSink.ts';
import { placeOf, readMarkdown, type MarkdownNode } from './markdown.ts';
import { plainPiece } from './piece.ts';
import { readPlainBlocks } from './plainBlocks.ts';

/** The lines of a source in order, the marks over them, and what is wrong with it. */
export interface ReadSource {
  readonly lines: readonly Line[];
  readonly marks: readonly PlacedMark[];
  readonly guesses: readonly Guess[];
  readonly problems: readonly Problem[];
}

/** Reads `source` from an offset (the end of its front matter) on. */
export function readSource(source: string, from: number): ReadSource {
  const cuts = cutSource(source, source.startsWith('\uFEFF', from) ? from + 1 : from);
  const sink = lineSink(source);
  const problems: Problem[] = replacedCharacters(source);
  const definitions: Definitions = { labels: new Map(), targets: new Map() };
  const early = new Map<Cut, MarkdownNode>();
  for (const cut of cuts) {
    const text = source.slice(cut.start, cut.end);
    if (cut.plain !== null || !mayDefine(text)) continue;
    const root = readMarkdown(text);
    early.set(cut, root);
    collectDefinitions(root, text, definitions);
  }
  const lists: ListState = { last: null };
  for (const cut of cuts) {
    if (cut.plain !== null) {
      if (cut.plain === 'instead') problems.push(plainProblem(cut));
      readPlain(source, cut, sink);
      continue;
    }
    if (!cut.continues) lists.last = null;
    if (readPlainBlocks(source, cut, sink, lists)) continue;
    const text = source.slice(cut.start, cut.end);
    const prefix = prefixFor(text, definitions);
    const root = (prefix === '' ? early.get(cut) : undefined) ?? readMarkdown(prefix + text);
    const nodes = (root.children ?? []).filter((node) => placeOf(node)[0] >= prefix.length);
    const reading = { source, base: cut.start - prefix.length, targets: definitions.targets };
    readBlocks(nodes, reading, sink, lists);
    sink.block(0);
  }
  return { lines: sink.lines, marks: sink.marks, guesses: sink.guesses, problems };
}

/** Every line is text as it stands. */
function readPlain(source: string, cut: Cut, sink: LineSink): void {
  sink.block(0);
  const ending = /\r\n?|\n/g;
  for (let at = cut.start; at < cut.end;) {
    ending.lastIndex = at;
    const match = ending.exec(source);
    const stop = match === null || match.index > cut.end ? cut.end : match.index;
    for (const piece of plainParts(source, at, stop)) sink.push(piece);
    const next = match === null ? cut.end : Math.min(cut.end, stop + match[0].length);
    if (next > stop) sink.push({ kind: 'soft', start: stop, end: next, text: ' ' });
    at = Math.max(next, at + 1);
  }
  sink.block(0);
}

function plainParts(source: string, start: number, end: number): ReturnType<typeof plainPiece>[] {
  const parts: ReturnType<typeof plainPiece>[] = [];
  let at = start;
  for (const text of source.slice(start, end).split(/(\0)/)) {
    if (text === '\0') parts.push({ kind: 'decoded', start: at, end: at + 1, text: '\uFFFD' });
    else if (text !== '') parts.push(plainPiece(at, text));
    at += text.length;
  }
  return parts;
}

function plainProblem(cut: Cut): Problem {
  return {
    code: 'read-as-plain-text',
    file: '',
    at: [cut.start, cut.end],
    message: 'This part is too long or nests too deep to be read as Markdown; its markup is shown as text.',
    cure: 'Break the paragraph or the nested list into parts.',
  };
}

/** NUL is no character of Markdown: it is shown as U+FFFD. */
function replacedCharacters(source: string): Problem[] {
  const problems: Problem[] = [];
  for (let at = source.indexOf('\0'); at >= 0 && problems.length < 100; at = source.indexOf('\0', at + 1)) {
    problems.push({
      code: 'nul-character',
      file: '',
      at: [at, at + 1],
      message: 'A NUL character stands here; the text shows U+FFFD in its place.',
      cure: 'Remove the character, or find out what the file was meant to say.',
    });
  }
  return problems;
}

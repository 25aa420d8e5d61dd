// Decides which lines begin with a number of their own. A number counts only where the sequence around it says so.
import type { Line } from '../source/line.ts';
import type { LanguageOf } from '../source/sectionLanguages.ts';
import { labelsAt, type Label } from './readings.ts';

/** The label of each line, or null; by the index of the line. */
export type Labels = readonly (Label | null)[];

interface Candidate {
  readonly line: number;
  readonly label: Label;
  /** Number written as one key, its last integer apart: candidates of one style and parent are a sequence. */
  readonly parent: string;
  readonly last: number;
  /** Whether the number before it, or after it, stands anywhere before or after it in the document. */
  before: boolean;
  after: boolean;
  /** How far the number before it in its style is behind: 1 for the very next. 0 where none is near. */
  skip: number;
  /** Whether it is the very one before, or after it, in its style. */
  next: number;
}

/** A sequence may skip so many numbers, over so many lines. */
const MOST_SKIPPED = 4;
const NEAR = 60;
/** Above this, a number with nothing but a dot behind it is a year or an amount. */
const LARGEST_MARKED = 400;

/** Judges every line. */
export function judgeLabels(lines: readonly Line[], languageOf: LanguageOf): Labels {
  const contents = contentsLines(lines);
  const byLine: Candidate[][] = lines.map((line, index) => {
    if (line.kind !== 'text' || line.inside || line.footnote !== null || contents.has(index)) return [];
    return labelsAt(line.text, line.outer, languageOf(line)).map((label) => candidate(index, label));
  });
  linkSequences(lines, byLine, languageOf);
  const labels = byLine.map((candidates, index) => {
    const line = lines[index];
    return line === undefined ? null : choose(line, candidates, lines[index - 1]);
  });
  return withLoneFirsts(lines, byLine, labels);
}

/** A first number alone counts where the document uses its style elsewhere. */
function withLoneFirsts(
  lines: readonly Line[],
  byLine: readonly (readonly Candidate[])[],
  labels: readonly (Label | null)[],
): Labels {
  const uses = new Map<string, number>();
  for (const label of labels) if (label !== null) uses.set(label.style, (uses.get(label.style) ?? 0) + 1);
  return labels.map((label, index) => {
    const line = lines[index];
    if (label !== null || line === undefined) return label;
    // 제4조 over ①: a first number below an article begins a line of the same paragraph.
    const isBelowArticle = labels[index - 1]?.scheme.rank === 50;
    if (line.joint !== null && !isBelowArticle) return label;
    const lone = byLine[index]?.find((each) => each.last === 1 && (uses.get(each.label.style) ?? 0) >= 2);
    return lone?.label ?? null;
  });
}

function candidate(line: number, label: Label): Candidate {
  const before = label.path.slice(0, -1).map((segment) => segment.raw);
  const numbers = label.path[label.path.length - 1]?.numbers ?? [];
  return {
    line,
    label,
    parent: [...before, ...numbers.slice(0, -1)].join('.'),
    last: numbers[numbers.length - 1] ?? 0,
    before: false,
    after: false,
    skip: 0,
    next: 0,
  };
}

/** What the very neighbours in a style say. The one that follows says more: after h. comes i. or, inside h., i. and ii. */
const NEXT_FOLLOWS = 8;
const NEXT_PRECEDES = 4;

/** Marks each candidate whose neighbour in the sequence stands somewhere before it, or after it. */
function linkSequences(
  lines: readonly Line[],
  byLine: readonly (readonly Candidate[])[],
  languageOf: LanguageOf,
): void {
  const latest = new Map<string, Candidate>();
  const inStyle = new Map<string, Candidate>();
  const paths = new Set<string>();
  byLine.forEach((candidates, index) => {
    const line = lines[index];
    const isHeading = (line?.heading ?? 0) > 0;
    for (const each of candidates) {
      if (each.label.path.length === 0) continue;
      for (const key of keysOf(each, each.last - 1, isHeading)) {
        const before = latest.get(key);
        if (before === undefined) continue;
        before.after = true;
        each.before = true;
      }
      const { path } = each.label;
      // 第3条の2 follows 第3条; 4.2.1 stands under 4.2.
      if (path.length === 1 && (path[0]?.numbers.length ?? 0) > 1) each.before = true;
      if (path.length > 1 && each.last === 1 && paths.has(each.parent) && opensBelow(lines, byLine, index))
        each.before = true;
    }
    for (const each of candidates) {
      const previous = inStyle.get(each.label.style);
      if (previous !== undefined && previous.parent === each.parent && index - previous.line < NEAR) {
        each.skip = Math.max(0, each.last - previous.last);
      }
      if (previous !== undefined && previous.parent === each.parent && previous.last === each.last - 1) {
        previous.next += NEXT_FOLLOWS;
        each.next += NEXT_PRECEDES;
      }
      inStyle.set(each.label.style, each);
      for (const key of keysOf(each, each.last, isHeading)) latest.set(key, each);
      if (each.label.path.length > 0) paths.add(pathKey(each.label));
    }
    const word = candidates.find(({ label }) => label.scheme.strength === 'word' && label.scheme.rank === 50);
    if (word !== undefined && line !== undefined) {
      for (const first of firstsInside(line, word.label, languageOf(line))) {
        latest.set(`${first} 1`, { ...word, before: false, after: false });
      }
    }
  });
}

/** 2.2.1 may begin a line of a paragraph where the line above ends a sentence, or is a number itself: 3 Fees. */
function opensBelow(
  lines: readonly Line[],
  byLine: readonly (readonly Candidate[])[],
  index: number,
): boolean {
  const above = lines[index - 1];
  if (lines[index]?.joint === null || above === undefined) return true;
  const own = byLine[index]?.find(({ label }) => label.path.length > 1);
  return (
    SENTENCE_END.test(above.text) ||
    byLine[index - 1]?.some(({ label }) => pathKey(label) === own?.parent) === true
  );
}

const SENTENCE_END = /[。．.;；:：!?！？]["”’」』）)]*$/u;

function keysOf({ label, parent }: Candidate, number: number, isHeading: boolean): string[] {
  const keys = [`${label.style} ${parent} ${number}`];
  if (isHeading) keys.push(`heading ${label.family} ${parent} ${number}`);
  return keys;
}

const pathKey = (label: Label): string => label.path.map((segment) => segment.raw).join('.');

/** Styles of a second 項 whose first is the article's own text. */
export const SECONDS: readonly string[] = ['1 /1', '1./1', '1、/1', '(1)/1', '①/1circled'];

/**
 * Styles whose second number may follow an article: that of a first number on the same line (`Article 3: 1 Users ...`),
 * and those of a 項, because 条's own text is its first.
 */
function firstsInside(line: Line, label: Label, language: string): string[] {
  const from = label.end + afterLabel(line.text, label.end);
  const firsts = labelsAt(line.text, from, language).filter(
    ({ path, scheme }) => path.length === 1 && path[0]?.numbers[0] === 1 && scheme.rank === 0,
  );
  const styles = firsts.map(({ style }) => `${style} `);
  return label.scheme.id === 'article' ? [...styles, ...SECONDS.map((style) => `${style} `)] : styles;
}

/** How much of a text after a label is divider and caption: `: `, `（目的）　`. */
export function afterLabel(text: string, from: number): number {
  const match = /^[\s:：.．–—-]*(?:[（(【〔「][^（）()【】〔〕「」]{1,120}[）)】〕」])?[\s:：]*/u.exec(
    text.slice(from),
  );
  return match?.[0].length ?? 0;
}

function choose(line: Line, candidates: readonly Candidate[], above: Line | undefined): Label | null {
  let best: Candidate | null = null;
  let bestScore = 0;
  for (const each of candidates) {
    const worth = scoreOf(line, each, above);
    const score = worth === 0 ? 0 : worth + each.next;
    if (score > bestScore) {
      best = each;
      bestScore = score;
    }
  }
  return best?.label ?? null;
}

/** 0: it is no label. Else the more neighbours a reading has, the better. */
function scoreOf(
  line: Line,
  { label, last, before, after, skip }: Candidate,
  above: Line | undefined,
): number {
  const { strength, role } = label.scheme;
  if (strength === 'sign') return 1;
  const neighbours = (before ? 2 : 0) + (after ? 1 : 0);
  const startsBlock = line.joint === null;
  if (strength === 'word') {
    if (role === 'sup' || role === 'app' || role === 'pre') {
      if (line.heading > 0) return 10;
      return isShort(line.text) && (startsBlock || standsAlone(line, label, above)) ? 10 : 0;
    }
    const rest = line.text.slice(label.end);
    // `Art. 6 Abs. 1 ...` with no neighbour quotes another text; 第6条　... is a law's own line.
    const isClear =
      line.heading > 0 ||
      /^\s*(?:$|[:：.．(（【〔「–—―-])/u.test(rest) ||
      (/^[\s　]/u.test(rest) &&
        (/^[第제]/u.test(label.text) || label.scheme.id === 'paragraph-sign' || last === 1));
    if (!isClear && neighbours === 0) return 0;
    // In the middle of a paragraph a lone 第5条 is a quotation, unless a caption, or the wide space of a law, follows.
    const isLaw = /^(?:$|[　（【〔])/u.test(rest) || (/^[第제【]/u.test(label.text) && rest.startsWith('('));
    return startsBlock || neighbours > 0 || line.heading > 0 || isLaw ? 10 + neighbours : 0;
  }
  if (last > LARGEST_MARKED && label.path.length === 1) return 0;
  if (neighbours > 0 && last !== 1 && !before) return line.heading > 0 || startsBlock ? neighbours : 0;
  if (neighbours > 0) return 2 + neighbours;
  // A skipped number is still a number where the one before it stands near.
  if (startsBlock && skip > 0 && skip <= MOST_SKIPPED && strength !== 'bare') return 1;
  if (strength === 'bare') return 0;
  if (line.heading > 0 && last < 100) return 1;
  // A first number may stand alone; a letter, which may be an initial or a word, may not unless it is in brackets.
  const isFirst = last === 1 && startsBlock;
  if (!isFirst) return 0;
  const isSafe = label.path[0]?.letter === false ? !/^[IViv]/.test(label.text) : /^[(（]/.test(label.text);
  return isSafe || /^[(（]/.test(label.text) ? 1 : 0;
}

/** ANNEX I, or 附則, on a line of a paragraph that is nothing else, below the end of a sentence or a short line. */
function standsAlone(line: Line, label: Label, above: Line | undefined): boolean {
  const rest = line.text.slice(label.end);
  if (!/^\s*(?:$|[-–—:：(（【　])/u.test(rest) || above === undefined) return false;
  return SENTENCE_END.test(above.text) || above.text.length < SHORT_LINE;
}

/** A line shorter than this was not broken because it was full. */
const SHORT_LINE = 40;

const isShort = (text: string): boolean => text.length <= 60 && !/[。.;；]$/u.test(text);

/**
 * Lines of a table of contents: at least three in a row that stand again further down, there with text between them (a
 * list of items that is repeated has none).
 */
function contentsLines(lines: readonly Line[]): ReadonlySet<number> {
  const later = new Map<string, number>();
  lines.forEach((line, index) => {
    if (mayBeEntry(line)) later.set(contentsKey(line.text), index);
  });
  const contents = new Set<number>();
  let run: { readonly index: number; readonly again: number }[] = [];
  const close = (): void => {
    const apart = run.filter(({ again }, at) => at > 0 && again > (run[at - 1]?.again ?? again) + 1).length;
    if (run.length >= 3 && apart * 2 >= run.length - 1) for (const { index } of run) contents.add(index);
    run = [];
  };
  lines.forEach((line, index) => {
    const isEntry = mayBeEntry(line) && line.heading === 0;
    const again = isEntry ? (later.get(contentsKey(line.text)) ?? index) : index;
    if (isEntry && again > index + 2) run.push({ index, again });
    else close();
  });
  close();
  return contents;
}

const mayBeEntry = (line: Line): boolean =>
  line.kind === 'text' && line.text.length > 3 && line.text.length < 120;
const contentsKey = (text: string): string => text.replace(/[.…・\s]*\p{Nd}*$/u, '').replace(/\s+/g, '');

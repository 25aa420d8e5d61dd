// How much more than the true changes each tool marks, on the same planted documents in the same run.
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import { unitsOf } from '../../../src/core/model/unit.ts';
import type { SectionTree } from '../../../src/core/model/sectionTree.ts';
import type { BenchDocument } from './documents.ts';
import type { Generator, Level, Planted } from './generator.ts';
import { OTHER_TOOLS, type Marks } from './otherTools.ts';
import { percent, ratio, tableLines } from './table.ts';

const COLUMNS: readonly (readonly [name: string, lang: string, level: Level])[] = [
  ['ja medium', 'ja', 'medium'],
  ['ja house', 'ja', 'house'],
  ['ja heavy', 'ja', 'heavy'],
  ['en medium', 'en', 'medium'],
];

interface Sums {
  marked: number;
  meant: number;
  markedInside: number;
  meantInside: number;
  moved: number;
  drawnApart: number;
}

/** Lines of the table: marked / true, in brackets inside surviving clauses, and moved clauses drawn as removed and added. */
export function noiseLines(
  generator: Generator,
  documents: readonly BenchDocument[],
  each: number,
): string[] {
  const columns = COLUMNS.map(([, lang, level]) =>
    documents
      .filter((one) => one.lang === lang)
      .slice(0, each)
      .map(({ tree, bank }) => readOut(generator.plant(tree, bank, level, 9001))),
  );
  const tools = [
    { name: 'this engine', most: Infinity, mark: null },
    ...OTHER_TOOLS.map(({ name, most, mark }) => ({ name, most, mark })),
  ];
  const rows = tools.map(({ name, most, mark }) => [
    name,
    ...columns.map((column) => {
      const sums: Sums = { marked: 0, meant: 0, markedInside: 0, meantInside: 0, moved: 0, drawnApart: 0 };
      for (const one of column) {
        if (one.old.text.length + one.now.text.length <= most * 2) {
          count(one, mark ? mark(one.old.text, one.now.text) : ownMarks(one), sums, mark === null);
        }
      }
      if (sums.meant === 0) return 'too long';
      const apart = percent(sums.drawnApart, sums.moved, 0);
      return `${ratio(sums.marked, sums.meant, 2)} (${ratio(sums.markedInside, sums.meantInside, 2)}) ${apart}%`;
    }),
  ]);
  return tableLines(['tool', ...COLUMNS.map(([name]) => name)], rows);
}

interface SideText {
  readonly text: string;
  /** Where each unit's text begins. */
  readonly starts: readonly number[];
  readonly units: readonly { readonly from: number; readonly length: number }[];
}

interface ReadOut {
  readonly planted: Planted;
  readonly old: SideText;
  readonly now: SideText;
}

function readOut(planted: Planted): ReadOut {
  return { planted, old: linesOf(planted.old), now: linesOf(planted.now) };
}

/** A tree as text for tools that know no clauses: a line for each unit. */
function linesOf(tree: SectionTree): SideText {
  let text = '';
  const units = unitsOf(tree).map((unit) => {
    const from = text.length;
    text += `${unit.text.replace(/\n/gu, ' ')}\n`;
    return { from, length: unit.text.length };
  });
  return { text, starts: units.map(({ from }) => from), units };
}

function ownMarks({ planted, old, now }: ReadOut): Marks {
  const marks = { old: new Uint8Array(old.text.length), now: new Uint8Array(now.text.length) };
  const places = { old: placesOf(planted.old, old), now: placesOf(planted.now, now) };
  for (const { runs } of compareTrees(planted.old, planted.now).pairs) {
    for (const run of runs) {
      if (run.class !== 'wording') continue;
      if (run.old) marks.old.fill(1, places.old(run.old[0]), places.old(run.old[0]) + run.text.length);
      if (run.new) marks.now.fill(1, places.now(run.new[0]), places.now(run.new[0]) + run.text.length);
    }
  }
  return marks;
}

/** From a place in the invented source to the place in the lines. */
function placesOf(tree: SectionTree, side: SideText): (at: number) => number {
  const map = new Map<number, number>();
  unitsOf(tree).forEach((unit, index) => {
    for (const piece of unit.pieces) map.set(piece.source[0], (side.starts[index] ?? 0) + piece.start);
  });
  const keys = [...map.keys()].sort((a, b) => a - b);
  return (at) => {
    let [low, high] = [0, keys.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((keys[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return (map.get(keys[low] ?? 0) ?? 0) + at - (keys[low] ?? 0);
  };
}

function count({ planted, old, now }: ReadOut, marks: Marks, sums: Sums, knowsMoves: boolean): void {
  const seen = (text: string, mark: Uint8Array, from: number, length: number): number => {
    let marked = 0;
    for (let at = from; at < from + length; at++) if (mark[at] === 1 && /\S/u.test(text.charAt(at))) marked++;
    return marked;
  };
  sums.marked +=
    seen(old.text, marks.old, 0, old.text.length) + seen(now.text, marks.now, 0, now.text.length);
  const surviving = new Set(planted.units.flatMap(({ origins }) => origins));
  old.units.forEach(({ from, length }, index) => {
    if (!surviving.has(index)) sums.meant += visible(old.text.slice(from, from + length));
  });
  planted.units.forEach((unit, index) => {
    const place = now.units[index];
    if (!place) return;
    const meant = unit.stretches.reduce(
      (sum, one) =>
        one.kind === 'wording' || unit.origins.length === 0 ? sum + visible(one.old) + visible(one.now) : sum,
      0,
    );
    sums.meant += meant;
    if (unit.origins.length === 0) return;
    sums.meantInside += meant;
    sums.markedInside += seen(now.text, marks.now, place.from, place.length);
    for (const origin of unit.origins) {
      const was = old.units[origin];
      if (was)
        sums.markedInside += seen(old.text, marks.old, was.from, was.length) / partsOf(planted, origin);
    }
    if (!unit.moved || place.length < 8) return;
    sums.moved++;
    const all = visible(now.text.slice(place.from, place.from + place.length));
    if (!knowsMoves || meant < all * 0.4) {
      if (seen(now.text, marks.now, place.from, place.length) > 0.8 * all && meant < 0.5 * all)
        sums.drawnApart++;
    }
  });
}

function partsOf(planted: Planted, origin: number): number {
  return planted.units.filter(({ origins }) => origins.includes(origin)).length;
}

function visible(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

// The laws of a comparison, checked one by one; a list of what is broken, empty when all is well.
import type { Comparison, Pair, Run } from '../../../src/core/model/comparison.ts';
import type { SectionTree } from '../../../src/core/model/sectionTree.ts';
import type { Span } from '../../../src/core/model/span.ts';
import { unitsOf, type Unit } from '../../../src/core/model/unit.ts';
import { tokenize } from '../../../src/core/text/tokenize.ts';

/** What a comparison of two trees breaks. */
export function brokenLaws(old: SectionTree, now: SectionTree, comparison: Comparison): string[] {
  return [
    ...sideLaws(unitsOf(old), comparison.pairs, 'old'),
    ...sideLaws(unitsOf(now), comparison.pairs, 'new'),
    ...comparison.pairs.flatMap(pairLaws),
  ];
}

/** What differs between a comparison and the comparison of the same trees the other way round. */
export function brokenSymmetry(forth: Comparison, back: Comparison): string[] {
  const seen = new Map<string, number>();
  for (const pair of forth.pairs) count(seen, signature(pair), 1);
  for (const pair of back.pairs) count(seen, signature(turned(pair)), -1);
  return [...seen]
    .filter(([, times]) => times !== 0)
    .map(([pair, times]) => `only ${times > 0 ? 'forth' : 'back'}: ${pair}`);
}

function sideLaws(units: readonly Unit[], pairs: readonly Pair[], side: 'old' | 'new'): string[] {
  const broken: string[] = [];
  const texts = new Map<Unit, { at: number; text: string }[]>();
  for (const pair of pairs) {
    const hull = pair[side];
    const runs = pair.runs.filter((run) => run[side] !== null);
    if (hull === null) {
      if (runs.length > 0) broken.push(`a pair without ${side} has runs of it`);
      continue;
    }
    const unit = units.find(({ span }) => span[0] <= hull[0] && hull[1] <= span[1]);
    if (!unit) {
      broken.push(`${side} ${hull.join()} is part of no unit`);
      continue;
    }
    for (const run of runs) broken.push(...runLaws(unit, run, side));
    texts.set(unit, [
      ...(texts.get(unit) ?? []),
      { at: hull[0], text: runs.map((run) => run.text).join('') },
    ]);
    const [first, last] = [runs[0]?.[side], runs.at(-1)?.[side]];
    if (first && last && (first[0] !== hull[0] || last[1] !== hull[1])) {
      // A decoded thing that gives no character may stand at an end.
      if (unit.pieces.every((piece) => piece.end > piece.start))
        broken.push(`${side} ${hull.join()} is not the hull of its runs`);
    }
  }
  for (const unit of units) {
    const parts = (texts.get(unit) ?? []).sort((a, b) => a.at - b.at);
    if (parts.map((part) => part.text).join('') !== unit.text) {
      broken.push(
        `${side} unit ${unit.span.join()} reads ${JSON.stringify(parts.map((part) => part.text))}, is ${JSON.stringify(unit.text)}`,
      );
    }
  }
  return broken;
}

function runLaws(unit: Unit, run: Run, side: 'old' | 'new'): string[] {
  const span = run[side];
  if (!span) return [];
  const home = unit.pieces.find(({ source }) => source[0] <= span[0] && span[1] <= source[1]);
  if (!home) return [`a run crosses own ranges: ${JSON.stringify(run)}`];
  const whole = span[0] === home.source[0] && span[1] === home.source[1];
  if (home.decoded) return whole ? [] : [`a run cuts a decoded thing: ${JSON.stringify(run)}`];
  const from = home.start + span[0] - home.source[0];
  return unit.text.slice(from, from + span[1] - span[0]) === run.text
    ? []
    : [`a run is not where it says: ${JSON.stringify(run)}`];
}

function pairLaws(pair: Pair): string[] {
  const broken: string[] = [];
  for (const run of pair.runs) {
    const quiet = run.class !== null && run.class !== 'wording';
    if (run.quiet !== quiet || (run.kind === 'same') !== (run.class === null))
      broken.push(`classes: ${JSON.stringify(run)}`);
    if (run.text === '') broken.push(`an empty run in ${pair.changes.join()}`);
  }
  if (pair.old === null || pair.new === null) {
    if (pair.runs.some((run) => run.class !== 'wording'))
      broken.push('a lone unit has a run of another class than wording');
    return broken;
  }
  const wording = pair.runs.some((run) => run.class === 'wording');
  const text = (side: 'old' | 'new', replaced: boolean): string =>
    pair.runs
      .filter((run) => run[side] !== null || (replaced && run.quiet))
      .filter((run) => !(replaced && run.quiet && run[side] !== null))
      .map((run) => run.text)
      .join('');
  // With every quiet run of one side replaced by the other side's, only wording is left to differ.
  if (!wording && text('old', true) !== text('new', false))
    broken.push(`quiet runs hide more: ${shown(pair.runs)}`);
  for (const { gone, come } of hunksOf(pair.runs)) {
    const [a, b] = [tokenize(gone), tokenize(come)];
    if (gone === come && gone !== '') continue;
    if (a.length === 0 || b.length === 0) continue;
    if (a[0]?.key === b[0]?.key && gone.startsWith(come.slice(0, 1)))
      broken.push(`a hunk shares its first token: ${shown(pair.runs)}`);
    if (a.at(-1)?.key === b.at(-1)?.key && gone.endsWith(come.slice(-1)))
      broken.push(`a hunk shares its last token: ${shown(pair.runs)}`);
  }
  return broken;
}

function hunksOf(runs: readonly Run[]): { gone: string; come: string }[] {
  const hunks: { gone: string; come: string }[] = [];
  let open: { gone: string; come: string } | null = null;
  for (const run of runs) {
    if (run.class !== 'wording') {
      open = null;
      continue;
    }
    if (!open) hunks.push((open = { gone: '', come: '' }));
    if (run.kind === 'removed') open.gone += run.text;
    else open.come += run.text;
  }
  return hunks;
}

/** Runs on one line, for messages. */
export function shown(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text, class: kindOf }) => {
      const mark = kindOf === 'wording' || kindOf === null ? '' : `${kindOf}:`;
      return kind === 'same' ? text : kind === 'removed' ? `[-${mark}${text}-]` : `{+${mark}${text}+}`;
    })
    .join('');
}

function turned(pair: Pair): Pair {
  const changes = pair.changes.map((change) => {
    if (change === 'added') return 'removed';
    if (change === 'removed') return 'added';
    if (change === 'split') return 'merged';
    return change === 'merged' ? 'split' : change;
  });
  const runs = pair.runs.map((run): Run => {
    const kind = run.kind === 'same' ? 'same' : run.kind === 'removed' ? 'added' : 'removed';
    return { ...run, kind, old: run.new, new: run.old };
  });
  return { ...pair, old: pair.new, new: pair.old, changes, runs };
}

function signature({ old, new: now, changes, runs, other, facts, precise }: Pair): string {
  const place = (span: Span | null): string => span?.join('-') ?? 'none';
  const differing = runs
    .filter((run) => run.kind !== 'same')
    .map((run) => `${run.kind} ${place(run.old)} ${place(run.new)} ${run.class ?? ''}`)
    .sort()
    .join(' | ');
  return [
    place(old),
    place(now),
    [...changes].sort().join(),
    differing,
    other.length,
    facts.length,
    precise,
  ].join('; ');
}

function count(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

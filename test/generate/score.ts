// How well a comparison tells what was planted: tallies that can be added up over documents.
import type { Comparison, Pair, Run } from '../../src/core/model/comparison.ts';
import { unitsOf, type Unit } from '../../src/core/model/unit.ts';
import { movedLinks } from '../../src/core/diff/moves.ts';
import { wordsOf } from './phrases.ts';
import type { Planted } from './plant.ts';
import type { Stretch } from './draft.ts';

/** Sums by name; a figure is one sum by another. */
export type Tally = Map<string, number>;

/** Visible characters. */
const visible = (text: string): number => text.replace(/\s+/gu, '').length;

interface Placed {
  readonly pair: Pair;
  readonly old: number | null;
  readonly now: number | null;
}

/** Adds what one comparison got right and wrong to a tally. `note` is told of every mistake worth reading. */
export function score(
  planted: Planted,
  comparison: Comparison,
  tally: Tally,
  note: (words: string) => void,
): void {
  const [olds, news] = [unitsOf(planted.old), unitsOf(planted.now)];
  const placed = place(comparison, olds, news);
  const add = (name: string, by = 1): void => void tally.set(name, (tally.get(name) ?? 0) + by);
  const key = (old: number, now: number): string => `${old}>${now}`;

  const truth = new Set(planted.units.flatMap((unit, now) => unit.origins.map((old) => key(old, now))));
  const found = new Map(
    placed.flatMap((one) =>
      one.old !== null && one.now !== null ? [[key(one.old, one.now), one] as const] : [],
    ),
  );
  const spread = new Map<number, number[]>();
  planted.units.forEach((unit, now) =>
    unit.origins.forEach((old) => spread.set(old, [...(spread.get(old) ?? []), now])),
  );
  const isChanged = (now: number): boolean => {
    const unit = planted.units[now];
    if (!unit) return false;
    return (
      unit.moved ||
      unit.origins.length !== 1 ||
      unit.stretches.some((one) => one.kind === 'wording') ||
      unit.origins.some((old) => (spread.get(old)?.length ?? 0) > 1)
    );
  };
  let [docTp, docFp, docFn] = [0, 0, 0];
  let [changedTp, changedFp, changedFn] = [0, 0, 0];
  for (const pair of truth) {
    const now = Number(pair.split('>')[1]);
    const hit = found.has(pair);
    if (hit) docTp++;
    else docFn++;
    if (isChanged(now)) {
      if (hit) changedTp++;
      else changedFn++;
    }
    if (!hit)
      note(
        `missed ${pair}: ${olds[Number(pair.split('>')[0])]?.text.slice(0, 60)} => ${news[now]?.text.slice(0, 60)}`,
      );
  }
  for (const [pair, one] of found) {
    if (truth.has(pair)) continue;
    docFp++;
    changedFp++;
    note(
      `false ${pair} [${one.pair.changes.join()}]: ${olds[one.old ?? -1]?.text.slice(0, 60)} => ${news[one.now ?? -1]?.text.slice(0, 60)}`,
    );
  }
  add('tp', docTp);
  add('fp', docFp);
  add('fn', docFn);
  add('changed tp', changedTp);
  add('changed fp', changedFp);
  add('changed fn', changedFn);
  const f1 = (2 * docTp) / Math.max(2 * docTp + docFp + docFn, 1);
  tally.set('worst', Math.min(tally.get('worst') ?? 1, f1));

  scoreGroups(planted, placed, spread, add, note, olds, news);
  scoreMoves(planted, placed, truth, olds, news, add, note);
  scoreMarks(planted, placed, truth, spread, olds, news, add, note);
  scoreNumbers(planted, placed, add, note);
}

function place(comparison: Comparison, olds: readonly Unit[], news: readonly Unit[]): Placed[] {
  const find = (units: readonly Unit[]) => {
    const starts = units.map((unit) => unit.span[0]);
    return (at: number): number => {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return low;
    };
  };
  const [oldAt, newAt] = [find(olds), find(news)];
  return comparison.pairs.map((pair) => ({
    pair,
    old: pair.old ? oldAt(pair.old[0]) : null,
    now: pair.new ? newAt(pair.new[0]) : null,
  }));
}

type Add = (name: string, by?: number) => void;
type Note = (words: string) => void;

function scoreGroups(
  planted: Planted,
  placed: readonly Placed[],
  spread: ReadonlyMap<number, readonly number[]>,
  add: Add,
  note: Note,
  olds: readonly Unit[],
  news: readonly Unit[],
): void {
  const byOld = new Map<number, Placed[]>();
  const byNew = new Map<number, Placed[]>();
  for (const one of placed) {
    if (one.old !== null) byOld.set(one.old, [...(byOld.get(one.old) ?? []), one]);
    if (one.now !== null) byNew.set(one.now, [...(byNew.get(one.now) ?? []), one]);
  }
  const same = (a: readonly (number | null)[], b: readonly number[]): boolean =>
    [...a].sort().join() === [...b].sort().join();
  for (const [old, parts] of spread) {
    if (parts.length < 2) continue;
    add('splits');
    const got = byOld.get(old) ?? [];
    if (
      same(
        got.map((one) => one.now),
        parts,
      ) &&
      got.every((one) => one.pair.changes.includes('split'))
    )
      add('splits exact');
    else
      note(
        `split ${old} -> ${parts.join()} came out as ${got.map((one) => `${one.now}${one.pair.changes.join()}`).join(' ')}: ${olds[old]?.text.slice(0, 80)}`,
      );
  }
  planted.units.forEach((unit, now) => {
    if (unit.origins.length < 2) return;
    add('merges');
    const got = byNew.get(now) ?? [];
    if (
      same(
        got.map((one) => one.old),
        unit.origins,
      ) &&
      got.every((one) => one.pair.changes.includes('merged'))
    )
      add('merges exact');
    else
      note(
        `merge ${unit.origins.join()} -> ${now} came out as ${got.map((one) => `${one.old}${one.pair.changes.join()}`).join(' ')}: ${news[now]?.text.slice(0, 80)}`,
      );
  });
}

function scoreMoves(
  planted: Planted,
  placed: readonly Placed[],
  truth: ReadonlySet<string>,
  olds: readonly Unit[],
  news: readonly Unit[],
  add: Add,
  note: Note,
): void {
  const parts = new Map<number, number>();
  for (const pair of truth) {
    const old = Number(pair.split('>')[0]);
    parts.set(old, (parts.get(old) ?? 0) + 1);
  }
  const weightOf = (old: number, now: number): number => {
    const [a, b] = [visible(olds[old]?.text ?? ''), visible(news[now]?.text ?? '')];
    if ((parts.get(old) ?? 0) > 1) return 2 * b;
    return (planted.units[now]?.origins.length ?? 0) > 1 ? 2 * a : a + b;
  };
  const links = [...truth].map((pair) => {
    const [old = 0, now = 0] = pair.split('>').map(Number);
    return { old, now, weight: weightOf(old, now) };
  });
  // Parts of one unit need distinct places.
  const seen = new Map<number, number>();
  const spaced = links.map((link) => {
    const times = seen.get(link.old) ?? 0;
    seen.set(link.old, times + 1);
    return { ...link, old: link.old + times / 1000, now: link.now + (times === 0 ? link.old / 1e7 : 0) };
  });
  const optimum = movedLinks(spaced);
  const best = links.reduce((sum, link, at) => sum + (optimum[at] ? link.weight : 0), 0);
  const optimal = new Set(links.filter((_, at) => optimum[at]).map((link) => `${link.old}>${link.now}`));
  let cost = 0;
  const told: [number, number][] = [];
  for (const { pair, old, now } of placed) {
    if (old === null || now === null || !pair.changes.includes('moved')) continue;
    add('moves told');
    cost += weightOf(old, now);
    told.push([old, now]);
  }
  const minimal = cost <= best * 1.01 + 1;
  for (const [old, now] of told) {
    const pair = `${old}>${now}`;
    const explains = minimal || optimal.has(pair) || (planted.units[now]?.moved ?? false);
    if (truth.has(pair) && explains) add('moves right');
    else note(`false move ${pair}: ${olds[old]?.text.slice(0, 50)} => ${news[now]?.text.slice(0, 50)}`);
  }
  add('documents');
  if (minimal) add('moves minimal');
  else note(`moves weigh ${cost}, need ${best}`);
  const gone = new Set(placed.filter((one) => one.now === null).map((one) => one.old));
  const come = new Set(placed.filter((one) => one.old === null).map((one) => one.now));
  for (const pair of optimal) {
    const [old = 0, now = 0] = pair.split('>').map(Number);
    add('moved units');
    if (!gone.has(old) || !come.has(now)) continue;
    add('moved drawn apart');
    note(`apart ${pair}: ${olds[old]?.text.slice(0, 60)} => ${news[now]?.text.slice(0, 60)}`);
  }
}

/** Characters of a side's text that a test holds for. */
function marksOf(runs: readonly Run[], side: 'old' | 'new', text: string, from: number): Uint8Array {
  const marks = new Uint8Array(text.length);
  let at = from;
  for (const run of runs) {
    if (run[side] === null) continue;
    if (run.kind !== 'same') marks.fill(run.class === 'wording' ? 2 : 1, at, at + run.text.length);
    at += run.text.length;
  }
  return marks;
}

function scoreMarks(
  planted: Planted,
  placed: readonly Placed[],
  truth: ReadonlySet<string>,
  spread: ReadonlyMap<number, readonly number[]>,
  olds: readonly Unit[],
  news: readonly Unit[],
  add: Add,
  note: Note,
): void {
  for (const one of placed) {
    for (const run of one.pair.runs) if (run.class === 'wording') add('marked', visible(run.text));
  }
  olds.forEach((unit, old) => {
    if (!spread.has(old)) add('true', visible(unit.text));
  });
  planted.units.forEach((unit, now) => {
    const lone = unit.origins.length === 0;
    for (const { old, now: text, kind } of unit.stretches) {
      if (kind === 'wording' || lone) add('true', visible(old) + visible(text));
    }
    void now;
  });
  for (const { pair, old, now } of placed) {
    if (old === null || now === null) continue;
    const unit = planted.units[now];
    if (!unit || !truth.has(`${old}>${now}`)) continue;
    const whole = unit.origins.length === 1 && (spread.get(old)?.length ?? 0) === 1;
    for (const run of pair.runs) if (run.class === 'wording') add('surviving marked', visible(run.text));
    const marked = pair.runs.reduce((sum, run) => sum + (run.class === 'wording' ? visible(run.text) : 0), 0);
    const meant = unit.stretches.reduce(
      (sum, one) => sum + (one.kind === 'wording' ? visible(one.old) + visible(one.now) : 0),
      0,
    );
    if (marked > meant + 4)
      note(
        `noisy +${marked - meant} [${pair.changes.join()}]: ${unit.stretches
          .filter((one) => one.kind !== 'same')
          .map((one) => `[${one.kind[0]}:${one.old}>${one.now}]`)
          .join('')} in ${pair.runs.map(shown).join('')}`,
      );
    if (!whole) continue;
    const wording = unit.stretches.filter((stretch) => stretch.kind === 'wording');
    for (const stretch of wording) add('surviving true', visible(stretch.old) + visible(stretch.now));
    const noise = unit.stretches.some((stretch) => stretch.kind === 'noise');
    if (wording.length === 0 && noise) {
      add('noise units');
      if (pair.changes.includes('reworded') || pair.changes.includes('retitled')) {
        add('noise units called wording');
        note(`noise called wording: ${pair.runs.map(shown).join('')}`);
      }
    }
    if (wording.length > 0)
      scorePhrases(
        planted.lang,
        unit.stretches,
        pair,
        olds[old]?.text ?? '',
        news[now]?.text ?? '',
        add,
        note,
      );
  }
}

function shown(run: Run): string {
  if (run.kind === 'same')
    return run.text.length > 16 ? `${run.text.slice(0, 6)}…${run.text.slice(-6)}` : run.text;
  const kind = run.class === 'wording' ? '' : `${run.class}:`;
  return run.kind === 'removed' ? `[-${kind}${run.text}-]` : `{+${kind}${run.text}+}`;
}

function scorePhrases(
  lang: string,
  stretches: readonly Stretch[],
  pair: Pair,
  oldText: string,
  newText: string,
  add: Add,
  note: Note,
): void {
  const marks = { old: marksOf(pair.runs, 'old', oldText, 0), now: marksOf(pair.runs, 'new', newText, 0) };
  const wanted = { old: new Uint8Array(oldText.length), now: new Uint8Array(newText.length) };
  let [oldAt, newAt] = [0, 0];
  let changes = 0;
  let joined = false;
  for (const { old, now, kind } of stretches) {
    if (kind === 'wording') {
      wanted.old.fill(2, oldAt, oldAt + old.length);
      wanted.now.fill(2, newAt, newAt + now.length);
      if (!joined) changes++;
      add('changes');
      const seen =
        marks.old.subarray(oldAt, oldAt + old.length).includes(2) ||
        marks.now.subarray(newAt, newAt + now.length).includes(2);
      if (seen) add('changes marked');
      else {
        // A word put in beside its like may be marked one place further.
        const near =
          marks.old.subarray(Math.max(0, oldAt - 40), oldAt + old.length + 40).includes(2) ||
          marks.now.subarray(Math.max(0, newAt - 40), newAt + now.length + 40).includes(2);
        add(near ? 'changes marked' : 'changes hidden');
        if (!near) note(`hidden: [${old}] -> [${now}] in ${pair.runs.map(shown).join('')}`);
      }
    }
    joined = kind === 'wording' || (joined && (old + now).length === 0);
    oldAt += old.length;
    newAt += now.length;
  }
  let [both, either] = [0, 0];
  for (const side of ['old', 'now'] as const) {
    wanted[side].forEach((mark, at) => {
      const [want, got] = [mark === 2, marks[side][at] === 2];
      if (want && got) both++;
      if (want || got) either++;
    });
  }
  scoreFacts(stretches, pair, add, note);
  const hunks = hunksOf(pair.runs);
  add('iou', either === 0 ? 0 : both / either);
  add('iou of');
  add('planted changes', changes);
  add('hunks', hunks);
  if (either > 0 && both / either < 0.5)
    note(
      `IoU ${(both / either).toFixed(2)}: ${stretches
        .filter((s) => s.kind === 'wording')
        .map((s) => `[${s.old}>${s.now}]`)
        .join(' ')} in ${pair.runs.map(shown).join('')}`,
    );
  for (const [side, text] of [
    ['old', oldText],
    ['now', newText],
  ] as const) {
    const borders = new Set(wordsOf(text, lang).map((word) => word.start));
    marks[side].forEach((mark, at) => {
      const before = at === 0 ? 0 : (marks[side][at - 1] ?? 0);
      if ((mark === 2) === (before === 2)) return;
      add('edges');
      if (at > 0 && !borders.has(at)) add('edges inside');
    });
  }
}

/** Planted facts that are told, by kind; and of edits planted as plain ones, how many are told as facts. */
function scoreFacts(stretches: readonly Stretch[], pair: Pair, add: Add, note: Note): void {
  const wording = stretches.filter((one) => one.kind === 'wording');
  const only = wording.length === 1 ? wording[0] : undefined;
  if (!only || only.fact === 'title') return;
  const kinds = pair.facts.map((one) => one.kind);
  const shownFacts = pair.facts
    .map((one) => `${one.kind}:${one.old?.text ?? ''}>${one.new?.text ?? ''}`)
    .join(' ');
  if (only.fact === undefined) {
    add('plain edits');
    if (kinds.length > 0) {
      add('plain edits told');
      note(
        `plain told [${only.old}>${only.now}] ${shownFacts} in ${pair.runs.map(shown).join('').slice(0, 200)}`,
      );
    }
    return;
  }
  add(`fact ${only.fact}`);
  add('facts planted');
  if (kinds.length > 0) add('facts told');
  if (kinds.some((kind) => kind === only.fact)) add(`fact ${only.fact} told`);
  else
    note(
      `fact missed ${only.fact} [${only.old}>${only.now}] got ${shownFacts} in ${pair.runs.map(shown).join('').slice(0, 200)}`,
    );
}

function hunksOf(runs: readonly Run[]): number {
  let count = 0;
  let open = false;
  for (const run of runs) {
    if (run.kind === 'same' || run.quiet) open = false;
    else if (!open) {
      count++;
      open = true;
    }
  }
  return count;
}

function scoreNumbers(planted: Planted, placed: readonly Placed[], add: Add, note: Note): void {
  // The references of a unit that was merged stand in the pairs of its parts.
  const toldIn = new Map<number, string[]>();
  for (const { pair, now } of placed) {
    if (now === null) continue;
    const told = pair.runs.filter((run) => run.kind === 'added' && run.class === 'reference');
    toldIn.set(now, [...(toldIn.get(now) ?? []), ...told.map((run) => run.text)]);
  }
  for (const { pair, old, now } of placed) {
    if (old === null || now === null) continue;
    const unit = planted.units[now];
    if (!unit?.origins.includes(old)) continue;
    const numbers = unit.stretches.filter(
      (one) => one.kind === 'number' && one.old !== one.now && one.old !== '' && one.now !== '',
    );
    const [want, got] = [numbers.length > 0, pair.changes.includes('renumbered')];
    if (unit.origins.length === 1) {
      if (want && got) add('renumbered tp');
      else if (got) {
        if (unit.stretches.some((one) => one.kind === 'number' && one.old !== one.now)) continue;
        add('renumbered fp');
        note(
          `renumbered? ${pair.oldLabel} -> ${pair.newLabel}: ${pair.runs.map(shown).join('').slice(0, 100)}`,
        );
      } else if (want) {
        add('renumbered fn');
        note(
          `not renumbered: ${pair.oldLabel} -> ${pair.newLabel}: ${pair.runs.map(shown).join('').slice(0, 100)}`,
        );
      }
    }
    const references = unit.stretches.filter((one) => one.kind === 'reference').map((one) => one.now);
    const told = toldIn.get(now);
    if (!told) continue;
    toldIn.delete(now);
    for (const reference of references) {
      const at = told.indexOf(reference);
      if (at >= 0) {
        told.splice(at, 1);
        add('references tp');
      } else {
        add('references fn');
        note(`reference missed ${reference}: ${pair.runs.map(shown).join('').slice(0, 160)}`);
      }
    }
    add('references fp', told.length);
  }
}

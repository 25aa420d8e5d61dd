// The words that a pair lost and got, as a reader would name them: whole facts where the comparison knows them.
import type { Fact, Pair, Run, RunClass } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { runWords, type Joints } from '../merged/unitWords.ts';

/** Words that became others; null where there were none. */
export interface WordChange {
  readonly kind: 'fact' | 'wording' | 'reference' | 'spelling';
  readonly old: string | null;
  readonly new: string | null;
}

interface Hunk {
  readonly runs: readonly Run[];
}

/**
 * The changes of a pair's words in order; width and space are none, nor is its number, which ends at `skip`. `joints`
 * are those of its two units.
 */
export function wordChanges(
  pair: Pair,
  skip: { readonly old: number; readonly new: number },
  joints: { readonly old: Joints; readonly new: Joints },
): readonly WordChange[] {
  const told = new Set<Fact>();
  const changes: WordChange[] = [];
  for (const hunk of hunksOf(pair, skip)) {
    const fact = pair.facts.find((one) => touches(one, hunk));
    if (fact !== undefined && told.has(fact)) continue;
    if (fact !== undefined) told.add(fact);
    const [old, fresh] =
      fact === undefined
        ? [words(hunk, 'old', joints.old), words(hunk, 'new', joints.new)]
        : [fact.old?.text ?? null, fact.new?.text ?? null];
    const kind = fact !== undefined && fact.kind !== 'reference' ? 'fact' : kindOf(hunk);
    if (old !== null || fresh !== null) changes.push({ kind, old, new: fresh });
  }
  return changes;
}

/** Neighbouring runs that stand on one side only, as one change. */
function hunksOf(pair: Pair, skip: { readonly old: number; readonly new: number }): readonly Hunk[] {
  const hunks: Run[][] = [];
  let open: Run[] | null = null;
  let [oldAt, newAt] = [0, 0];
  for (const run of pair.runs) {
    if (run.kind !== 'added') oldAt += run.text.length;
    if (run.kind !== 'removed') newAt += run.text.length;
    const number = run.kind === 'removed' ? oldAt <= skip.old : newAt <= skip.new;
    if (run.kind === 'same' || number) {
      open = null;
      continue;
    }
    if (open === null) hunks.push((open = []));
    open.push(run);
  }
  return hunks
    .filter((runs) => runs.some(({ class: of }) => of !== 'width' && of !== 'space'))
    .map((runs) => ({ runs }));
}

function words(hunk: Hunk, side: 'old' | 'new', joints: Joints): string | null {
  const text = runWords(hunk.runs, side, joints).trim();
  return text === '' ? null : text;
}

function kindOf(hunk: Hunk): WordChange['kind'] {
  const classes = new Set<RunClass | null>(hunk.runs.map((run) => run.class));
  if (classes.has('wording')) return 'wording';
  return classes.has('reference') || classes.has('number') ? 'reference' : 'spelling';
}

/** True where a fact is about the words of a hunk, on whichever side both have a place. */
function touches(fact: Fact, hunk: Hunk): boolean {
  return hunk.runs.some(
    (run) =>
      meets(fact.old?.at, run.kind === 'removed' ? run.old : null) ||
      meets(fact.new?.at, run.kind === 'added' ? run.new : null),
  );
}

function meets(a: Span | undefined, b: Span | null): boolean {
  return a !== undefined && b !== null && a[0] < b[1] && b[0] < a[1];
}

// Noise: pairs in which nothing but spelling, form or the number differs, and what was moved along with the clause above
// it. Neighbours of one kind fold into one line that counts them, with what is unchanged between; nothing is left out.
import type { Pair } from '../../core/model/comparison.ts';
import type { Strings } from '../strings/strings.ts';

/** What alone differs: spelling and form; the number; the place, and only because a clause above was moved. */
export type Noise = 'cosmetic' | 'renumbered' | 'carried';

/** Neighbouring rows in which nothing but noise of one kind differs, with what is unchanged between them. */
export interface NoiseFold<Row, Unchanged> {
  readonly kind: 'noise';
  readonly noise: Noise;
  readonly id: string;
  readonly words: string;
  readonly rows: readonly (Row | Unchanged)[];
}

/**
 * The noise that alone differs in each pair; null where something else does.
 *
 * What stands below a moved clause was moved with it: only the clause itself is told as a move of its own.
 */
export function noisesOf(pairs: readonly Pair[]): readonly (Noise | null)[] {
  let moved: Pair | null = null;
  return pairs.map((pair) => {
    const { changes } = pair;
    if (!changes.includes('moved')) return quietNoise(pair);
    if (moved !== null && isBelow(pair, moved)) return changes.every(isCarried) ? 'carried' : null;
    moved = pair;
    return null;
  });
}

function quietNoise({ changes }: Pair): Noise | null {
  if (!changes.every((change) => change === 'cosmetic' || change === 'renumbered')) return null;
  return changes.includes('renumbered') ? 'renumbered' : 'cosmetic';
}

function isCarried(change: Pair['changes'][number]): boolean {
  return change === 'moved' || change === 'renumbered' || change === 'cosmetic';
}

function isBelow(pair: Pair, moved: Pair): boolean {
  const below = (inner: string | null, outer: string | null): boolean =>
    inner !== null && outer !== null && inner.startsWith(`${outer}.`);
  return below(pair.oldAddress, moved.oldAddress) && below(pair.newAddress, moved.newAddress);
}

interface Noisy {
  readonly kind: 'changed';
  readonly id: string;
  readonly name: string;
  readonly noise: Noise | null;
}

/** The rows with neighbours of the same noise folded; the order stays. */
export function foldNoise<Row extends Noisy, Unchanged extends { readonly kind: 'fold' }>(
  rows: readonly (Row | Unchanged)[],
  strings: Strings,
): readonly (Row | Unchanged | NoiseFold<Row, Unchanged>)[] {
  const folded: (Row | Unchanged | NoiseFold<Row, Unchanged>)[] = [];
  for (const row of rows) {
    if (row.kind === 'fold' || row.noise === null) {
      folded.push(row);
      continue;
    }
    const between = folded.at(-1)?.kind === 'fold' ? folded.slice(-1) : [];
    const last = folded.at(-1 - between.length);
    if (last?.kind !== 'noise' || last.noise !== row.noise) {
      folded.push(foldOf<Row, Unchanged>(row.noise, [row], strings));
      continue;
    }
    const unchanged = between.filter((one): one is Unchanged => one.kind === 'fold');
    folded.splice(
      -1 - between.length,
      1 + between.length,
      foldOf<Row, Unchanged>(row.noise, [...last.rows, ...unchanged, row], strings),
    );
  }
  return folded;
}

function foldOf<Row extends Noisy, Unchanged extends { readonly kind: 'fold' }>(
  noise: Noise,
  rows: readonly (Row | Unchanged)[],
  strings: Strings,
): NoiseFold<Row, Unchanged> {
  const noisy = rows.filter((row): row is Row => row.kind === 'changed');
  const [first, last] = [noisy[0], noisy.at(-1)];
  const words = strings.views.noiseFold[noise](noisy.length, first?.name ?? '', last?.name ?? '');
  return { kind: 'noise', noise, id: `${first?.id ?? ''}-fold`, words, rows };
}

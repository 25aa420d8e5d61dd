// Noise: pairs in which nothing but spelling, form or the number differs. Neighbours of one kind fold into one line that
// counts them; nothing is left out.
import type { Pair } from '../../core/model/comparison.ts';
import type { Strings } from '../strings/strings.ts';

/** What alone differs: spelling and form, or (perhaps with them) the number. */
export type Noise = 'cosmetic' | 'renumbered';

/** Neighbouring rows in which nothing but noise of one kind differs. */
export interface NoiseFold<Row> {
  readonly kind: 'noise';
  readonly noise: Noise;
  readonly id: string;
  readonly words: string;
  readonly rows: readonly Row[];
}

/** The noise that alone differs in a pair; null where something else does. */
export function noiseOf({ changes }: Pair): Noise | null {
  if (!changes.every((change) => change === 'cosmetic' || change === 'renumbered')) return null;
  return changes.includes('renumbered') ? 'renumbered' : 'cosmetic';
}

interface Noisy {
  readonly kind: 'changed';
  readonly id: string;
  readonly name: string;
  readonly noise: Noise | null;
}

/** The rows with neighbours of the same noise folded; order and all other rows stay. */
export function foldNoise<Row extends Noisy, Other extends { readonly kind: 'fold' }>(
  rows: readonly (Row | Other)[],
  strings: Strings,
): readonly (Row | Other | NoiseFold<Row>)[] {
  const folded: (Row | Other | NoiseFold<Row>)[] = [];
  for (const row of rows) {
    const last = folded.at(-1);
    if (row.kind === 'fold' || row.noise === null) folded.push(row);
    else if (last?.kind === 'noise' && last.noise === row.noise) {
      folded[folded.length - 1] = foldOf(row.noise, [...last.rows, row], strings);
    } else folded.push(foldOf(row.noise, [row], strings));
  }
  return folded;
}

function foldOf<Row extends Noisy>(noise: Noise, rows: readonly Row[], strings: Strings): NoiseFold<Row> {
  const [first, last] = [rows[0], rows.at(-1)];
  const words = strings.views.noiseFold[noise](rows.length, first?.name ?? '', last?.name ?? '');
  return { kind: 'noise', noise, id: `${first?.id ?? ''}-fold`, words, rows };
}

// A transcription keeps every visible character of its snapshot, in order. Inside a listed repair marks of form may be
// missing (tags, bullets, rules); nothing may be added, and no word may change, anywhere.
import type { Repair } from '../model/policy.ts';
import type { VisibleText } from './visibleText.ts';

/** Where a transcription leaves its snapshot: offsets into either source; null where the text has ended. */
export interface Departure {
  readonly snapshotAt: number | null;
  readonly sourceAt: number | null;
  /** What follows there, for a message: a few characters of each. */
  readonly snapshot: string;
  readonly source: string;
}

/** What may vanish inside a repair: tags, bullets, the ・ after `- `, rules of dashes, tabs, escaping backslashes. */
const FORM = /<\/?[a-z][^<>]*>|[●\t]|(?<=^[ \t]*[-*+][ \t]+)・|-{2,}|\\(?=[!-/:-@[-`{-~])/gmu;
const SHOWN = 20;

/**
 * The first place where a transcription is not its snapshot; null where it is proven. `snapshotSource` is the decoded
 * snapshot that `snapshot` is the visible text of, and that the repairs' ranges are in.
 */
export function proveTranscription(
  snapshotSource: string,
  snapshot: VisibleText,
  source: VisibleText,
  repairs: readonly Pick<Repair, 'range'>[],
): Departure | null {
  const mayVanish = formPlaces(snapshotSource, repairs);
  // All places in the source that the snapshot so far may have led to: usually one, more where a mark of form may have
  // been kept as well as dropped.
  let reached = new Set([0]);
  for (let index = 0; index < snapshot.text.length; index++) {
    const unit = snapshot.text[index];
    const next = new Set<number>();
    for (const place of reached) {
      if (source.text[place] === unit) next.add(place + 1);
      if (mayVanish.has(snapshot.at[index] ?? -1)) next.add(place);
    }
    if (next.size === 0) return departure(snapshot, index, source, Math.max(...reached));
    reached = next;
  }
  if (reached.has(source.text.length)) return null;
  return departure(snapshot, snapshot.text.length, source, Math.max(...reached));
}

/** The offsets of the snapshot whose characters are marks of form inside a repair. */
function formPlaces(snapshot: string, repairs: readonly Pick<Repair, 'range'>[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const match of snapshot.matchAll(FORM)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!repairs.some(({ range }) => range[0] <= start && end <= range[1])) continue;
    for (let place = start; place < end; place++) places.add(place);
  }
  return places;
}

function departure(snapshot: VisibleText, index: number, source: VisibleText, place: number): Departure {
  return {
    snapshotAt: snapshot.at[index] ?? null,
    sourceAt: source.at[place] ?? null,
    snapshot: snapshot.text.slice(index, index + SHOWN),
    source: source.text.slice(place, place + SHOWN),
  };
}

// The states a text went through, oldest first -> the versions to bring in: repeated states dropped and told, ids given,
// states that are there already recognised. Ids depend on nothing but the states and the ids that are taken.
import type { Provenance } from '../../model/provenance.ts';

/** A text as it was recorded at one moment. */
export interface RecordedState {
  readonly from: Provenance;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Stands for the contents: equal where they are, such as a git object's id; null where the text was taken away. */
  readonly contents: string | null;
  /** Only the way it was read changed, not what was published, as whoever recorded it says. */
  readonly technical: boolean;
}

/** A version to bring in, or one that is there already. */
export interface PlannedVersion extends RecordedState {
  readonly contents: string;
  readonly id: string;
  /** From 1: which of the versions of its day it is. */
  readonly place: number;
  /** The version whose words it repeats, where the text went back to them. */
  readonly repeats: string | null;
  readonly isThere: boolean;
}

/** A plan, and what of the history is no version. */
export interface Plan {
  readonly versions: readonly PlannedVersion[];
  readonly told: readonly string[];
}

/** Plans the versions of a history. `there` are the versions that were brought in before, `taken` every id in use. */
export function planVersions(
  states: readonly RecordedState[],
  there: readonly { readonly version: string; readonly from: Provenance }[],
  taken: ReadonlySet<string>,
): Plan {
  const known = new Map(there.map(({ version, from }) => [keyOf(from), version]));
  const ids = new Set(taken);
  const firstWith = new Map<string, string>();
  const versions: PlannedVersion[] = [];
  const told: string[] = [];
  let before: RecordedState | null = null;
  for (const state of states) {
    const { contents } = state;
    const isSame = contents === before?.contents;
    const renamed = before !== null && before.from.path !== state.from.path && before.contents !== null;
    if (renamed) told.push(`${moment(state)}: renamed from ${before?.from.path ?? ''} to ${state.from.path}`);
    before = state;
    if (contents === null) {
      told.push(`${moment(state)}: the file was taken away`);
      continue;
    }
    if (isSame) {
      told.push(`${moment(state)}: the text is the same as before, so it is no version`);
      continue;
    }
    const old = known.get(keyOf(state.from));
    const { id, place } = old === undefined ? freeId(state.day, ids) : { id: old, place: placeIn(old) };
    ids.add(id);
    const repeats = firstWith.get(contents) ?? null;
    if (repeats === null) firstWith.set(contents, id);
    versions.push({ ...state, contents, id, place, repeats, isThere: old !== undefined });
  }
  return { versions, told };
}

/** `2024-01-01`, and `2024-01-01-2` for the second of that day. */
function freeId(day: string, ids: ReadonlySet<string>): { readonly id: string; readonly place: number } {
  for (let place = 1; ; place++) {
    const id = place === 1 ? day : `${day}-${place}`;
    if (!ids.has(id)) return { id, place };
  }
}

function placeIn(id: string): number {
  return Number(/^\d{4}-\d{2}-\d{2}-(\d+)$/u.exec(id)?.[1] ?? 1);
}

function keyOf({ commit, path, recorded }: Provenance): string {
  return commit === null ? `${path}\n${recorded}` : `${commit}\n${path}`;
}

function moment({ from }: RecordedState): string {
  return from.commit === null ? from.recorded : `${from.recorded.slice(0, 10)} ${from.commit.slice(0, 10)}`;
}

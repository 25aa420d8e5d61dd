// Since when does this sentence stand here? The latest wording of a clause, sentence by sentence.
import { foldWidth } from '../../text/foldWidth.ts';
import type { ClauseEvent, ClauseHistory } from './clauseHistory.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence and the version since which the clause has it without a gap. */
export interface BlamedSentence {
  readonly text: string;
  readonly since: string;
  /** The version before, where the clause stood without the sentence; null where the clause was born with it. */
  readonly absentFrom: string | null;
}

/** The latest wording of a clause: one list of sentences for each address it has there. */
export interface Blame {
  readonly lineage: string;
  /** The version whose wording this is: the last that has the clause. */
  readonly version: string;
  readonly clauses: readonly {
    readonly address: string | null;
    readonly sentences: readonly BlamedSentence[];
  }[];
}

/**
 * Blames every sentence of the latest wording. Width and space make no other sentence; any other letter does, unless
 * `fold` says more (a fold that mutes orthography gives the version since which the words stand there).
 * Null where no version has the clause.
 */
export function blame(history: ClauseHistory, fold: (text: string) => string = foldWidth): Blame | null {
  const versions = byVersion(history.events.filter(({ address }) => address !== null));
  const latest = versions.at(-1);
  if (latest === undefined) return null;
  const key = (sentence: string): string => fold(sentence).replace(/\s/gu, '');
  const sets = versions.map(
    ({ events }) => new Set(events.flatMap(({ text }) => sentencesOf(text).map(key))),
  );
  const gaps = new Set(
    history.events.filter(({ address }) => address === null).map(({ version }) => version),
  );
  const order = [...new Set(history.events.map(({ version }) => version))];
  return {
    lineage: history.lineage,
    version: latest.version,
    clauses: latest.events.map(({ address, text }) => ({
      address,
      sentences: sentencesOf(text).map((sentence) => {
        const first = firstWith(key(sentence), sets, versions, gaps, order);
        return {
          text: sentence,
          since: versions[first]?.version ?? latest.version,
          absentFrom: versions[first - 1]?.version ?? null,
        };
      }),
    })),
  };
}

/** The place of the earliest version from which on, without a gap, every one has the sentence. */
function firstWith(
  key: string,
  sets: readonly ReadonlySet<string>[],
  versions: readonly { readonly version: string }[],
  gaps: ReadonlySet<string>,
  order: readonly string[],
): number {
  let first = sets.length - 1;
  while (first > 0 && sets[first - 1]?.has(key) === true) {
    // A clause that was gone for a while and came back has its sentences since it came back.
    const here = order.indexOf(versions[first]?.version ?? '');
    const before = order.indexOf(versions[first - 1]?.version ?? '');
    if (order.slice(before + 1, here).some((version) => gaps.has(version))) break;
    first -= 1;
  }
  return first;
}

function byVersion(
  events: readonly ClauseEvent[],
): readonly { readonly version: string; readonly events: readonly ClauseEvent[] }[] {
  const groups = new Map<string, ClauseEvent[]>();
  for (const event of events) groups.set(event.version, [...(groups.get(event.version) ?? []), event]);
  return [...groups].map(([version, list]) => ({ version, events: list }));
}

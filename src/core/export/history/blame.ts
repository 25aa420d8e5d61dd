// Since when does this sentence stand here? The latest wording of a clause, sentence by sentence.
import { foldWidth } from '../../text/foldWidth.ts';
import type { ClauseTexts } from './clauseTexts.ts';
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
  /** The version whose wording this is: the last that has the clause. */
  readonly version: string;
  readonly clauses: readonly {
    readonly address: string;
    readonly sentences: readonly BlamedSentence[];
  }[];
}

/**
 * Blames every sentence of the latest wording; `texts` are those of one clause, oldest version first. Width and space
 * make no other sentence; any other letter does, unless `fold` says more (a fold that mutes orthography gives the
 * version since which the words stand there). Null where no version has the clause.
 */
export function blame(
  texts: readonly ClauseTexts[],
  fold: (text: string) => string = foldWidth,
): Blame | null {
  const last = texts.findLastIndex(({ places }) => places.length > 0);
  const latest = texts[last];
  if (latest === undefined) return null;
  const key = (sentence: string): string => fold(sentence).replace(/\s/gu, '');
  const sets = texts.map(({ places }) => new Set(places.flatMap(({ text }) => sentencesOf(text).map(key))));
  return {
    version: latest.version,
    clauses: latest.places.map(({ address, text }) => ({
      address,
      sentences: sentencesOf(text).map((sentence) => {
        const first = firstWith(key(sentence), sets, last);
        // A clause that was gone for a while and came back has its sentences since it came back.
        const before = texts.slice(0, first).findLast(({ places }) => places.length > 0);
        return {
          text: sentence,
          since: texts[first]?.version ?? latest.version,
          absentFrom: before?.version ?? null,
        };
      }),
    })),
  };
}

/** The place of the earliest version from which on, without a gap, every one up to `last` has the sentence. */
function firstWith(key: string, sets: readonly ReadonlySet<string>[], last: number): number {
  let first = last;
  while (first > 0 && sets[first - 1]?.has(key) === true) first -= 1;
  return first;
}

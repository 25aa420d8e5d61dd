// One lineage -> since when each sentence of its latest wording stands there.
import { blame } from '../../core/export/history/blame.ts';
import { clauseTexts } from '../../core/export/history/clauseTexts.ts';
import type { ArchivedVersion } from '../../core/model/policy.ts';
import { nameIn } from '../mixedWords.ts';
import type { AskedClause } from './clauseSteps.ts';

/** A sentence and the words on since when it stands there. */
export interface SentenceAge {
  readonly text: string;
  readonly since: string;
  /** Versions since: 0 where it came with the latest. */
  readonly age: number;
}

/** The sentences of a clause, with what must be said before them. */
export interface SentenceAges {
  readonly language: string;
  readonly lead: string;
  /** That reconstructions and translations are not followed; null where the policy has none. */
  readonly leftOut: string | null;
  /** Empty where there is no older text to trace the clause in. */
  readonly sentences: readonly SentenceAge[];
}

/**
 * Traces the latest wording of a clause back along the predecessors. A reconstruction was made from a later text and
 * proves nothing about an earlier one, so it is never followed. Null where no text that can be followed has the clause.
 */
export function sentenceAges(asked: AskedClause): SentenceAges | null {
  const { site, lineages, lineage, versions } = asked;
  const members = lineages.lineages[lineage] ?? {};
  const latest = versions.findLast(
    ({ record }) => record.kind !== 'reconstruction' && (members[record.id]?.length ?? 0) > 0,
  );
  if (latest === undefined) return null;
  const chain = chainTo(latest, versions);
  const texts = clauseTexts(
    lineages,
    lineage,
    chain.map(({ record, tree }) => ({ id: record.id, tree })),
  );
  const found = blame(texts);
  if (found === null) return null;
  const { strings } = site;
  const labelOf = (id: string): string => {
    const label = versions.find(({ record }) => record.id === id)?.record.label ?? id;
    return nameIn(strings.language, label, latest.tree.lang);
  };
  const { id, kind } = latest.record;
  const leftOut = versions.some(({ record }) => record.kind === 'reconstruction' || record.kind !== kind);
  const alone = texts.filter(({ places }) => places.length > 0).length < 2;
  const place = new Map(chain.map(({ record }, index) => [record.id, index]));
  const sentences = found.clauses
    .flatMap((clause) => clause.sentences)
    .map(({ text, since, absentFrom }) => ({
      text,
      since:
        absentFrom === null
          ? strings.history.sinceBirth(labelOf(since))
          : strings.history.sinceAfter(labelOf(since), labelOf(absentFrom)),
      age: chain.length - 1 - (place.get(since) ?? 0),
    }));
  return {
    language: latest.tree.lang,
    lead: alone ? strings.history.blameAlone(labelOf(id)) : strings.history.blameLead(labelOf(id)),
    leftOut: leftOut ? strings.history.blameLeftOut : null,
    sentences: alone ? [] : sentences,
  };
}

/** The version with its predecessors of the same kind, oldest first. */
function chainTo(latest: ArchivedVersion, versions: readonly ArchivedVersion[]): readonly ArchivedVersion[] {
  const chain: ArchivedVersion[] = [];
  let at: ArchivedVersion | undefined = latest;
  while (at !== undefined && !chain.includes(at) && at.record.kind === latest.record.kind) {
    chain.unshift(at);
    const before: string | null = at.record.predecessor;
    at = versions.find(({ record }) => record.id === before);
  }
  return chain;
}

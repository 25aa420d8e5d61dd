// Which changed references merely follow a renumbering: the clause they named became the clause they name now.
// Invariant: proven by the alignment, never by the look of the text.
import type { SectionNode } from '../model/sectionTree.ts';
import { arePartners, type Matching } from './matching.ts';
import { nameOfLabel, referencesIn, type Reference } from './referenceTokens.ts';
import { targetsOf, type Targets } from './referenceTargets.ts';
import type { Side } from './side.ts';

/** An old and a new token, by their places in their bodies, that are the same reference under another number. */
export type Followed = readonly [old: number, now: number];

/** What follows between two units. */
export type Follows = (old: number, now: number) => readonly Followed[];

/** Reads all references against a finished matching. */
export function followedReferences(matching: Matching): Follows {
  const { old, now } = matching;
  let targets: { readonly old: Targets; readonly now: Targets } | null = null;
  const references = { old: new Map<number, Reference[]>(), now: new Map<number, Reference[]>() };
  const read = (which: 'old' | 'now', side: Side, index: number): Reference[] => {
    const known = references[which].get(index);
    if (known) return known;
    const made = referencesIn(side.at(index).body, side.tokens(index));
    references[which].set(index, made);
    return made;
  };
  return (a, b) => {
    const [olds, news] = [read('old', old, a), read('now', now, b)];
    const [oldIds, newIds] = [old.ids(a), now.ids(b)];
    const differ = (one: Reference, other: Reference): boolean =>
      one.kind === other.kind && oldIds[one.token] !== newIds[other.token];
    if (!olds.some((one) => news.some((other) => differ(one, other)))) return [];
    targets ??= { old: targetsOf(old), now: targetsOf(now) };
    const { old: oldTargets, now: newTargets } = targets;
    const nodes = news.map((_, at) => newTargets.resolve(b, news, at));
    return olds.flatMap((one, i) => {
      const from = oldTargets.resolve(a, olds, i);
      if (!from) return [];
      return news.flatMap((other, j): Followed[] => {
        const to = nodes[j];
        if (!to || !differ(one, other)) return [];
        return becameSame(matching, oldTargets, newTargets, from, to) ? [[one.token, other.token]] : [];
      });
    });
  };
}

function becameSame(
  matching: Matching,
  oldTargets: Targets,
  newTargets: Targets,
  from: SectionNode,
  to: SectionNode,
): boolean {
  const [a, b] = [nameOfLabel(from.label ?? ''), nameOfLabel(to.label ?? '')];
  if (!a || !b || a.kind !== b.kind) return false;
  return arePartners(matching, oldTargets.unitOf(from), newTargets.unitOf(to));
}

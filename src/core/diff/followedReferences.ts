// Which changed references merely follow a renumbering: the clause they named became the clause they name now.
// Invariant: proven by the alignment, never by the look of the text.
import type { SectionNode } from '../model/sectionTree.ts';
import { arePartners, type Matching } from './matching.ts';
import { nameOfLabel, referencesIn, type Reference } from './referenceTokens.ts';
import { targetsOf, type Targets } from './referenceTargets.ts';
import type { Side } from './side.ts';
import type { Token } from '../text/tokenize.ts';

/** For two units: pairs of their tokens that are the same reference under another number. */
export type Follows = (old: number, now: number) => readonly (readonly [Token, Token])[];

/** Reads all references against a finished matching. */
export function followedReferences(matching: Matching): Follows {
  const { old, now } = matching;
  let targets: { readonly old: Targets; readonly now: Targets } | null = null;
  const references = { old: new Map<number, Reference[]>(), now: new Map<number, Reference[]>() };
  const read = (which: 'old' | 'now', side: Side, index: number): Reference[] => {
    const known = references[which].get(index);
    if (known) return known;
    const made = referencesIn(side.at(index).unit.text, side.tokens(index));
    references[which].set(index, made);
    return made;
  };
  return (a, b) => {
    const [olds, news] = [read('old', old, a), read('now', now, b)];
    if (olds.length === 0 || news.length === 0) return [];
    targets ??= { old: targetsOf(old), now: targetsOf(now) };
    const { old: oldTargets, now: newTargets } = targets;
    const nodes = news.map((_, at) => newTargets.resolve(b, news, at));
    return olds.flatMap((one, i) => {
      const from = oldTargets.resolve(a, olds, i);
      if (!from) return [];
      return news.flatMap((other, j): [Token, Token][] => {
        const to = nodes[j];
        const [oldToken, newToken] = [old.tokens(a)[one.token], now.tokens(b)[other.token]];
        if (!to || !oldToken || !newToken || one.kind !== other.kind || oldToken.key === newToken.key)
          return [];
        return becameSame(matching, oldTargets, newTargets, from, to) ? [[oldToken, newToken]] : [];
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

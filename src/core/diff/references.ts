// References whose words stayed while what they name changed: 第3条第2項 or 前条 that now names another clause, or none.
// Invariant: only references whose clause is known on the old side are told; nothing is guessed.
import type { Span } from '../model/span.ts';
import type { SectionNode, SectionTree } from '../model/sectionTree.ts';
import { unitsOf } from '../model/unit.ts';
import { align } from './align.ts';
import { arePartners, NONE, type Matching } from './matching.ts';
import { referencesIn } from './referenceTokens.ts';
import { targetsOf, type Targets } from './referenceTargets.ts';
import { relativesIn, relativeTargets, type RelativeTargets } from './relativeReferences.ts';
import { sourceHull } from './runs.ts';
import { makeSides, type Side } from './side.ts';

/** A reference of the new text that reads as before and names something else now. */
export interface ReferenceProblem {
  /** `broken` where it names nothing any more, `drifted` where it names another clause. */
  readonly kind: 'broken' | 'drifted';
  readonly text: string;
  /** Where it stands in the old and in the new source. */
  readonly old: Span;
  readonly new: Span;
  /** Addresses of the clauses that it named and names. */
  readonly oldTarget: string | null;
  readonly newTarget: string | null;
  /** Address of the clause that the old target became, where it still exists: what the reference might have to say. */
  readonly meant: string | null;
}

/** A reference with the node it names. */
interface Named {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly target: SectionNode | null;
}

/** The broken and drifted references of a new version, in its order. */
export function referenceProblems(old: SectionTree, now: SectionTree): ReferenceProblem[] {
  const [a, b] = makeSides(unitsOf(old), unitsOf(now));
  const matching = align(a, b);
  const [olds, news] = [reader(a), reader(b)];
  return b.units.flatMap(({ index }) => {
    const partner = matching.toOld[index] ?? NONE;
    if (partner === NONE) return [];
    const before = [...olds.read(partner)];
    // First what still names the same clause, under whatever number; only of the rest may the words have stayed in vain.
    const rest = news.read(index).filter((one) => {
      const place = before.findIndex((was) =>
        same(matching, olds.targets, news.targets, was.target, one.target),
      );
      if (place >= 0) before.splice(place, 1);
      return place < 0;
    });
    return rest.flatMap((one): ReferenceProblem[] => {
      const place = before.findIndex((other) => other.text === one.text);
      const [was] = place < 0 ? [] : before.splice(place, 1);
      if (!was?.target) return [];
      return [
        {
          ...judge(matching, olds.targets, was.target, one.target),
          text: one.text,
          old: sourceHull(a.at(partner).unit, was.from, was.to),
          new: sourceHull(b.at(index).unit, one.from, one.to),
        },
      ];
    });
  });
}

function same(
  matching: Matching,
  olds: Targets,
  news: Targets,
  was: SectionNode | null,
  is: SectionNode | null,
): boolean {
  return was !== null && is !== null && arePartners(matching, olds.unitOf(was), news.unitOf(is));
}

function judge(
  matching: Matching,
  olds: Targets,
  was: SectionNode,
  is: SectionNode | null,
): Omit<ReferenceProblem, 'text' | 'old' | 'new'> {
  const unit = olds.unitOf(was);
  const became = unit < 0 ? NONE : (matching.toNew[unit] ?? NONE);
  return {
    kind: is ? 'drifted' : 'broken',
    oldTarget: was.address,
    newTarget: is?.address ?? null,
    meant: became === NONE ? null : matching.now.at(became).unit.node.address,
  };
}

function reader(side: Side): { readonly targets: Targets; readonly read: (index: number) => Named[] } {
  const targets = targetsOf(side);
  const relative: RelativeTargets = relativeTargets(side);
  return {
    targets,
    read: (index) => {
      const { unit, bodyStart, body } = side.at(index);
      const { text } = unit;
      const tokens = side.tokens(index);
      const chain = referencesIn(body, tokens);
      const absolute = chain.flatMap((one, at): Named[] => {
        const token = tokens[one.token];
        if (!token) return [];
        const [from, to] = [token.start + bodyStart, token.end + bodyStart];
        return [{ text: text.slice(from, to), from, to, target: targets.resolve(index, chain, at) }];
      });
      const beside = relativesIn(text).map((one) => ({ ...one, target: relative.resolve(index, one.text) }));
      return [...absolute, ...beside].sort((x, y) => x.from - y.from);
    },
  };
}

// The lightest set of moves, against trying every set.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movedLinks, type PlacedLink } from '../../../src/core/diff/moves.ts';

const weightOf = (links: readonly PlacedLink[], moved: readonly boolean[]): number =>
  links.reduce((sum, link, at) => sum + (moved[at] ? link.weight : 0), 0);

const isOrdered = (links: readonly PlacedLink[]): boolean => {
  const kept = [...links].sort((a, b) => a.old - b.old);
  return kept.every((link, at) => at === 0 || (kept[at - 1]?.now ?? 0) < link.now);
};

it('leaves the rest in order, and no lighter set does', () => {
  const shuffled = fc
    .integer({ min: 1, max: 9 })
    .chain((size) =>
      fc.tuple(
        fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: size, maxLength: size }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([order, weights]) => {
      const links = order.map((now, old) => ({ old, now, weight: weights[old] ?? 1 }));
      const moved = movedLinks(links);
      expect(isOrdered(links.filter((_, at) => !moved[at]))).toBe(true);
      let best = Infinity;
      for (let set = 0; set < 1 << links.length; set++) {
        const tried = links.map((_, at) => ((set >> at) & 1) === 1);
        if (isOrdered(links.filter((_, at) => !tried[at]))) best = Math.min(best, weightOf(links, tried));
      }
      expect(weightOf(links, moved)).toBe(best);
    }),
    { seed: 20261124, numRuns: 200 },
  );
});

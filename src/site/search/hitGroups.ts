import type { Hit } from '../../core/search/hit.ts';

/** The hits of one clause: its wordings in different versions. */
export type HitGroup = readonly [first: Hit, ...others: Hit[]];

/**
 * Hits by lineage, in the order of each clause's best hit; inside a group the wording of the newest version comes first
 * (`ageOf` rises with the version). A hit outside any lineage is a group of its own.
 */
export function hitGroups(hits: readonly Hit[], ageOf: (hit: Hit) => number): readonly HitGroup[] {
  const groups = new Map<string, [Hit, ...Hit[]]>();
  hits.forEach((hit, place) => {
    const key = hit.lineage === null ? `#${place}` : `${hit.policy}/${hit.lineage}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [hit]);
    else group.push(hit);
  });
  for (const group of groups.values()) group.sort((a, b) => ageOf(b) - ageOf(a));
  return [...groups.values()];
}

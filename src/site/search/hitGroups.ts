import type { Hit } from '../../core/search/hit.ts';

/** The hits of one clause, the best first: its wordings in different versions. */
export type HitGroup = readonly [best: Hit, ...others: Hit[]];

/** Hits by lineage, in the order of each clause's best hit. A hit outside any lineage is a group of its own. */
export function hitGroups(hits: readonly Hit[]): readonly HitGroup[] {
  const groups = new Map<string, [Hit, ...Hit[]]>();
  hits.forEach((hit, place) => {
    const key = hit.lineage === null ? `#${place}` : `${hit.policy}/${hit.lineage}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [hit]);
    else group.push(hit);
  });
  return [...groups.values()];
}

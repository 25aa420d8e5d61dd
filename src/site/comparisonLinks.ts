// Which comparisons of a policy have a page that is made at build time.
import type { PolicyRecord } from '../core/model/policy.ts';
import { nameIn } from './mixedWords.ts';
import type { Site } from './site.ts';
import { pathOf } from './urls.ts';

/** Two versions that are compared, older first. */
export interface ComparedPair {
  readonly old: string;
  readonly new: string;
}

/** A comparison as a link. */
export interface ComparisonLink extends ComparedPair {
  readonly href: string;
  readonly words: string;
}

/**
 * The pairs compared at build time, each once: neighbours (`predecessor`), a reconstruction and its base, and for
 * each cohort what was agreed and what is shown.
 */
export function comparedPairs(policy: PolicyRecord): readonly ComparedPair[] {
  const known = PAIRS.get(policy) ?? pairsOf(policy);
  PAIRS.set(policy, known);
  return known;
}

// Every version's page asks for them.
const PAIRS = new WeakMap<PolicyRecord, readonly ComparedPair[]>();

function pairsOf(policy: PolicyRecord): readonly ComparedPair[] {
  const order = new Map(policy.versions.map(({ id }, place) => [id, place]));
  const pairs = new Map<string, ComparedPair>();
  const add = (one: string | null, other: string | null | undefined): void => {
    if (one === null || other === null || other === undefined || one === other) return;
    const places = [order.get(one), order.get(other)];
    const [first, second] = places;
    if (first === undefined || second === undefined) return;
    const pair = first < second ? { old: one, new: other } : { old: other, new: one };
    pairs.set(`${pair.old} ${pair.new}`, pair);
  };
  for (const { id, predecessor, reconstructedFrom } of policy.versions) {
    add(id, predecessor);
    add(id, reconstructedFrom?.version);
  }
  for (const { agreed, shown } of policy.cohorts) add(agreed, shown);
  return [...pairs.values()].sort(
    (a, b) =>
      (order.get(a.new) ?? 0) - (order.get(b.new) ?? 0) || (order.get(a.old) ?? 0) - (order.get(b.old) ?? 0),
  );
}

/** The same as links, in words: of all pairs, or of those in which one of the given versions stands. */
export function comparisonsOf(
  site: Site,
  policy: PolicyRecord,
  versions?: ReadonlySet<string>,
): readonly ComparisonLink[] {
  const labelOf = (id: string): string => {
    const label = policy.versions.find((version) => version.id === id)?.label ?? id;
    return nameIn(site.language, label, policy.language);
  };
  const pairs = comparedPairs(policy);
  const asked =
    versions === undefined ? pairs : pairs.filter((pair) => versions.has(pair.old) || versions.has(pair.new));
  return asked.map((pair) => ({
    ...pair,
    href: pathOf(site, { page: 'comparison', policy: policy.id, ...pair }),
    words: site.strings.policy.compare(labelOf(pair.old), labelOf(pair.new)),
  }));
}

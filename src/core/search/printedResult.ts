// A search result as `search --json` prints it: the contract's keys and no others.
import type { Hit } from './hit.ts';
import type { SearchResult } from './searchRecords.ts';

/** The value that `search --json` prints. */
export interface PrintedResult {
  readonly query: string;
  readonly hits: readonly Pick<
    Hit,
    'policy' | 'version' | 'address' | 'lineage' | 'text' | 'at' | 'in' | 'score'
  >[];
  readonly absentFrom: readonly string[];
}

/**
 * The printed form. Its hits bear no mark that would tell a near miss, so near misses stand in it only where nothing is
 * held exactly; their scores are then below 2/3. A version is named by its id; where versions of two policies that were searched bear one id, as
 * `POLICY@VERSION` in `absentFrom`, since the id alone would not say which.
 */
export function printedResult(result: SearchResult): PrintedResult {
  const exact = result.hits.filter(({ match }) => match === 'exact');
  const bearers = new Map<string, number>();
  for (const { version } of result.searched) bearers.set(version, (bearers.get(version) ?? 0) + 1);
  return {
    query: result.query,
    hits: (exact.length > 0 ? exact : result.hits).map(
      ({ policy, version, address, lineage, text, at, in: versions, score }) => ({
        policy,
        version,
        address,
        lineage,
        text,
        at,
        in: versions,
        score,
      }),
    ),
    absentFrom: result.absentFrom.map(({ policy, version }) =>
      (bearers.get(version) ?? 0) > 1 ? `${policy}@${version}` : version,
    ),
  };
}

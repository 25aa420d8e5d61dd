// The ranges that version.yaml and policy.yaml point into a source with, moved to where their words stand in a changed
// source: as changes of the YAML files, or as the places whose words are gone.
import type { YamlChange } from '../../core/archive/printRecords.ts';
import type { YamlPath } from '../../core/archive/readYaml.ts';
import type { PolicyRecord, Quote, VersionRecord } from '../../core/model/policy.ts';
import type { Span } from '../../core/model/span.ts';

/** Where words of a range went; null where they are gone. */
export type Move = (range: Span) => Span | null;

/** Changes of the two files, and the places in each whose words are gone. */
export interface MovedQuotes {
  readonly version: readonly YamlChange[];
  readonly policy: readonly YamlChange[];
  readonly goneFromVersion: readonly YamlPath[];
  readonly goneFromPolicy: readonly YamlPath[];
}

/** Moves every range that points into the source of a version. */
export function movedQuotes(policy: PolicyRecord, version: VersionRecord, move: Move): MovedQuotes {
  const inVersion = places(
    [
      ...version.laterNotes.map(({ range }, index) => [['later-notes', index], range] as const),
      ...version.flags.map(({ range }, index) => [['flags', index], range] as const),
    ],
    move,
  );
  const ours = (quote: Quote | null, path: YamlPath): readonly (readonly [YamlPath, Span])[] =>
    quote !== null && quote.version === version.id ? [[path, quote.range]] : [];
  const inPolicy = places(
    policy.cohorts.flatMap(({ basis, contact }, cohort) => [
      ...basis.flatMap((quote, index) => ours(quote, ['cohorts', cohort, 'basis', index])),
      ...ours(contact, ['cohorts', cohort, 'contact']),
    ]),
    move,
  );
  return {
    version: inVersion.changes,
    policy: inPolicy.changes,
    goneFromVersion: inVersion.gone,
    goneFromPolicy: inPolicy.gone,
  };
}

function places(
  all: readonly (readonly [YamlPath, Span])[],
  move: Move,
): { readonly changes: readonly YamlChange[]; readonly gone: readonly YamlPath[] } {
  const changes: YamlChange[] = [];
  const gone: YamlPath[] = [];
  for (const [path, range] of all) {
    const moved = move(range);
    if (moved === null) gone.push(path);
    else if (moved[0] !== range[0]) changes.push({ path: [...path, 'range'], value: moved });
  }
  return { changes, gone };
}

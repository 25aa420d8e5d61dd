// `archive search QUERY`: the clauses that hold the words, in every version or in those asked for.
import { buildRecords } from '../../src/core/search/buildRecords.ts';
import { printedResult } from '../../src/core/search/printedResult.ts';
import { searchRecords, type SearchResult } from '../../src/core/search/searchRecords.ts';
import type { PolicyRecord } from '../../src/core/model/policy.ts';
import { ArchiveError } from '../../src/io/archiveError.ts';
import type { OpenArchive } from '../../src/io/openArchive.ts';
import { showsColours, write, writeJson } from './output.ts';
import { archiveFor, policyIn, versionIn } from './place.ts';
import { UsageError } from './usageError.ts';

interface SearchCommandOptions {
  readonly policy?: string;
  readonly version?: string;
  readonly limit?: number;
  readonly json?: true;
  readonly archive: string | undefined;
}

/** Prints the hits, best first. A search that finds nothing is no failure. */
export async function searchCommand(query: string, options: SearchCommandOptions): Promise<void> {
  if (query.trim() === '') throw new UsageError('the query is empty.');
  const archive = archiveFor(options.archive);
  const policies = searchedPolicies(archive, options);
  const records = policies.map((policy) =>
    buildRecords(
      policy,
      policy.versions.map(({ id }) => archive.version(policy.id, id)),
      archive.lineages(policy.id),
    ),
  );
  const result = searchRecords(records, query, {
    ...(options.version === undefined ? {} : { version: options.version }),
    limit: options.limit ?? null,
  });
  if (options.json) await writeJson(printedResult(result));
  else await write(inWords(result, showsColours()));
}

/** The policies that are searched: the one asked for, else those that have the version asked for, else all. */
function searchedPolicies(archive: OpenArchive, options: SearchCommandOptions): readonly PolicyRecord[] {
  const { policy: id, version } = options;
  if (id !== undefined) {
    const policy = policyIn(archive, id);
    if (version !== undefined) versionIn(policy, version);
    return [policy];
  }
  const all = archive.policies.map((policy) => policyIn(archive, policy.id));
  if (version === undefined) return all;
  const having = all.filter(({ versions }) => versions.some((one) => one.id === version));
  if (having.length > 0) return having;
  throw new ArchiveError([
    {
      code: 'unknown-version',
      file: version,
      at: null,
      message: 'No policy of the archive has a version of this name.',
      cure: 'Name one of the version folders.',
    },
  ]);
}

const MARK = ['\u{1b}[7m', '\u{1b}[27m'] as const;

function inWords({ hits, absentFrom }: SearchResult, colours: boolean): string {
  const lines = hits.flatMap(({ policy, version, address, in: versions, text, marks, match }) => {
    const also = versions.filter((one) => one !== version);
    const near = match === 'exact' ? '' : ` (${match})`;
    return [
      `${policy}@${version}${address === null ? '' : ` ${address}`}${near}${also.length > 0 ? `, also in ${also.join(', ')}` : ''}`,
      `  ${marked(text, colours ? marks : []).replace(/\n/gu, '\n  ')}`,
    ];
  });
  const absent = absentFrom.map(({ policy, version }) => `${policy}@${version}`);
  return [
    ...lines,
    `${hits.length} found${absent.length > 0 ? `; not in ${absent.join(', ')}` : ''}.`,
    '',
  ].join('\n');
}

function marked(text: string, marks: readonly (readonly [number, number])[]): string {
  let out = '';
  let at = 0;
  for (const [start, end] of marks) {
    out += `${text.slice(at, start)}${MARK[0]}${text.slice(start, end)}${MARK[1]}`;
    at = end;
  }
  return out + text.slice(at);
}

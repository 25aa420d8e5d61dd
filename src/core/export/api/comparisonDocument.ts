// Two neighbouring versions -> api/v1/<policy>/comparisons/<old>/<new>.json: sentences first, then every pair of units.
import type { Comparison } from '../../model/comparison.ts';
import type { ArchivedVersion, PolicyRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import { changeSentences } from '../sentences/changeSentences.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import { circularNote, kindNote, namedVersion } from './kindNote.ts';

/** The published file of a comparison. `engine` is the number of the engine that made it. */
export function comparisonDocument(
  policy: PolicyRecord,
  versions: { readonly old: ArchivedVersion; readonly new: ArchivedVersion },
  comparison: Comparison,
  engine: number,
  language: ExportLanguage,
  places: Places,
) {
  const side = ({ record, sha256 }: ArchivedVersion) => ({
    ...namedVersion(record),
    sha256,
    links: {
      page: places.page({ page: 'version', policy: policy.id, version: record.id, address: null }),
      version: places.data({ file: 'version', policy: policy.id, version: record.id }),
    },
  });
  const pair = { policy: policy.id, old: versions.old.record.id, new: versions.new.record.id };
  const notes = [versions.old, versions.new].map(({ record }) => kindNote(policy, record, language));
  return {
    format: 1,
    schema: places.data({ file: 'schema', name: 'comparison' }),
    policy: policy.id,
    engine,
    old: side(versions.old),
    new: side(versions.new),
    note:
      circularNote(versions.old.record, versions.new.record, language) ??
      notes.find((note) => note !== null) ??
      null,
    sentences: changeSentences(comparison, { old: versions.old.tree, new: versions.new.tree }, language),
    pairs: comparison.pairs,
    summary: comparison.summary,
    links: {
      self: places.data({ file: 'comparison', ...pair }),
      page: places.page({ page: 'comparison', ...pair }),
      policy: places.data({ file: 'policy', policy: policy.id }),
    },
  } as const;
}

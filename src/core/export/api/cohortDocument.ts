// A cohort -> api/v1/<policy>/cohorts/<cohort>.json: whom it is about, what is recorded that they agreed to, and the
// publisher's own words that it rests on. It quotes; it infers no legal effect.
import type { Cohort, PolicyRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import { kindNote, namedVersion } from './kindNote.ts';
import { cohortKeys } from './recordKeys.ts';

/** The published file of a cohort. */
export function cohortDocument(
  policy: PolicyRecord,
  cohort: Cohort,
  language: ExportLanguage,
  places: Places,
) {
  const text = (id: string | null) => {
    const version = policy.versions.find((one) => one.id === id);
    if (version === undefined) return null;
    return {
      ...namedVersion(version),
      note: kindNote(policy, version, language),
      links: {
        page: places.page({ page: 'version', policy: policy.id, version: version.id, address: null }),
        version: places.data({ file: 'version', policy: policy.id, version: version.id }),
      },
    };
  };
  return {
    format: 1,
    schema: places.data({ file: 'schema', name: 'cohort' }),
    policy: policy.id,
    ...cohortKeys(cohort),
    agreedText: text(cohort.agreed),
    shownText: text(cohort.shown),
    links: {
      self: places.data({ file: 'cohort', policy: policy.id, cohort: cohort.id }),
      page: places.page({ page: 'policy', policy: policy.id }),
      policy: places.data({ file: 'policy', policy: policy.id }),
    },
  } as const;
}

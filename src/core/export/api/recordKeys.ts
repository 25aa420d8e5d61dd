// Records -> the keys that policy.yaml and version.yaml have: a published file calls a thing what the archive calls it.
import type { Cohort, PolicyRecord, VersionRecord } from '../../model/policy.ts';

/** What policy.yaml holds, less its cohorts. */
export function policyKeys({ id: _id, translationOf, cohorts: _c, versions: _v, ...rest }: PolicyRecord) {
  return { ...rest, 'translation-of': translationOf };
}

/** What version.yaml holds. */
export function versionKeys({ id: _id, laterNotes, reconstructedFrom, ...rest }: VersionRecord) {
  return { ...rest, 'later-notes': laterNotes, 'reconstructed-from': reconstructedFrom };
}

/** What policy.yaml holds of one cohort. */
export function cohortKeys(cohort: Cohort) {
  return { ...cohort };
}

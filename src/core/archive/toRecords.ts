// Checked YAML values -> the records of core/model: kebab-case keys become names as code writes them, nothing else.
import type { z } from 'zod';
import type { PolicyRecord, VersionRecord } from '../model/policy.ts';
import type { policySchema, versionSchema } from './schemas.ts';
import { oldestFirst } from './timeline.ts';

/** The record of a version from its version.yaml; `id` is the name of its folder. */
export function toVersionRecord(id: string, value: z.output<typeof versionSchema>): VersionRecord {
  const {
    format: _format,
    'later-notes': laterNotes,
    'reconstructed-from': reconstructedFrom,
    ...rest
  } = value;
  return { id, ...rest, laterNotes, reconstructedFrom };
}

/** The record of a policy from its policy.yaml and its versions; `id` is the name of its folder. */
export function toPolicyRecord(
  id: string,
  value: z.output<typeof policySchema>,
  versions: readonly VersionRecord[],
): PolicyRecord {
  const { format: _format, 'translation-of': translationOf, ...rest } = value;
  return { id, ...rest, translationOf, versions: oldestFirst(versions) };
}

// Checked YAML values -> the records of core/model: kebab-case keys become names as code writes them, nothing else.
import type { z } from 'zod';
import type { ArchiveRecord, PolicyRecord, VersionRecord } from '../model/policy.ts';
import type { archiveSchema, policySchema, versionSchema } from './schemas.ts';
import { oldestFirst } from './timeline.ts';

/** The record of a version from its version.yaml; `id` is the name of its folder. */
export function toVersionRecord(id: string, value: z.output<typeof versionSchema>): VersionRecord {
  return {
    id,
    label: value.label,
    predecessor: value.predecessor,
    enacted: value.enacted,
    revised: value.revised,
    announced: value.announced,
    effective: value.effective,
    captured: value.captured,
    published: value.published,
    signatory: value.signatory,
    kind: value.kind,
    source: value.source,
    repairs: value.repairs,
    laterNotes: value['later-notes'],
    flags: value.flags,
    reconstructedFrom: value['reconstructed-from'],
    aliases: value.aliases,
  };
}

/** The record of a policy from its policy.yaml and its versions; `id` is the name of its folder. */
export function toPolicyRecord(
  id: string,
  value: z.output<typeof policySchema>,
  versions: readonly VersionRecord[],
): PolicyRecord {
  return {
    id,
    title: value.title,
    publisher: value.publisher,
    language: value.language,
    timezone: value.timezone,
    original: value.original,
    terms: value.terms,
    services: value.services,
    translationOf: value['translation-of'],
    cohorts: value.cohorts,
    versions: oldestFirst(versions),
  };
}

/** The record of an archive from its archive.yaml. */
export function toArchiveRecord(value: z.output<typeof archiveSchema>): ArchiveRecord {
  const { title, operator, contact, url, base, language } = value;
  return { title, operator, contact, url, base, language };
}

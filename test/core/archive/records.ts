// Records made short for tests: what is not given is null or empty.
import type { Cohort, PolicyRecord, VersionRecord } from '../../../src/core/model/policy.ts';
import { oldestFirst } from '../../../src/core/archive/timeline.ts';

export function versionRecord(id: string, given: Partial<VersionRecord> = {}): VersionRecord {
  return {
    id,
    label: `label of ${id}`,
    predecessor: null,
    enacted: null,
    revised: null,
    announced: null,
    effective: null,
    captured: null,
    published: null,
    signatory: null,
    kind: 'transcription',
    source: { file: 'original.md', sha256: '0'.repeat(64), url: null },
    repairs: [],
    laterNotes: [],
    flags: [],
    reconstructedFrom: null,
    aliases: {},
    ...given,
  };
}

export function cohort(
  id: string,
  contracted: readonly [from: string | null, until: string | null],
  given: Partial<Cohort> = {},
): Cohort {
  return {
    id,
    label: `cohort ${id}`,
    contracted: { from: contracted[0], until: contracted[1] },
    services: [],
    agreed: null,
    shown: null,
    basis: [],
    contact: null,
    ...given,
  };
}

export function policyRecord(
  versions: readonly VersionRecord[],
  given: Partial<Omit<PolicyRecord, 'versions'>> = {},
): PolicyRecord {
  return {
    id: 'policy',
    title: 'Title',
    publisher: 'Publisher',
    language: 'ja',
    timezone: 'Asia/Tokyo',
    original: null,
    terms: {},
    services: [],
    translationOf: null,
    cohorts: [],
    ...given,
    versions: oldestFirst(versions),
  };
}

// The real policies beside this repository -> search records, one set a policy. Absent corpora are said, not passed over.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { ArchivedVersion, PolicyRecord, VersionRecord } from '../../../src/core/model/policy.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { buildRecords } from '../../../src/core/search/buildRecords.ts';
import type { SearchRecords } from '../../../src/core/search/records.ts';

const CORPORA = new URL('../../../../shared/corpora/', import.meta.url);

/** The versions of each policy, at most `most` of each, evenly spread; null where there are no corpora. */
export function corpusVersions(most: number): Map<string, ArchivedVersion[]> | null {
  if (!existsSync(CORPORA)) return null;
  const slugs = readdirSync(CORPORA, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    slugs.map(({ name }) => {
      const files = readdirSync(new URL(`${name}/`, CORPORA))
        .filter((file) => file.endsWith('.md'))
        .sort();
      const step = Math.max(1, (files.length - 1) / Math.max(1, most - 1));
      const chosen = new Set(
        files.map((_, index) => files[Math.min(files.length - 1, Math.round(index * step))]),
      );
      return [
        name,
        [...chosen].slice(0, most).flatMap((file) => (file === undefined ? [] : [versionOf(name, file)])),
      ];
    }),
  );
}

/** Records of some versions of a policy. Equal texts stand for one clause: the bench needs no lineages. */
export function recordsOf(policy: string, versions: readonly ArchivedVersion[]): SearchRecords {
  const record: PolicyRecord = {
    id: policy,
    title: policy,
    publisher: '',
    language: versions[0]?.tree.lang ?? 'en',
    timezone: 'UTC',
    original: null,
    terms: {},
    services: [],
    translationOf: null,
    cohorts: [],
    versions: versions.map((version) => version.record),
  };
  return buildRecords(record, versions, { format: 1, lineages: {} });
}

function versionOf(policy: string, file: string): ArchivedVersion {
  const bytes = readFileSync(new URL(`${policy}/${file}`, CORPORA));
  const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const id = file.replace(/\.md$/u, '');
  return {
    policy,
    record: recordNamed(id),
    source,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    tree: parseSource(source),
  };
}

function recordNamed(id: string): VersionRecord {
  return {
    id,
    label: id,
    predecessor: null,
    enacted: null,
    revised: null,
    announced: null,
    effective: null,
    captured: null,
    published: null,
    signatory: null,
    kind: 'transcription',
    source: { file: `${id}.md`, sha256: '', url: null },
    repairs: [],
    laterNotes: [],
    flags: [],
    reconstructedFrom: null,
    aliases: {},
  };
}

// The real policies beside this repository -> search records, one set a policy. Absent corpora are said, not passed over.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { ArchivedVersion, PolicyRecord, VersionRecord } from '../../../src/core/model/policy.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { buildRecords } from '../../../src/core/search/buildRecords.ts';
import type { SearchRecords } from '../../../src/core/search/records.ts';

const ROOT = new URL('../../../', import.meta.url);
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

/** The texts of this repository, which queryTables.ts was not written on: the archives, and what the parser is tried on. */
export function repositoryVersions(): Map<string, ArchivedVersion[]> {
  const parsed = filesIn('test/fixtures/parse/').filter((file) => /\.(?:md|txt)$/u.test(file));
  const archived = ['versions/ocn/', 'test/fixtures/example/mihon/', 'test/fixtures/example/sample-notes/'];
  return new Map([
    ...archived.map((folder): [string, ArchivedVersion[]] => [
      folder,
      filesIn(folder).flatMap((version) => {
        const file = new URL(`${folder}${version}/source.md`, ROOT);
        return existsSync(file) ? [versionIn(folder, version, readFileSync(file))] : [];
      }),
    ]),
    ...parsed.map((file): [string, ArchivedVersion[]] => [
      file,
      [versionIn(file, file, readFileSync(new URL(`test/fixtures/parse/${file}`, ROOT)))],
    ]),
  ]);
}

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT)).sort();
}

function versionOf(policy: string, file: string): ArchivedVersion {
  const bytes = readFileSync(new URL(`${policy}/${file}`, CORPORA));
  return versionIn(policy, file.replace(/\.md$/u, ''), bytes);
}

function versionIn(policy: string, id: string, bytes: Uint8Array): ArchivedVersion {
  const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
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

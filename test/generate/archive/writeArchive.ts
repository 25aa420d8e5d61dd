// Large archives of made-up policies on the disk, for the bench of the build and for its tests. The same size gives the
// same bytes everywhere, and a longer policy begins with the very versions of a shorter one.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GrammarLanguage } from './grammar.ts';
import { editedText, firstText, markdownOf, type PolicyText } from './policyText.ts';

/** How large an archive is. */
export interface ArchiveSize {
  readonly policies: number;
  /** Of each policy. */
  readonly versions: number;
  /** Of each version. */
  readonly clauses: number;
}

/** Clauses that make a text of about 30 kB in both languages. */
export const CLAUSES_OF_30_KB = 60;

/** Writes an archive into a folder. `url` is where it says it is published; null for an archive without sitemaps. */
export function writeArchive(
  dir: string,
  size: ArchiveSize,
  url: string | null = 'https://example.com',
): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'archive.yaml'), archiveYaml(url));
  for (let policy = 0; policy < size.policies; policy += 1) writePolicy(dir, policy, size);
}

/** Adds one version to the first policy of an archive of that size; returns the folder of the policy. */
export function addVersion(dir: string, size: ArchiveSize): string {
  const text = textsOf(0, { ...size, versions: size.versions + 1 }).at(-1);
  if (text === undefined) throw new Error('A policy without a version; this is a bug.');
  writeVersion(dir, 0, size.versions, text);
  return join(dir, policyId(0));
}

function writePolicy(dir: string, policy: number, size: ArchiveSize): void {
  const texts = textsOf(policy, size);
  const [first] = texts;
  if (first === undefined) return;
  mkdirSync(join(dir, policyId(policy)), { recursive: true });
  texts.forEach((text, version) => writeVersion(dir, policy, version, text));
  writeFileSync(join(dir, policyId(policy), 'policy.yaml'), policyYaml(policy, size.versions, first));
}

function textsOf(policy: number, { versions, clauses }: ArchiveSize): readonly PolicyText[] {
  const texts = [firstText(languageOf(policy), clauses, policy + 1)];
  for (let version = 1; version < versions; version += 1) {
    const before = texts.at(-1);
    if (before !== undefined) texts.push(editedText(before, policy * 100_003 + version));
  }
  return texts;
}

function writeVersion(dir: string, policy: number, version: number, text: PolicyText): void {
  const day = dayOf(version);
  const source = markdownOf(text, titleOf(policy), day);
  const folder = join(dir, policyId(policy), day);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.md'), source);
  writeFileSync(
    join(folder, 'version.yaml'),
    yaml({
      format: 1,
      label: text.language === 'ja' ? `第${version + 1}版` : `Edition ${version + 1}`,
      predecessor: version === 0 ? null : dayOf(version - 1),
      enacted: null,
      revised: day,
      announced: null,
      effective: day,
      captured: null,
      published: null,
      signatory: null,
      kind: 'transcription',
      source: { file: 'source.md', sha256: createHash('sha256').update(source).digest('hex'), url: null },
      repairs: [],
      'later-notes': [],
      flags: [],
      'reconstructed-from': null,
      aliases: {},
    }),
  );
}

// Cohorts name the first versions only, so that one version more changes no cohort.
function policyYaml(policy: number, versions: number, first: PolicyText): string {
  const source = markdownOf(first, titleOf(policy), dayOf(0));
  const quote = first.articles[0]?.clauses[0]?.[0] ?? '';
  const start = source.indexOf(quote);
  const cohort = (number: number) => ({
    id: `cohort-${number + 1}`,
    label: `${number + 1}`,
    contracted: { from: dayOf(number), until: dayOf(number + 1) },
    services: [],
    agreed: dayOf(number),
    shown: dayOf(Math.min(2, versions - 1)),
    basis: [{ version: dayOf(0), range: [start, start + quote.length], quote }],
    contact: null,
  });
  return yaml({
    format: 1,
    title: titleOf(policy),
    publisher: `Publisher ${policy + 1}`,
    language: languageOf(policy),
    timezone: 'Asia/Tokyo',
    original: `https://example.com/policies/${policy + 1}`,
    terms: {},
    services: [{ id: `service-${policy + 1}`, title: `Service ${policy + 1}` }],
    'translation-of': null,
    cohorts: Array.from({ length: Math.min(2, versions) }, (_, number) => cohort(number)),
  });
}

function archiveYaml(url: string | null): string {
  return yaml({
    format: 1,
    title: 'A large archive',
    operator: 'Example Operator',
    contact: 'archive@example.com',
    url,
    base: '/',
    language: 'ja',
  });
}

// JSON is YAML: every key a line of its own, as people write it.
function yaml(record: Readonly<Record<string, unknown>>): string {
  return Object.entries(record)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

function languageOf(policy: number): GrammarLanguage {
  return policy % 2 === 0 ? 'ja' : 'en';
}

function titleOf(policy: number): string {
  return languageOf(policy) === 'ja'
    ? `見本${policy + 1} プライバシーポリシー`
    : `Sample ${policy + 1} Privacy Policy`;
}

function policyId(policy: number): string {
  return `policy-${String(policy + 1).padStart(4, '0')}`;
}

/** Every version ten days after the one before it. */
function dayOf(version: number): string {
  return new Date(Date.UTC(1990, 0, 1 + version * 10)).toISOString().slice(0, 10);
}

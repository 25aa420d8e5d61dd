// A built site against its manifest: every file, every ledger, and the manifest itself. Needs no network and no archive;
// runs as well in a browser, with Web Crypto and the site's own files.
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { chainProblems } from './chain.ts';
import { changedPart } from './fileParts.ts';
import { filesNow, tombstonesOf, type Tombstone } from './ledgerState.ts';
import { isLedger } from './readLedger.ts';
import { MANIFEST_PATH, manifestHash, printManifest, type Manifest, type ManifestFile } from './manifest.ts';
import type { Sha256 } from './sha256.ts';

/** A site to verify. */
export interface PublishedSite {
  /** The bytes of a file by its path from the top of the site; null where it is not there. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** All files that are there; null where that cannot be known, as in a browser. */
  readonly paths: readonly string[] | null;
}

/** A file that is not as the manifest has it. */
export interface ChangedFile {
  readonly path: string;
  readonly how: 'missing' | 'changed' | 'unknown';
  /** The clause (or the part of a page) in which the first change lies; null where that cannot be told. */
  readonly clause: string | null;
  /** The bytes of that clause, `[start, end)`. */
  readonly bytes: Span | null;
}

/** How a site is verified. */
export interface VerifyOptions {
  /** The manifest's hash as it was noted before, or null. */
  readonly head: string | null;
  /** Which files are read; all without it. */
  readonly only?: (path: string) => boolean;
  readonly progress?: (done: number, all: number) => void;
}

/** What was found. */
export interface VerifiedSite {
  /** The manifest's hash: the one line to note elsewhere. Null where there is no manifest to read. */
  readonly head: string | null;
  readonly files: number;
  readonly entries: number;
  /** Archived texts that lie among the files, by the ledger's hashes. */
  readonly texts: number;
  readonly withdrawn: readonly (Tombstone & { readonly policy: string })[];
  /** The files that differ; each is among the problems too. */
  readonly changed: readonly ChangedFile[];
  readonly problems: readonly Problem[];
}

const GET_AGAIN = 'Get the site again from where it is published.';
const COMPARE = 'Get the site again from where it is published, and compare.';
/** Files that are read at the same time: a browser fetches them one by one far too slowly. */
const AT_ONCE = 8;

/** Verifies a site. */
export async function verifySite(
  site: PublishedSite,
  sha256: Sha256,
  options: VerifyOptions,
): Promise<VerifiedSite> {
  const bytes = await site.read(MANIFEST_PATH);
  const manifest = bytes === null ? null : readManifest(bytes);
  if (bytes === null || manifest === null) {
    const message =
      bytes === null
        ? 'There is no manifest here.'
        : 'This manifest cannot be read: it was changed, or cut off.';
    return {
      head: null,
      files: 0,
      entries: 0,
      texts: 0,
      withdrawn: [],
      changed: [],
      problems: [manifestProblem(message)],
    };
  }
  const problems: Problem[] = [...(await manifestProblems(manifest, bytes, options.head, sha256))];
  const { only = () => true, progress = () => undefined } = options;
  const wanted = Object.entries(manifest.files).filter(([path]) => only(path));
  const changed: ChangedFile[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    progress(at, wanted.length);
    const read = wanted
      .slice(at, at + AT_ONCE)
      .map(async ([path, file]) => changedFile(path, file, await site.read(path), sha256));
    changed.push(...(await Promise.all(read)).flatMap((found) => found ?? []));
  }
  progress(wanted.length, wanted.length);
  for (const path of site.paths ?? []) {
    if (path === MANIFEST_PATH || Object.hasOwn(manifest.files, path)) continue;
    changed.push({ path, how: 'unknown', clause: null, bytes: null });
  }
  problems.push(...changed.map(fileProblem));
  for (const ledger of manifest.ledgers) {
    problems.push(...(await chainProblems(ledger, `${MANIFEST_PATH} (${ledger.policy})`, sha256)));
  }
  const published = new Set(Object.values(manifest.files).map((file) => file.sha256));
  const archived = manifest.ledgers.flatMap((ledger) =>
    [...filesNow(ledger).values()].flatMap((all) => [...all.values()]),
  );
  return {
    head: manifest.hash,
    files: wanted.length,
    entries: manifest.ledgers.reduce((sum, { entries }) => sum + entries.length, 0),
    texts: archived.filter((hash) => hash !== null && published.has(hash)).length,
    withdrawn: manifest.ledgers.flatMap((ledger) =>
      tombstonesOf(ledger).map((tombstone) => ({ policy: ledger.policy, ...tombstone })),
    ),
    changed,
    problems,
  };
}

async function manifestProblems(
  manifest: Manifest,
  bytes: Uint8Array,
  head: string | null,
  sha256: Sha256,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  if ((await manifestHash(manifest, sha256)) !== manifest.hash) {
    problems.push(manifestProblem('The manifest was changed: its hash is not that of what it holds.'));
  } else if (printManifest(manifest) !== new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) {
    problems.push(manifestProblem('The manifest is not written as it is printed: it was changed.'));
  }
  if (head !== null && head !== manifest.hash) {
    problems.push(manifestProblem(`This is another site than the one noted: its hash is ${manifest.hash}.`));
  }
  return problems;
}

async function changedFile(
  path: string,
  file: ManifestFile,
  bytes: Uint8Array | null,
  sha256: Sha256,
): Promise<ChangedFile | null> {
  if (bytes === null) return { path, how: 'missing', clause: null, bytes: null };
  if (bytes.length === file.bytes && (await sha256(bytes)) === file.sha256) return null;
  const part = await changedPart(bytes, file.parts, sha256);
  return part === null || part.name === ''
    ? { path, how: 'changed', clause: null, bytes: null }
    : { path, how: 'changed', clause: part.name, bytes: [part.start, part.end] };
}

function fileProblem({ path, how, clause, bytes }: ChangedFile): Problem {
  switch (how) {
    case 'missing':
      return problem('missing-file', path, 'This file is missing.', GET_AGAIN);
    case 'unknown':
      return problem(
        'unknown-file',
        path,
        'This file is not in the manifest: it was added after the site was built.',
        'Remove it, or ask where it came from.',
      );
    case 'changed': {
      const where =
        clause === null || bytes === null ? '' : ` in clause ${clause} (bytes ${bytes[0]} to ${bytes[1]})`;
      return problem('changed-file', path, `This file was changed${where}.`, COMPARE);
    }
  }
}

/** A manifest that has the form of one; null for any other bytes. Its hash is not looked at here. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  if (!('format' in value && 'ledgers' in value && 'files' in value && 'hash' in value)) return false;
  const { format, ledgers, files, hash } = value;
  const isObject = typeof files === 'object' && files !== null && !Array.isArray(files);
  return (
    format === 1 &&
    typeof hash === 'string' &&
    Array.isArray(ledgers) &&
    ledgers.every(isLedger) &&
    isObject &&
    Object.values(files).every(isFile)
  );
}

function isFile(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!('sha256' in value && 'bytes' in value && 'parts' in value)) return false;
  const { sha256, bytes, parts } = value;
  const isPart = (part: unknown): boolean =>
    Array.isArray(part) &&
    part.length === 3 &&
    typeof part[0] === 'string' &&
    typeof part[1] === 'number' &&
    typeof part[2] === 'string';
  return (
    typeof sha256 === 'string' && typeof bytes === 'number' && Array.isArray(parts) && parts.every(isPart)
  );
}

function manifestProblem(message: string): Problem {
  return problem('bad-manifest', MANIFEST_PATH, message, COMPARE);
}

function problem(code: string, file: string, message: string, cure: string): Problem {
  return { code, file, at: null, message, cure };
}

// A built site against its manifests: every file, every ledger, and the manifests themselves. Needs no network and no
// archive; runs as well in a browser, with Web Crypto and the site's own files.
import type { Problem } from '../model/problem.ts';
import { chainProblems } from './chain.ts';
import { changedFile, changedFileProblem, type ChangedFile } from './changedFile.ts';
import { filesNow, tombstonesOf, type Tombstone } from './ledgerState.ts';
import type { Ledger } from './ledger.ts';
import {
  isManifestPath,
  MANIFEST_PATH,
  policyManifestPath,
  printManifest,
  siteManifestHash,
  type ListedManifest,
  type ManifestFile,
  type ManifestFiles,
  type SiteManifest,
} from './manifest.ts';
import { readPolicyManifest, readSiteManifest } from './readManifest.ts';
import type { Sha256 } from './sha256.ts';

/** A site to verify. */
export interface PublishedSite {
  /** The bytes of a file by its path from the top of the site; null where it is not there. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** All files that are there; null where that cannot be known, as in a browser. */
  readonly paths: readonly string[] | null;
}

/** How a site is verified. */
export interface VerifyOptions {
  /** The hash of the site's manifest as it was noted before, or null. */
  readonly head: string | null;
  /** The one policy whose manifest is read; all without it. */
  readonly policy?: string;
  /** Which files are read; all without it. */
  readonly only?: (path: string) => boolean;
  readonly progress?: (done: number, all: number) => void;
}

/** What was found. */
export interface VerifiedSite {
  /** The hash of the site's manifest: the one line to note elsewhere. Null where there is none to read. */
  readonly head: string | null;
  readonly files: number;
  readonly entries: number;
  /** Archived texts that lie among the files, by the ledgers' hashes. */
  readonly texts: number;
  readonly withdrawn: readonly (Tombstone & { readonly policy: string })[];
  /** The files that differ; each is among the problems too. */
  readonly changed: readonly ChangedFile[];
  readonly problems: readonly Problem[];
}

/** Files that are read at the same time: a browser fetches them one by one far too slowly. */
const AT_ONCE = 8;

/** Verifies a site. */
export async function verifySite(
  site: PublishedSite,
  sha256: Sha256,
  options: VerifyOptions,
): Promise<VerifiedSite> {
  const bytes = await site.read(MANIFEST_PATH);
  const manifest = bytes === null ? null : readSiteManifest(bytes);
  if (bytes === null || manifest === null) return unread(bytes === null);
  const problems = [...(await siteProblems(manifest, bytes, options.head, sha256))];
  const { only = () => true, progress = () => undefined, policy } = options;
  const listed = Object.entries(manifest.policies).filter(([id]) => policy === undefined || id === policy);
  const found = await listedFiles(site, listed, sha256);
  problems.push(...found.problems);

  const wanted = [manifest.files, ...found.files].flatMap((files) =>
    Object.entries(files).filter(([path]) => only(path)),
  );
  const changed = [...(await changedFiles(site, wanted, sha256, progress))];
  // What a manifest that cannot be read lists is not known, and so nothing can be called unknown.
  if (policy === undefined && !found.isUnread) {
    changed.push(...unknownFiles(site.paths ?? [], [manifest.files, ...found.files]));
  }
  problems.push(...changed.map(changedFileProblem));
  for (const ledger of found.ledgers) {
    problems.push(...(await chainProblems(ledger, policyManifestPath(ledger.policy), sha256)));
  }
  return {
    head: manifest.hash,
    files: wanted.length,
    entries: found.ledgers.reduce((sum, { entries }) => sum + entries.length, 0),
    texts: archivedTexts(found.ledgers, found.files),
    withdrawn: found.ledgers.flatMap((ledger) =>
      tombstonesOf(ledger).map((tombstone) => ({ policy: ledger.policy, ...tombstone })),
    ),
    changed,
    problems,
  };
}

function unread(isMissing: boolean): VerifiedSite {
  const message = isMissing
    ? 'There is no manifest here.'
    : 'This manifest cannot be read: it was changed, or cut off.';
  const problems = [manifestProblem(MANIFEST_PATH, message)];
  return { head: null, files: 0, entries: 0, texts: 0, withdrawn: [], changed: [], problems };
}

async function siteProblems(
  manifest: SiteManifest,
  bytes: Uint8Array,
  head: string | null,
  sha256: Sha256,
): Promise<readonly Problem[]> {
  const problem = (message: string): Problem => manifestProblem(MANIFEST_PATH, message);
  const problems: Problem[] = [];
  if ((await siteManifestHash(manifest, sha256)) !== manifest.hash) {
    problems.push(problem('The manifest was changed: its hash is not that of what it holds.'));
  } else if (printManifest(manifest) !== new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) {
    problems.push(problem('The manifest is not written as it is printed: it was changed.'));
  }
  if (head !== null && head !== manifest.hash) {
    problems.push(problem(`This is another site than the one noted: its hash is ${manifest.hash}.`));
  }
  return problems;
}

/** The files and ledgers of the policies' manifests. One that was changed is told, and its files are compared all the same. */
async function listedFiles(
  site: PublishedSite,
  listed: readonly (readonly [id: string, ListedManifest])[],
  sha256: Sha256,
): Promise<{
  readonly files: readonly ManifestFiles[];
  readonly ledgers: readonly Ledger[];
  readonly problems: readonly Problem[];
  readonly isUnread: boolean;
}> {
  const files: ManifestFiles[] = [];
  const ledgers: Ledger[] = [];
  const problems: Problem[] = [];
  let isUnread = false;
  for (const [id, { sha256: hash }] of listed) {
    const path = policyManifestPath(id);
    const bytes = await site.read(path);
    const manifest = bytes === null ? null : readPolicyManifest(bytes);
    if (bytes === null || (await sha256(bytes)) !== hash) {
      problems.push(
        manifestProblem(path, `The manifest of ${id} ${bytes === null ? 'is missing' : 'was changed'}.`),
      );
    }
    if (manifest === null) {
      isUnread = true;
      continue;
    }
    files.push(manifest.files);
    if (manifest.ledger !== null) ledgers.push(manifest.ledger);
  }
  return { files, ledgers, problems, isUnread };
}

async function changedFiles(
  site: PublishedSite,
  wanted: readonly (readonly [path: string, ManifestFile])[],
  sha256: Sha256,
  progress: (done: number, all: number) => void,
): Promise<readonly ChangedFile[]> {
  const changed: ChangedFile[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    progress(at, wanted.length);
    const read = wanted
      .slice(at, at + AT_ONCE)
      .map(async ([path, file]) => changedFile(path, file, await site.read(path), sha256));
    changed.push(...(await Promise.all(read)).flatMap((found) => found ?? []));
  }
  progress(wanted.length, wanted.length);
  return changed;
}

function unknownFiles(paths: readonly string[], files: readonly ManifestFiles[]): readonly ChangedFile[] {
  const known = new Set(files.flatMap((one) => Object.keys(one)));
  return paths
    .filter((path) => !isManifestPath(path) && !known.has(path))
    .map((path) => ({ path, how: 'unknown', clause: null, bytes: null }));
}

function archivedTexts(ledgers: readonly Ledger[], files: readonly ManifestFiles[]): number {
  const published = new Set(files.flatMap((one) => Object.values(one).map(({ sha256 }) => sha256)));
  return ledgers
    .flatMap((ledger) => [...filesNow(ledger).values()].flatMap((all) => [...all.values()]))
    .filter((hash) => hash !== null && published.has(hash)).length;
}

function manifestProblem(file: string, message: string): Problem {
  const cure = 'Get the site again from where it is published, and compare.';
  return { code: 'bad-manifest', file, at: null, message, cure };
}

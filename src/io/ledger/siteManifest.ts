// A built site on the disk -> its manifests, written into it: one a policy, and one of the whole.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  isManifestPath,
  MANIFEST_PATH,
  policyManifestPath,
  printManifest,
  siteManifest,
  type ListedManifest,
  type ManifestFile,
  type ManifestFiles,
  type SiteManifest,
} from '../../core/ledger/manifest.ts';
import { readPolicyManifest, readSiteManifest } from '../../core/ledger/readManifest.ts';
import type { OpenArchive } from '../openArchive.ts';
import { readBytes, sha256Of } from '../readTextFile.ts';
import { writeBeside } from '../writeBeside.ts';
import { clauseParts, type ClauseParts } from './clauseParts.ts';
import { ledgerOf } from './ledgerFile.ts';
import { filesInFolder } from './siteInFolder.ts';

/**
 * Files of a site up to which pages and data are cut into clauses, so that a change in one can be told by its clause. The
 * parts of 90,000 files fill four gigabytes of memory and manifests as large as the texts: of a larger site every file is
 * hashed, but only the archived texts are cut.
 */
export const CUT_UNTIL = 20_000;

/** How the files of a site are told apart, and which of them nobody has written since they were made. */
export interface ManifestOptions {
  /** The policy that a path belongs to; null for a file of none. */
  readonly ownerOf: (path: string) => string | null;
  /**
   * Files of which the build knows that nobody has written them since it made them. Those that are not younger than the
   * manifest there is are taken from it without being read: a large site is not read whole for one text.
   */
  readonly untouched?: ReadonlySet<string>;
}

/**
 * Writes the manifests of a built site; to be called when every other file stands. Returns the hash of the whole. The parts
 * of files whose bytes are those of the manifest there is are taken from it, so that a rebuild cuts up only what it made;
 * a manifest that says the same as before is not written.
 */
export async function writeSiteManifest(
  site: string,
  archive: OpenArchive,
  { ownerOf, untouched = new Set() }: ManifestOptions,
): Promise<string> {
  const sealed = statSync(join(site, MANIFEST_PATH), { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  const paths = filesInFolder(site).filter((path) => !isManifestPath(path));
  const isLarge = paths.length > CUT_UNTIL;
  const before = manifestBefore(site);
  const known: Known = {
    sealed,
    untouched,
    isLarge,
    // A site that has grown large or small since is cut anew, as it would be if there were no manifest.
    isOfUse: before !== null && filesIn(before) > CUT_UNTIL === isLarge,
  };
  const owned = new Map<string | null, string[]>([
    [null, []],
    ...archive.policies.map(({ id }) => [id, []] as [string, string[]]),
  ]);
  for (const path of paths) owned.get(ownedBy(path, ownerOf, owned))?.push(path);

  // One policy after the other, so that the parts of one only are held.
  const partsOf = clauseParts(archive);
  const listed = new Map<string, ListedManifest>();
  for (const { id } of archive.policies) {
    const stored = known.isOfUse
      ? (readPolicyManifest(bytesAt(site, policyManifestPath(id)))?.files ?? {})
      : {};
    const files = await manifestFiles(site, owned.get(id) ?? [], stored, known, partsOf);
    const ledger = ledgerOf(archive.dir, id);
    const printed = printManifest({ format: 2, policy: id, ledger, files: Object.fromEntries(files) });
    const bytes = new TextEncoder().encode(printed);
    put(site, policyManifestPath(id), printed);
    listed.set(id, { sha256: sha256Of(bytes), bytes: bytes.length, files: files.size });
  }
  removeOthers(site, listed);
  const stored = known.isOfUse ? (before?.files ?? {}) : {};
  const shared = await manifestFiles(site, owned.get(null) ?? [], stored, known, partsOf);
  const manifest = await siteManifest(listed, shared, sha256Of);
  put(site, MANIFEST_PATH, printManifest(manifest));
  return manifest.hash;
}

/** What is known of the files without reading them. */
interface Known {
  /** When the manifest there is was written. */
  readonly sealed: number;
  readonly untouched: ReadonlySet<string>;
  readonly isLarge: boolean;
  readonly isOfUse: boolean;
}

async function manifestFiles(
  site: string,
  paths: readonly string[],
  stored: ManifestFiles,
  { sealed, untouched, isLarge }: Known,
  partsOf: ClauseParts,
): Promise<ReadonlyMap<string, ManifestFile>> {
  const files = new Map<string, ManifestFile>();
  for (const path of paths) {
    const known = Object.hasOwn(stored, path) ? stored[path] : undefined;
    if (known !== undefined && untouched.has(path) && statSync(join(site, path)).mtimeMs <= sealed) {
      files.set(path, known);
      continue;
    }
    const uncut = isLarge && !path.endsWith('.md');
    const bytes = readBytes(join(site, path), path);
    const sha256 = sha256Of(bytes);
    const parts = uncut ? [] : known?.sha256 === sha256 ? known.parts : await partsOf(path, bytes);
    files.set(path, { sha256, bytes: bytes.length, parts });
  }
  return files;
}

function manifestBefore(site: string): SiteManifest | null {
  return readSiteManifest(bytesAt(site, MANIFEST_PATH));
}

function filesIn({ policies, files }: SiteManifest): number {
  return Object.values(policies).reduce((sum, one) => sum + one.files, Object.keys(files).length);
}

function ownedBy(
  path: string,
  ownerOf: ManifestOptions['ownerOf'],
  policies: ReadonlyMap<string | null, unknown>,
): string | null {
  const owner = ownerOf(path);
  return policies.has(owner) ? owner : null;
}

/** A file's bytes; none where it is not there. */
function bytesAt(site: string, path: string): Uint8Array {
  const place = join(site, path);
  return existsSync(place) ? readBytes(place, path) : new Uint8Array();
}

function put(site: string, path: string, printed: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeBeside(join(site, path), printed);
}

/** Takes away the manifests of policies that are gone. */
function removeOthers(site: string, listed: ReadonlyMap<string, unknown>): void {
  const stay = new Set([...listed.keys()].map(policyManifestPath));
  for (const path of filesInFolder(site)) {
    if (isManifestPath(path) && path !== MANIFEST_PATH && !stay.has(path)) rmSync(join(site, path));
  }
}

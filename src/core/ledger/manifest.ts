// The manifests that a built site publishes: one a policy, with its ledger and the hash of every file of it, and one of the
// site, with the hashes of those and of the files that belong to no policy. Whoever holds the site and one line, the hash of
// the site's manifest, can tell without us whether a byte was changed; whoever wants one policy need not read the others'.
import { canonicalJson, type Json } from './canonicalJson.ts';
import type { FilePart } from './fileParts.ts';
import type { Ledger } from './ledger.ts';
import { sha256OfText, type Sha256 } from './sha256.ts';

/** Where the manifest of a site lies in it. */
export const MANIFEST_PATH = 'api/ledger.json';
const FOLDER = 'api/ledgers/';

/** Where the manifest of a policy lies in a site. */
export function policyManifestPath(policy: string): string {
  return `${FOLDER}${policy}.json`;
}

/** Whether a file of a site is a manifest, and so stands in none as a file. */
export function isManifestPath(path: string): boolean {
  return path === MANIFEST_PATH || path.startsWith(FOLDER);
}

/** A published file. */
export interface ManifestFile {
  readonly sha256: string;
  readonly bytes: number;
  /** Empty where the file has no clauses. */
  readonly parts: readonly FilePart[];
}

/** Files by their path from the top of the site. */
export type ManifestFiles = Readonly<Record<string, ManifestFile>>;

/** The manifest of a policy. */
export interface PolicyManifest {
  readonly format: 2;
  readonly policy: string;
  /** Null where the policy has none yet. */
  readonly ledger: Ledger | null;
  readonly files: ManifestFiles;
}

/** A policy's manifest as the site's manifest lists it: its bytes, and of how many files it tells. */
export interface ListedManifest {
  readonly sha256: string;
  readonly bytes: number;
  readonly files: number;
}

/** What MANIFEST_PATH holds. */
export interface SiteManifest {
  readonly format: 2;
  readonly policies: Readonly<Record<string, ListedManifest>>;
  /** Every file that belongs to no policy, but the manifests. */
  readonly files: ManifestFiles;
  /** SHA-256 of everything else in here. */
  readonly hash: string;
}

/** The manifest of a site, of its policies' manifests and its other files. */
export async function siteManifest(
  policies: ReadonlyMap<string, ListedManifest>,
  files: ReadonlyMap<string, ManifestFile>,
  sha256: Sha256,
): Promise<SiteManifest> {
  const unhashed = {
    format: 2 as const,
    policies: Object.fromEntries(policies),
    files: Object.fromEntries(files),
  };
  return { ...unhashed, hash: await siteManifestHash(unhashed, sha256) };
}

/** A manifest as it is published: one line of canonical JSON, so that every byte of it counts. */
export function printManifest(manifest: SiteManifest | PolicyManifest): string {
  return `${canonicalJson(asJson(manifest))}\n`;
}

/** The hash that a site's manifest must have. */
export function siteManifestHash(manifest: Omit<SiteManifest, 'hash'>, sha256: Sha256): Promise<string> {
  const { format, policies, files } = manifest;
  return sha256OfText(canonicalJson(asJson({ format, policies, files })), sha256);
}

/** Interfaces have no index signature, though everything in a manifest is JSON. */
function asJson(value: object): Json {
  return value as Json;
}

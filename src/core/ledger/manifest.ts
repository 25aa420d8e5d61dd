// The manifest that a built site publishes: the ledgers, and the hash of every file of the site. Whoever holds the site
// and one line, the manifest's own hash, can tell without us whether a byte of it was changed.
import { canonicalJson, type Json } from './canonicalJson.ts';
import type { FilePart } from './fileParts.ts';
import type { Ledger } from './ledger.ts';
import { sha256OfText, type Sha256 } from './sha256.ts';

/** Where the manifest lies in a site. */
export const MANIFEST_PATH = 'api/ledger.json';

/** A published file. */
export interface ManifestFile {
  readonly sha256: string;
  readonly bytes: number;
  /** Empty where the file has no clauses. */
  readonly parts: readonly FilePart[];
}

/** What MANIFEST_PATH holds. */
export interface Manifest {
  readonly format: 1;
  readonly ledgers: readonly Ledger[];
  /** Every file of the site but the manifest, by its path from the top of the site. */
  readonly files: Readonly<Record<string, ManifestFile>>;
  /** SHA-256 of everything else in here. */
  readonly hash: string;
}

/** The manifest of a site's files and its archive's ledgers. */
export async function buildManifest(
  files: ReadonlyMap<string, ManifestFile>,
  ledgers: readonly Ledger[],
  sha256: Sha256,
): Promise<Manifest> {
  const unhashed = {
    format: 1 as const,
    ledgers: [...ledgers].sort((a, b) => (a.policy < b.policy ? -1 : 1)),
    files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return { ...unhashed, hash: await manifestHash(unhashed, sha256) };
}

/** The manifest as it is published: one line of canonical JSON, so that every byte of it counts. */
export function printManifest(manifest: Manifest): string {
  return `${canonicalJson(asJson(manifest))}\n`;
}

/** The hash that a manifest must have. */
export function manifestHash(manifest: Omit<Manifest, 'hash'>, sha256: Sha256): Promise<string> {
  const { format, ledgers, files } = manifest;
  return sha256OfText(canonicalJson(asJson({ format, ledgers, files })), sha256);
}

/** Interfaces have no index signature, though everything in a manifest is JSON. */
function asJson(value: object): Json {
  return value as Json;
}

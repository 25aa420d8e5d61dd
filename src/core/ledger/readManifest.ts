// The bytes of a published manifest -> a manifest. Written by hand, not with the schema library, since the page that verifies
// a site in the browser reads them too.
import { isLedger } from './readLedger.ts';
import type { ManifestFile, ManifestFiles, PolicyManifest, SiteManifest } from './manifest.ts';

/** A site's manifest that has the form of one; null for any other bytes. Its hash is not looked at here. */
export function readSiteManifest(bytes: Uint8Array): SiteManifest | null {
  const value = jsonOf(bytes);
  return isSiteManifest(value) ? value : null;
}

/** A policy's manifest that has the form of one; null for any other bytes. */
export function readPolicyManifest(bytes: Uint8Array): PolicyManifest | null {
  const value = jsonOf(bytes);
  return isPolicyManifest(value) ? value : null;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function isSiteManifest(value: unknown): value is SiteManifest {
  if (!isObject(value)) return false;
  const { format, policies, files, hash } = value;
  if (format !== 2 || typeof hash !== 'string' || !isObject(policies)) return false;
  return Object.entries(policies).every(([id, listed]) => isId(id) && isListed(listed)) && isFiles(files);
}

function isPolicyManifest(value: unknown): value is PolicyManifest {
  if (!isObject(value)) return false;
  const { format, policy, ledger, files } = value;
  return format === 2 && isId(policy) && (ledger === null || isLedger(ledger)) && isFiles(files);
}

function isListed(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { sha256, bytes, files } = value;
  return typeof sha256 === 'string' && typeof bytes === 'number' && typeof files === 'number';
}

function isFiles(value: unknown): value is ManifestFiles {
  return isObject(value) && Object.values(value).every(isFile);
}

function isFile(value: unknown): value is ManifestFile {
  if (!isObject(value)) return false;
  const { sha256, bytes, parts } = value;
  return (
    typeof sha256 === 'string' && typeof bytes === 'number' && Array.isArray(parts) && parts.every(isPart)
  );
}

function isPart(part: unknown): boolean {
  return (
    Array.isArray(part) &&
    part.length === 3 &&
    typeof part[0] === 'string' &&
    typeof part[1] === 'number' &&
    typeof part[2] === 'string'
  );
}

/** A policy's id names a file here: no other name is asked for. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9-]+$/u.test(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

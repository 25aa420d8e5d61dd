// What a version's published files hold -> the version again, as the build has it: the way back from api/v1.
// Invariant: publishedVersion(record, the tree's file, the source's bytes) deep-equals the archive's own version.
import type { ArchivedVersion, VersionRecord } from '../../core/model/policy.ts';
import type { SectionTree } from '../../core/model/sectionTree.ts';
import { decodeUtf8 } from '../../core/text/decodeUtf8.ts';

/** What is read of a version's data file; the site writes it from the same types. */
export interface VersionFile {
  readonly sha256: string;
  readonly tree: Omit<SectionTree, 'problems'>;
}

/**
 * The version of a record, from its published files. Problems of parsing are not published and come back as none.
 *
 * @param bytes of the source; a BOM is its first character, so the bytes are not for a browser to decode
 */
export function publishedVersion(
  policy: string,
  record: VersionRecord,
  file: VersionFile,
  bytes: Uint8Array,
): ArchivedVersion {
  const { text } = decodeUtf8(bytes);
  return { policy, record, source: text, sha256: file.sha256, tree: { ...file.tree, problems: [] } };
}

// A version -> api/v1/<policy>/versions/<version>.json: what is recorded of it, and its section tree.
import { lineageTable, type Lineages } from '../../model/lineage.ts';
import type { ArchivedVersion, PolicyRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import { kindNote } from './kindNote.ts';
import { versionLinks } from './policyDocument.ts';
import { versionKeys } from './recordKeys.ts';

/** The published file of a version. `parser` is the number of the parser that made the tree. */
export function versionDocument(
  policy: PolicyRecord,
  version: ArchivedVersion,
  lineages: Lineages,
  parser: number,
  language: ExportLanguage,
  places: Places,
) {
  const { record, sha256, tree } = version;
  const { length, lang, frontMatter, root, residue, guesses } = tree;
  const { version: self, ...links } = versionLinks(policy.id, record.id, places);
  return {
    format: 1,
    schema: places.data({ file: 'schema', name: 'version' }),
    policy: policy.id,
    id: record.id,
    title: policy.title,
    ...versionKeys(record),
    note: kindNote(policy, record, language),
    parser,
    sha256,
    tree: { length, lang, frontMatter, root, residue, guesses },
    lineages: Object.fromEntries(lineageTable(lineages).get(record.id) ?? []),
    links: { self, policy: places.data({ file: 'policy', policy: policy.id }), ...links },
  } as const;
}

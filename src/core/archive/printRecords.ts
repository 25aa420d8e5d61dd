// Records as the YAML that a person reads and edits: version.yaml, policy.yaml and archive.yaml, and changes to single
// values of them that leave everything else, comments too, as it stands.
import { parseDocument, stringify } from 'yaml';
import type { z } from 'zod';
import type { YamlPath } from './readYaml.ts';
import type { archiveSchema, policySchema, versionSchema } from './schemas.ts';

const SETTINGS = { lineWidth: 0, indentSeq: true, nullStr: 'null', flowCollectionPadding: false } as const;

/** The text of a version.yaml. */
export function versionYaml(value: z.input<typeof versionSchema>): string {
  return stringify(value, SETTINGS);
}

/** The text of a policy.yaml. */
export function policyYaml(value: z.input<typeof policySchema>): string {
  return stringify(value, SETTINGS);
}

/** The text of an archive.yaml. */
export function archiveYaml(value: z.input<typeof archiveSchema>): string {
  return stringify(value, SETTINGS);
}

/**
 * A change of one value: what stands at `path` becomes `value`; `undefined` takes it away. Ranges are written on one line,
 * as people write them.
 */
export interface YamlChange {
  readonly path: YamlPath;
  readonly value: unknown;
}

/** A YAML text with these changes made. The text must be one that `readYaml` reads without a problem. */
export function changedYaml(text: string, changes: readonly YamlChange[]): string {
  const document = parseDocument(text);
  for (const { path, value } of changes) {
    if (value === undefined) {
      document.deleteIn(path);
      continue;
    }
    const node = document.createNode(value);
    if (isRange(value)) Object.assign(node, { flow: true });
    document.setIn(path, node);
  }
  return document.toString(SETTINGS);
}

function isRange(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');
}

import type { VersionRecord } from '../../src/core/model/policy.ts';

/** What must be said wherever a reconstruction stands beside the text it was made from; null for any other two texts. */
export function reconstructionNote(a: VersionRecord, b: VersionRecord): string | null {
  const [made, base] = a.reconstructedFrom?.version === b.id ? [a, b] : [b, a];
  if (made.reconstructedFrom?.version !== base.id) return null;
  return (
    `Note: ${made.id} (${made.label}) was reconstructed by this archive from ${base.id}. ` +
    'They differ only in what was cut for that, which is no revision by the publisher.'
  );
}

// The text of lineages.json -> lineages, or what is wrong with it.
import { z } from 'zod';
import type { Lineages } from '../model/lineage.ts';
import type { Problem } from '../model/problem.ts';

const lineagesSchema = z.strictObject({
  format: z.literal(1),
  lineages: z.record(
    z.string().regex(/^[a-z0-9]{6}$/u),
    z.record(z.string().regex(/^[a-z0-9-]+$/u), z.array(z.string().regex(/^[a-z0-9.~-]+$/u)).min(1)),
  ),
});

/** The lineages of a JSON text; null, with problems, where it does not have their shape or names a node twice. */
export function lineagesFrom(
  file: string,
  text: string,
): { readonly lineages: Lineages | null; readonly problems: readonly Problem[] } {
  const broken = (message: string): ReturnType<typeof lineagesFrom> => ({
    lineages: null,
    problems: [
      {
        code: 'bad-lineages',
        file,
        at: null,
        message,
        cure: 'Take the file back from version control; it is written by `archive build-trees` and never by hand.',
      },
    ],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken('This is not valid JSON.');
  }
  const result = lineagesSchema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    return broken(
      `${(issue?.path ?? []).map(String).join(' > ') || 'The file'} does not have the form of lineages.`,
    );
  }
  const seen = new Set<string>();
  for (const versions of Object.values(result.data.lineages)) {
    for (const [version, addresses] of Object.entries(versions)) {
      for (const address of addresses) {
        const node = `${version}#${address}`;
        if (seen.has(node)) return broken(`${node} stands in two lineages.`);
        seen.add(node);
      }
    }
  }
  return { lineages: result.data, problems: [] };
}

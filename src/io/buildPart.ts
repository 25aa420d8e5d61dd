// A part of a build: whose pages one process makes. Handed to the process by its environment, because Astro's pages have
// no other way to be told.
import { readFileSync } from 'node:fs';

/** What a process makes: all pages of some policies, and the shared ones or not. */
export interface BuildPart {
  readonly policies: readonly string[];
  readonly shared: boolean;
}

/** The part that the environment names; null for a whole site. */
export function partOfEnvironment(): BuildPart | null {
  const file = process.env.BUILD_PART;
  // The file was written by the build itself, from the same type.
  return file === undefined ? null : (JSON.parse(readFileSync(file, 'utf8')) as BuildPart);
}

/**
 * Splits policies among a number of parts of about the same number of versions. The same archive is always split the
 * same way. There may be empty parts.
 */
export function splitPolicies(
  policies: readonly { readonly id: string; readonly versions: number }[],
  parts: number,
): readonly (readonly string[])[] {
  const split = Array.from({ length: parts }, () => ({ versions: 0, ids: [] as string[] }));
  const largestFirst = [...policies].sort((a, b) => b.versions - a.versions || (a.id < b.id ? -1 : 1));
  for (const { id, versions } of largestFirst) {
    const lightest = split.reduce((least, part) => (part.versions < least.versions ? part : least));
    lightest.versions += versions;
    lightest.ids.push(id);
  }
  return split.map(({ ids }) => ids.sort());
}

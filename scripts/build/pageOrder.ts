// An Astro integration: pages are made policy by policy, not route by route, so that only one policy's texts need be in
// memory; and of a build that is split, only the pages of this part.
import type { AstroIntegration } from 'astro';
import { ownerOf } from '../../src/site/ownerOf.ts';
import { partOfEnvironment, type BuildPart } from '../../src/io/buildPart.ts';

/** The integration; `isPolicy` tells the ids of the archive's policies. */
export function pageOrder(isPolicy: (id: string) => boolean): AstroIntegration {
  return {
    name: 'page-order',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const part = partOfEnvironment();
        setPrerenderer((plain) => ({
          ...plain,
          getStaticPaths: async () => policyByPolicy(await plain.getStaticPaths(), isPolicy, part),
        }));
      },
    },
  };
}

/** The paths of a part (of the whole where there is none), those of a policy together, shared ones last. */
export function policyByPolicy<T extends { readonly pathname: string }>(
  paths: readonly T[],
  isPolicy: (id: string) => boolean,
  part: BuildPart | null,
): T[] {
  const wanted = part === null ? null : new Set(part.policies);
  const shared: T[] = [];
  const byPolicy = new Map<string, T[]>();
  for (const path of paths) {
    const owner = ownerOf(path.pathname, isPolicy);
    if (owner === null) {
      if (part === null || part.shared) shared.push(path);
    } else if (wanted === null || wanted.has(owner)) {
      const known = byPolicy.get(owner);
      if (known === undefined) byPolicy.set(owner, [path]);
      else known.push(path);
    }
  }
  return [...[...byPolicy.values()].flat(), ...shared];
}

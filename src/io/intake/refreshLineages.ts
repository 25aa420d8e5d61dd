// After texts came, changed or went: the generated files of an archive that has them are brought up to date.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../core/model/problem.ts';
import { buildTrees } from '../buildTrees.ts';
import { openArchive } from '../openArchive.ts';

/** Extends lineages.json where there is one; where there is none yet, `build-trees` makes it when it is wanted. */
export function refreshLineages(dir: string, policy: string): readonly Problem[] {
  if (!existsSync(join(dir, policy, 'lineages.json'))) return [];
  return buildTrees(openArchive(dir), false).problems;
}

// lineages.json -> lineages. A file that is missing holds none; one that is broken throws, since ids must not be minted
// anew over ids that were published.
import { existsSync } from 'node:fs';
import { lineagesFrom } from '../core/archive/lineagesFrom.ts';
import { NO_LINEAGES } from '../core/archive/lineages.ts';
import type { Lineages } from '../core/model/lineage.ts';
import { ArchiveError } from './archiveError.ts';
import { readTextFile } from './readTextFile.ts';

/** Reads a lineages.json. Throws an ArchiveError where its contents cannot be read. */
export function readLineages(path: string, name: string): Lineages {
  if (!existsSync(path)) return NO_LINEAGES;
  const { lineages, problems } = lineagesFrom(name, readTextFile(path, name).text);
  if (lineages === null) throw new ArchiveError(problems);
  return lineages;
}

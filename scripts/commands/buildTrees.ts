// `archive build-trees`: writes the generated files, tree.json and lineages.json, where they differ from what stands there.
import { buildTrees } from '../../src/io/buildTrees.ts';
import { complain, write, writeJson } from './output.ts';
import { archiveFor } from './place.ts';

/** Writes and prints what was written; with a problem nothing is written at all. */
export async function buildTreesCommand(options: {
  readonly json?: true;
  readonly giveUpAddresses?: true;
  readonly archive: string | undefined;
}): Promise<void> {
  const { written, problems } = buildTrees(archiveFor(options.archive), options.giveUpAddresses ?? false);
  if (options.json) await writeJson({ written, problems });
  else await write(written.map((path) => `written: ${path}\n`).join('') || 'Nothing to write.\n');
  complain(problems);
}

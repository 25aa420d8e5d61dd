// `archive history POLICY ADDRESS[@VERSION]`: one clause through all versions.
import { clauseHistory, type ClauseEvent } from '../../src/core/archive/clauseHistory.ts';
import { lineageTable } from '../../src/core/model/lineage.ts';
import { resolveAddress } from '../../src/core/parse/resolveAddress.ts';
import type { PolicyRecord } from '../../src/core/model/policy.ts';
import { ArchiveError } from '../../src/io/archiveError.ts';
import { write, writeJson } from './output.ts';
import { archiveFor, policyIn, versionIn } from './place.ts';
import { reconstructionNote } from './reconstructionNote.ts';

/** Prints the history of a clause. Without @VERSION the newest version that has the address is meant. */
export async function historyCommand(
  policyId: string,
  reference: string,
  options: { readonly json?: true; readonly archive: string | undefined },
): Promise<void> {
  const archive = archiveFor(options.archive);
  const policy = policyIn(archive, policyId);
  const mark = reference.lastIndexOf('@');
  const words = mark < 0 ? reference : reference.slice(0, mark);
  const asked = mark < 0 ? null : versionIn(policy, reference.slice(mark + 1));
  const candidates = policy.versions
    .map(({ id }) => id)
    .filter((id) => asked === null || id === asked)
    .reverse();
  const table = lineageTable(archive.lineages(policy.id));
  for (const version of candidates) {
    const node = resolveAddress(archive.version(policy.id, version).tree, words);
    const lineage = node?.address == null ? undefined : table.get(version)?.get(node.address);
    if (lineage === undefined) continue;
    const versions = policy.versions.map(({ id }) => archive.version(policy.id, id));
    const events = clauseHistory(lineage, archive.lineages(policy.id), versions, (before, after) =>
      archive.comparison(policy.id, before, after),
    );
    if (options.json) await writeJson({ lineage, events });
    else await write([...notesOn(policy), ...events.map(inWords)].join('\n'));
    return;
  }
  throw new ArchiveError([
    {
      code: 'unknown-address',
      file: `${policy.id}@${asked ?? 'every version'}`,
      at: null,
      message: `There is no clause at the address "${words}".`,
      cure: 'Look at `archive parse` of the source for its addresses.',
    },
  ]);
}

/** For each version that stands in line with the text it was made from, that their difference is no revision. */
function notesOn({ versions }: PolicyRecord): readonly string[] {
  return versions.flatMap((version) => {
    const before = versions.find(({ id }) => id === version.predecessor);
    const note = before === undefined ? null : reconstructionNote(before, version);
    return note === null ? [] : [`${note}\n`];
  });
}

function inWords({ version, address, label, changes, reordered, text }: ClauseEvent): string {
  const where = address === null ? '-' : `${address}${label === null ? '' : ` (${label})`}`;
  const indented = text === '' ? '' : `${text.replace(/^/gmu, '  ')}\n`;
  const said = changes.map((change) =>
    change === 'reworded' && reordered ? 'reordered inside, no word changed' : change,
  );
  return `${version}  ${where}  ${said.join(', ')}\n${indented}`;
}

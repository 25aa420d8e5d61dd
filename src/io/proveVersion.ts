// Proves one version: its tree is whole, its dates are those of the text, its snapshot has its hash and its words, its
// tree.json is what the parser makes today, and its published addresses stand.
import { extname, join } from 'node:path';
import { addressChecks } from '../core/archive/addressChecks.ts';
import { dateChecks } from '../core/archive/dateChecks.ts';
import type { LocatedPolicy } from '../core/archive/locatedPolicy.ts';
import { lostLetter } from '../core/archive/lostLetter.ts';
import { proveReconstruction } from '../core/archive/proveReconstruction.ts';
import { proveTranscription } from '../core/archive/proveTranscription.ts';
import type { YamlFile } from '../core/archive/readYaml.ts';
import { visibleText } from '../core/archive/visibleText.ts';
import type { ArchivedVersion } from '../core/model/policy.ts';
import { parseSource } from '../core/parse/parseSource.ts';
import { WITHDRAWN_SNAPSHOT } from '../core/ledger/ledger.ts';
import { decodeUtf8 } from '../core/text/decodeUtf8.ts';
import { collecting, type Findings } from './findings.ts';
import { isReadHere } from './intake/snapshotChecks.ts';
import { isWithdrawn } from './ledger/knownLedger.ts';
import type { OpenArchive } from './openArchive.ts';
import { readTextFile, sha256Of } from './readTextFile.ts';
import { readTreeFile, treeFileText } from './treeFile.ts';

/** Finds everything that is wrong with one version; returns whether it has a tree.json. */
export function proveVersion(
  archive: OpenArchive,
  policy: LocatedPolicy,
  version: ArchivedVersion,
  found: Findings,
): boolean {
  const { record, source, tree, sha256 } = version;
  const file = `${policy.record.id}/${record.id}/source.md`;
  const yaml = policy.versionFiles.get(record.id);
  if (yaml === undefined) return false;
  found.problems.push(
    ...readTextFile(join(archive.dir, file), file).problems,
    ...tree.problems.map((problem) => ({ ...problem, file })),
    ...tree.residue.map((at) => ({
      code: 'residue',
      file,
      at,
      message: `The parser leaves out “${source.slice(...at)}”.`,
      cure: 'This is a fault of the parser: report it with this text.',
    })),
    ...dateChecks(record, source, yaml),
  );
  const base = policy.record.versions.find(({ id }) => id === record.reconstructedFrom?.version);
  if (base !== undefined) {
    collecting(found, () => {
      const { source: baseSource, sha256: baseSha256 } = archive.version(policy.record.id, base.id);
      const baseText = { record: base, source: baseSource, sha256: baseSha256 };
      found.problems.push(...proveReconstruction({ record, source, sha256 }, baseText, yaml));
    });
  }
  collecting(found, () => proveSnapshot(archive, policy, version, yaml, found));
  let built = false;
  collecting(found, () => {
    built = proveTree(archive, version, yaml, found);
  });
  return built;
}

const SHOWN = 20;
const READABLE = ['.txt', '.md', '.markdown'];

function proveSnapshot(
  archive: OpenArchive,
  policy: LocatedPolicy,
  { record, source, tree }: ArchivedVersion,
  yaml: YamlFile,
  found: Findings,
): void {
  const bytes = archive.snapshot(policy.record.id, record.id);
  const sha256 = sha256Of(bytes);
  if (sha256 !== record.source.sha256) {
    found.problems.push({
      code: 'wrong-sha256',
      file: yaml.file,
      at: yaml.placeOf(['source', 'sha256']),
      message: `${record.source.file} has another sha256, ${sha256}.`,
      cure: 'Take the snapshot back from where it came; if it is the right one, correct the sha256.',
    });
  }
  if (record.kind !== 'transcription' || record.source.file === 'source.md') return;
  // Snapshots that `add` and `import` transcribed are read again by snapshotChecks, whatever their kind.
  if (isReadHere(archive, policy.record.id, record.id)) return;
  if (record.source.file === WITHDRAWN_SNAPSHOT && isWithdrawn(archive, policy.record.id, record.id)) return;
  if (!READABLE.includes(extname(record.source.file))) {
    found.notes.push(
      `${yaml.file}: that source.md keeps every letter of ${record.source.file} is not proven; only text files are read here.`,
    );
    return;
  }
  const { text } = decodeUtf8(bytes);
  const snapshot = visibleText(parseSource(text, { language: policy.record.language }));
  const lost = extname(record.source.file) === '.txt' ? lostLetter(text, source, record.repairs) : null;
  if (lost !== null) {
    found.problems.push({
      code: 'not-transcribed',
      file: `${policy.record.id}/${record.id}/${record.source.file}`,
      at: [lost, lost + 1],
      message: `What follows from here on is not all in source.md: “${text.slice(lost, lost + SHOWN)}”.`,
      cure: 'Write it into source.md; a sign that Markdown would take for markup needs a backslash.',
    });
    return;
  }
  const departure = proveTranscription(text, snapshot, visibleText(tree), record.repairs);
  if (departure === null) return;
  const { snapshotAt, sourceAt } = departure;
  found.problems.push({
    code: 'not-transcribed',
    file: `${policy.record.id}/${record.id}/source.md`,
    at: sourceAt === null ? null : [sourceAt, sourceAt + 1],
    message: `Here is “${departure.source}”, but ${record.source.file} has “${departure.snapshot}” at ${snapshotAt ?? 'its end'}.`,
    cure: 'Restore the wording of the snapshot, or list the repair of form in version.yaml.',
  });
}

/** Whether the version has a tree.json; what is wrong with it is reported. */
function proveTree(archive: OpenArchive, version: ArchivedVersion, yaml: YamlFile, found: Findings): boolean {
  const name = `${version.policy}/${version.record.id}/tree.json`;
  const published = readTreeFile(join(archive.dir, name), name);
  found.problems.push(
    ...addressChecks(version.record, published?.tree.root ?? null, version.tree.root, yaml),
  );
  if (published === null) {
    found.notes.push(`${name} is not there yet; \`archive build-trees\` writes it.`);
    return false;
  }
  if (readTextFile(join(archive.dir, name), name).text === treeFileText(version)) return true;
  const edited = published.sha256 !== version.sha256;
  found.problems.push({
    code: edited ? 'source-edited' : 'stale-tree',
    file: name,
    at: null,
    message: edited
      ? 'source.md has been edited since this tree was made from it.'
      : 'The parser or version.yaml now makes another tree of this source.',
    cure: edited
      ? 'Take the archived source back; if it was not published yet, run `archive build-trees`.'
      : 'Run `archive build-trees`, in a commit of its own.',
  });
  return true;
}

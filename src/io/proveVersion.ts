// Proves one version: its tree is whole, its dates are those of the text, its snapshot has its hash and its words, its
// tree.json is what the parser makes today, and its published addresses stand.
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { addressChecks } from '../core/archive/addressChecks.ts';
import { dateChecks } from '../core/archive/dateChecks.ts';
import type { LocatedPolicy } from '../core/archive/locatedPolicy.ts';
import { proveReconstruction } from '../core/archive/proveReconstruction.ts';
import type { YamlFile } from '../core/archive/readYaml.ts';
import type { ArchivedVersion } from '../core/model/policy.ts';
import { WITHDRAWN_SNAPSHOT } from '../core/ledger/ledger.ts';
import { collecting, type Findings } from './findings.ts';
import { isDocument, isReadHere } from './intake/snapshotChecks.ts';
import { isWithdrawn } from './ledger/knownLedger.ts';
import type { OpenArchive } from './openArchive.ts';
import { proveTextSnapshot } from './proveTextSnapshot.ts';
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

const READABLE = ['.txt', '.md', '.markdown'];

function proveSnapshot(
  archive: OpenArchive,
  policy: LocatedPolicy,
  { record, source, tree }: ArchivedVersion,
  yaml: YamlFile,
  found: Findings,
): void {
  if (!existsSync(join(archive.dir, policy.record.id, record.id, record.source.file))) {
    found.problems.push({
      code: 'missing-snapshot',
      file: yaml.file,
      at: yaml.placeOf(['source', 'file']),
      message: `The snapshot ${record.source.file} is not there.`,
      cure: 'Put the file, as it was received, into the folder of the version, or correct its name here.',
    });
    return;
  }
  const bytes = archive.snapshot(policy.record.id, record.id);
  const sha256 = sha256Of(bytes);
  if (sha256 !== record.source.sha256) {
    const other = policy.record.versions.find(
      ({ id, source: { sha256: one } }) => id !== record.id && one === sha256,
    );
    found.problems.push({
      code: 'wrong-sha256',
      file: yaml.file,
      at: yaml.placeOf(['source', 'sha256']),
      message:
        other === undefined
          ? `${record.source.file} has another sha256, ${sha256}.`
          : `${record.source.file} is byte for byte the snapshot of ${other.id}.`,
      cure: 'Take the snapshot back from where it came; if it is the right one, correct the sha256.',
    });
  }
  if (record.kind !== 'transcription' || record.source.file === 'source.md') return;
  const ending = extname(record.source.file);
  // A plain text that `add` or `import` transcribed was written with the signs that keep it from being Markdown.
  if (ending === '.txt' && isReadHere(archive, policy.record.id, record.id)) return;
  if (record.source.file === WITHDRAWN_SNAPSHOT && isWithdrawn(archive, policy.record.id, record.id)) return;
  // Pages, Word files and PDF are read again by snapshotChecks.
  if (isDocument(record.source.file, bytes)) return;
  if (!READABLE.includes(ending)) {
    found.notes.push(
      `${yaml.file}: that source.md keeps every letter of ${record.source.file} is not proven: files of this kind are not read here.`,
    );
    return;
  }
  const folder = `${policy.record.id}/${record.id}`;
  const departure = proveTextSnapshot(bytes, {
    record,
    source,
    tree,
    language: policy.record.language,
    file: `${folder}/source.md`,
    original: `${folder}/${record.source.file}`,
  });
  if (departure !== null) found.problems.push(departure);
}

/** Whether the version has a tree.json; what is wrong with it is reported. */
function proveTree(archive: OpenArchive, version: ArchivedVersion, yaml: YamlFile, found: Findings): boolean {
  const name = `${version.policy}/${version.record.id}/tree.json`;
  const published = readTreeFile(join(archive.dir, name), name);
  const edited = published !== null && published.sha256 !== version.sha256;
  // Of another text every address says something else: that it is another text is told below.
  const before = edited ? null : (published?.tree.root ?? null);
  found.problems.push(...addressChecks(version.record, before, version.tree.root, yaml));
  if (published === null) {
    found.notes.push(`${name} is not there yet; \`archive build-trees\` writes it.`);
    return false;
  }
  if (readTextFile(join(archive.dir, name), name).text === treeFileText(version)) return true;
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

// A transcription put right: the new text takes source.md's place, the text as archived stays beside it, and the ledger
// says why. Ranges that point into the text follow their words, texts reconstructed from it are made anew from it; where
// words that something rests on are gone, nothing is written.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressChecks } from '../../core/archive/addressChecks.ts';
import { changedYaml, type YamlChange } from '../../core/archive/printRecords.ts';
import { readRecord } from '../../core/archive/readRecord.ts';
import { versionSchema } from '../../core/archive/schemas.ts';
import { movedRange } from '../../core/archive/shiftRanges.ts';
import { toVersionRecord } from '../../core/archive/toRecords.ts';
import { appendEntries } from '../../core/ledger/chain.ts';
import { printLedger, type EntryContent } from '../../core/ledger/ledger.ts';
import type { ArchivedVersion, DateString, PolicyRecord } from '../../core/model/policy.ts';
import type { Problem } from '../../core/model/problem.ts';
import { parseSource } from '../../core/parse/parseSource.ts';
import { decodeUtf8 } from '../../core/text/decodeUtf8.ts';
import { layersOf } from '../layersOf.ts';
import { ledgerFor, missingEntries } from '../ledger/ledgerFile.ts';
import type { OpenArchive } from '../openArchive.ts';
import { readBytes, readTextFile, sha256Of } from '../readTextFile.ts';
import { readTreeFile, treeFileText } from '../treeFile.ts';
import { withArchive, writeSafely } from '../writeSafely.ts';
import { correctionDeparture, type CorrectedText } from './correctionDeparture.ts';
import { movedQuotes } from './movedQuotes.ts';

/** A correction to make. */
export interface CorrectionOrder {
  readonly version: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly reason: string;
  readonly on: DateString;
  /** Whether somebody has looked at the snapshot and found that this program misreads it. */
  readonly misread: boolean;
}

/** Files written, or problems and nothing written. */
export interface Corrected {
  readonly written: readonly string[];
  readonly problems: readonly Problem[];
}

/** A version and its new text. */
interface NewText {
  readonly old: ArchivedVersion;
  readonly text: string;
  readonly yaml: readonly YamlChange[];
}

/** Corrects a version. */
export async function correctVersion(
  archive: OpenArchive,
  policy: PolicyRecord,
  order: CorrectionOrder,
): Promise<Corrected> {
  const { text, problems: invalid } = decodeUtf8(order.bytes, order.file);
  if (invalid.length > 0) return { written: [], problems: invalid };
  const old = archive.version(policy.id, order.version);
  const base = old.record.reconstructedFrom?.version;
  if (text === old.source) {
    return failed(
      order,
      'same-text',
      'This is the text that is archived already.',
      'Name the corrected file.',
    );
  }
  if (base !== undefined) {
    return failed(
      order,
      'reconstruction',
      `This text is reconstructed from ${base}, letter for letter.`,
      `Correct ${base}; this text follows.`,
    );
  }
  return withArchive(archive.dir, () => correctAll(archive, policy, { old, text, yaml: [] }, order));
}

async function correctAll(
  archive: OpenArchive,
  policy: PolicyRecord,
  own: NewText,
  order: CorrectionOrder,
): Promise<Corrected> {
  const { dir } = archive;
  const followers = reconstructions(archive, policy, own);
  if (followers === null) {
    return failed(
      order,
      'quote-gone',
      'Words that a reconstruction leaves out are not in the new text.',
      'Look at reconstructed-from of the texts that rest on this one.',
    );
  }
  const changes = new Map<string, Uint8Array | string>();
  const entries: EntryContent[] = [];
  const problems: Problem[] = [];
  const policyPath = `${policy.id}/policy.yaml`;
  const policyText = readTextFile(join(dir, policyPath), policyPath).text;
  let policyYaml = policyText;
  for (const one of [own, ...followers]) {
    const moved = movedQuotes(policy, one.old.record, (range) => movedRange(range, one.old.source, one.text));
    for (const path of [...moved.goneFromVersion, ...moved.goneFromPolicy]) {
      problems.push(
        ...failed(
          order,
          'quote-gone',
          `The words that ${path.join('.')} of ${one.old.record.id} quotes are not in the new text.`,
          'Correct or remove that entry first.',
        ).problems,
      );
    }
    policyYaml = changedYaml(policyYaml, moved.policy);
    const made = filesOf(dir, policy, one, [...moved.version, ...one.yaml], order);
    problems.push(...made.problems);
    const departure =
      made.text === null ? null : await correctionDeparture(archive, policy, made.text, order.misread);
    if (departure !== null) problems.push(departure);
    for (const [path, contents] of made.files) changes.set(path, contents);
    entries.push(made.entry);
  }
  if (problems.length > 0) return { written: [], problems };
  if (policyYaml !== policyText) changes.set(policyPath, policyYaml);
  const ledger = ledgerFor(dir, policy.id);
  const missing = missingEntries(dir, policy.id, policy.versions, ledger, order.on);
  const extended = await appendEntries(ledger, [...missing, ...entries], sha256Of);
  changes.set(`${policy.id}/ledger.json`, printLedger(extended));
  writeSafely(dir, changes);
  return { written: [...changes.keys()], problems: [] };
}

/** Texts reconstructed from the corrected one, made anew; null where words that they leave out are gone. */
function reconstructions(
  archive: OpenArchive,
  policy: PolicyRecord,
  base: NewText,
): readonly NewText[] | null {
  const made: NewText[] = [];
  for (const { id, reconstructedFrom } of policy.versions) {
    if (reconstructedFrom?.version !== base.old.record.id) continue;
    const cut = reconstructedFrom.cut.map((range) => movedRange(range, base.old.source, base.text));
    if (!cut.every((range) => range !== null)) return null;
    const text = [...cut]
      .reverse()
      .reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), base.text);
    const yaml: readonly YamlChange[] = [
      { path: ['reconstructed-from', 'sha256'], value: hashOf(base.text) },
      ...cut.map((range, index) => ({ path: ['reconstructed-from', 'cut', index], value: range })),
      { path: ['source', 'sha256'], value: hashOf(text) },
    ];
    made.push({ old: archive.version(policy.id, id), text, yaml });
  }
  return made;
}

function filesOf(
  dir: string,
  policy: PolicyRecord,
  { old, text }: NewText,
  yamlChanges: readonly YamlChange[],
  order: CorrectionOrder,
): {
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly entry: EntryContent;
  readonly text: CorrectedText | null;
  readonly problems: readonly Problem[];
} {
  const { id } = old.record;
  const folder = `${policy.id}/${id}`;
  const kept = keptName(dir, folder);
  const sha256 = hashOf(text);
  const entry: EntryContent = {
    kind: 'correction',
    on: order.on,
    version: id,
    files: { [kept]: old.sha256, 'source.md': sha256 },
    reason: order.reason,
    kept,
  };
  const path = `${folder}/version.yaml`;
  const yaml = changedYaml(readTextFile(join(dir, path), path).text, yamlChanges);
  const read = readRecord(versionSchema, path, yaml);
  if (read.value === null) return { files: new Map(), entry, text: null, problems: read.problems };
  const record = toVersionRecord(id, read.value);
  const tree = parseSource(text, { language: policy.language, layers: layersOf(record) });
  const published = readTreeFile(join(dir, folder, 'tree.json'), `${folder}/tree.json`);
  // Places move in a corrected text, so only whether a published address is there counts.
  const lost = addressChecks(record, published?.tree.root ?? null, tree.root, read.yaml).filter(
    ({ code }) => code !== 'address-means-another',
  );
  return {
    files: new Map<string, Uint8Array | string>([
      [`${folder}/${kept}`, readBytes(join(dir, folder, 'source.md'), `${folder}/source.md`)],
      [`${folder}/source.md`, text],
      [`${folder}/tree.json`, treeFileText({ policy: policy.id, record, source: text, sha256, tree })],
      [path, yaml],
    ]),
    entry,
    text: { record, source: text, tree, file: order.file },
    problems: [...tree.problems.map((problem) => ({ ...problem, file: order.file })), ...lost],
  };
}

/** source.1.md for the text as archived, source.2.md for the first correction of it, and so on. */
function keptName(dir: string, folder: string): string {
  for (let count = 1; ; count++) {
    if (!existsSync(join(dir, folder, `source.${count}.md`))) return `source.${count}.md`;
  }
}

/** Decoded text keeps its byte order mark, so its UTF-8 is the file's own bytes. */
function hashOf(text: string): string {
  return sha256Of(new TextEncoder().encode(text));
}

function failed({ file }: CorrectionOrder, code: string, message: string, cure: string): Corrected {
  return { written: [], problems: [{ code, file, at: null, message, cure }] };
}

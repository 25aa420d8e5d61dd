// A received file and what is known of it -> the files of a new version, proven; or everything that is wrong. Writes nothing.
import { dateChecks } from '../../core/archive/dateChecks.ts';
import { versionYaml } from '../../core/archive/printRecords.ts';
import { readRecord } from '../../core/archive/readRecord.ts';
import { versionSchema } from '../../core/archive/schemas.ts';
import { toVersionRecord } from '../../core/archive/toRecords.ts';
import { visibleText } from '../../core/archive/visibleText.ts';
import { snapshotName } from '../../core/intake/intakeFormat.ts';
import { readDocument } from '../../core/intake/readDocument.ts';
import { keptText, type IntakeFormat, type Transcription } from '../../core/intake/transcription.ts';
import type { EntryContent } from '../../core/ledger/ledger.ts';
import type { DateString, VersionKind, VersionRecord } from '../../core/model/policy.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Provenance } from '../../core/model/provenance.ts';
import type { SectionTree } from '../../core/model/sectionTree.ts';
import { parseSource } from '../../core/parse/parseSource.ts';
import { sha256Of } from '../readTextFile.ts';
import { treeFileText } from '../treeFile.ts';

/** What is known of a text that is brought in. */
export interface ReceivedText {
  readonly policy: string;
  readonly version: string;
  /** The policy's language. */
  readonly language: string;
  /** The file as the user named it, and its bytes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly format: IntakeFormat;
  readonly keep: readonly string[];
  readonly drop: readonly string[];
  readonly facts: VersionFacts;
  readonly from: Provenance | null;
  readonly repeats: string | null;
  /** Today. */
  readonly on: DateString;
}

/** What version.yaml will say, as far as it is known. */
export interface VersionFacts {
  readonly label: string;
  readonly predecessor: string | null;
  readonly enacted: DateString | null;
  readonly revised: DateString | null;
  readonly announced: DateString | null;
  readonly effective: DateString | null;
  readonly captured: DateString | null;
  readonly signatory: string | null;
  readonly kind: Exclude<VersionKind, 'reconstruction'>;
  readonly url: string | null;
}

/** A version ready to be written. With problems, `files` is empty. */
export interface PreparedVersion {
  readonly record: VersionRecord | null;
  /** By path inside the archive. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly entry: EntryContent | null;
  readonly transcription: Transcription;
  readonly tree: SectionTree | null;
  /** SHA-256 of the snapshot's bytes, and of source.md's. */
  readonly sha256: { readonly snapshot: string; readonly source: string };
  readonly problems: readonly Problem[];
}

/** Reads, transcribes and proves a received text. */
export async function prepareVersion(text: ReceivedText): Promise<PreparedVersion> {
  const transcription = await readDocument(text.bytes, text.format, {
    file: text.file,
    keep: text.keep,
    drop: text.drop,
    url: text.facts.url,
  });
  const snapshot = sha256Of(text.bytes);
  if (transcription.problems.length > 0) {
    return failed(transcription, { snapshot, source: '' }, transcription.problems);
  }
  // A Markdown file is its own transcription, byte for byte, a byte order mark included.
  const source = text.format === 'markdown' ? text.bytes : new TextEncoder().encode(transcription.markdown);
  const sha256 = { snapshot, source: text.format === 'markdown' ? snapshot : sha256Of(source) };
  const tree = parseSource(transcription.markdown, { language: text.language });
  const yaml = yamlOf(text, snapshot);
  const file = `${text.policy}/${text.version}/version.yaml`;
  const read = readRecord(versionSchema, file, yaml);
  if (read.value === null) return failed(transcription, sha256, read.problems);
  const record = toVersionRecord(text.version, read.value);
  const problems = [
    ...unproven(text, transcription, tree),
    ...dateChecks(record, transcription.markdown, read.yaml).map((problem) => ({
      ...problem,
      file: text.file,
      at: null,
    })),
  ];
  if (problems.length > 0) return failed(transcription, sha256, problems);
  const folder = `${text.policy}/${text.version}`;
  const original = snapshotName(text.format);
  const version = {
    policy: text.policy,
    record,
    source: transcription.markdown,
    sha256: sha256.source,
    tree,
  };
  return {
    record,
    files: new Map<string, Uint8Array | string>([
      [`${folder}/version.yaml`, yaml],
      [`${folder}/${original}`, text.bytes],
      [`${folder}/source.md`, source],
      [`${folder}/tree.json`, treeFileText(version)],
    ]),
    entry: {
      kind: 'version',
      on: text.on,
      version: text.version,
      files: { [original]: snapshot, 'source.md': sha256.source },
      from: text.from,
      read: { keep: text.keep, drop: text.drop },
      repeats: text.repeats,
    },
    transcription,
    tree,
    sha256,
    problems: [],
  };
}

/** What stands against the law: the tree of the transcription shows the kept text of the snapshot, and all of it. */
function unproven(text: ReceivedText, transcription: Transcription, tree: SectionTree): readonly Problem[] {
  const problems: Problem[] = [
    ...tree.problems.map((problem) => ({ ...problem, file: text.file })),
    ...tree.residue.map((at): Problem => ({
      code: 'residue',
      file: text.file,
      at,
      message: `The parser leaves out “${transcription.markdown.slice(...at).slice(0, SHOWN)}”.`,
      cure: 'This is a fault of the parser: report it with this file.',
    })),
  ];
  if (text.format === 'markdown') return problems;
  const kept = keptText(transcription.pieces);
  const shown = visibleText(tree).text;
  if (kept === shown) return problems;
  let at = 0;
  while (kept[at] === shown[at]) at++;
  return [
    ...problems,
    {
      code: 'not-transcribed',
      file: text.file,
      at: null,
      message: `The file shows “${kept.slice(Math.max(0, at - SHOWN), at + SHOWN)}” where the transcription has “${shown.slice(Math.max(0, at - SHOWN), at + SHOWN)}”.`,
      cure: 'Nothing was written. Leave this part out with --drop, or transcribe by hand; and report it with this file.',
    },
  ];
}

const SHOWN = 20;

function yamlOf({ facts, format }: ReceivedText, sha256: string): string {
  const { label, predecessor, enacted, revised, announced, effective, captured, signatory, kind, url } =
    facts;
  return versionYaml({
    format: 1,
    label,
    predecessor,
    enacted,
    revised,
    announced,
    effective,
    captured,
    published: null,
    signatory,
    kind,
    source: { file: snapshotName(format), sha256, url },
    repairs: [],
    'later-notes': [],
    flags: [],
    'reconstructed-from': null,
    aliases: {},
  });
}

function failed(
  transcription: Transcription,
  sha256: PreparedVersion['sha256'],
  problems: readonly Problem[],
): PreparedVersion {
  return { record: null, files: new Map(), entry: null, transcription, tree: null, sha256, problems };
}

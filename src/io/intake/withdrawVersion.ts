// Words withdrawn from an archive: from source, tree, snapshot, kept older texts, quotes and reconstructions. The address,
// the reason and the hashes stay in the ledger.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addressed } from '../../core/archive/ancestry.ts';
import { changedYaml, type YamlChange } from '../../core/archive/printRecords.ts';
import { readRecord } from '../../core/archive/readRecord.ts';
import type { YamlPath } from '../../core/archive/readYaml.ts';
import { policySchema, versionSchema } from '../../core/archive/schemas.ts';
import { toVersionRecord } from '../../core/archive/toRecords.ts';
import { appendEntries } from '../../core/ledger/chain.ts';
import { printLedger, WITHDRAWN_SNAPSHOT, type EntryContent } from '../../core/ledger/ledger.ts';
import type { PolicyRecord } from '../../core/model/policy.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { SectionNode } from '../../core/model/sectionTree.ts';
import { parseSource } from '../../core/parse/parseSource.ts';
import { ArchiveError } from '../archiveError.ts';
import { layersOf } from '../layersOf.ts';
import { ledgerFor, missingEntries } from '../ledger/ledgerFile.ts';
import type { OpenArchive } from '../openArchive.ts';
import { readTextFile, sha256Of } from '../readTextFile.ts';
import { treeFileText } from '../treeFile.ts';
import { withArchive, writeSafely } from '../writeSafely.ts';
import { movedQuotes } from './movedQuotes.ts';
import {
  ownOutcome,
  reconstructionOutcomes,
  type Outcome,
  type WithdrawalOrder,
} from './withdrawalOutcomes.ts';
import { withdrawnClause, withdrawnWhole } from './withdrawnSource.ts';

/** What a withdrawal did. With problems nothing was written. */
export interface Withdrawn {
  readonly written: readonly string[];
  /** Entries that quoted the withdrawn words, and were taken away with them. */
  readonly quotesGone: readonly string[];
  /** Where the same words still stand. */
  readonly alsoIn: readonly string[];
  readonly problems: readonly Problem[];
}

/** Withdraws words. */
export async function withdrawVersion(
  archive: OpenArchive,
  policy: PolicyRecord,
  order: WithdrawalOrder,
): Promise<Withdrawn> {
  const old = archive.version(policy.id, order.version);
  const refused = (code: string, message: string, cure: string): Withdrawn => ({
    written: [],
    quotesGone: [],
    alsoIn: [],
    problems: [{ code, file: `${policy.id}@${order.version}`, at: null, message, cure }],
  });
  const base = old.record.reconstructedFrom?.version;
  if (base !== undefined) {
    return refused(
      'reconstruction',
      `This text is reconstructed from ${base}, letter for letter.`,
      `Withdraw the words from ${base}; this text follows.`,
    );
  }
  const node = order.address === null ? null : (addressed(old.tree.root).get(order.address) ?? null);
  if (order.address !== null && node === null) {
    return refused(
      'unknown-address',
      `It has no clause ${order.address}.`,
      'Name an address that `archive parse` shows.',
    );
  }
  const done =
    node === null
      ? withdrawnWhole(old, policy.language, order.on)
      : withdrawnClause(old, node, policy.language, order.on);
  if (done === null) {
    return refused(
      'cannot-withdraw',
      `Without ${order.address ?? ''} the clauses after it would have other addresses.`,
      'Withdraw the clause around it.',
    );
  }
  const outcomes = [
    ownOutcome(old, order, done),
    ...reconstructionOutcomes(archive, policy, old, done, order),
  ];
  const alsoIn =
    node === null
      ? []
      : sameWords(
          archive,
          policy,
          outcomes.map(({ version }) => version.record.id),
          textOf(node),
        );
  return withArchive(archive.dir, async () => ({
    ...(await written(archive.dir, policy, outcomes, order)),
    alsoIn,
    problems: [],
  }));
}

async function written(
  dir: string,
  policy: PolicyRecord,
  outcomes: readonly Outcome[],
  order: WithdrawalOrder,
): Promise<Pick<Withdrawn, 'written' | 'quotesGone'>> {
  const changes = new Map<string, Uint8Array | string | null>();
  const entries: EntryContent[] = [];
  const quotesGone: string[] = [];
  const policyPath = `${policy.id}/policy.yaml`;
  const policyText = readTextFile(join(dir, policyPath), policyPath).text;
  let policyYaml = policyText;
  for (const outcome of outcomes) {
    const moved = movedQuotes(policy, outcome.version.record, outcome.move);
    quotesGone.push(
      ...moved.goneFromVersion.map(
        (path) => `${policy.id}/${outcome.version.record.id}/version.yaml: ${path.join('.')}`,
      ),
      ...moved.goneFromPolicy.map((path) => `${policyPath}: ${path.join('.')}`),
    );
    policyYaml = changedYaml(policyYaml, [...moved.policy, ...removals(moved.goneFromPolicy)]);
    const { files, entry } = filesOf(dir, policy, outcome, order, [
      ...moved.version,
      ...removals(moved.goneFromVersion),
    ]);
    for (const [path, contents] of files) changes.set(path, contents);
    entries.push(entry);
  }
  if (policyYaml !== policyText) {
    proven(readRecord(policySchema, policyPath, policyYaml));
    changes.set(policyPath, policyYaml);
  }
  const ledger = ledgerFor(dir, policy.id);
  const missing = missingEntries(dir, policy.id, policy.versions, ledger, order.on);
  changes.set(
    `${policy.id}/ledger.json`,
    printLedger(await appendEntries(ledger, [...missing, ...entries], sha256Of)),
  );
  writeSafely(dir, changes);
  return { written: [...changes.keys()], quotesGone };
}

function filesOf(
  dir: string,
  policy: PolicyRecord,
  { version, source, aliases, address, yaml, snapshotGoes }: Outcome,
  { reason, on }: WithdrawalOrder,
  quotes: readonly YamlChange[],
): { readonly files: ReadonlyMap<string, string | null>; readonly entry: EntryContent } {
  const { record } = version;
  const folder = `${policy.id}/${record.id}`;
  const sha256 = sha256Of(new TextEncoder().encode(source));
  const note = snapshotGoes ? `The snapshot of ${record.id} was withdrawn on ${on}: ${reason}\n` : null;
  const noteHash = note === null ? null : sha256Of(new TextEncoder().encode(note));
  const gone = [
    ...(snapshotGoes && record.source.file !== 'source.md' ? [record.source.file] : []),
    ...readdirSync(join(dir, folder)).filter((name) => /^source\.\d+\.md$/u.test(name)),
  ].filter((name) => name !== WITHDRAWN_SNAPSHOT);
  const known = Object.fromEntries(
    Object.entries(record.aliases).map(([from, to]) => [from, aliases[to] ?? to] as const),
  );
  const path = `${folder}/version.yaml`;
  const text = changedYaml(readTextFile(join(dir, path), path).text, [
    ...quotes,
    ...yaml,
    ...(note === null ? [] : [{ path: ['source', 'file'], value: WITHDRAWN_SNAPSHOT }]),
    { path: ['source', 'sha256'], value: noteHash ?? sha256 },
    // Repairs point into the snapshot, which is gone.
    ...(note === null ? [] : [{ path: ['repairs'], value: [] }]),
    { path: ['aliases'], value: { ...known, ...aliases } },
  ]);
  const now = toVersionRecord(record.id, proven(readRecord(versionSchema, path, text)));
  const tree = parseSource(source, { language: policy.language, layers: layersOf(now) });
  return {
    files: new Map<string, string | null>([
      [`${folder}/source.md`, source],
      [`${folder}/tree.json`, treeFileText({ policy: policy.id, record: now, source, sha256, tree })],
      [path, text],
      ...(note === null ? [] : [[`${folder}/${WITHDRAWN_SNAPSHOT}`, note] as const]),
      ...gone.map((name) => [`${folder}/${name}`, null] as const),
    ]),
    entry: {
      kind: 'withdrawal',
      on,
      version: record.id,
      files: {
        'source.md': sha256,
        ...(noteHash === null ? {} : { [WITHDRAWN_SNAPSHOT]: noteHash }),
        ...Object.fromEntries(gone.map((name) => [name, null])),
      },
      address,
      reason,
    },
  };
}

/** Entries taken out of their lists from the last to the first, so that the places of the others hold; a contact is null. */
function removals(paths: readonly YamlPath[]): readonly YamlChange[] {
  return [...paths]
    .reverse()
    .map((path) => (path.at(-1) === 'contact' ? { path, value: null } : { path, value: undefined }));
}

/** A record that a withdrawal made: not having the form of one is a fault of ours, and then nothing is written. */
function proven<T>({
  value,
  problems,
}: {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}): T {
  if (value === null) throw new ArchiveError(problems);
  return value;
}

/** Shorter words than this stand in any text. */
const TELLING = 8;

function sameWords(
  archive: OpenArchive,
  policy: PolicyRecord,
  done: readonly string[],
  words: string,
): readonly string[] {
  if (words.length < TELLING) return [];
  return policy.versions
    .filter(({ id }) => !done.includes(id))
    .flatMap(({ id }) => {
      const node = [...addressed(archive.version(policy.id, id).tree.root)].find(
        ([, one]) => textOf(one) === words,
      );
      return node === undefined ? [] : [`${policy.id}@${id} ${node[0]}`];
    });
}

/** The text of a clause and of everything in it. */
function textOf({ text, children }: SectionNode): string {
  return [text, ...children.map(textOf)].join('');
}

// A history -> versions of one policy, written in batches that each stand whole with their ledger. Whatever is there
// already is passed over, so that an import that was interrupted is finished by running it again.
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { existsSync, readdirSync } from 'node:fs';
import { dateInWords } from '../../core/text/dateInWords.ts';
import { dayIn } from '../../core/text/dayIn.ts';
import { intakeFormat } from '../../core/intake/intakeFormat.ts';
import { planVersions, type PlannedVersion } from '../../core/intake/history/plan.ts';
import { appendEntries } from '../../core/ledger/chain.ts';
import { printLedger, type EntryContent, type Ledger } from '../../core/ledger/ledger.ts';
import type { DateString, PolicyRecord } from '../../core/model/policy.ts';
import type { Problem } from '../../core/model/problem.ts';
import { ledgerFor, missingEntries } from '../ledger/ledgerFile.ts';
import { sha256Of } from '../readTextFile.ts';
import { withArchive, writeSafely } from '../writeSafely.ts';
import type { History } from './histories.ts';
import type { PreparedVersion, ReceivedText } from './preparedVersion.ts';
import { preparing, type Preparing } from './preparing.ts';

/** What an import did. */
export interface Imported {
  readonly policy: string;
  readonly imported: readonly string[];
  /** How many versions were there from before. */
  readonly there: number;
  /** Repeated states, renames and removals, each in words. */
  readonly told: readonly string[];
  /** Versions that were not written, and why. */
  readonly problems: readonly Problem[];
}

/** How an import is done. */
export interface ImportSettings {
  readonly on: DateString;
  readonly keep: readonly string[];
  readonly drop: readonly string[];
  /** policy.yaml of a policy that is not there yet; null where it is. */
  readonly newPolicy: string | null;
  readonly progress: (done: number, all: number) => void;
}

/** So many versions are written at once; few enough that little is lost, many enough that the ledger is written seldom. */
const BATCH = 25;

/** Imports a history. `policy` is its record as it stands, or as newPolicy will make it. */
export async function importHistory(
  dir: string,
  policy: PolicyRecord,
  history: History,
  settings: ImportSettings,
): Promise<Imported> {
  return withArchive(dir, async () => {
    const threads = preparing(Math.max(1, Math.min(availableParallelism(), 4)));
    try {
      return await run(dir, policy, history, settings, threads);
    } finally {
      await threads.close();
    }
  });
}

async function run(
  dir: string,
  policy: PolicyRecord,
  history: History,
  settings: ImportSettings,
  threads: Preparing,
): Promise<Imported> {
  let ledger = ledgerFor(dir, policy.id);
  const there = ledger.entries.flatMap((entry) =>
    entry.kind === 'version' && entry.from !== null ? [{ version: entry.version, from: entry.from }] : [],
  );
  const taken = new Set([...policy.versions.map(({ id }) => id), ...foldersOf(dir, policy.id)]);
  // A capture day is a day where the policy was published, whatever clock the collection ran by.
  const states = history.states.map((state) => ({
    ...state,
    day: dayIn(state.from.recorded, policy.timezone) ?? state.day,
  }));
  const { versions, told } = planVersions(states, there, taken);
  const wanted = versions.filter(({ isThere }) => !isThere);
  const problems: Problem[] = [];
  const imported: string[] = [];
  let entries: readonly EntryContent[] = missingEntries(dir, policy.id, policy.versions, ledger, settings.on);
  let policyFile = settings.newPolicy;
  let predecessor: string | null = null;
  let done = 0;
  for (const batch of batches(versions)) {
    const contents = await history.read(batch.filter(({ isThere }) => !isThere).map((one) => one.contents));
    const before = new Map(batch.map((one, index) => [one.id, batch[index - 1]?.id ?? predecessor]));
    const received = (version: PlannedVersion, after: string | null): ReceivedText | null =>
      receivedText(
        policy,
        version,
        contents.get(version.contents),
        after,
        history.address(version),
        settings,
      );
    const prepared = new Map(
      batch.flatMap((version) => {
        const text = version.isThere ? null : received(version, before.get(version.id) ?? null);
        return text === null ? [] : [[version.id, threads.prepare(text)] as const];
      }),
    );
    const files = new Map<string, Uint8Array | string>();
    for (const version of batch) {
      if (version.isThere) {
        predecessor = version.id;
        continue;
      }
      done++;
      // Where the version before could not be brought in, this one follows the last that could.
      const first = prepared.get(version.id);
      const again = before.get(version.id) === predecessor ? null : received(version, predecessor);
      const one: PreparedVersion | undefined = await (again === null ? first : threads.prepare(again));
      if (one === undefined || one.entry === null || one.problems.length > 0) {
        problems.push(...(one?.problems ?? [unknownFormat(version)]));
        continue;
      }
      for (const [path, text] of one.files) files.set(path, text);
      entries = [...entries, one.entry];
      imported.push(version.id);
      predecessor = version.id;
    }
    if (files.size > 0) {
      if (policyFile !== null) files.set(`${policy.id}/policy.yaml`, policyFile);
      policyFile = null;
      ledger = await appended(dir, policy.id, ledger, entries, files);
      entries = [];
    }
    settings.progress(done, wanted.length);
  }
  return { policy: policy.id, imported, there: versions.length - wanted.length, told, problems };
}

async function appended(
  dir: string,
  policy: string,
  ledger: Ledger,
  entries: readonly EntryContent[],
  files: ReadonlyMap<string, Uint8Array | string>,
): Promise<Ledger> {
  const extended = await appendEntries(ledger, entries, sha256Of);
  writeSafely(dir, new Map([...files, [`${policy}/ledger.json`, printLedger(extended)]]));
  return extended;
}

function receivedText(
  policy: PolicyRecord,
  version: PlannedVersion,
  bytes: Uint8Array | undefined,
  predecessor: string | null,
  url: string | null,
  settings: ImportSettings,
): ReceivedText | null {
  if (bytes === undefined) throw new Error(`${version.id} has no contents; this is a bug.`);
  const format = intakeFormat(basename(version.from.path), bytes);
  if (format === null) return null;
  const { keep, drop } = format === 'html' ? settings : { keep: [], drop: [] };
  return {
    policy: policy.id,
    version: version.id,
    language: policy.language,
    file: nameOf(version),
    bytes,
    format,
    keep,
    drop,
    facts: {
      label: labelOf(version, policy.language),
      predecessor,
      enacted: null,
      revised: null,
      announced: null,
      effective: null,
      captured: version.day,
      signatory: null,
      kind: policy.translationOf === null ? 'transcription' : 'translation',
      url,
    },
    from: version.from,
    repeats: version.repeats,
    on: settings.on,
  };
}

/** 2024年1月1日の記録 / Recorded 1 January 2024; which of that day; and whether only the reading changed. */
function labelOf({ day, place, technical }: PlannedVersion, language: string): string {
  if (language.startsWith('ja')) {
    const which = place > 1 ? `（${place}）` : '';
    return `${dateInWords(day, 'ja')}の記録${which}${technical ? '（取得方法のみの変更）' : ''}`;
  }
  const which = place > 1 ? ` (${place})` : '';
  return `Recorded ${dateInWords(day, 'en')}${which}${technical ? ' (technical upgrade)' : ''}`;
}

function nameOf({ from }: PlannedVersion): string {
  return from.commit === null ? from.path : `${from.path}@${from.commit.slice(0, 10)}`;
}

function unknownFormat(version: PlannedVersion): Problem {
  return {
    code: 'unknown-format',
    file: nameOf(version),
    at: null,
    message: 'What kind of file this is cannot be told from its name and its first bytes.',
    cure: 'Only files that end in .md, .html, .docx, .pdf or .txt can be imported.',
  };
}

function foldersOf(dir: string, policy: string): readonly string[] {
  return existsSync(join(dir, policy)) ? readdirSync(join(dir, policy)) : [];
}

function batches<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );
}

// `archive import`: brings whole histories in, from a git repository or an Open Terms Archive collection.
import { policyYaml } from '../../src/core/archive/printRecords.ts';
import { slug } from '../../src/core/intake/history/otaNames.ts';
import type { PolicyRecord } from '../../src/core/model/policy.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import { documentTitle } from '../../src/core/parse/documentTitle.ts';
import { parseSource } from '../../src/core/parse/parseSource.ts';
import { gitHistory, otaHistories, type OtaHistory } from '../../src/io/intake/histories.ts';
import { refreshLineages } from '../../src/io/intake/refreshLineages.ts';
import { importHistory, type Imported } from '../../src/io/intake/importHistory.ts';
import type { OpenArchive } from '../../src/io/openArchive.ts';
import { archivedAs } from '../../src/io/ledger/knownLedger.ts';
import { sha256Of } from '../../src/io/readTextFile.ts';
import { complain, write, writeJson } from './output.ts';
import { archiveFor, pathOf, policyIn } from './place.ts';
import { progressLine } from './progressLine.ts';
import { UsageError } from './usageError.ts';

/** The options of `import`, as commander reads them. */
export interface ImportOptions {
  readonly git?: string;
  readonly path?: string;
  readonly ota?: string;
  readonly policy?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly timezone: string;
  readonly firstParent?: true;
  readonly dates: 'commit' | 'author';
  readonly keep?: readonly string[];
  readonly drop?: readonly string[];
  readonly on: string;
  readonly json?: true;
  readonly archive: string | undefined;
}

/** Imports and prints what was done. */
export async function importCommand(options: ImportOptions): Promise<void> {
  if ((options.git === undefined) === (options.ota === undefined)) {
    throw new UsageError('say --git REPO --path FILE, or --ota DIR.');
  }
  const archive = archiveFor(options.archive);
  if (options.git !== undefined) await report([await importGit(archive, options.git, options)], options.json);
  else if (options.ota !== undefined)
    await report(await importOta(archive, options.ota, options), options.json);
}

async function importGit(archive: OpenArchive, repo: string, options: ImportOptions): Promise<Imported> {
  const { path, policy: id } = options;
  if (path === undefined || id === undefined)
    throw new UsageError('--git needs --path FILE and --policy ID.');
  if (!/^[a-z0-9-]+$/u.test(id))
    throw new UsageError(`A policy's id may hold only a-z, 0-9 and -; "${id}" does not.`);
  const history = await gitHistory(pathOf(repo), path, {
    firstParent: options.firstParent ?? false,
    dates: options.dates,
  });
  const standing = isThere(archive, id) ? policyIn(archive, id) : null;
  if (standing !== null) return run(archive, standing, history, null, options);
  const { title, publisher, language } = options;
  if (publisher === undefined || language === undefined) {
    throw new UsageError(
      `The archive has no policy ${id} yet: say --publisher and --language (and --title) to make it.`,
    );
  }
  const newest = history.states.findLast(({ contents }) => contents !== null)?.contents ?? null;
  const bytes = newest === null ? undefined : (await history.read([newest])).get(newest);
  const heading = bytes === undefined ? null : documentTitle(new TextDecoder().decode(bytes));
  const made = newPolicy(
    id,
    { title: title ?? heading ?? id, publisher, language, service: null },
    options.timezone,
  );
  return run(archive, made.record, history, made.yaml, options);
}

async function importOta(
  archive: OpenArchive,
  dir: string,
  options: ImportOptions,
): Promise<readonly Imported[]> {
  const histories = await otaHistories(pathOf(dir));
  const ids = otaIds(histories);
  const done: Imported[] = [];
  for (const history of histories) {
    const id = ids.get(history) ?? '';
    if (options.policy !== undefined && options.policy !== id) continue;
    const standing = isThere(archive, id) ? policyIn(archive, id) : null;
    const foreign = standing === null ? null : foreignPolicy(archive, standing, history);
    if (foreign !== null) {
      done.push({ policy: id, imported: [], there: 0, told: [], problems: [foreign] });
      continue;
    }
    if (standing !== null) {
      done.push(await run(archive, standing, history, null, options));
      continue;
    }
    const { service, terms } = history.terms;
    const language = options.language ?? (await languageOf(history));
    const made = newPolicy(
      id,
      { title: `${service} — ${terms}`, publisher: service, language, service },
      options.timezone,
    );
    done.push(await run(archive, made.record, history, made.yaml, options));
  }
  if (done.length === 0) {
    throw new UsageError(`--policy ${options.policy ?? ''} is none of: ${[...ids.values()].join(', ')}.`);
  }
  return done;
}

async function run(
  archive: OpenArchive,
  policy: PolicyRecord,
  history: Parameters<typeof importHistory>[2],
  newPolicyYaml: string | null,
  options: ImportOptions,
): Promise<Imported> {
  const done = await importHistory(archive.dir, policy, history, {
    on: options.on,
    keep: options.keep ?? [],
    drop: options.drop ?? [],
    newPolicy: newPolicyYaml,
    progress: progressLine(policy.id),
  });
  const problems = done.imported.length === 0 ? [] : refreshLineages(archive.dir, policy.id);
  return { ...done, problems: [...done.problems, ...problems] };
}

function isThere(archive: OpenArchive, id: string): boolean {
  return (
    archive.policies.some((policy) => policy.id === id) ||
    archive.problems.some(({ file }) => file.startsWith(`${id}/`))
  );
}

/** An id for each text of a collection; names that say the same in a-z get a part that tells them apart. */
function otaIds(histories: readonly OtaHistory[]): ReadonlyMap<OtaHistory, string> {
  const taken = new Set<string>();
  return new Map(
    histories.map((history) => {
      const { service, terms } = history.terms;
      const plain = slug(service, terms);
      const mark = sha256Of(new TextEncoder().encode(`${service}/${terms}`)).slice(0, 8);
      const id = plain === null ? `terms-${mark}` : taken.has(plain) ? `${plain}-${mark}` : plain;
      taken.add(id);
      return [history, id];
    }),
  );
}

/** A policy of that id which holds other texts than this history's. */
function foreignPolicy(archive: OpenArchive, policy: PolicyRecord, history: OtaHistory): Problem | null {
  const paths = new Set(history.states.map(({ from }) => from.path));
  const entries = [...archivedAs(archive, policy.id).values()];
  if (policy.versions.length === 0 || entries.some(({ from }) => from !== null && paths.has(from.path)))
    return null;
  return {
    code: 'policy-exists',
    file: policy.id,
    at: null,
    message: `The archive has a policy ${policy.id}, and none of its versions came from ${history.terms.service}/${history.terms.terms}.`,
    cure: 'Rename the folder of that policy, or import into another archive.',
  };
}

async function languageOf(history: OtaHistory): Promise<string> {
  const newest = history.states.findLast(({ contents }) => contents !== null)?.contents ?? null;
  const bytes = newest === null ? undefined : (await history.read([newest])).get(newest);
  return bytes === undefined ? 'en' : parseSource(new TextDecoder().decode(bytes)).lang;
}

function newPolicy(
  id: string,
  words: {
    readonly title: string;
    readonly publisher: string;
    readonly language: string;
    readonly service: string | null;
  },
  timezone: string,
): { readonly record: PolicyRecord; readonly yaml: string } {
  const { title, publisher, language, service } = words;
  const services = service === null ? [] : [{ id: slug(service) ?? 'service', title: service }];
  const shared = { title, publisher, language, timezone, original: null, terms: {}, services, cohorts: [] };
  return {
    record: { id, ...shared, translationOf: null, versions: [] },
    yaml: policyYaml({ format: 1, ...shared, 'translation-of': null }),
  };
}

async function report(done: readonly Imported[], json: true | undefined): Promise<void> {
  const problems = done.flatMap((one) => one.problems);
  if (json) await writeJson({ policies: done, problems });
  else {
    for (const { policy, imported, there, told } of done) {
      for (const line of told) await write(`${policy}: ${line}\n`);
      const last = imported.at(-1);
      await write(
        `${policy}: ${imported.length} versions imported${last === undefined ? '' : `, ${imported[0] ?? ''} to ${last}`}` +
          `${there > 0 ? `; ${there} were there already` : ''}.\n`,
      );
    }
  }
  complain(problems);
}

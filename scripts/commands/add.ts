// `archive add POLICY VERSION FILE`: brings one text in.
import { basename } from 'node:path';
import { intakeFormat } from '../../src/core/intake/intakeFormat.ts';
import type { IntakeFormat } from '../../src/core/intake/transcription.ts';
import { dateInWords } from '../../src/core/text/dateInWords.ts';
import type { PolicyRecord } from '../../src/core/model/policy.ts';
import { ArchiveError } from '../../src/io/archiveError.ts';
import { addVersion } from '../../src/io/intake/addVersion.ts';
import type { VersionFacts } from '../../src/io/intake/preparedVersion.ts';
import { refreshLineages } from '../../src/io/intake/refreshLineages.ts';
import { readBytes } from '../../src/io/readTextFile.ts';
import { intakeReport, printReport } from './intakeReport.ts';
import { complain, write, writeJson } from './output.ts';
import { archiveFor, pathOf, policyIn } from './place.ts';
import { UsageError } from './usageError.ts';

/** The options of `add`, as commander reads them. */
export interface AddOptions {
  readonly label?: string;
  readonly predecessor?: string;
  readonly enacted?: string;
  readonly revised?: string;
  readonly announced?: string;
  readonly effective?: string;
  readonly captured?: string;
  readonly signatory?: string;
  readonly url?: string;
  readonly kind?: 'transcription' | 'translation';
  readonly format?: IntakeFormat;
  readonly keep?: readonly string[];
  readonly drop?: readonly string[];
  readonly repeats?: string;
  readonly on: string;
  readonly json?: true;
  readonly archive: string | undefined;
}

/** Adds the version and prints the report; with a problem nothing is written. */
export async function addCommand(
  policyId: string,
  version: string,
  file: string,
  options: AddOptions,
): Promise<void> {
  if (!/^[a-z0-9-]+$/u.test(version)) {
    throw new UsageError(`A version's id may hold only a-z, 0-9 and -; "${version}" does not.`);
  }
  const archive = archiveFor(options.archive);
  const policy = policyIn(archive, policyId);
  const bytes = readBytes(pathOf(file), file);
  const format = options.format ?? intakeFormat(basename(file), bytes);
  if (format === null) throw new ArchiveError([unknownFormat(file)]);
  const selectors = [...(options.keep ?? []), ...(options.drop ?? [])];
  if (selectors.length > 0 && format !== 'html') {
    throw new UsageError('--keep and --drop select parts of a web page; this file is none.');
  }
  const prepared = await addVersion(archive.dir, policy, {
    policy: policy.id,
    version,
    language: policy.language,
    file,
    bytes,
    format,
    keep: options.keep ?? [],
    drop: options.drop ?? [],
    facts: factsOf(policy, version, options),
    from: null,
    repeats: options.repeats ?? null,
    on: options.on,
  });
  const report = intakeReport(prepared.transcription);
  const written = [...prepared.files.keys()];
  const problems = written.length === 0 ? prepared.problems : refreshLineages(archive.dir, policy.id);
  if (options.json) {
    await writeJson({ policy: policy.id, version, written, ...report, problems });
  } else {
    await printReport(report);
    await write(
      written.length === 0 ? 'Nothing was written.\n' : written.map((path) => `written: ${path}\n`).join(''),
    );
  }
  complain(problems);
}

function factsOf(policy: PolicyRecord, version: string, options: AddOptions): VersionFacts {
  const dates = {
    enacted: options.enacted ?? null,
    revised: options.revised ?? null,
    announced: options.announced ?? null,
    effective: options.effective ?? null,
    captured: options.captured ?? null,
  };
  const newest = policy.versions.at(-1)?.id ?? null;
  const { predecessor } = options;
  return {
    label: options.label ?? labelOf(policy, dates) ?? version,
    predecessor: predecessor === undefined ? newest : predecessor === 'none' ? null : predecessor,
    ...dates,
    signatory: options.signatory ?? null,
    kind: options.kind ?? (policy.translationOf === null ? 'transcription' : 'translation'),
    url: options.url ?? null,
  };
}

/** A label in the policy's language from the most telling date that is known. */
function labelOf(
  { language }: PolicyRecord,
  dates: Pick<VersionFacts, 'enacted' | 'revised' | 'announced' | 'effective' | 'captured'>,
): string | null {
  const ja = language.startsWith('ja');
  const say = (date: string | null, japanese: string, english: string): string | null =>
    date === null
      ? null
      : ja
        ? `${dateInWords(date, 'ja')}${japanese}`
        : `${english} ${dateInWords(date, 'en')}`;
  return (
    say(dates.effective, '適用', 'In force from') ??
    say(dates.revised, '改定', 'Revised') ??
    say(dates.enacted, '制定', 'Enacted') ??
    say(dates.announced, '公表', 'Announced') ??
    say(dates.captured, '取得', 'Captured')
  );
}

function unknownFormat(file: string): ConstructorParameters<typeof ArchiveError>[0][number] {
  return {
    code: 'unknown-format',
    file,
    at: null,
    message:
      'What kind of file this is cannot be told: its name and its first bytes say nothing, or not the same.',
    cure: 'Give it an ending (.md, .html, .docx, .pdf, .txt), or say --format.',
  };
}

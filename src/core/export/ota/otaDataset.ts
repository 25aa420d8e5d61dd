// Versions -> the dataset layout of Open Terms Archive: `Service/Terms type/2021-08-01T01-03-12Z.md`, the file's name
// being the instant the text was recorded at. A text that was imported keeps the instant, and from such a collection the
// folder too. Where only a day is recorded, it is the first instant that was that day both at the policy's place and in UTC,
// so that a reader who knows nothing of the place reads the same day; where nothing is recorded, the version cannot be in
// such a dataset, and is named as left out.
import type { ArchivedVersion, ArchiveRecord, PolicyRecord } from '../../model/policy.ts';
import type { Provenance } from '../../model/provenance.ts';
import { kindNote } from '../api/kindNote.ts';
import { startOfDay, utcText } from '../memento/startOfDay.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';

/** A policy with its versions, and where each was recorded before, if it was imported. */
export interface OtaPolicy {
  readonly policy: PolicyRecord;
  readonly versions: readonly ArchivedVersion[];
  /** What the ledger keeps of where an imported version came from; null for any other. */
  readonly importedFrom: (version: string) => Provenance | null;
}

/** A dataset: its files by path, and what could not be in it. */
export interface OtaDataset {
  readonly files: ReadonlyMap<string, string>;
  readonly leftOut: readonly { readonly policy: string; readonly version: string; readonly reason: string }[];
}

/** The dataset of an archive. Only transcriptions are in it: it holds what was recorded, nothing made from it. */
export function otaDataset(
  archive: ArchiveRecord,
  policies: readonly OtaPolicy[],
  language: ExportLanguage,
): OtaDataset {
  const files = new Map<string, string>();
  const leftOut: OtaDataset['leftOut'][number][] = [];
  const folders = foldersOf(policies.map(({ policy }) => policy));
  for (const { policy, versions, importedFrom } of policies) {
    const folder = collectionFolder(versions, importedFrom) ?? folders.get(policy) ?? '';
    for (const version of versions) {
      const { record } = version;
      const out = (reason: string): void => {
        leftOut.push({ policy: policy.id, version: record.id, reason });
      };
      const known = importedFrom(record.id);
      const instant = known === null ? capturedAt(policy, version) : inUtc(known.recorded);
      if (record.kind !== 'transcription') {
        out(kindNote(policy, record, language) ?? record.label);
      } else if (instant === null) {
        out(NO_DAY[language]);
      } else {
        const path = isDatasetFile(known) ? known.path : `${folder}/${fileName(instant)}`;
        if (files.has(path)) out(SAME_NAME[language](path));
        else files.set(path, version.source);
      }
    }
  }
  return { files: new Map([['README.md', readme(archive, files.size, leftOut)], ...files]), leftOut };
}

/** A dataset's file has the name it had there; a commit only tells the text. */
function isDatasetFile(from: Provenance | null): from is Provenance {
  return from?.by === 'ota' && from.commit === null;
}

/** The folder that a collection keeps the newest of these versions in; null where none came from one. */
function collectionFolder(
  versions: readonly ArchivedVersion[],
  importedFrom: OtaPolicy['importedFrom'],
): string | null {
  const newest = versions.map(({ record }) => importedFrom(record.id)).findLast((from) => from?.by === 'ota');
  if (newest === undefined || newest === null) return null;
  // `Service/Terms type.md` in a versions repository, `Service/Terms type/INSTANT.md` in a dataset.
  return newest.commit === null ? newest.path.replace(/\/[^/]*$/u, '') : newest.path.replace(/\.md$/u, '');
}

/** An instant with any offset, in UTC. */
function inUtc(instant: string): string | null {
  const epoch = Date.parse(instant);
  return Number.isNaN(epoch) ? null : utcText({ epoch, text: instant });
}

function capturedAt(policy: PolicyRecord, { record }: ArchivedVersion): string | null {
  if (record.captured === null) return null;
  const there = startOfDay(record.captured, policy.timezone);
  const inUtc = startOfDay(record.captured, 'UTC');
  if (there === null || inUtc === null) return null;
  return utcText(there.epoch < inUtc.epoch ? inUtc : there);
}

/** A folder for each policy; its id tells it from another of the same publisher and title. */
function foldersOf(policies: readonly PolicyRecord[]): ReadonlyMap<PolicyRecord, string> {
  const plain = policies.map(({ publisher, title }) => `${folder(publisher)}/${folder(title)}`);
  return new Map(
    policies.map((policy, index) => {
      const path = plain[index] ?? '';
      return [policy, plain.indexOf(path) === plain.lastIndexOf(path) ? path : `${path} (${policy.id})`];
    }),
  );
}

/** Open Terms Archive writes an instant in a file's name with hyphens for colons and without fractions. */
function fileName(instant: string): string {
  return `${instant.replace(/\.\d+/u, '').replaceAll(':', '-')}.md`;
}

/** A name that every file system takes as one folder. */
function folder(name: string): string {
  const plain = name.replace(/[\u{0}-\u{1F}/\\:*?"<>|]/gu, '_').replace(/^\.+|[. ]+$/gu, '');
  return plain === '' ? '_' : plain;
}

const NO_DAY: Readonly<Record<ExportLanguage, string>> = {
  ja: 'この版を取得した日が記録されていません。',
  en: 'The day on which this version was captured is not recorded.',
};

const SAME_NAME: Readonly<Record<ExportLanguage, (path: string) => string>> = {
  ja: (path) => `同じ名前のファイル（${path}）がすでにあります。`,
  en: (path) => `Another version has the same file name (${path}).`,
};

function readme(archive: ArchiveRecord, count: number, leftOut: OtaDataset['leftOut']): string {
  return [
    `# ${archive.title}`,
    '',
    `${count} versions in the dataset layout of Open Terms Archive: a folder for each publisher, one below it for each`,
    'policy, and a file for each version, named by the instant at which it was recorded (UTC, `-` for `:`).',
    'Where only a day is known, the instant is the first that was that day in UTC and where the policy was published.',
    '',
    ...(leftOut.length === 0
      ? []
      : [
          'Left out:',
          '',
          ...leftOut.map(({ policy, version, reason }) => `- ${policy} ${version}: ${reason}`),
          '',
        ]),
  ].join('\n');
}

// Versions -> the dataset layout of Open Terms Archive: `Service/Terms type/2021-08-01T01-03-12Z.md`, the file's name
// being the instant the text was recorded at. Where only a day is recorded, it is the start of that day in the policy's
// time zone; where nothing is, the version cannot be in such a dataset, and is named as left out.
import type { ArchivedVersion, ArchiveRecord, PolicyRecord } from '../../model/policy.ts';
import { kindNote } from '../api/kindNote.ts';
import { startOfDay, utcText } from '../memento/startOfDay.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';

/** A policy with its versions, and where each was recorded before, if it came from Open Terms Archive. */
export interface OtaPolicy {
  readonly policy: PolicyRecord;
  readonly versions: readonly ArchivedVersion[];
  /** The path and instant that the ledger keeps of an imported version; null for any other. */
  readonly importedFrom: (version: string) => { readonly path: string; readonly recorded: string } | null;
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
    for (const version of versions) {
      const { record } = version;
      const out = (reason: string): void => {
        leftOut.push({ policy: policy.id, version: record.id, reason });
      };
      const known = importedFrom(record.id);
      const instant = known?.recorded ?? capturedAt(policy, version);
      if (record.kind !== 'transcription') {
        out(kindNote(policy, record, language) ?? record.label);
      } else if (instant === null) {
        out(NO_DAY[language]);
      } else {
        const path = known?.path ?? `${folders.get(policy) ?? ''}/${fileName(instant)}`;
        if (files.has(path)) out(SAME_NAME[language](path));
        else files.set(path, version.source);
      }
    }
  }
  return { files: new Map([['README.md', readme(archive, files.size, leftOut)], ...files]), leftOut };
}

function capturedAt(policy: PolicyRecord, { record }: ArchivedVersion): string | null {
  const instant = record.captured === null ? null : startOfDay(record.captured, policy.timezone);
  return instant === null ? null : utcText(instant);
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
    'Where only a day is known, the instant is the start of that day where the policy was published.',
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

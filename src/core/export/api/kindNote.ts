// What must be known of a text that is not what was received: said beside it wherever a program gets it.
import type { PolicyRecord, VersionRecord } from '../../model/policy.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';

/** How a text is named wherever it or words of it stand. */
export interface NamedVersion {
  readonly version: string;
  readonly label: string;
  readonly kind: VersionRecord['kind'];
}

/** The name of a version. */
export function namedVersion({ id, label, kind }: VersionRecord): NamedVersion {
  return { version: id, label, kind };
}

/** The interface language of an archive, as exports know it: Japanese for Japanese of any region, else English. */
export function exportLanguage(language: string): ExportLanguage {
  return /^ja\b/u.test(language) ? 'ja' : 'en';
}

/** One or two sentences on a reconstruction or a translation; null for a transcription. */
export function kindNote(
  policy: PolicyRecord,
  version: VersionRecord,
  language: ExportLanguage,
): string | null {
  if (version.kind === 'translation') return TRANSLATION[language];
  if (version.kind !== 'reconstruction') return null;
  const made = version.reconstructedFrom;
  const base = policy.versions.find(({ id }) => id === made?.version)?.label ?? null;
  return RECONSTRUCTION[language](base, made?.cut.length ?? 0);
}

/** What must be known of a comparison of two texts of which one was made from the other; null for any other two. */
export function circularNote(
  old: VersionRecord,
  fresh: VersionRecord,
  language: ExportLanguage,
): string | null {
  const made =
    old.reconstructedFrom?.version === fresh.id
      ? { base: fresh, cuts: old.reconstructedFrom.cut.length }
      : fresh.reconstructedFrom?.version === old.id
        ? { base: old, cuts: fresh.reconstructedFrom.cut.length }
        : null;
  return made === null ? null : CIRCULAR[language](made.base.label, made.cuts);
}

const TRANSLATION: Readonly<Record<ExportLanguage, string>> = {
  ja: 'これは翻訳です。原文が別にあります。',
  en: 'This is a translation. The original is another document.',
};

const RECONSTRUCTION: Readonly<Record<ExportLanguage, (base: string | null, cuts: number) => string>> = {
  ja: (base, cuts) =>
    `これは推定復元です。受け取った文書ではなく、${base === null ? '別の版' : `「${base}」`}から${cuts}か所を取り除いて当アーカイブが作成しました。` +
    '実際に示された文面と同じかどうかは確認できていません。',
  en: (base, cuts) =>
    `This is a reconstruction, not a document that was received: this archive made it from ${base === null ? 'another version' : `“${base}”`} ` +
    `by removing ${cuts} places. It is not confirmed that the text was ever shown in this form.`,
};

const CIRCULAR: Readonly<Record<ExportLanguage, (base: string, cuts: number) => string>> = {
  ja: (base, cuts) =>
    `この比較は、改定の内容を示すものではありません。一方は「${base}」から${cuts}か所を取り除いて当アーカイブが作成した推定復元で、相違はその${cuts}か所だけです。` +
    '本文に改定があったかどうかは、この比較からは分かりません。',
  en: (base, cuts) =>
    `This comparison does not show a revision. One text is a reconstruction that this archive made from “${base}” by removing ${cuts} places, ` +
    'and the two differ only there. Whether the text itself was ever revised cannot be told from this comparison.',
};

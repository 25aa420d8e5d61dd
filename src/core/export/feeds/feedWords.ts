import type { ExportLanguage } from '../words/wordsShape.ts';

/** What a feed says in its own words. */
export interface FeedWords {
  readonly title: (policy: string, label: string) => string;
  readonly first: string;
  readonly unchanged: string;
  readonly compare: string;
  /** Why versions are missing from an Atom feed, which demands a date of every entry. */
  readonly undated: (count: number) => string;
}

const WORDS: Readonly<Record<ExportLanguage, FeedWords>> = {
  ja: {
    title: (policy, label) => `${policy}：${label}`,
    first: 'このアーカイブにある最初の版です。',
    unchanged: '前の版と文言の違いはありません。',
    compare: '前の版と比べる',
    undated: (count) =>
      `日付の記録がない版（${count}件）は、項目ごとに日時を必要とするこのフィードには載せていません。JSON Feed にはあります。`,
  },
  en: {
    title: (policy, label) => `${policy}: ${label}`,
    first: 'This is the first version in the archive.',
    unchanged: 'The wording is that of the version before it.',
    compare: 'Compare with the version before it',
    undated: (count) =>
      `Versions of which no day is recorded (${count}) are not in this feed, which demands a date of every entry. The JSON Feed has them.`,
  },
};

/** The words of a language. */
export function feedWords(language: ExportLanguage): FeedWords {
  return WORDS[language];
}

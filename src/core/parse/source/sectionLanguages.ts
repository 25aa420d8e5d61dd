// Tells the language of each part of a document: a file may hold a text and its translations, each with its own rules.
import { guessLanguage, lettersOf } from './language.ts';
import type { Line } from './line.ts';

/** The language of a line, as the first part of a BCP 47 tag. */
export type LanguageOf = (line: Line) => string;

/** So many letters of a section tell its script; fewer than `LEAST` tell nothing. */
const SAMPLE = 2_000;
const LEAST = 60;

interface Section {
  /** The first block of it. */
  readonly block: number;
  language: string;
}

/**
 * Sections begin at headings. One in another script has that script's language; one in the script of the document, or
 * with too few letters, has the language of the section before it, the first that of the document.
 */
export function sectionLanguages(lines: readonly Line[], language: string): LanguageOf {
  const sections: Section[] = [{ block: -1, language }];
  let sample = '';
  let before = language;
  const close = (): void => {
    const last = sections[sections.length - 1];
    if (last === undefined) return;
    before = languageOf(sample, language) ?? before;
    last.language = before;
    sample = '';
  };
  for (const line of lines) {
    if (line.heading > 0) {
      close();
      sections.push({ block: line.block, language });
    }
    if (sample.length < SAMPLE && line.kind === 'text') sample += `${line.text.slice(0, SAMPLE)}\n`;
  }
  close();
  if (sections.every((section) => section.language === language)) return () => language;
  return (line) => sections[sectionAt(sections, line.block)]?.language ?? language;
}

/** The language of a sample; null where it is too short to tell. */
function languageOf(sample: string, language: string): string | null {
  const { kana, hangul, han, letters } = lettersOf(sample);
  if (letters < LEAST) return null;
  if (kana > letters * 0.03) return 'ja';
  if (hangul > letters * 0.1) return 'ko';
  // A list of names in Japanese may do without kana; sentences of that length do not.
  if (kana === 0 && han > letters * 0.4) return /[。，；：]/u.test(sample) || language === 'zh' ? 'zh' : null;
  const isLatin = han + hangul + kana < letters * 0.03;
  if (!isLatin) return language;
  return /^(?:ja|zh|ko)$/.test(language) ? guessLanguage(sample) : language;
}

/** The last section that begins at a block or before it. */
function sectionAt(sections: readonly Section[], block: number): number {
  let low = 0;
  let high = sections.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.block ?? 0) <= block) low = middle;
    else high = middle;
  }
  return low;
}

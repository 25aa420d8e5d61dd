import { englishWords } from './englishWords.ts';
import { japaneseWords } from './japaneseWords.ts';
import type { ExportLanguage, ExportWords } from './wordsShape.ts';

/** The words of a language. */
export function exportWords(language: ExportLanguage): ExportWords {
  return language === 'ja' ? japaneseWords : englishWords;
}

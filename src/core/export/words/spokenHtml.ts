// A sentence of ours about a document in another language, as HTML: what it names of the document bears its language.
import { escapeHtml } from '../escapeHtml.ts';

/** What a sentence is written in, and what of the document it may name. */
export interface SpokenNames {
  readonly language: string;
  readonly documentLanguage: string;
  /** Titles and labels. The number of a clause needs no telling where its script shows it. */
  readonly names: readonly string[];
}

/** Letters and numbers around a letter of the scripts that no English sentence has. */
const EAST_ASIAN = /[\p{L}\p{N}]*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}][\p{L}\p{N}]*/gu;

/** The sentence, escaped, with `lang` on what it names of the document. */
export function spokenHtml(sentence: string, { language, documentLanguage, names }: SpokenNames): string {
  if (documentLanguage.split('-')[0] === language) return escapeHtml(sentence);
  const marked = (words: string): string =>
    `<span lang="${escapeHtml(documentLanguage)}">${escapeHtml(words)}</span>`;
  const longestFirst = names
    .filter((name) => /\p{L}/u.test(name))
    .toSorted((one, other) => other.length - one.length);
  const plain = (words: string): string =>
    language === 'en' ? around(words, EAST_ASIAN, escapeHtml, marked) : escapeHtml(words);
  if (longestFirst.length === 0) return plain(sentence);
  const named = new RegExp(
    longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('|'),
    'gu',
  );
  return around(sentence, named, plain, marked);
}

/** Whether there is anything to say: the bar between two cells has no language. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What matches goes one way, what stands between the other. */
function around(
  words: string,
  pattern: RegExp,
  between: (words: string) => string,
  match: (words: string) => string,
): string {
  let made = '';
  let from = 0;
  for (const { 0: found, index } of words.matchAll(pattern)) {
    made += between(words.slice(from, index)) + match(found);
    from = index + found.length;
  }
  return made + between(words.slice(from));
}

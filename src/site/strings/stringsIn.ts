import type { Language } from '../urls.ts';
import { english } from './en/english.ts';
import { japanese } from './ja/japanese.ts';
import type { Strings } from './strings.ts';

/** The interface's words in a language. */
export function stringsIn(language: Language): Strings {
  return language === 'ja' ? japanese : english;
}

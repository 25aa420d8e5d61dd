import { foldLightly } from '../../core/search/foldLightly.ts';

/** What a query asks of the index that chooses policies: its words, folded as the index is, without signs and exclusions. */
export function indexWords(query: string): string {
  return foldLightly(query.replace(/["“”「」『』«»]|(?<=^|\s)[-－]\S+/gu, ' ')).text;
}

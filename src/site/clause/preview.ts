import { sentencesOf } from '../../core/export/history/sentences.ts';

/**
 * The words of a clause for a short preview: one line, cut after the last whole sentence that has room in a number of
 * characters; inside the first sentence where even that has none.
 */
export function preview(text: string, characters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (lengthOf(line) <= characters) return line;
  let whole = '';
  for (const sentence of sentencesOf(line)) {
    if (lengthOf(whole + sentence) > characters) break;
    whole += sentence;
  }
  return whole === '' ? `${[...line].slice(0, characters).join('')}…` : whole.trim();
}

const lengthOf = (text: string): number => [...text].length;

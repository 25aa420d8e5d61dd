// The law of intake, as the tests of every kind of file check it: by the archive's own tree, and by the definition of
// "visible" that stands outside of src.
import { visibleText } from '../../../src/core/archive/visibleText.ts';
import { keptText, type Transcription } from '../../../src/core/intake/transcription.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
// The definition is JavaScript without types.
import { visible } from '../../visible.mjs';

/** What the file shows, what the tree shows, and what the definition says the Markdown shows: all three are to be equal. */
export function threeReadings({ markdown, pieces }: Transcription): readonly string[] {
  return [keptText(pieces), visibleText(parseSource(markdown)).text, String(visible(markdown))];
}

/** Options of a reading without selectors. */
export const PLAIN = { file: 'file', keep: [], drop: [], url: null };

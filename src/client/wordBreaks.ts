import type { WordBreaks } from '../site/version/textFragment.ts';

/** Where words begin and end as this browser sees it: a text fragment fits whole words of the same browser family. */
export function wordBreaks(language: string): WordBreaks {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => [...segmenter.segment(text)].map(({ index }) => index);
}

// A transcription against all that its snapshot shows: where it is one whole stretch of that, only the beginning and the end
// are left out (menus, footers); where it is not, the first place that departs is told.
import type { VisibleText } from './visibleText.ts';

/** One stretch, with so many visible characters left out before and after; or where it departs. */
export type PlaceWithin =
  | { readonly isWithin: true; readonly before: number; readonly after: number }
  | {
      readonly isWithin: false;
      /** The offset in the transcription's source; null where it is empty or ends too early to tell. */
      readonly sourceAt: number | null;
      /** What follows there in each, a few characters. */
      readonly source: string;
      readonly snapshot: string;
    };

const SHOWN = 20;

/** Places a transcription in `shown`, the visible characters of its snapshot without white space. */
export function placeWithin(source: VisibleText, shown: string): PlaceWithin {
  const { text } = source;
  const at = text === '' ? -1 : shown.indexOf(text);
  if (at >= 0) return { isWithin: true, before: at, after: shown.length - at - text.length };
  // Of a text that stands there up to some letter, every shorter beginning stands there too.
  let [fits, fails] = [0, text.length];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (shown.includes(text.slice(0, middle))) fits = middle;
    else fails = middle;
  }
  const there = fits === 0 ? 0 : shown.indexOf(text.slice(0, fits)) + fits;
  return {
    isWithin: false,
    sourceAt: source.at[fits] ?? null,
    source: text.slice(fits, fits + SHOWN),
    snapshot: shown.slice(there, there + SHOWN),
  };
}

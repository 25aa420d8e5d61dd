// How a comparison speaks: of changes between two texts of a publisher, or, where one text was made from the other by
// this archive, of what stands only in one of them. The second is never told as a revision.
import type { Change } from '../../core/model/comparison.ts';
import { nameIn } from '../mixedWords.ts';
import { shortLabel } from '../shortLabel.ts';
import type { Strings } from '../strings/strings.ts';

/** The words of a comparison that depend on what the two texts are to one another. */
export interface Voice {
  readonly change: Readonly<Record<'unchanged' | Change, string>>;
  readonly became: (old: string, next: string) => string;
  readonly came: (words: string) => string;
  readonly went: (words: string) => string;
  /** What stands over a side besides its label. */
  readonly oldSide: string | null;
  readonly newSide: string | null;
}

/** Speaks of changes from an old text to a new one. */
export function changingVoice(strings: Strings): Voice {
  const { became, came, went, oldSide, newSide } = strings.comparison;
  return { change: strings.change, became, came, went, oldSide, newSide };
}

/** Speaks of two texts side by side, neither of them before the other. */
export function neutralVoice(
  strings: Strings,
  policy: { readonly language: string },
  records: { readonly old: { readonly label: string }; readonly new: { readonly label: string } },
): Voice {
  const { onlyIn, differs, standsOnlyIn, standsInstead } = strings.comparison;
  const [old, next] = [records.old, records.new].map(({ label }) =>
    nameIn(strings.language, shortLabel(label), policy.language),
  ) as [string, string]; // Two went in.
  return {
    change: {
      ...strings.change,
      added: onlyIn(next),
      removed: onlyIn(old),
      reworded: differs,
      retitled: differs,
    },
    became: (before, after) => standsInstead(before, old, after, next),
    came: (words) => standsOnlyIn(words, next),
    went: (words) => standsOnlyIn(words, old),
    oldSide: null,
    newSide: null,
  };
}

// The facts that an answer's reason is written from, and the languages it can be written in. No date, name or title
// stands in these sentences but what the facts bring.
import { reasonsEn } from './reasonsEn.ts';
import { reasonsJa } from './reasonsJa.ts';
import type { Reasons } from './reasonsShape.ts';

/** The sentences of the archive's interface language: Japanese for `ja` and its variants, else English. */
export function reasonsIn(language: string): Reasons {
  return /^ja(?:-|$)/u.test(language) ? reasonsJa : reasonsEn;
}

// Which changes the desk can tell, and where they lie. One file a policy holds all its pairs: the file that a browser
// asks for does not tell a server which of them the answer is about.
import type { SentenceKind } from '../../core/export/sentences/changeSentences.ts';
import type { PolicyRecord } from '../../core/model/policy.ts';
import { commonBase } from '../reconstruction.ts';
import type { Site } from '../site.ts';

/** One change: where (as a link into the text that has it), and what is said of it. */
export interface ChangeLine {
  readonly kind: SentenceKind;
  readonly place: string;
  readonly words: string;
  readonly href: string;
}

/** Lines by `pairKey`, in the order of `SENTENCE_KINDS`, those of a kind in the order of the document. */
export interface ChangesData {
  readonly format: 1;
  readonly pairs: Readonly<Record<string, readonly ChangeLine[]>>;
}

/** A text that was agreed to, and the one that is shown instead. */
export interface AgreedAndShown {
  readonly agreed: string;
  readonly shown: string;
}

/** The pairs of a policy's cohorts, each once; none where one text was made from the other. */
export function changedPairs(policy: PolicyRecord): readonly AgreedAndShown[] {
  const known = new Set(policy.versions.map(({ id }) => id));
  const pairs = new Map<string, AgreedAndShown>();
  for (const { agreed, shown } of policy.cohorts) {
    if (agreed === null || shown === null || agreed === shown) continue;
    if (!known.has(agreed) || !known.has(shown) || commonBase(policy, agreed, shown) !== null) continue;
    pairs.set(pairKey({ agreed, shown }), { agreed, shown });
  }
  return [...pairs.values()];
}

/** The name of a pair in its policy's file. */
export const pairKey = ({ agreed, shown }: AgreedAndShown): string => `${agreed} ${shown}`;

/** Where a policy's file lies, below the site's data folder. */
export const changesFile = (language: Site['language'], policy: string): string =>
  `changes/${language}/${policy}.json`;

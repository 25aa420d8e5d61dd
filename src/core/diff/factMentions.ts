// Mentions of facts in a text: by what they look like, and by the frame they stand in (〜のため, 〜に提供する, A、B、C).
import type { FactKind } from '../model/comparison.ts';
import { FACT_PATTERNS } from './factPatterns.ts';

/** A fact mentioned at a place of a text. */
export interface Mention {
  readonly kind: FactKind;
  readonly from: number;
  readonly to: number;
}

/** Frames: the first group is what the frame says something about. Bounded by the marks of a clause. */
const FRAMES: readonly (readonly [FactKind, RegExp])[] = [
  [
    'purpose',
    /([^、。，,；;：:（）()「」]{2,40}?)(?:の|する|した)?(?:ため(?:に|の)?(?=[、。必利用使取収提])|を目的と|の目的)/gu,
  ],
  [
    'purpose',
    /(?:\bin order to|\bfor the purposes? of|\bso that we can|\bto help us|\bused? to|\bum|\bafin d[e’']|\bpour)\s([^,.;:()]{3,80})/gu,
  ],
  [
    'recipient',
    /([^、。，,；;：:（）()「」はが]{2,30}?)(?:に対して|に対し|に|へ|と)(?=(?:[\p{sc=Han}\p{sc=Katakana}ー\p{L}]{0,12}を)?(?:提供|開示|共有|委託|送信|移転|預託|通知|連携|公開|販売))/gu,
  ],
  [
    'recipient',
    /\b(?:share[sd]?|disclos(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|transfer(?:s|red|ring)?|sell|sold|sen[dt])\b[^.;]{0,50}?\b(?:to|with)\s([^,.;:()]{3,50})/gu,
  ],
];

/** All mentions in a text, in the order of their places; of kinds that match one place, the most telling. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  const add = (kind: FactKind, from: number, to: number): void => {
    if (to > from && !found.some((one) => one.from < to && from < one.to && one.kind !== 'modality')) {
      found.push({ kind, from, to });
    }
  };
  for (const { kind, pattern } of FACT_PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
      add(kind, match.index + lead, match.index + match[0].length);
    }
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** What the frames of a text say: the purpose for which, the recipient to whom. They may hold other mentions. */
export function framedIn(text: string): Mention[] {
  return FRAMES.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => {
      const inner = match[1] ?? '';
      const from = match.index + match[0].indexOf(inner);
      return { kind, from, to: from + inner.length };
    }),
  );
}

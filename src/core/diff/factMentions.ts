// Mentions of facts in a text: by what they look like, and by the frame they stand in (〜のため, 〜に提供する, A、B、C).
import type { FactKind } from '../model/comparison.ts';
import { classAt } from '../text/characterClass.ts';
import { FACT_PATTERNS, type Script } from './factPatterns.ts';

/** A fact mentioned at a place of a text. */
export interface Mention {
  readonly kind: FactKind;
  readonly from: number;
  readonly to: number;
}

/** A frame: the words after which, or before which, stands what they speak of. */
interface Frame {
  readonly kind: FactKind;
  readonly needs: Script;
  readonly pattern: RegExp;
  readonly side: 'before' | 'after';
  readonly most: number;
}

const FRAMES: readonly Frame[] = [
  {
    kind: 'purpose',
    needs: 'east',
    pattern: /(?:の|する|した)?(?:ため(?:に|の)?(?=[、。必利使取収提])|を目的と|の目的)/gu,
    side: 'before',
    most: 40,
  },
  {
    kind: 'purpose',
    needs: 'latin',
    pattern:
      /\b(?:in order to|for the purposes? of|so that we can|to help us|used? to|afin de|afin d['’]|pour|um)(?=\s|\p{L})/gu,
    side: 'after',
    most: 80,
  },
  {
    kind: 'recipient',
    needs: 'east',
    pattern:
      /(?:に対して|に対し|に|へ|と)(?=(?:[\p{sc=Han}\p{sc=Katakana}ー\p{L}]{0,12}を)?(?:提供|開示|共有|委託|送信|移転|預託|連携|公開|販売))/gu,
    side: 'before',
    most: 30,
  },
  {
    kind: 'recipient',
    needs: 'latin',
    pattern:
      /\b(?:share[sd]?|disclos(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|transfer(?:s|red|ring)?|sell|sold|sen[dt])\b[^.;]{0,50}?\b(?:to|with)\s/gu,
    side: 'after',
    most: 50,
  },
];
const CLAUSE_END = /[、。，,；;：:（）().「」]/u;

/** All mentions in a text, in the order of their places; of kinds that match one place, the most telling. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  const add = (kind: FactKind, from: number, to: number): void => {
    if (to > from && !found.some((one) => one.from < to && from < one.to && one.kind !== 'modality')) {
      found.push({ kind, from, to });
    }
  };
  const holds = scriptsOf(text);
  for (const { kind, needs, pattern, back } of FACT_PATTERNS) {
    if (!holds[needs]) continue;
    for (const match of text.matchAll(pattern)) {
      const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
      const before = back ? wordBefore(text, match.index, back[1]) : 0;
      if (back && before < back[0]) continue;
      add(kind, match.index + lead - before, match.index + match[0].length);
    }
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

function scriptsOf(text: string): Readonly<Record<Script, boolean>> {
  return {
    digit: /[\p{Nd}一二三四五六七八九十百千万数]/u.test(text),
    east: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text),
    latin: /[\p{sc=Latin}\p{sc=Hangul}]/u.test(text),
  };
}

/** What the frames of a text say: the purpose for which, the recipient to whom. They may hold other mentions. */
export function framedIn(text: string): Mention[] {
  const holds = scriptsOf(text);
  return FRAMES.filter(({ needs }) => holds[needs]).flatMap(({ kind, pattern, side, most }) =>
    [...text.matchAll(pattern)].map((match): Mention => {
      const end = match.index + match[0].length;
      return side === 'before'
        ? { kind, from: clauseStart(text, match.index, most), to: match.index }
        : { kind, from: end, to: clauseEnd(text, end, most) };
    }),
  );
}

function clauseStart(text: string, at: number, most: number): number {
  let start = at;
  while (start > 0 && at - start < most && !CLAUSE_END.test(text.charAt(start - 1))) start--;
  return start;
}

function clauseEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end < text.length && end - at < most && !CLAUSE_END.test(text.charAt(end))) end++;
  return end;
}

/** How many characters of a word of kanji, katakana or Latin letters stand before a place. */
function wordBefore(text: string, at: number, most: number): number {
  let count = 0;
  while (count < most && at - count > 0) {
    const kind = classAt(text, at - count - 1);
    const joins =
      kind === 'han' || kind === 'katakana' || kind === 'letter' || text.charAt(at - count - 1) === '・';
    if (!joins) break;
    count++;
  }
  return count;
}

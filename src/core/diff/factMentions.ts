// Mentions of facts in a text, by what they look like.
import type { FactKind } from '../model/comparison.ts';
import { classAt } from '../text/characterClass.ts';
import { matchesOf } from '../text/matchesOf.ts';
import { FACT_PATTERNS, type Script } from './factPatterns.ts';

/** A fact mentioned at a place of a text. */
export interface Mention {
  readonly kind: FactKind;
  readonly from: number;
  readonly to: number;
}

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
    for (const match of matchesOf(pattern, text)) {
      const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
      const before = back ? wordBefore(text, match.index, back[1]) : 0;
      if (back && before < back[0]) continue;
      add(kind, match.index + lead - before, match.index + match[0].length);
    }
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Which scripts a text holds: patterns of others are not tried. */
export function scriptsOf(text: string): Readonly<Record<Script, boolean>> {
  return {
    digit: /[\p{Nd}一二三四五六七八九十百千万数]/u.test(text),
    east: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text),
    latin: /[\p{sc=Latin}\p{sc=Hangul}]/u.test(text),
  };
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

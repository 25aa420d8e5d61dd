// Frames: words beside which stands what they speak of (〜のために: a purpose, 〜に提供する: a recipient).
// Invariant: what a frame tells is found by its place alone, whatever the words in it.
import type { FactKind } from '../model/comparison.ts';
import { matchesOf } from '../text/matchesOf.ts';
import type { Script } from './factPatterns.ts';

/** What a frame speaks of: the phrase, the word in it that carries it, and the frame with its phrase. */
export interface Framed {
  readonly kind: FactKind;
  readonly from: number;
  readonly to: number;
  readonly headFrom: number;
  readonly headTo: number;
  /** The words of the frame itself. */
  readonly frameFrom: number;
  readonly frameTo: number;
}

interface Frame {
  readonly kind: FactKind;
  readonly needs: Script;
  readonly pattern: RegExp;
  /** The phrase, read up to the frame or from its end on. */
  readonly phrase: RegExp;
  readonly side: 'before' | 'after';
}

/** A phrase with its verb: up to the mark before it. */
const CLAUSE = /[^、。，,；;：:（）().「」\n]{1,40}$/u;
/** Nouns, joined by の, ・ or a conjunction. */
const NOUNS = /(?:[\p{sc=Han}\p{sc=Katakana}ー々A-Za-z0-9・の]|及び|又は|または|および|その他|お(?=客))+$/u;
/** When, not to whom: 30日以内に提出する. */
const WHEN = /(?:以内|前|後|日|時|際|間|中|内|的|場合|うち|とき)$/u;
const VERB_PHRASE = /^[^.,;:()\n]{1,80}/u;
/** A determiner, a name, or plain nouns in the plural: not the verb of an infinitive. */
const RECIPIENT =
  /^(?!the extent|you\b|us\b|it\b|this\b)(?:(?:our|your|their|its|the|an?|any|all|other|such|some|third|these|those|certain|nos|des|les|unsere)\s(?:[\p{L}\p{N}'’-]+\s?){1,4}|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*|(?:[\p{L}-]+\s){0,2}[\p{L}-]+(?:s|ies)(?![\p{L}]))/u;

const FRAMES: readonly Frame[] = [
  {
    kind: 'purpose',
    needs: 'east',
    // 〜したため and 〜あるため tell a reason.
    pattern:
      /(?:の|(?<![あいれ])る|[うくすつぬむぶぐ])(?:ため(?=[にの、。必])|目的(?=[でにの、。]))|を目的と/gu,
    phrase: CLAUSE,
    side: 'before',
  },
  {
    kind: 'purpose',
    needs: 'latin',
    pattern:
      /\b(?:in order to|for the purposes? of|so that we can|to help us|used? to|afin de|aux fins de|dans le but de|zum Zwecke? de[rs])\s|^To\s(?=\p{Ll})|(?<=\b(?:use|using|process|collect|share|need)\b[^.;:]{2,60}) to (?=\p{Ll})/giu,
    phrase: VERB_PHRASE,
    side: 'after',
  },
  {
    kind: 'recipient',
    needs: 'east',
    pattern:
      /(?:に対して|に対し|に|へ)(?=(?:[\p{sc=Han}\p{sc=Katakana}ー\p{L}]{0,12}を)?(?:提供|開示|共有|委託|送信|移転|預託|連携|公開|販売|提出|報告))/gu,
    phrase: NOUNS,
    side: 'before',
  },
  {
    kind: 'recipient',
    needs: 'latin',
    pattern:
      /\b(?:shar(?:e[sd]?|ing)|disclos(?:e[sd]?|ing|ures?)|provid(?:e[sd]?|ing)|transfer(?:s|red|ring)?|sell(?:s|ing)?|sold|sen[dt]|releas(?:e[sd]?|ing))\b[^.;:]{0,50}?\b(?:to|with)\s/gu,
    phrase: RECIPIENT,
    side: 'after',
  },
];
/** Words that carry no meaning of their own, however long. */
const CONTENT = /[\p{sc=Han}\p{sc=Katakana}ー々]+|[\p{L}\p{N}][\p{L}\p{N}'’-]{2,}/gu;

/** What the frames of a text speak of, where the text holds the scripts they need. */
export function framedIn(text: string, holds: Readonly<Record<Script, boolean>>): Framed[] {
  return FRAMES.filter(({ needs }) => holds[needs]).flatMap(({ kind, pattern, phrase, side }) =>
    matchesOf(pattern, text).flatMap((match): Framed[] => {
      const [frameFrom, frameTo] = [match.index, match.index + match[0].length];
      const found = phrase.exec(
        side === 'before' ? text.slice(Math.max(0, frameFrom - 60), frameFrom) : text.slice(frameTo),
      )?.[0];
      if (!found || (kind === 'recipient' && WHEN.test(found))) return [];
      const from = side === 'before' ? frameFrom - found.length : frameTo;
      const words = matchesOf(CONTENT, found).filter(([word]) => !/ly$/u.test(word));
      const head = side === 'before' ? words.at(-1) : kind === 'recipient' ? words.at(-1) : words[0];
      if (!head) return [];
      const headFrom = from + head.index;
      return [
        {
          kind,
          from,
          to: from + found.length,
          headFrom,
          headTo: headFrom + head[0].length,
          frameFrom,
          frameTo,
        },
      ];
    }),
  );
}

/** True where a change is about what a frame speaks of: it brings the frame, turns its head, or most of its phrase. */
export function turns(
  { from, to, headFrom, headTo, frameFrom, frameTo }: Framed,
  start: number,
  end: number,
): boolean {
  const frame = start <= frameFrom && frameTo <= end;
  const phrase = Math.min(end, to) - Math.max(start, from);
  if (phrase <= 0) return false;
  return frame || (start < headTo && headFrom < end) || phrase >= 0.5 * (to - from);
}

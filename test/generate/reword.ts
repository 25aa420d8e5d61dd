// Edits inside a unit: a phrase replaced, put in or taken out; a number, a modality or a negation turned.
import { keep, type Draft, type Stretch } from './draft.ts';
import { pickOther, wordsOf, type PhraseBank, type Word } from './phrases.ts';
import type { Random } from './random.ts';

/** A change of one phrase that touches a fact: what it was, what it became. */
interface Turn {
  readonly fact: string;
  readonly pattern: RegExp;
  readonly to: (found: string, random: Random) => string;
}

const other =
  (...forms: readonly string[]) =>
  (found: string, random: Random) =>
    random.pick(forms.filter((form) => form !== found));
const number = (found: string, random: Random): string => {
  const now = String(1 + random.below(97));
  return found === now ? String(Number(now) + 1) : now;
};

const TURNS: readonly Turn[] = [
  {
    fact: 'period',
    pattern:
      /(?<![\p{Nd}第.月])\p{Nd}{1,2}(?=(?:日|か月|週間|時間|年間| days?| months?| years?| hours?| jours| Tage))/gu,
    to: number,
  },
  {
    fact: 'amount',
    pattern: /(?<![\p{Nd}第.])\p{Nd}{1,3}(?=(?:円|%|％|万円| euros?| percent))/gu,
    to: number,
  },
  {
    fact: 'date',
    pattern: /(?<!\p{Nd})20[12]\p{Nd}(?=\s?年|\b)/gu,
    to: (_, random) => String(2012 + random.below(17)),
  },
  {
    fact: 'modality',
    pattern:
      /(?:しなければならない|することができる|することがあります|するものとします|するものとする|します|できます)(?=。)/gu,
    to: other('しなければなりません', 'することができます', 'するよう努めます', 'することがあります'),
  },
  {
    fact: 'modality',
    pattern: /\b(?:may|must|shall|will|should|can)\b(?! not)/gu,
    to: other('may', 'must', 'shall', 'should'),
  },
  { fact: 'negation', pattern: /(?<=[し])ます(?=。)/gu, to: () => 'ません' },
  {
    fact: 'negation',
    pattern: /(?<=\b(?:will|may|shall|do|does|can)\b)(?! not)/gu,
    to: () => ' not',
  },
  { fact: 'negation', pattern: /(?<=\p{sc=Han})する(?=こと|もの|場合|。)/gu, to: () => 'しない' },
];

/** Share of the letters, number aside, that an edited unit keeps at least. */
const KEPT = 0.38;

/** Plants up to `most` wording edits into a draft, so that it can still be known by what it keeps. */
export function reword(draft: Draft, bank: PhraseBank, random: Random, most: number): boolean {
  let done = 0;
  for (let attempt = 0; attempt < most * 4 && done < most; attempt++) {
    const spots = draft.parts.flatMap((part, at) =>
      part.flatMap((stretch, place) =>
        stretch.kind === 'same' && stretch.now.trim().length >= 4 ? [{ at, place }] : [],
      ),
    );
    if (spots.length === 0) break;
    const { at, place } = random.pick(spots);
    const part = draft.parts[at];
    const stretch = part?.[place];
    if (!part || !stretch) continue;
    const edited = random.chance(0.35) ? turned(stretch.now, random) : phrased(stretch.now, bank, random);
    if (!edited) continue;
    const before = [...part];
    part.splice(place, 1, ...edited);
    // Two edits side by side are one, and may undo each other.
    const joined = part.some((one, at) => one.kind === 'wording' && part[at + 1]?.kind === 'wording');
    if (joined || isLost(draft)) part.splice(0, part.length, ...before);
    else done++;
  }
  return done > 0;
}

/** True where so little is left that nobody could say whether it is the same unit or another one in its place. */
function isLost({ parts }: Draft): boolean {
  const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  let [kept, old, now] = [0, 0, 0];
  for (const stretch of parts.flat()) {
    if (stretch.kind === 'number') continue;
    if (stretch.kind !== 'wording') kept += letters(stretch.now);
    old += letters(stretch.old);
    now += letters(stretch.now);
  }
  return kept < KEPT * Math.max(old, now);
}

function turned(text: string, random: Random): Stretch[] | null {
  const spots = TURNS.flatMap((turn) => [...text.matchAll(turn.pattern)].map((match) => ({ turn, match })));
  if (spots.length === 0) return null;
  const { turn, match } = random.pick(spots);
  const now = turn.to(match[0], random);
  if (now === match[0]) return null;
  return around(text, match.index, match.index + match[0].length, {
    old: match[0],
    now,
    kind: 'wording',
    fact: turn.fact,
  });
}

function phrased(text: string, bank: PhraseBank, random: Random): Stretch[] | null {
  const words = wordsOf(text, bank.lang);
  const content = words.filter((word) => word.wordLike && /[\p{L}]/u.test(word.text));
  if (content.length < 2) return null;
  const spaced = !/^(ja|zh)/.test(bank.lang);
  const what = random.next();
  if (what < 0.5) {
    const first = random.below(words.length);
    const last = Math.min(words.length - 1, first + random.below(spaced ? 3 : 4));
    const [start, end] = trimmedRange(words, first, last);
    if (end <= start) return null;
    const old = text.slice(start, end);
    if (!/\p{L}/u.test(old) || /[。.]/u.test(old)) return null;
    const long = old.length > (spaced ? 14 : 6);
    const now = pickOther(random, long ? bank.clauses : bank.nouns, old).replace(/[、,]$/u, '');
    if (now === old || sharesEdge(old, now, spaced)) return null;
    return around(text, start, end, { old, now, kind: 'wording' });
  }
  if (what < 0.8) {
    // Put in after a comma or particle: a clause with its comma, as people write.
    const places = words.filter(
      (word) => (spaced ? word.wordLike : /^[、はがをに]$/u.test(word.text)) && word.end < text.length,
    );
    if (places.length === 0) return null;
    const { end } = random.pick(places);
    const phrase = random.pick(random.chance(0.5) ? bank.nouns : bank.clauses).replace(/[、,]$/u, '');
    const now = spaced ? ` ${phrase}` : /[、]$/u.test(text.slice(0, end)) ? `${phrase}、` : `、${phrase}、`;
    if (sharesEdge(text.slice(end), now, spaced) || text.slice(end).startsWith(phrase)) return null;
    return around(text, end, end, { old: '', now, kind: 'wording' });
  }
  const first = random.below(words.length);
  const last = Math.min(words.length - 1, first + random.below(4));
  const [start, end] = trimmedRange(words, first, last);
  if (end <= start || end - start > text.length / 2) return null;
  const from = spaced && text[start - 1] === ' ' ? start - 1 : start;
  const old = text.slice(from, end);
  // One kana less may be the same word written otherwise (申立て, 申立).
  const kana = /^\p{sc=Hiragana}$/u.test(old);
  return /\p{L}/u.test(old) && !kana ? around(text, from, end, { old, now: '', kind: 'wording' }) : null;
}

function trimmedRange(words: readonly Word[], first: number, last: number): [number, number] {
  let [from, to] = [first, last];
  while (from <= to && !words[from]?.wordLike) from++;
  while (to >= from && !words[to]?.wordLike) to--;
  return [words[from]?.start ?? 0, words[to]?.end ?? 0];
}

function sharesEdge(old: string, now: string, spaced: boolean): boolean {
  const [a, b] = [old.trim(), now.trim()];
  if (a === '' || b === '') return false;
  const edge = spaced ? /^\S+/u : /^./u;
  const back = spaced ? /\S+$/u : /.$/u;
  return edge.exec(a)?.[0] === edge.exec(b)?.[0] || back.exec(a)?.[0] === back.exec(b)?.[0];
}

function around(text: string, start: number, end: number, stretch: Stretch): Stretch[] {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return [...(before === '' ? [] : [keep(before)]), stretch, ...(after === '' ? [] : [keep(after)])];
}

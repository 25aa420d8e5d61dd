// One spelling for words that are written in several ways, for search: the written folding table, and rules wider than
// it, since what a search folds is found, not hidden. Works on lightly folded text; never folds one word to another.
import { characterClass } from '../text/characterClass.ts';
import { MUTED_COMPOUNDS, MUTED_LATIN } from '../text/foldingTable.ts';
import { mutedFormAt, searchFormAt, wholeWordKey } from '../text/wordForms.ts';
import { replaced, type MappedText, type Replacement } from './mappedText.ts';

/** A verb compound: how its stem is written, the key of all, and the kana that ends the noun (取り扱, 取扱, い). */
interface Compound {
  readonly stem: string;
  readonly key: string;
  readonly final: string;
}

const COMPOUNDS = compounds();
const LATIN = latinForms();
/** First words of forms in two words. */
const LATIN_FIRST = new Set(
  [...LATIN.keys()].filter((form) => form.includes(' ')).map((form) => form.split(' ')[0]),
);
/** Forms long enough to be the same word inside another one. */
const LONG_FORM = new RegExp(
  [...LATIN.keys()]
    .filter((form) => /^\p{sc=Latin}{6,}$/u.test(form) && LATIN.get(form) !== form)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);
/** A Latin word, and the one after it where only a space parts them. */
const LATIN_WORD = /(?<![\p{sc=Latin}\p{N}])\p{sc=Latin}+(?:-\p{sc=Latin}+)*(?![\p{sc=Latin}\p{N}])/gu;
/** A hyphen inside a Latin word. */
const LATIN_HYPHEN = /(?<=\p{sc=Latin})-(?=\p{sc=Latin})/gu;
/** A comma that parts thousands. */
const THOUSANDS = /(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))/gu;
const KATAKANA_RUN = /[\p{sc=Katakana}ー]+(?:-[\p{sc=Katakana}ー]+)*/gu;
const LONG_A = /(?<=[\p{sc=Katakana}ー]{2,}[アカサタナハマヤラワガザダバパャァ])ー/gu;
const E_MAIL = /(?:電子|e-?)メール/gu;
/** Katakana words that are written in Latin letters or with a sign as well. */
const LOANS: Readonly<Record<string, string>> = {
  ウェブ: 'web',
  ウエブ: 'web',
  クッキー: 'cookie',
  クッキ: 'cookie',
  パーセント: '%',
};
const LOAN = new RegExp(Object.keys(LOANS).join('|'), 'gu');
/** Verbs with a word beside them, however they are joined: sign in, sign-in, signin. Not one word on the screen. */
const PHRASAL = /(?<!\p{L})(log|sign|check|set|back|pop|follow)[ -]?(in|out|on|off|up)(?!\p{L})/gu;
/** Names of clauses, shortened before a number. */
const SHORT_NAMES = /(?<!\p{L})(art|sec|para)\.? (?=\p{Nd})/gu;
const LONG_NAMES: Readonly<Record<string, string>> = { art: 'article ', sec: 'section ', para: 'paragraph ' };
/** 御 as ご is spoken: 御利用, 御連絡; not 制御, 御中. */
const HONORIFIC = /(?<!\p{sc=Han})御(?=\p{sc=Han}{2})/gu;
/** Keys that must hold the key of a shorter word, as their forms hold that word: 但し stands in ただし書. */
const LONGER: Readonly<Record<string, string>> = { 但書: '但し書' };
/** What the table's keys begin with. It goes: ウェブ must come out as a Latin `web` does, なお書 hold なお. */
const MARK = '≈';
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}]/u;

/** The text with one spelling for each word that has several, with its map. */
export function foldSpellings(text: string): MappedText {
  const found = [...latinIn(text), ...katakanaIn(text), ...japaneseIn(text)];
  found.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
  let end = 0;
  return replaced(
    text,
    found.filter(({ at }) => {
      if (at[0] < end) return false;
      end = at[1];
      return true;
    }),
  );
}

function latinIn(text: string): Replacement[] {
  const words = [...text.matchAll(LATIN_WORD)];
  const forms = words.flatMap(({ 0: word, index }, place): Replacement[] => {
    const next = LATIN_FIRST.has(word) ? words[place + 1] : undefined;
    const pair = next?.index === index + word.length + 1 ? `${word} ${next[0]}` : '';
    const form = LATIN.has(pair) ? pair : word;
    const by = LATIN.get(form) ?? derivedForm(word);
    return by === form ? [] : [{ at: [index, index + form.length], by }];
  });
  const phrasal = [...text.matchAll(PHRASAL)].map(({ 0: words, 1: verb = '', 2: beside = '', index }) => ({
    at: [index, index + words.length] as const,
    by: verb + beside,
  }));
  const names = [...text.matchAll(SHORT_NAMES)].map(({ 0: words, 1: name = '', index }) => ({
    at: [index, index + words.length] as const,
    by: LONG_NAMES[name] ?? words,
  }));
  const signs = [...text.matchAll(LATIN_HYPHEN), ...text.matchAll(THOUSANDS)].map(({ index }) => ({
    at: [index, index + 1] as const,
    by: '',
  }));
  return [...phrasal, ...names, ...forms, ...signs];
}

const derived = new Map<string, string>();

/** A word that holds one of the table's longer words: licensed and sublicense as licence is written. */
function derivedForm(word: string): string {
  const known = derived.get(word);
  if (known !== undefined) return known;
  const ruled = wholeWordKey(word)?.replace(MARK, '') ?? word;
  const made = ruled.replace(LONG_FORM, (form) => LATIN.get(form) ?? form);
  derived.set(word, made);
  return made;
}

function katakanaIn(text: string): Replacement[] {
  const mails = [...text.matchAll(E_MAIL)].map((match) => ({
    at: [match.index, match.index + match[0].length] as const,
    by: 'メール',
  }));
  const words = [...text.matchAll(KATAKANA_RUN)].flatMap((match): Replacement[] => {
    // A hyphen between two katakana is a long vowel that was misread or mistyped.
    const word = match[0].replaceAll('-', 'ー');
    const stem = word.length >= 4 && word.endsWith('ー') ? word.slice(0, -1) : word;
    const known = wholeWordKey(word) ?? wholeWordKey(stem);
    const by = (known ?? stem)
      .replace(MARK, '')
      .replace(LOAN, (loan) => LOANS[loan] ?? loan)
      .replace(LONG_A, '');
    return by === match[0]
      ? []
      : [{ at: [match.index, match.index + match[0].length], by: by.toLowerCase() }];
  });
  return [...mails, ...words];
}

function japaneseIn(text: string): Replacement[] {
  const found: Replacement[] = [];
  if (!EAST_ASIAN.test(text)) return found;
  for (const { index } of text.matchAll(HONORIFIC)) found.push({ at: [index, index + 1], by: 'ご' });
  for (let at = 0; at < text.length;) {
    const word = compoundAt(text, at) ?? formAt(text, at);
    if (word === null) {
      at++;
      continue;
    }
    found.push(word);
    at = word.at[1];
  }
  return found;
}

/**
 * A verb compound, whatever follows: 取扱, 取扱い, 取り扱い are all 取扱, before another kanji too (取扱事業者), and 取り扱う is
 * 取扱う, which a search for the noun finds. The table is more careful, because what it folds is muted on the screen.
 */
function compoundAt(text: string, at: number): Replacement | null {
  for (const { stem, key, final } of COMPOUNDS.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(stem, at)) continue;
    const end = at + stem.length;
    return { at: [at, final !== '' && text.charAt(end) === final ? end + 1 : end], by: key };
  }
  return null;
}

function formAt(text: string, at: number): Replacement | null {
  const kind = characterClass(text.charAt(at));
  if (kind !== 'han' && kind !== 'hiragana' && kind !== 'digit' && text.charAt(at) !== '(') return null;
  const form = mutedFormAt(text, at) ?? searchFormAt(text, at);
  if (form === null) return null;
  const key = form.key.replace(MARK, '');
  return { at: [at, at + form.length], by: LONGER[key] ?? key };
}

function compounds(): Map<string, Compound[]> {
  const byFirst = new Map<string, Compound[]>();
  for (const pattern of MUTED_COMPOUNDS) {
    const key = pattern.replace(/\(.*?\)/gu, '');
    const final = /\((.)\)$/u.exec(pattern)?.[1] ?? '';
    const inner = final === '' ? pattern : pattern.slice(0, -`(${final})`.length);
    for (const stem of spelled(inner)) {
      const list = byFirst.get(stem.charAt(0)) ?? [];
      list.push({ stem, key, final });
      byFirst.set(stem.charAt(0), list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.stem.length - a.stem.length);
  return byFirst;
}

/** A pattern with each bracketed kana there and not there. */
function spelled(pattern: string): string[] {
  const bracket = /\((.+?)\)/u.exec(pattern);
  if (bracket === null) return [pattern];
  const [all, kana = ''] = bracket;
  return [...spelled(pattern.replace(all, kana)), ...spelled(pattern.replace(all, ''))];
}

function latinForms(): Map<string, string> {
  return new Map(
    MUTED_LATIN.flatMap((row) => {
      const [first = '', ...others] = row.split('/');
      return [first, ...others].map((form) => [form, first.replaceAll(/[- ]/gu, '')] as const);
    }),
  );
}

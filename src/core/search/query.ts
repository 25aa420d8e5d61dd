// What a reader typed -> what is looked for. The language: words (all of them), "phrases" and 「phrases」, -without,
// clause numbers and dates; Japanese signs and full-width spaces do as well as Latin ones.
import { clauseNumber, SPACED_CLAUSE, type ClauseNumber } from './clauseNumber.ts';
import { foldFully } from './foldFully.ts';
import { datesIn, numberOf } from './foldDates.ts';
import { foldLightly } from './foldLightly.ts';

/** One thing that a clause must hold, or must not. */
export interface Term {
  /** As it was typed, without its quotes or sign. */
  readonly words: string;
  readonly quoted: boolean;
  readonly light: string;
  readonly full: string;
  /** The clause number that the words are, if they are one: then the clause itself is found as well as its mentions. */
  readonly clause: ClauseNumber | null;
  /** The date that the words are, in the form 2022年7月1日. */
  readonly date: string | null;
}

/** A query, read. */
export interface Query {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly without: readonly Term[];
}

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '＂': '＂',
  '「': '」',
  '『': '』',
  '«': '»',
};
const MINUS = /^[-－−‐‑–—]/u;

/** Reads a query. There is no wrong query: a quote left open runs to the end, a lone sign is passed over. */
export function readQuery(text: string): Query {
  const terms: Term[] = [];
  const without: Term[] = [];
  for (const { words, quoted, minus } of tokensOf(text)) {
    const term = termOf(words, quoted);
    if (term.light !== '' || term.full !== '') (minus ? without : terms).push(term);
  }
  return { text, terms: onlyNumber(terms), without };
}

interface Token {
  readonly words: string;
  readonly quoted: boolean;
  readonly minus: boolean;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const closing = CLOSING[letter];
    at += letter.length;
    if (closing === undefined) {
      plain += letter;
      continue;
    }
    const minus = /(?:^|\s)[-－−‐‑–—]$/u.test(plain);
    tokens.push(...plainTokens(minus ? plain.slice(0, -1) : plain));
    plain = '';
    const found = text.indexOf(closing, at);
    const end = found < 0 ? text.length : found;
    tokens.push({ words: text.slice(at, end), quoted: true, minus });
    at = end + closing.length;
  }
  return [...tokens, ...plainTokens(plain)];
}

/** Words parted by white space, but for the spaces inside a date or a clause number. */
function plainTokens(text: string): Token[] {
  const whole = [
    ...datesIn(text).map(({ at }) => at),
    ...[...text.matchAll(SPACED_CLAUSE)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    ),
  ];
  const words: string[] = [''];
  let at = 0;
  for (const letter of text) {
    const inside = whole.some(([start, end]) => at > start && at < end);
    if (/\s/u.test(letter) && !inside) words.push('');
    else words.push((words.pop() ?? '') + letter);
    at += letter.length;
  }
  return words.flatMap((word) => {
    if (word === '') return [];
    const minus = word.length > 1 && MINUS.test(word);
    return MINUS.test(word) && !minus ? [] : [{ words: minus ? word.slice(1) : word, quoted: false, minus }];
  });
}

function termOf(words: string, quoted: boolean): Term {
  const date = datesIn(words)[0];
  return {
    words,
    quoted,
    light: foldLightly(words).text,
    full: foldFully(words).text,
    clause: clauseNumber(words),
    date: date !== undefined && date.at[0] === 0 && date.at[1] === words.length ? date.by : null,
  };
}

/** A query that is a bare number and nothing else asks for that clause too; beside other words it is a word. */
function onlyNumber(terms: readonly Term[]): readonly Term[] {
  const [only, more] = terms;
  if (only === undefined || more !== undefined || only.quoted || !/^\p{Nd}{1,3}$/u.test(only.words))
    return terms;
  return [{ ...only, clause: { address: String(numberOf(only.words)), or: null, dotted: false } }];
}

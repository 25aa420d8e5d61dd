// The light fold: width, case, composed forms, dashes, quotes and spaces; never the spelling of a word.
// Invariant: a piece of a text, cut between two characters as a reader counts them, folds to a piece of the folded
// text. That makes a scan of lightly folded texts complete, which no fold that looks at whole words can be.
import { isSpaceless } from '../text/characterClass.ts';
import type { MappedText } from './mappedText.ts';

/** A character with the marks that belong to it; half-width voicing marks join the kana before them. */
const CLUSTER = /[^\p{M}ﾞﾟ][\p{M}ﾞﾟ]+|[^]/gu;
const NEEDS_CLUSTERS = /[\p{M}ﾞﾟ]/u;
const SPACE = /^[\s\p{Z}]+$/u;
/** Letters that stand for one another whatever the language. */
const ALIKE: Readonly<Record<string, string>> = {
  '〜': '~',
  '〰': '~',
  '−': '-',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  ς: 'σ',
};

const known = new Map<string, string>();

/** The lightly folded text, with its map. White space at both ends and beside Han, kana and their marks is dropped. */
export function foldLightly(text: string): MappedText {
  const folded: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let last = '';
  let space = -1;
  let at = 0;
  for (const cluster of NEEDS_CLUSTERS.test(text) ? (text.match(CLUSTER) ?? []) : text) {
    const start = at;
    at += cluster.length;
    const form = formOf(cluster);
    if (form === ' ') {
      if (space < 0) space = start;
      continue;
    }
    if (form === '') continue;
    if (space >= 0 && last !== '' && !isSpaceless(last) && !isSpaceless(firstOf(form))) {
      folded.push(' ');
      from.push(space);
      to.push(start);
    }
    space = -1;
    folded.push(form);
    for (let i = 0; i < form.length; i++) {
      from.push(start);
      to.push(at);
    }
    last = lastOf(form);
  }
  return { text: folded.join(''), origin: { from, to } };
}

function formOf(cluster: string): string {
  const found = known.get(cluster);
  if (found !== undefined) return found;
  const made = fold(cluster);
  known.set(cluster, made);
  return made;
}

function fold(cluster: string): string {
  if (SPACE.test(cluster)) return ' ';
  const alike = ALIKE[cluster];
  if (alike !== undefined) return alike;
  if (/^\p{Cf}$/u.test(cluster)) return '';
  // A spacing form such as ´ composes to a space and a mark: the space would part a word.
  const composed = cluster.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s/gu, '');
  return [...composed].map((letter) => ALIKE[letter] ?? (/^\p{Pd}$/u.test(letter) ? '-' : letter)).join('');
}

function firstOf(form: string): string {
  return form.length === 1 ? form : String.fromCodePoint(form.codePointAt(0) ?? 0);
}

function lastOf(form: string): string {
  return form.length === 1 ? form : ([...form].at(-1) ?? '');
}

// Which numbers a line may begin with, each by one scheme. Whether it does is judged later, by its neighbours.
import { readNumeral, type NumeralKind } from './numerals.ts';
import { SCHEMES, type Scheme } from './schemes.ts';

/** One step of a number: `4` and `2` of 4.2; 第3条の2 is one step of two integers. */
export interface Segment {
  readonly numbers: readonly number[];
  /** Whether it is a letter or a kana, whose place is meant. */
  readonly letter: boolean;
  /** As written, lower case and half width: what parents and children are compared by. */
  readonly raw: string;
  /** § 2a: the step as it is written. */
  readonly step?: string;
}

/** A number that a line may begin with. */
export interface Label {
  readonly scheme: Scheme;
  /** Labels of one style are one sequence: the scheme, the kind of its numerals and its depth. */
  readonly style: string;
  /** Headings whose labels are of one family are one sequence, whatever signs stand around the numerals. */
  readonly family: string;
  /** Empty for signs and for words without a number. */
  readonly path: readonly Segment[];
  /** As the source writes it. */
  readonly text: string;
  /** Where it ends in the line's text, white space after it excluded. */
  readonly end: number;
}

const MONTHS =
  /^\s*(?:jan|feb|fév|mär|mar[cszt]|apr|avr|ma[iy]\b|jun|juin|jul|juil|aug|août|sep|o[ck]t|nov|de[cz]|déc|ene|ago|dic)\p{L}*\.?\s*,?\s*(?:\p{Nd}|$)/iu;
/** What follows a number that is quoted, not given: (1)から(3)まで, (a) and (b). */
const QUOTED =
  /^(?:から|及び|および|又は|または|若しくは|並びに|乃至|[のをに](?!て)|\s?(?:and|or|to|et|und|oder|bis)\s+[(（]?[\p{Nd}a-z][)）.])/u;
const UNITS =
  /^(?:\s*(?:%|％|€|\$|¥|円)|[日月年時分名人件回歳倍個]|か月|ヶ月|週間|\s*(?:km|kg|GB|MB|EUR|USD|days?|months?|years?|hours?|Tage|jours?)\b)/u;

/** A sign in front of a number: ■ 1. 目的. Numbers behind one sign are a sequence of their own. */
const DECORATED = /[■□◆◇▼▽★☆●○◎◯►▶▷➤❖]\s?(?=[\p{N}第【（(Ⅰ-Ⅻ])/uy;

/** Every label that the text may begin with at `from`. */
export function labelsAt(text: string, from: number, language: string): Label[] {
  DECORATED.lastIndex = from;
  const sign = DECORATED.exec(text);
  const labels = plainLabelsAt(text, from, language);
  if (sign === null) return labels;
  const behind = plainLabelsAt(text, from + sign[0].length, language).filter(
    ({ scheme, path }) => scheme.role !== 'bullet' && scheme.role !== 'note' && path.length > 0,
  );
  const decorated = behind.map((label): Label => {
    const own = label.scheme.rank > 0 ? '' : (sign[0][0] ?? '');
    return {
      ...label,
      style: own + label.style,
      family: own + label.family,
      text: text.slice(from, label.end).trim(),
    };
  });
  return [...decorated, ...labels];
}

function plainLabelsAt(text: string, from: number, language: string): Label[] {
  const labels: Label[] = [];
  for (const scheme of SCHEMES) {
    if (scheme.languages !== undefined && !scheme.languages.includes(language)) continue;
    scheme.pattern.lastIndex = from;
    const match = scheme.pattern.exec(text);
    if (match === null) continue;
    const end = from + match[0].length;
    const rest = text.slice(end, end + 40);
    if (scheme.strength !== 'sign' && scheme.role === 'number' && isQuoted(scheme, rest)) continue;
    const numeral = match.groups?.['n'];
    if (numeral === undefined) {
      labels.push({ scheme, style: scheme.id, family: scheme.id, path: [], text: match[0].trim(), end });
      continue;
    }
    for (const { path, kind } of pathsOf(scheme, numeral, match.groups?.['branch'] ?? '')) {
      // アイウ and イロハ, a b c and i ii iii are not one sequence even where one scheme reads both.
      const kept = kind === 'arabic' || kind === 'kanji' || kind === 'ordinal' ? '' : kind;
      const style = `${scheme.id}/${path.length}${kept}`;
      const family = scheme.rank > 0 ? style : `${kind}/${path.length}`;
      labels.push({ scheme, style, family, path, text: match[0].trim(), end });
    }
  }
  return labels;
}

function isQuoted(scheme: Scheme, rest: string): boolean {
  if (scheme.strength !== 'word' && QUOTED.test(rest)) return true;
  if (scheme.numerals.includes('arabic') && scheme.rank === 0) {
    return MONTHS.test(rest) || (scheme.strength === 'bare' && UNITS.test(rest));
  }
  // A word is a reference where the sentence goes on in small letters: `Section 5 of the Act`.
  return (
    scheme.strength === 'word' &&
    /^\s+(?:of|and|or|to|shall|above|below|is|are|will|abs|satz|lit|alinéa|paragraph|des?|du|et|ou|der|und|oder|bis)[.\s]/iu.test(
      rest,
    )
  );
}

interface KindOfPath {
  readonly path: readonly Segment[];
  readonly kind: NumeralKind;
}

/** A numeral may be read in two ways: `i` as a Roman one and as a letter. The last segment decides. */
function pathsOf(scheme: Scheme, numeral: string, branch: string): KindOfPath[] {
  const parts = numeral.split(/[.．\-－‐–ー]/);
  const before: Segment[] = [];
  for (const part of parts.slice(0, -1)) {
    const value = readNumeral('arabic', part) ?? readNumeral('roman', part) ?? readNumeral('letter', part);
    if (value === null) return [];
    before.push({ numbers: [value], letter: !/\p{Nd}/u.test(part), raw: fold(part) });
  }
  const last = parts[parts.length - 1] ?? '';
  const paths: KindOfPath[] = [];
  for (const kind of scheme.numerals) {
    const value = readNumeral(kind, last);
    if (value === null || (value === 0 && parts.length === 1)) continue;
    const numbers = [value, ...branchNumbers(branch)];
    const raw = fold(last + branch);
    const own = { numbers, letter: isLetter(kind), raw, ...(/^\d+[a-z]$/.test(raw) ? { step: raw } : {}) };
    paths.push({ kind, path: [...before, own] });
  }
  return paths;
}

function branchNumbers(branch: string): number[] {
  if (branch === '') return [];
  const numbers: number[] = [];
  for (const part of branch.split(/[の之ノ의\s]+/)) {
    if (part === '') continue;
    const value = readNumeral('arabic', part) ?? readNumeral('kanji', part) ?? readNumeral('letter', part);
    if (value !== null) numbers.push(value);
  }
  return numbers;
}

const isLetter = (kind: NumeralKind): boolean =>
  kind === 'letter' ||
  kind === 'double' ||
  kind === 'gojuon' ||
  kind === 'iroha' ||
  kind === 'hangul' ||
  kind === 'stem';
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

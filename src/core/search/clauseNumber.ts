// A clause number as people write it in a search box (第3条の2第1項, 3(2), 3.1, § 5, Section 4.2) and whether a clause
// has it. A number is compared with addresses, so the script and the brackets that a version uses do not matter.
import { numberOf } from './foldDates.ts';

/** A clause number that was asked for. */
export interface ClauseNumber {
  /** Steps as an address has them, without steps that a document may leave out: `3.2`, `3-2.1`, `ch2`. */
  readonly address: string;
  /** Another way to read it: 第2条第1号 stands at 2.1.1 where clause 2 has a first paragraph. */
  readonly or: string | null;
  /** True where inner dots may be steps or parts of one number: 4.2 is 4.2 or 4-2. */
  readonly dotted: boolean;
}

const NUMBER = '(?:\\d+|[〇零一二三四五六七八九十百]+)';
const CONTAINERS: Readonly<Record<string, string>> = { 編: 'pt', 章: 'ch', 節: 'sec', 장: 'ch', 절: 'sec' };
const EAST_ASIAN_PART = new RegExp(
  `[第제]?(${NUMBER})([編章節款条條項号號目장절조항호])((?:[のノ之의]${NUMBER})*)`,
  'gu',
);
/** A step that says 項 or 号 alone has no place of its own: which clause's it is, nobody said. */
const EAST_ASIAN = new RegExp(
  `^(?:附則|付則|附则|부칙)?(?![第제]?${NUMBER}[項号號항호])(?:[第제]?${NUMBER}[編章節款条條項号號目장절조항호](?:[のノ之의]${NUMBER})*)+` +
    `(?<kana>[ア-ン])?(?<inner>(?:\\(${NUMBER}\\))*)$`,
  'u',
);
const SUPPLEMENT = /^(?:附則|付則|附则|부칙)$/u;
const APPENDIX = new RegExp(
  `^(?:(?:別表|別紙|附件|별표)第?(${NUMBER})|(?:anlage|anhang|annexe?|appendix|schedule|exhibit)\\s*(\\d+))$`,
  'u',
);
/** A letter by its place in the order that its writer counts in: イ is the first of イロハ, ア of アイウ. */
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナ';
const GOJUON = 'アイウエオカキクケコサシスセソタチツテト';
const WORD =
  '(?:sections?|sec\\.?|articles?|art\\.?|clauses?|paragraphs?|para\\.?|§+|abschnitt|ziffer|artikel|punkt|número|cláusula)';
const WESTERN = new RegExp(`^(${WORD})?\\s*(\\d+(?:\\.\\d+)*)\\.?((?:\\s*\\((?:\\d+|[a-z])\\))*)$`, 'u');

/** Where a query writes a clause number with spaces inside, so that they must not part it: `第 3 条`, `Section 3 (2)`. */
export const SPACED_CLAUSE = new RegExp(
  `[第제]\\s*${NUMBER}\\s*[編章節款条條項号號목장절조항호](?:\\s*[のノ之의]\\s*${NUMBER})*|` +
    `(?<![\\p{L}\\p{N}])${WORD}\\s*\\d+(?:\\.\\d+)*(?:\\s*\\((?:\\d+|[a-z])\\))*|` +
    `(?<![\\p{L}\\p{N}])\\d+(?:\\.\\d+)*(?:\\s*\\((?:\\d+|[a-z])\\))+`,
  'giu',
);

/** Reads one word of a query as a clause number; null where it is none. A bare number is one only with a dot or word. */
export function clauseNumber(word: string): ClauseNumber | null {
  const plain = word.normalize('NFKC').toLowerCase().trim();
  const tight = plain.replace(/\s/gu, '');
  if (SUPPLEMENT.test(tight)) return { address: 'sup', or: null, dotted: false };
  const appendix = APPENDIX.exec(tight);
  if (appendix !== null) {
    return { address: `app${numberOf(appendix[1] ?? appendix[2] ?? '')}`, or: null, dotted: false };
  }
  const asian = EAST_ASIAN.exec(tight);
  if (asian !== null) return eastAsian(tight, asian.groups?.kana ?? '', asian.groups?.inner ?? '');
  const western = WESTERN.exec(plain);
  if (western === null) return null;
  const [, word0, digits = '', brackets = ''] = western;
  const bare = !digits.includes('.') && brackets === '' && !plain.endsWith('.');
  if (bare && word0 === undefined) return null;
  const inner = [...brackets.matchAll(/\((\w+)\)/gu)].map((match) => match[1] ?? '');
  const address = [...digits.split('.'), ...inner].join('.');
  return { address, or: null, dotted: digits.includes('.') };
}

function eastAsian(words: string, kana: string, inner: string): ClauseNumber {
  const steps: string[] = /^[附付부]/u.test(words) ? ['sup'] : [];
  let paragraphs = false;
  let other: string[] | null = null;
  for (const [, number = '', counter = '', branches = ''] of words.matchAll(EAST_ASIAN_PART)) {
    const branch = [...branches.matchAll(new RegExp(NUMBER, 'gu'))].map((match) => numberOf(match[0]));
    const step = `${CONTAINERS[counter] ?? ''}${[numberOf(number), ...branch].join('-')}`;
    if (counter === '項' || counter === '항' || counter === '款') paragraphs = true;
    if (/[号號호]/u.test(counter) && !paragraphs && steps.length > 0) other = [...steps, '1', step];
    else if (other !== null) other.push(step);
    steps.push(step);
  }
  for (const step of [
    ...(kana === '' ? [] : [letterOf(kana)]),
    ...[...inner.matchAll(new RegExp(NUMBER, 'gu'))].map((match) => String(numberOf(match[0]))),
  ]) {
    steps.push(step);
    other?.push(step);
  }
  return { address: steps.join('.'), or: other?.join('.') ?? null, dotted: false };
}

function letterOf(kana: string): string {
  const place = IROHA.includes(kana) ? IROHA.indexOf(kana) : GOJUON.indexOf(kana);
  return String.fromCodePoint(('a'.codePointAt(0) ?? 0) + Math.max(0, place));
}

/** Whether the clause at an address has the number. Containers that the number does not name are left out of account. */
export function hasNumber(address: string, number: ClauseNumber): boolean {
  const { whole, inner } = plainAddress(address);
  if (CONTAINER.test(number.address)) {
    return whole === number.address || whole.endsWith(`.${number.address}`);
  }
  if (inner === number.address || inner === number.or) return true;
  return number.dotted && inner.replaceAll('-', '.') === number.address;
}

interface PlainAddress {
  /** Without unnumbered headings and without the mark of a second bearer. */
  readonly whole: string;
  /** Without parts, chapters and sections too. */
  readonly inner: string;
}

const CONTAINER = /(?:^|\.)(?:pt|ch|sec)\d/u;
const plain = new Map<string, PlainAddress>();

/** One query asks this of every address of the archive, and the next asks again. */
function plainAddress(address: string): PlainAddress {
  const known = plain.get(address);
  if (known !== undefined) return known;
  const steps = address
    .split('.')
    .map((step) => step.replace(/~\d+$/u, ''))
    .filter((step) => !/^h\d+$/u.test(step));
  const made = { whole: steps.join('.'), inner: steps.filter((step) => !CONTAINER.test(step)).join('.') };
  plain.set(address, made);
  return made;
}

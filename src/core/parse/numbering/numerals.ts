// Numerals of the world's contracts as integers. A numeral is read as it stands; only then is its width folded.

/** How a numeral is written. */
export type NumeralKind =
  | 'arabic'
  | 'kanji'
  | 'circled'
  | 'roman'
  | 'letter'
  | 'double'
  | 'ordinal'
  | 'gojuon'
  | 'iroha'
  | 'hangul'
  | 'stem';

const ROWS: Readonly<Record<'gojuon' | 'iroha' | 'hangul' | 'stem', string>> = {
  gojuon: 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  iroha: 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
  hangul: '가나다라마바사아자차카타파하',
  stem: '甲乙丙丁戊己庚辛壬癸',
};

const DIGITS = '〇一二三四五六七八九';
const FORMAL: Readonly<Record<string, string>> = {
  零: '〇',
  壱: '一',
  弐: '二',
  参: '三',
  元: '一',
  两: '二',
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The integer that a numeral stands for, or null where it is none of its kind: `XIIII`, `三三十`. */
export function readNumeral(kind: NumeralKind, text: string): number | null {
  switch (kind) {
    case 'arabic':
      return /^\p{Nd}{1,4}$/u.test(text) ? Number(text.normalize('NFKC')) : null;
    case 'kanji':
      return readKanji(text);
    case 'circled':
      return readCircled(text);
    case 'roman':
      return readRoman(text);
    case 'letter':
      return readLetter(text);
    case 'double':
      return /^([a-z])\1$/.test(text) ? text.charCodeAt(0) - 96 : null;
    case 'ordinal':
      return 1;
    default: {
      const place = ROWS[kind].indexOf(text.normalize('NFKC'));
      return place < 0 || [...text].length !== 1 ? null : place + 1;
    }
  }
}

/** A letter by its place: 1 is a, 26 is z, 27 aa. */
export function letterStep(place: number): string {
  let step = '';
  for (let rest = place; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    step = String.fromCharCode(97 + ((rest - 1) % 26)) + step;
  }
  return step;
}

function readKanji(text: string): number | null {
  const characters = [...text].map((character) => FORMAL[character] ?? character);
  if (characters.length === 0) return null;
  if (characters.every((character) => DIGITS.includes(character))) {
    return Number(characters.map((character) => DIGITS.indexOf(character)).join(''));
  }
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  for (const character of characters) {
    const unit = UNITS[character];
    if (unit === undefined) {
      if (digit !== null || !DIGITS.includes(character)) return null;
      digit = DIGITS.indexOf(character);
    } else {
      if (unit >= lastUnit) return null;
      total += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
    }
  }
  return total + (digit ?? 0);
}

function readCircled(text: string): number | null {
  const digits = /\p{Nd}+/u.exec(text.normalize('NFKC'))?.[0];
  if (digits !== undefined && digits !== text) return Number(digits);
  // Negative circled digits have no compatibility form.
  for (const row of ['❶❷❸❹❺❻❼❽❾❿', '➊➋➌➍➎➏➐➑➒➓', '⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾']) {
    if (row.includes(text)) return row.indexOf(text) + 1;
  }
  return null;
}

function readRoman(text: string): number | null {
  const letters = text.normalize('NFKC').toUpperCase();
  if (!/^(?=[CLXVI])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(letters)) return null;
  let total = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const value = ROMAN[letters[at] ?? ''] ?? 0;
    total += value < (ROMAN[letters[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

function readLetter(text: string): number | null {
  const letters = text.normalize('NFKC').toLowerCase();
  if (!/^([a-z])\1?$/.test(letters)) return null;
  const place = letters.charCodeAt(0) - 96;
  return letters.length === 1 ? place : place + 26;
}

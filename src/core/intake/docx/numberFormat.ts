// How Word writes the number of a list item: 1, 01, a, IV, 一, ア, ①, ⑴ and their like.

/** A number in one of Word's formats (ST_NumberFormat); a format that is not known is written in digits. */
export function numberInFormat(number: number, format: string): string {
  const digits = String(number);
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return digits.padStart(2, '0');
    case 'upperLetter':
      return repeated(number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    case 'lowerLetter':
      return repeated(number, 'abcdefghijklmnopqrstuvwxyz');
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return digits.replace(/\d/gu, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit);
    case 'aiueo':
    case 'aiueoFullWidth':
      return repeated(
        number,
        'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
      );
    case 'iroha':
    case 'irohaFullWidth':
      return repeated(
        number,
        'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
      );
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'[number - 1] ?? digits;
    case 'decimalEnclosedParen':
      return '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'[number - 1] ?? digits;
    case 'decimalEnclosedFullstop':
      return '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'[number - 1] ?? digits;
    case 'japaneseDigitalTenThousand':
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return digits.replace(/\d/gu, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit);
    case 'japaneseCounting':
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counted(number);
    default:
      return digits;
  }
}

/** a … z, aa … zz: Word repeats the letter. */
function repeated(number: number, letters: string): string {
  const letter = letters[(number - 1) % letters.length] ?? '';
  return letter.repeat(Math.min(Math.floor((number - 1) / letters.length) + 1, 20));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = Math.min(number, 3999);
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

/** 十一, 二十, 百三: as numbers are said, up to 9,999. */
function counted(number: number): string {
  if (number < 1 || number > 9999) return String(number);
  return [...String(number)]
    .map((digit, index, all) => {
      const unit = ['', '十', '百', '千'][all.length - 1 - index] ?? '';
      if (digit === '0') return '';
      return digit === '1' && unit !== '' ? unit : ('〇一二三四五六七八九'[Number(digit)] ?? '') + unit;
    })
    .join('');
}

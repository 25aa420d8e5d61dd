// A text cut into words as readers of its language see them; the ground of every exact diff.
// Invariant: tokens are in order and disjoint, and all that lies between them is white space.
import { characterClass, isSpaceless } from './characterClass.ts';
import { foldJapaneseStop, foldPunctuation } from './foldPunctuation.ts';
import { foldWidth } from './foldWidth.ts';
import { wordPieceAt } from './japaneseWords.ts';
import { wholeWordKey } from './wordForms.ts';

/** A word, a number with its unit, or a mark. Two tokens with one key are the same word, perhaps written differently. */
export interface Token {
  /** Offsets into the text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const CJK = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々〆〇\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}`;
const LETTER = String.raw`[[\p{L}\p{M}\p{Nd}\p{Nl}_]--[${CJK}]]`;
const NUMERAL = '(?:\\p{Nd}+|[一二三四五六七八九十百千〇]+)';
/** Scheme and host of an address; its path is cut like any text. */
const WEB = new RegExp(
  String.raw`(?:https?://|www\.)(?:[\p{ASCII}&&[\p{L}\p{N}.\-]])*[\p{ASCII}&&[\p{L}\p{N}]]`,
  'vy',
);
const ORDINAL = new RegExp(
  String.raw`第\s?(?:\p{Nd}+(?:\s?(?:条|項|号|章|節|款|編|部|回|版|類|種))?|[一二三四五六七八九十百千〇]+(?:条|項|号|章|節|款|編))` +
    String.raw`(?:の\s?${NUMERAL}(?![つ条項号月日年人者種週回\p{Nd}]))*`,
  'vy',
);
const RELATIVE = new RegExp(
  String.raw`[前次同本各](?:${NUMERAL})?(?:各号|各項|条|項|号)(?![\p{sc=Han}])`,
  'vy',
);
const UNIT =
  '年度|年間|年|(?:か|カ|ヶ|ヵ|ケ|箇)(?:月|年|国|所)間?|月|日間|日|時間|時|分|秒|億円|万円|千円|円|パーセント|歳|才|回|件|個|名|人|週間|週|営業日|' +
  '項|条|号|章|節|つ|倍|割|頁|ページ|階|丁目|番地|番|位|級|種|点|枚|通|台|冊|ドル|ユーロ|원|년|월|일|개월|시간|조|항|호|天|个月';
const NUMBER = new RegExp(
  String.raw`[¥￥$＄€£]?(?:\p{Nd}{1,3}(?:[\u00a0\u202f\u2009]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:[.,:\/．，：／‐‑\-–]\p{Nd}+)*` +
    String.raw`(?:\s?[%％]|\s?(?:${UNIT})|[[\p{L}]--[${CJK}]]+)?`,
  'vy',
);
const WORD = new RegExp(
  String.raw`${LETTER}+(?:[‐‑\-＇'’.@](?=${LETTER})(?<!\.(?!\p{Ll}|\p{Nd}))${LETTER}+)*`,
  'vy',
);
/** l’, d', qu’: a French article that stands before its word. */
const ELISION = /^(?:\p{L}|qu|jusqu|lorsqu|puisqu)['’＇](?=\p{L}{2})(?!..?(?:ll|ve|re)$)/iu;
const REPEATED = /[.．・…‥\-―—_=*＝〜～]/u;
/** Letters of simplified Chinese that Japanese does not write. */
const CHINESE =
  /[们們这這您你为请须进该应对发务权责证时间从获项给让认话电开关过还说网络动态单构处实际录删变标识软设备护员线终书则问题]/u;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const CAN_QUOTE = 40;

/**
 * The tokens of a text. White space belongs to none: where it is the only difference, two texts have the same tokens.
 * @example tokenize('第3条の2 30日以内に').map((token) => token.key) // 第3条の2, 30日, 以内, に
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const byCharacter = CHINESE.test(text) && !KANA.test(text);
  const quoted = quotedRanges(text);
  let quote = 0;
  let at = 0;
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (characterClass(character) === 'space') {
      at += character.length;
      continue;
    }
    const token = tokenAt(text, at, character, byCharacter);
    while ((quoted[quote]?.[1] ?? Infinity) <= at) quote++;
    const defined = (quoted[quote]?.[0] ?? Infinity) <= at;
    // A defined term is a name: another spelling of it is another wording.
    tokens.push(defined ? { ...token, key: plainKey(text, token.start, token.end) } : token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, character: string, byCharacter: boolean): Token {
  const kind = characterClass(character);
  switch (kind) {
    case 'digit':
      return numberWord(text, at);
    case 'letter':
      return latinWord(text, at);
    case 'katakana':
      return katakanaWord(text, at);
    case 'han':
    case 'hiragana':
      return japaneseWord(text, at, character, byCharacter);
    case 'hangul':
      return plain(text, at, runEnd(text, at, 'hangul'));
    case 'unspaced': {
      let end = at + character.length;
      while (characterClass(text.charAt(end)) === 'mark') end++;
      return plain(text, at, end);
    }
    default:
      return mark(text, at, character);
  }
}

function numberWord(text: string, at: number): Token {
  const token = plain(text, at, matchEnd(NUMBER, text, at) ?? at + 1);
  // 6か月, 6ヶ月 and 6箇月 are one writing of one number.
  return /[カヶヵケ箇][月年国所]/u.test(token.key)
    ? { ...token, key: token.key.replace(/[カヶヵケ箇](?=[月年国所])/u, 'か') }
    : token;
}

function latinWord(text: string, at: number): Token {
  const web = matchEnd(WEB, text, at);
  if (web !== null) return plain(text, at, web);
  const end = matchEnd(WORD, text, at) ?? at + 1;
  const word = text.slice(at, end);
  const elision = ELISION.exec(word);
  if (elision) return plain(text, at, at + elision[0].length);
  const lower = foldPunctuation(foldWidth(word));
  // ウェブサイト and Webサイト are one word: Latin directly before katakana.
  if (characterClass(text.charAt(end)) === 'katakana') {
    const mixedEnd = runEnd(text, end, 'katakana');
    const key = wholeWordKey(text.slice(at, mixedEnd));
    if (key !== null) return { start: at, end: mixedEnd, key };
  }
  return { start: at, end, key: wholeWordKey(lower) ?? lower };
}

function katakanaWord(text: string, at: number): Token {
  const end = runEnd(text, at, 'katakana');
  const word = foldWidth(text.slice(at, end));
  // A word of four kana and more may drop its last long vowel (サーバー, サーバ); shorter ones differ in meaning.
  const stem = word.length >= 4 && word.endsWith('ー') ? word.slice(0, -1) : word;
  return { start: at, end, key: wholeWordKey(word) ?? wholeWordKey(stem) ?? stem };
}

function japaneseWord(text: string, at: number, character: string, byCharacter: boolean): Token {
  if (character.length > 1) return plain(text, at, at + character.length);
  const fixed = matchEnd(ORDINAL, text, at) ?? matchEnd(RELATIVE, text, at);
  if (fixed !== null) return plain(text, at, fixed);
  let limit = at + 1;
  for (; limit < text.length; limit++) {
    const kind = characterClass(text.charAt(limit));
    if (kind !== 'han' && kind !== 'hiragana') break;
    if ('第前次同'.includes(text.charAt(limit))) {
      if (matchEnd(ORDINAL, text, limit) !== null || matchEnd(RELATIVE, text, limit) !== null) break;
    }
  }
  const chinese = byCharacter || CHINESE.test(text.slice(at, hanEnd(text, at, limit)));
  const piece = wordPieceAt(text, at, limit, chinese);
  return piece.key === null ? plain(text, at, piece.end) : { start: at, end: piece.end, key: piece.key };
}

function hanEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && characterClass(text.charAt(end)) === 'han') end++;
  return end;
}

function mark(text: string, at: number, character: string): Token {
  let end = at + character.length;
  if (REPEATED.test(character)) while (text.startsWith(character, end)) end += character.length;
  if (/[¥￥$＄€£]/u.test(character)) return plain(text, at, matchEnd(NUMBER, text, at) ?? end);
  if (/[,，､.．｡]/u.test(character) && end === at + 1) {
    const japanese = character !== ',' && character !== '.';
    const beside = at > 0 && isSpaceless(text.charAt(at - 1));
    if (japanese || beside) return { start: at, end, key: foldJapaneseStop(character) };
  }
  return plain(text, at, end);
}

function plain(text: string, start: number, end: number): Token {
  return { start, end, key: plainKey(text, start, end) };
}

function plainKey(text: string, start: number, end: number): string {
  const folded = foldPunctuation(foldWidth(text.slice(start, end)));
  return /\s/u.test(folded) ? folded.replace(/\s+/gu, '') : folded;
}

function runEnd(text: string, at: number, kind: string): number {
  let end = at + 1;
  while (end < text.length && characterClass(text.charAt(end)) === kind) end++;
  return end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** The insides of 「…」 and 『…』, in order, where short enough to be a term. */
function quotedRanges(text: string): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (let open = text.search(/[「『]/u); open >= 0;) {
    const close = text.indexOf(text.charAt(open) === '「' ? '」' : '』', open);
    if (close < 0) break;
    if (close - open <= CAN_QUOTE) ranges.push([open + 1, close]);
    const next = text.slice(close).search(/[「『]/u);
    open = next < 0 ? -1 : close + next;
  }
  return ranges;
}

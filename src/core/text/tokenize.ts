// A text cut into words as readers of its language see them; the ground of every exact diff.
// Invariant: tokens are in order and disjoint, and all that lies between them is white space.
import { byFirstUnit } from './byFirstUnit.ts';
import { classAt, isSpaceless, type CharacterClass } from './characterClass.ts';
import { foldJapaneseStop, foldPunctuation } from './foldPunctuation.ts';
import { foldWidth } from './foldWidth.ts';
import { wordPieceAt } from './japaneseWords.ts';
import { remembered } from './remembered.ts';
import { termRanges } from './termRanges.ts';
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
/** Letters of simplified Chinese that Japanese does not write. */
const CHINESE =
  /[们們这這您你为请须进该应对发务权责证时间从获项给让认话电开关过还说网络动态单构处实际录删变标识软设备护员线终书则问题說錄适译产见众传优兴农减击创办历压启园围场报复头宽尔岁归总执扩择损换显术极样检汉测满灭环现确离种类约级纪纳纸组细织绍经结统继续维编缘联节虽补规觉览订计讨训议讯记许论访评诉词试详语误课谁调谈质购费资转输达运违连选遗邮释钟钱错键长门闭阅阶难预领频额风验]/u;
/** A sentence of Japanese never does without kana. */
const CHINESE_SENTENCE = /\p{sc=Han}。/u;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * The tokens of a text. White space belongs to none: where it is the only difference, two texts have the same tokens.
 * @example tokenize('第3条の2 30日以内に').map((token) => token.key) // 第3条の2, 30日, 以内, に
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const chinese = !KANA.test(text) && (CHINESE.test(text) || CHINESE_SENTENCE.test(text));
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === 'space') at++;
    else if (kind === 'han' || kind === 'hiragana') at = japaneseRun(text, at, chinese, tokens);
    else {
      const token = tokenAt(text, at, kind);
      tokens.push(token);
      at = token.end;
    }
  }
  return text.includes('「') || text.includes('『') ? withoutFoldingTerms(text, tokens) : tokens;
}

/** A defined term is a name: another spelling of it is another wording. */
function withoutFoldingTerms(text: string, tokens: readonly Token[]): Token[] {
  const quoted = termRanges(text);
  let quote = 0;
  return tokens.map((token) => {
    while ((quoted[quote]?.[1] ?? Infinity) <= token.start) quote++;
    const inside = (quoted[quote]?.[0] ?? Infinity) <= token.start;
    return inside ? { ...token, key: plainKey(text, token.start, token.end) } : token;
  });
}

function tokenAt(text: string, at: number, kind: CharacterClass): Token {
  switch (kind) {
    case 'digit':
      return numberWord(text, at);
    case 'letter':
      return latinWord(text, at);
    case 'katakana':
      return katakanaWord(text, at);
    case 'hangul':
      return plain(text, at, runEnd(text, at, 'hangul'));
    case 'unspaced':
      return plain(text, at, runEnd(text, at, 'mark'));
    default:
      return mark(text, at, String.fromCodePoint(text.codePointAt(at) ?? 0));
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
  const web = text.startsWith('http', at) || text.startsWith('www.', at) ? matchEnd(WEB, text, at) : null;
  if (web !== null) return plain(text, at, web);
  const end = matchEnd(WORD, text, at) ?? at + 1;
  const word = text.slice(at, end);
  const elision = elisionLength(word);
  if (elision > 0) return plain(text, at, at + elision);
  // ウェブサイト and Webサイト are one word: Latin directly before katakana.
  if (classAt(text, end) === 'katakana') {
    const mixedEnd = runEnd(text, end, 'katakana');
    const key = wholeWordKey(text.slice(at, mixedEnd));
    if (key !== null) return { start: at, end: mixedEnd, key };
  }
  return { start: at, end, key: latinKey(word) };
}

const elisionLength = remembered((word) => ELISION.exec(word)?.[0].length ?? 0);

const latinKey = remembered((word) => {
  const plainWord = foldPunctuation(foldWidth(word));
  return wholeWordKey(plainWord) ?? plainWord;
});

function katakanaWord(text: string, at: number): Token {
  const end = runEnd(text, at, 'katakana');
  return { start: at, end, key: katakanaKey(text.slice(at, end)) };
}

const katakanaKey = remembered((written) => {
  const word = foldWidth(written);
  // A word of four kana and more may drop its last long vowel (サーバー, サーバ); shorter ones differ in meaning.
  const stem = word.length >= 4 && word.endsWith('ー') ? word.slice(0, -1) : word;
  return wholeWordKey(word) ?? wholeWordKey(stem) ?? stem;
});

/** Puts the words of a run of Han and hiragana, and the ordinals in it; where the run ends. */
function japaneseRun(text: string, start: number, chinese: boolean, tokens: Token[]): number {
  let end = start;
  for (let kind = classAt(text, end); kind === 'han' || kind === 'hiragana'; kind = classAt(text, end)) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  const after = classAt(text, end);
  // Digits after a run may belong to an ordinal that begins in it (第3条): what is cut then depends on more than the run.
  if (chinese || after === 'digit' || after === 'space') return cutRun(text, start, end, chinese, tokens);
  for (const token of wordsOfRun(text.slice(start, end))) {
    tokens.push({ start: start + token.start, end: start + token.end, key: token.key });
  }
  return end;
}

const wordsOfRun = remembered((run) => {
  const tokens: Token[] = [];
  cutRun(run, 0, run.length, false, tokens);
  return tokens;
});

/** Cuts a run into words; where it ends, beyond the run where an ordinal does. */
function cutRun(text: string, start: number, end: number, byCharacter: boolean, tokens: Token[]): number {
  let at = start;
  let limit = start;
  let ordinal: number | null = null;
  let chinese = byCharacter;
  while (at < end) {
    if (at >= limit) {
      // Up to the next ordinal, or the ordinal itself.
      ordinal = ordinalEnd(text, at);
      if (ordinal === null) {
        limit = at + 1;
        while (limit < end && ordinalEnd(text, limit) === null) limit++;
        chinese = byCharacter || CHINESE.test(text.slice(at, limit));
      }
    }
    if (ordinal !== null) {
      tokens.push(plain(text, at, ordinal));
      at = limit = ordinal;
      ordinal = null;
      continue;
    }
    const piece = wordPieceAt(text, at, limit, chinese);
    tokens.push(
      piece.key === null ? plain(text, at, piece.end) : { start: at, end: piece.end, key: piece.key },
    );
    at = piece.end;
  }
  return at;
}

const ORDINAL_BEGINS = byFirstUnit([...'第前次同本各'], (one) => one);

function ordinalEnd(text: string, at: number): number | null {
  if (!ORDINAL_BEGINS[text.charCodeAt(at)]) return null;
  return matchEnd(ORDINAL, text, at) ?? matchEnd(RELATIVE, text, at);
}

/** What the tokenizer asks of a mark. */
interface Mark {
  readonly repeats: boolean;
  readonly money: boolean;
  /** A comma or full stop in the form it has beside Japanese; null for any other mark. */
  readonly japaneseStop: string | null;
}

const markOf = remembered((character): Mark => ({
  repeats: /[.．・…‥\-―—_=*＝〜～]/u.test(character),
  money: /[¥￥$＄€£]/u.test(character),
  japaneseStop: /[,，､.．｡]/u.test(character) ? foldJapaneseStop(character) : null,
}));

function mark(text: string, at: number, character: string): Token {
  const { repeats, money, japaneseStop } = markOf(character);
  let end = at + character.length;
  if (repeats) while (text.startsWith(character, end)) end += character.length;
  if (money) return plain(text, at, matchEnd(NUMBER, text, at) ?? end);
  if (japaneseStop !== null && end === at + 1) {
    const japanese = character !== ',' && character !== '.';
    const beside = at > 0 && isSpaceless(text.charAt(at - 1));
    if (japanese || beside) return { start: at, end, key: japaneseStop };
  }
  return plain(text, at, end);
}

function plain(text: string, start: number, end: number): Token {
  return { start, end, key: plainKey(text, start, end) };
}

function plainKey(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  if (isPlain(text, start, end)) return word;
  const folded = foldPunctuation(foldWidth(word));
  return /\s/u.test(folded) ? folded.replace(/\s+/gu, '') : folded;
}

/** 1 for a code unit that no folding changes, 2 for one that it may, 0 where not yet asked. */
const plainness = new Uint8Array(65536);

function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    let known = plainness[unit] ?? 2;
    if (known === 0) {
      const character = text.charAt(at);
      const same = foldPunctuation(foldWidth(character)) === character && !/[\s\p{M}\p{Cs}]/u.test(character);
      known = same ? 1 : 2;
      plainness[unit] = known;
    }
    if (known === 2) return false;
  }
  return true;
}

function runEnd(text: string, at: number, kind: CharacterClass): number {
  let end = at + 1;
  while (end < text.length && classAt(text, end) === kind) end++;
  return end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

// Where words begin and end in a run of Han and kana, by rules and a list of function words: no dictionary of the
// machine (Intl.Segmenter changes with ICU), the same in every engine.
import { byFirstUnit, type ByFirst } from './byFirstUnit.ts';
import { classAt } from './characterClass.ts';
import { THREE_KANJI, TWO_KANJI } from './kanjiWords.ts';
import { remembered } from './remembered.ts';
import { mutedFormAt } from './wordForms.ts';

/** A piece of a run: where it ends, and its key where the folding table or a rule gives one. */
export interface WordPiece {
  readonly end: number;
  readonly key: string | null;
}

/** Particles, auxiliaries and adverbs that end the word before them. */
const FUNCTION_WORDS = longestFirst(
  `その他 について により による によって によらず における において にて に対 として とともに とき ところ こと もの よう ので のに けれど
  しかし その この これ それ ここ そこ どの する します しません しました した して しない しなければ され される されます されない
  されません されました された されて されず させ させる させて させない できる できます できません できない できた でき ある あります
  ありません あった あり ない なく なかった なければ なりません ならない なる なります なった なり いる います いない いません いた いて
  おり おります おきます おく です でした ます ません ました まして であり である であって であれば でない では でも には とは へは からの
  までの との での への または および ただし なお ような ように ほか うえ うち もって おいて にも にかかわらず かかわらず ください
  まいります おそれ ことが ことを ことに ものと ものを もので たり ながら つつ ならば れば べき はず わけ だれ なに いつ だった だろう まま
  くらい ばかり しか さえ こそ ずつ など のみ だけ ほど より まで から たい たく ため とおり ごと それら これら いただ くださ さらに すべて
  いずれ いかなる みだり ただちに いたし いたします おける なら だ な は が を に へ と で の も や か ね よ し た て ば ず お ご`.split(
    /\s+/,
  ),
);
/** Particles that end the word before them even where it is a single kanji, whose verbs take most other kana. */
const ALWAYS_PARTICLE = new Set([...'はがをにへとでの']);
/** Words with kana that the rules would cut. */
const WHOLE = longestFirst('直ちに 速やかに 遅滞なく 新たな 最も 我が'.split(' '));
const PREFIXES = new Set([...'各当本同両全新旧未不非再最他約総副諸無被要元現次前']);
const SUFFIXES = new Set([
  ...'者等法的性化権先元側別用内外中後前時上下間会社部課省庁長員書料金物品額率数量型式版歴欄点地所場力業士師人名日月年円件号類系群県市区町村機器線網局状証票券簿帳表案論層値度際宛付済',
]);
const STRONG_SUFFIXES = new Set([...'者等的性化']);
/** The kana inside a verb compound (引き換える): the ends of a verb's joining form, never a particle. */
const JOINING_KANA = new Set([...'りきちみいしけめせえれびぎげべわ']);

/**
 * The piece of Han and hiragana that begins at `at`, not beyond `limit`. A kanji word keeps its okurigana, compounds
 * are cut in pairs with their prefixes and suffixes, kana at particles and auxiliaries.
 * @param byCharacter true for Chinese, where a run of Han is a clause and its words are not known
 */
export function wordPieceAt(text: string, at: number, limit: number, byCharacter: boolean): WordPiece {
  const form = mutedFormAt(text, at);
  if (form && at + form.length <= limit) return { end: at + form.length, key: form.key };
  if (classAt(text, at) === 'hiragana') return { end: kanaEnd(text, at, limit), key: null };
  if (byCharacter) return { end: at + 1, key: null };
  return hanPiece(text, at, limit);
}

function hanPiece(text: string, at: number, limit: number): WordPiece {
  const fixed = wholeAt(text, at);
  if (fixed !== null && at + fixed <= limit) return { end: at + fixed, key: null };
  const compound = verbCompound(text, at, limit);
  if (compound) return compound;
  let runEnd = at + 1;
  while (runEnd < limit && isHan(text, runEnd) && !wordBegins(text, runEnd, runEnd - at)) runEnd++;
  const end = at + chunkLength(text, at, runEnd);
  if (end < runEnd) return { end, key: null };
  // A suffix is the end of a longer word: 的 in 一時的な takes no okurigana.
  const suffix = end - at === 1 && at > 0 && isHan(text, at - 1);
  return { end: okuriganaEnd(text, end, limit, suffix ? 2 : end - at), key: null };
}

/** True where a listed word begins inside a run: one of kanji alone only at a whole pair (順次第三者 holds no 次第). */
function wordBegins(text: string, at: number, offset: number): boolean {
  if (wholeAt(text, at) !== null) return true;
  const form = mutedFormAt(text, at);
  if (!form) return false;
  return offset % 2 === 0 || classAt(text, at + form.length - 1) === 'hiragana';
}

/** 引き換える, 引換える: one word with one key; a single kanji, a joining kana, a single kanji, then kana. */
function verbCompound(text: string, at: number, limit: number): WordPiece | null {
  if (at + 3 >= limit || !JOINING_KANA.has(text.charAt(at + 1))) return null;
  if ((at > 0 && isHan(text, at - 1)) || mutedFormAt(text, at + 2)) return null;
  if (!isHan(text, at + 2) || classAt(text, at + 3) !== 'hiragana') return null;
  const end = okuriganaEnd(text, at + 3, limit, 1);
  if (end === at + 3) return null;
  return { end, key: text.charAt(at) + text.slice(at + 2, end) };
}

/** The length of a run's first word, of a run that follows another word where `+` stands before it. */
const firstWord = remembered((run) => {
  const continues = run.startsWith('+');
  return cheapestFirst(continues ? run.slice(1) : run, continues);
});

/** The length of the first word of a run, by the cheapest way to cut the run as a whole. */
function chunkLength(text: string, at: number, runEnd: number): number {
  if (runEnd - at <= 2) return runEnd - at;
  return firstWord((at > 0 && isHan(text, at - 1) ? '+' : '') + text.slice(at, runEnd));
}

function cheapestFirst(run: string, continues: boolean): number {
  const size = run.length;
  // costs[i]: the least cost of cutting the rest from i on; lengths[i]: the first word there.
  const costs = new Float64Array(size + 1);
  const lengths = new Uint8Array(size + 1);
  for (let place = size - 1; place >= 0; place--) {
    costs[place] = Infinity;
    for (let length = 1; length <= 3 && place + length <= size; length++) {
      const word = run.slice(place, place + length);
      const sum =
        wordCost(word, place > 0 || continues, place + length < size) + (costs[place + length] ?? 0);
      if (sum < (costs[place] ?? 0)) {
        costs[place] = sum;
        lengths[place] = length;
      }
    }
  }
  return lengths[0] ?? 1;
}

function wordCost(word: string, hasBefore: boolean, hasAfter: boolean): number {
  if (word.length === 3) return THREE_KANJI.has(word) ? 0.5 : 9;
  if (word.length === 2) return TWO_KANJI.has(word) ? 0.6 : 1.6;
  if (hasBefore && STRONG_SUFFIXES.has(word)) return 0.5;
  if (hasBefore && SUFFIXES.has(word)) return 0.75;
  return hasAfter && PREFIXES.has(word) ? 0.85 : 1.5;
}

function okuriganaEnd(text: string, at: number, limit: number, hanLength: number): number {
  let end = at;
  if (hanLength === 1 && end < limit && 'さしすせ'.includes(text.charAt(end))) {
    // 有する, 対し, 示す: the verb of a single kanji.
    end += text.startsWith('する', end) || text.startsWith('すれ', end) ? 2 : 1;
    return Math.min(end, limit);
  }
  while (end < limit && end - at < 4 && classAt(text, end) === 'hiragana') {
    const character = text.charAt(end);
    if (mutedFormAt(text, end) || ALWAYS_PARTICLE.has(character)) break;
    const word = functionWord(text, end, limit);
    if (word > 1 || (word === 1 && hanLength > 1) || (word === 1 && end > at && 'たてず'.includes(character)))
      break;
    end++;
  }
  return end;
}

function kanaEnd(text: string, at: number, limit: number): number {
  const known = functionWord(text, at, limit);
  // にも|とづき is に|もとづき: a word of the table that begins inside a function word wins where it reaches further.
  for (let inside = 1; inside < known; inside++) {
    const form = mutedFormAt(text, at + inside);
    if (form && inside + form.length > known) return at + inside;
  }
  if (known > 0) return at + known;
  let end = at + 1;
  while (end < limit && classAt(text, end) === 'hiragana') {
    if (mutedFormAt(text, end) || functionWord(text, end, limit) > 0) break;
    end++;
  }
  return end;
}

function functionWord(text: string, at: number, limit: number): number {
  const found = longestAt(FUNCTION_WORDS, text, at);
  return found <= limit - at ? found : 0;
}

function wholeAt(text: string, at: number): number | null {
  const found = longestAt(WHOLE, text, at);
  return found > 0 ? found : null;
}

function longestAt(lists: ByFirst<string>, text: string, at: number): number {
  const words = lists[text.charCodeAt(at)];
  if (!words) return 0;
  for (const word of words) if (text.startsWith(word, at)) return word.length;
  return 0;
}

function longestFirst(words: readonly string[]): ByFirst<string> {
  return byFirstUnit(
    [...words].sort((a, b) => b.length - a.length),
    (word) => word,
  );
}

function isHan(text: string, at: number): boolean {
  return classAt(text, at) === 'han';
}

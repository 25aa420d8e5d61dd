// House rules: one spelling, one width, one mark throughout a document. Nothing of it changes a word.
import { type Draft, type Stretch } from './draft.ts';
import type { Random } from './random.ts';

type Rule = readonly [pattern: RegExp, now: string | ((found: string) => string)];

/** Rules whose words stand in the engine's table. */
const KNOWN_JA: readonly Rule[] = [
  [/及び/gu, 'および'],
  [/および/gu, '及び'],
  [/又は/gu, 'または'],
  [/または/gu, '又は'],
  [/お客様/gu, 'お客さま'],
  [/お客さま/gu, 'お客様'],
  [/取り扱い/gu, '取扱い'],
  [/取扱い/gu, '取り扱い'],
  [/ただし、/gu, '但し、'],
  [/全て/gu, 'すべて'],
  [/すべて/gu, '全て'],
  [/（/gu, '('],
  [/\(/gu, '（'],
  [/(?<=\p{Nd}) (?=[年月日])/gu, ''],
  [/(?<=\p{Nd})(?=[年月日])/gu, ' '],
  [/(?<=[ァ-ヴ]{3})ー(?![ァ-ヴー])/gu, ''],
  [/、/gu, '，'],
  [/(?<![\p{Nd}第])\p{Nd}(?!\p{Nd})/gu, wide],
  [/～/gu, '〜'],
  [/：/gu, ':'],
];
/** The same kinds of rules over words that were not looked up in the table. */
const UNKNOWN_JA: readonly Rule[] = [
  [/引き続き/gu, '引続き'],
  [/受け入れ/gu, '受入れ'],
  [/見合わせ/gu, '見合せ'],
  [/(?<!\p{sc=Han})表す/gu, '表わす'],
  [/分かる/gu, 'わかる'],
  [/行う/gu, '行なう'],
  [/コンピューター/gu, 'コンピュータ'],
  [/サーバー/gu, 'サーバ'],
  [/ユーザー/gu, 'ユーザ'],
  [/ブラウザー/gu, 'ブラウザ'],
  [/ブラウザ(?!ー)/gu, 'ブラウザー'],
  [/ユーザ(?!ー)/gu, 'ユーザー'],
  [/例えば/gu, 'たとえば'],
  [/様々/gu, 'さまざま'],
  [/基づき/gu, 'もとづき'],
  [/に従い/gu, 'にしたがい'],
  [/致し/gu, 'いたし'],
  [/いたし/gu, '致し'],
  [/頂き/gu, 'いただき'],
  [/いただき/gu, '頂き'],
  [/下さい/gu, 'ください'],
  [/ください/gu, '下さい'],
  [/出来る/gu, 'できる'],
  [/できる/gu, '出来る'],
  [/申し込み/gu, '申込み'],
  [/引き継/gu, '引継'],
  [/問い合わせ/gu, '問合せ'],
  [/手続き/gu, '手続'],
  [/手続(?!き)/gu, '手続き'],
  [/届け出/gu, '届出'],
  [/更に/gu, 'さらに'],
  [/既に/gu, 'すでに'],
  [/予め/gu, 'あらかじめ'],
  [/あらかじめ/gu, '予め'],
  [/但し/gu, 'ただし'],
  [/尚/gu, 'なお'],
  [/なお、/gu, '尚、'],
  [/子ども/gu, '子供'],
  [/遵守/gu, '順守'],
  [/附/gu, '付'],
  [/か月/gu, 'ヶ月'],
  [/ヵ月/gu, 'か月'],
  [/ヶ所/gu, 'か所'],
  [/箇所/gu, 'か所'],
  [/以て/gu, 'もって'],
  [/もって/gu, '以て'],
  [/(?<!\p{sc=Han})旨/gu, 'むね'],
  // By rule, whatever the word: okurigana inside a compound verb, a final long vowel.
  [
    /(?<=(?<!\p{sc=Han})\p{sc=Han})[りきちみいしけめえれびぎげべわ](?=\p{sc=Han}\p{sc=Hiragana})(?!\p{sc=Han}の)/gu,
    '',
  ],
  [/(?<=[ァ-ヴ][ァ-ヴー]{2,})ー(?![ァ-ヴー])/gu, ''],
  [/(?<=[ァ-ヴ]{3})(?<=[カガサザタダバパマラナ])(?=[とやのをはが、])/gu, 'ー'],
  // Words of real texts in kana or kanji, written down without looking at the table.
  ...kanaForms(`特に/とくに 次に/つぎに 再び/ふたたび 最も/もっとも 互いに/たがいに 単に/たんに 同じ/おなじ 新たに/あらたに
    正しく/ただしく 直接/ちょくせつ 早く/はやく 速やかに/すみやかに 直ちに/ただちに 我々/われわれ 誰/だれ 何処/どこ 無く/なく
    良い/よい 丁寧/ていねい 認め/みとめ 定め/さだめ 求め/もとめ 応じて/おうじて 通じて/つうじて 生じた/しょうじた 際し/さいし
    努め/つとめ 設け/もうけ 用い/もちい 含む/ふくむ 除く/のぞく 有する/ゆうする 限り/かぎり 併せて/あわせて 委ね/ゆだね
    著しく/いちじるしく 損ね/そこね 恐れ/おそれ 従って、/したがって、 故意/こい 自ら/みずから 既に/すでに 未だ/いまだ
    必ず/かならず 常に/つねに 主に/おもに 例えば/たとえば 予め/あらかじめ 改めて/あらためて 極めて/きわめて 初めて/はじめて`),
];
function kanaForms(rows: string): Rule[] {
  return rows
    .trim()
    .split(/\s+/u)
    .flatMap((row): Rule[] => {
      const [kanji = '', kana = ''] = row.split('/');
      return [
        [new RegExp(`(?<!\\p{sc=Han})${kanji}`, 'gu'), kana],
        [new RegExp(`(?<!\\p{sc=Hiragana})${kana}`, 'gu'), kanji],
      ];
    });
}

const KNOWN_SPACED: readonly Rule[] = [
  [/’/gu, "'"],
  [/'/gu, '’'],
  [/[“”]/gu, '"'],
  [/ – /gu, ' — '],
  [/—/gu, '–'],
  [/\be-mail\b/gu, 'email'],
  [/\bemail\b/gu, 'e-mail'],
  [/\bwebsite\b/gu, 'web site'],
  [/\bthird party\b/gu, 'third-party'],
  [/\bonline\b/gu, 'on-line'],
  [/…/gu, '...'],
  [/\. (?=\p{Lu})/gu, '.  '],
  [/ (?=[:;!?])/gu, '\u00a0'],
  [/\bopt out\b/gu, 'opt-out'],
];
const UNKNOWN_SPACED: readonly Rule[] = [
  [/(?<=\b\p{Ll}{4,})ize\b/gu, 'ise'],
  [/(?<=\b\p{Ll}{4,})ization\b/gu, 'isation'],
  [/(?<=\b\p{Ll}{4,})ized\b/gu, 'ised'],
  [/\bcolor/gu, 'colour'],
  [/\bbehavior/gu, 'behaviour'],
  [/\bcanceled\b/gu, 'cancelled'],
  [/\bfulfill\b/gu, 'fulfil'],
  [/\blicense\b/gu, 'licence'],
  [/\bweb page/gu, 'webpage'],
  [/\breal-time\b/gu, 'real time'],
  [/\bprogram\b/gu, 'programme'],
  [/(?<=\b\p{Ll}{3,})izing\b/gu, 'ising'],
  [/\b(?<=behavi|col|fav|hon|lab|neighb|rum|endeav)our(?=s?\b)/gu, 'or'],
  [/\bnon-(?=\p{Ll})/gu, 'non'],
  [/\bco-(?=\p{Ll})/gu, 'co'],
  [/\bre-(?=\p{Ll})/gu, 're'],
  [/\bsub-(?=\p{Ll})/gu, 'sub'],
  [/\blog in\b/gu, 'log-in'],
  [/\bset up\b/gu, 'set-up'],
  [/\bdefence\b/gu, 'defense'],
  [/\bjudgment\b/gu, 'judgement'],
  [/\bup-to-date\b/gu, 'up to date'],
  [/\blong-term\b/gu, 'long term'],
  [/\bpre-(?=\p{Ll})/gu, 'pre'],
  [/(?<=\p{Ll})’s\b/gu, "'s"],
];

function wide(found: string): string {
  return '０１２３４５６７８９'[Number(found.normalize('NFKC'))] ?? found;
}

/** Applies two rules, such as have something to change, to all text that no edit touched. */
export function applyHouseRules(root: Draft, lang: string, random: Random, unknown: boolean): number {
  const japanese = /^ja/.test(lang);
  const rules = unknown ? (japanese ? UNKNOWN_JA : UNKNOWN_SPACED) : japanese ? KNOWN_JA : KNOWN_SPACED;
  const left = [...rules];
  let applied = 0;
  while (left.length > 0 && applied < 2) {
    const rule = left.splice(random.below(left.length), 1)[0];
    if (rule && applyRule(root, rule) > 0) applied++;
  }
  return applied;
}

function applyRule(draft: Draft, rule: Rule): number {
  let count = 0;
  draft.parts = draft.parts.map((part) =>
    part.flatMap((stretch) => {
      const changed = changedStretch(stretch, rule);
      count += changed.length - 1;
      return changed;
    }),
  );
  return count + draft.children.reduce((sum, child) => sum + applyRule(child, rule), 0);
}

function changedStretch(stretch: Stretch, [pattern, now]: Rule): Stretch[] {
  if (stretch.kind !== 'same') return [stretch];
  const pieces: Stretch[] = [];
  const quoted = [...stretch.now.matchAll(/[「『][^」』]*[」』]/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  let at = 0;
  for (const match of stretch.now.matchAll(pattern)) {
    // A defined term is a name: the rule of the house leaves it.
    if (quoted.some(([start, end]) => match.index >= start && match.index < end)) continue;
    const to = typeof now === 'string' ? now : now(match[0]);
    if (to === match[0]) continue;
    if (match.index > at) pieces.push(same(stretch.now.slice(at, match.index)));
    pieces.push({ old: match[0], now: to, kind: 'noise' });
    at = match.index + match[0].length;
  }
  if (pieces.length === 0) return [stretch];
  return at < stretch.now.length ? [...pieces, same(stretch.now.slice(at))] : pieces;
}

function same(text: string): Stretch {
  return { old: text, now: text, kind: 'same' };
}

// Edits that touch one fact each, and plain ones that touch none: where they fit in a text, and what they put there.
import type { FactKind } from '../../../src/core/model/comparison.ts';
import type { Random } from '../random.ts';
import { plainPlaces, type FactWords } from './factWords.ts';

/** What an edit is about; `plain` where it touches no fact. */
export type EditKind = FactKind | 'plain';

/** `old` at a place becomes `now`. */
export interface FactEdit {
  readonly at: number;
  readonly old: string;
  readonly now: string;
}

/** A text with the texts of what stands above it. */
export interface Placed {
  readonly text: string;
  readonly above: string;
  readonly listed: boolean;
}

type Make = (found: string, random: Random, words: FactWords) => string | null;

interface Rule {
  readonly kind: EditKind;
  readonly lang: 'ja' | 'en' | null;
  readonly pattern: RegExp;
  readonly make: Make;
  /** What must stand above, or in the sentence, for the rule to hold. */
  readonly where?: (placed: Placed) => boolean;
}

const numbered: Make = (found, random) => {
  const now = found.replace(/\p{Nd}+/u, (digits) => {
    const other = String(1 + random.below(10 ** Math.min(digits.length, 3) + 8));
    return other === digits ? String(Number(digits) + 1) : other;
  });
  return now === found ? null : now;
};
const one =
  (...forms: readonly string[]): Make =>
  (found, random) =>
    random.pick(forms.filter((form) => form !== found));
const to =
  (now: string): Make =>
  () =>
    now;
/** A word of a list, put in as it is or in a phrase; null where the texts lent none. */
const from =
  (
    list: 'names' | 'items' | 'purposes' | 'recipients',
    phrase: (word: string, random: Random) => string = (word) => word,
  ): Make =>
  (found, random, words) => {
    const fit = words[list].filter((other) => other !== found);
    return fit.length === 0 ? null : phrase(random.pick(fit), random);
  };
const japaneseParty = from('names', (name, random) =>
  random.pick([`${name}株式会社`, `株式会社${name}`, `一般財団法人${name}`]),
);
const englishParty = from('names', (name, random) =>
  random.pick([name, `${name}, Inc.`, `${name} Ltd.`, `${name} GmbH`]),
);

const DATA = /情報|データ|項目|事項|取得|収集/u;
const DATA_EN = /\b(?:information|data|collect|details)\b/iu;
const PURPOSE = /目的|ため(?:に|、)/u;
const PURPOSE_EN = /\bpurposes?\b|\buse (?:this|your|the|personal)?\s?\w* ?(?:information|data)\b/iu;
const short = (placed: Placed): boolean => placed.listed && placed.text.length <= 40;

const JA: readonly Rule[] = [
  ja(
    'period',
    /(?<![\p{Nd}第.])\p{Nd}{1,3}(?=\s?(?:日|か月|ヶ月|週間|時間|年間|営業日)(?![\p{Nd}]))/gu,
    numbered,
    (placed) => !/\p{Nd}月\p{Nd}/u.test(placed.text),
  ),
  ja('period', /直ちに|速やかに|遅滞なく/gu, one('直ちに', '速やかに', '遅滞なく')),
  ja(
    'period',
    /(?<=[はが])(?=[\p{sc=Han}]{2}を)/gu,
    (_, random) => `${3 + random.below(80)}${random.pick(['日', '週間', 'か月', '営業日'])}以内に`,
  ),
  ja(
    'amount',
    /(?<![\p{Nd}第.年月])\p{Nd}{1,4}(?=\s?(?:円|％|%|万円|名|人|回|件|台|割|点|歳|個))/gu,
    numbered,
  ),
  ja('amount', /(?<=\p{Nd}(?:円|名|人|回|件|割|％|%|歳))(?:以上|以下|未満)/gu, one('以上', '以下', '未満')),
  ja(
    'amount',
    /(?<=[はがを])(?=[\p{sc=Han}]{2}(?:する|します))/gu,
    (_, random) => `${1 + random.below(90)}${random.pick(['回', '件', '名', '台'])}まで`,
  ),
  ja(
    'date',
    /\p{Nd}{4}年\s?\p{Nd}{1,2}月(?:\s?\p{Nd}{1,2}日)?|(?<![\p{Nd}年])\p{Nd}{1,2}月\p{Nd}{1,2}日/gu,
    numbered,
  ),
  ja(
    'date',
    /(?<=^[^、。]{2,12}は、)(?=\p{sc=Han})/gu,
    (_, random) => `${2024 + random.below(9)}年${1 + random.below(12)}月${1 + random.below(28)}日から`,
  ),
  ja(
    'party',
    /[\p{sc=Han}\p{sc=Katakana}ーA-Za-z]{2,12}(?:株式会社|合同会社)|(?:株式会社|合同会社)[\p{sc=Katakana}ーA-Za-z]{2,12}/gu,
    japaneseParty,
  ),
  ja('party', /(?<![\p{sc=Han}])(?:当社|弊社|会社|厚生労働省)(?=[はがをにとの、])/gu, japaneseParty),
  ja('party', /(?<![\p{L}])(?:Mozilla|Firefox|GitHub|Basecamp|LINE|COCOA)(?![\p{L}])/gu, from('names')),
  ja('negation', /(?<=[し])ます(?=[。が、])/gu, to('ません')),
  ja('negation', /(?<=\p{sc=Han})する(?=こと|もの|場合|。|とき)/gu, to('しない')),
  ja('negation', /(?<=[でが])(?:きる|きます)(?=[。も])/gu, (found) =>
    found === 'きる' ? 'きない' : 'きません',
  ),
  ja(
    'negation',
    /(?<=\p{sc=Han})(?:う|く|む)(?=こと|もの|場合|。|とき|ため)/gu,
    (found) => ({ う: 'わない', く: 'かない', む: 'まない' })[found] ?? null,
  ),
  ja('negation', /である(?=。|場合|とき)/gu, to('ではない')),
  ja('negation', /(?<=\p{sc=Han}(?:い|き|り|し|み))ます(?=。)/gu, to('ません')),
  ja(
    'modality',
    /(?<=\p{sc=Han})する(?=。)/gu,
    one('することができる', 'しなければならない', 'するものとする', 'することがある', 'するよう努める'),
  ),
  ja(
    'modality',
    /(?<=\p{sc=Han})します(?=。)/gu,
    one(
      'することができます',
      'しなければなりません',
      'するものとします',
      'することがあります',
      'するよう努めます',
    ),
  ),
  ja(
    'modality',
    /(?:しなければならない|することができる|することがある|するものとする)(?=。)/gu,
    one('する', 'することができる', 'しなければならない', 'するよう努めなければならない'),
  ),
  ja(
    'modality',
    /(?:しなければなりません|することができます|することがあります|するものとします)(?=。)/gu,
    one('します', 'することができます', 'しなければなりません', 'することがあります'),
  ),
  ja(
    'item',
    /^[^。、]{2,40}$/gu,
    from('items'),
    (placed) => short(placed) && DATA.test(placed.above) && !PURPOSE.test(placed.above),
  ),
  ja(
    'item',
    /(?<=[、を「はの])[\p{sc=Han}\p{sc=Katakana}ー]{2,9}(?=、[\p{sc=Han}\p{sc=Katakana}ー]{2,9}(?:、|及び|又は|等|など|その他))/gu,
    from('items'),
    (placed) => DATA.test(placed.text),
  ),
  ja(
    'item',
    /(?<=[\p{sc=Han}\p{sc=Katakana}ー]{2})(?=、[\p{sc=Han}\p{sc=Katakana}ー]{2,9}(?:、|及び|又は|等|など|その他))/gu,
    from('items', (word) => `、${word}`),
    (placed) => DATA.test(placed.text),
  ),
  ja(
    'item',
    /(?<=[\p{sc=Han}\p{sc=Katakana}ー]{2})、[\p{sc=Han}\p{sc=Katakana}ー]{2,9}(?=(?:及び|又は|、)[\p{sc=Han}\p{sc=Katakana}ー])/gu,
    to(''),
    (placed) => DATA.test(placed.text),
  ),
  ja(
    'purpose',
    /(?<=[、。はをに])[^、。（）「」]{3,24}(?=のため[にの、]|を目的と|の目的で)/gu,
    from('purposes'),
  ),
  ja(
    'purpose',
    /(?<=[、。は])[^、。（）「」\p{Nd}]{3,24}(?=するため[にの、]|する目的で)/gu,
    (found, random, words) => {
      const fit = words.purposes.filter((other) => other !== found && /\p{sc=Han}{2}$/u.test(other));
      return fit.length > 0 ? random.pick(fit).replace(/の(?=\p{sc=Han}{2}$)/u, 'を') : null;
    },
  ),
  ja('purpose', /^[^。]{3,40}$/gu, from('purposes'), (placed) => short(placed) && /目的/u.test(placed.above)),
  ja(
    'purpose',
    /(?<=^[^、。]{2,12}は、)(?=\p{sc=Han})/gu,
    from('purposes', (word) => `${word}のために、`),
  ),
  ja(
    'recipient',
    /(?<=[、。はをが])[\p{sc=Han}\p{sc=Katakana}ー]{2,10}(?=(?:に対して|に対し|に(?!より|よって|おい|お|つい|掲げ|規定|基|従|かかわ)|へ)[^、。]{0,12}(?:提供|開示|共有|送信|委託|移転))/gu,
    from('recipients'),
  ),
  ja(
    'recipient',
    /(?<=[をは、])(?=(?:提供|開示|共有|送信)(?:する|し|さ))/gu,
    from('recipients', (word) => `${word}に`),
  ),
  ja(
    'consent',
    /(?:本人|利用者|お客様|社員|会員)?の?同意(?:を得て|なく|に基づき)/gu,
    one('事前に通知して', '公表したうえで'),
  ),
  ja('consent', /(?<=^[^、。]{2,12}は、)(?=\p{sc=Han})/gu, (_, random) =>
    random.pick(['本人の同意を得て、', '書面による承諾なく、', 'あらかじめ同意を得たうえで、']),
  ),
];

const EN: readonly Rule[] = [
  en(
    'period',
    /(?<![\p{Nd}.$-])\p{Nd}{1,3}(?=[ -](?:days?|months?|years?|hours?|weeks?|minutes?)\b)/gu,
    numbered,
  ),
  en(
    'period',
    /(?<= (?:will|shall|must|may) [a-z]{4,9} [a-z]+ [a-z]+)(?=[.;])/gu,
    (_, random) =>
      ` within ${2 + random.below(88)} ${random.pick(['days', 'weeks', 'months', 'business days'])}`,
  ),
  en(
    'amount',
    /\$\p{Nd}+(?:[.,]\p{Nd}+)*|(?<![\p{Nd}.$-])\p{Nd}{1,3}(?=(?: percent|%| euros?| users?| people| times| files?| GB| MB| characters)\b)/gu,
    numbered,
  ),
  en(
    'amount',
    /(?<= (?:will|shall|must|may) [a-z]{4,9} [a-z]+ [a-z]+)(?=[.;])/gu,
    (_, random) => ` at most ${2 + random.below(88)} times`,
  ),
  en(
    'date',
    /(?<=\b(?:January|February|March|April|May|June|July|August|September|October|November|December) )\p{Nd}{1,2}(?=,? \p{Nd}{4})/gu,
    numbered,
  ),
  en(
    'date',
    /(?<=\b(?:on|of|until|since|effective|updated:?|dated) )(?:\p{Nd}{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu,
    one('January', 'March', 'June', 'October', 'December'),
  ),
  en(
    'date',
    /(?<= (?:will|shall|must|may) [a-z]{4,9} [a-z]+ [a-z]+)(?=[.;])/gu,
    (_, random) =>
      ` from ${random.pick(['March', 'July', 'October'])} ${1 + random.below(27)}, ${2024 + random.below(9)}`,
  ),
  en(
    'party',
    /(?<![\p{L}-])(?:GitHub|Mozilla|Basecamp|Automattic|LINE|Jetpack|37signals|HEY|Ministry of Health, Labour and Welfare)(?![\p{L}-])/gu,
    englishParty,
  ),
  en('party', /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*,? (?:Inc|LLC|Ltd|Corporation|GmbH)\b\.?/gu, englishParty),
  en(
    'negation',
    /(?<=\b(?:will|may|shall|do|does|can|is|are|must|should))(?= [a-z]{3,})(?! not\b)/gu,
    to(' not'),
  ),
  en('negation', /(?<=\b(?:will|may|shall|do|does|can|is|are|must|should)) not(?= )/gu, to('')),
  en('negation', /\bwith(?= (?:your|the|our|any|prior))/gu, to('without')),
  en('negation', /\bany(?= [a-z]+)/gu, to('no')),
  en(
    'modality',
    /\b(?:may|must|shall|will|should|can)\b(?! not)(?= [a-z])/gu,
    one('may', 'must', 'shall', 'should', 'can', 'are required to', 'are entitled to'),
  ),
  en(
    'item',
    /(?<=, )(?:[a-z]+[ -]){0,2}[a-z]{3,}(?=, (?:and|or|[a-z]+ ?[a-z]*,))/gu,
    from('items'),
    (placed) => DATA_EN.test(placed.text),
  ),
  en(
    'item',
    /(?<=, (?:[a-z]+[ -]){0,1}[a-z]{3,})(?=,? (?:and|or) )/gu,
    from('items', (word) => `, ${word}`),
    (placed) => DATA_EN.test(placed.text),
  ),
  en('item', /(?<=, [a-z]+(?: [a-z]+)?), (?:[a-z]+ )?[a-z]{3,}(?=, )/gu, to(''), (placed) =>
    DATA_EN.test(placed.text),
  ),
  en(
    'item',
    /^[^.]{3,40}$/gu,
    from('items'),
    (placed) => short(placed) && DATA_EN.test(placed.above) && !/purpose/iu.test(placed.above),
  ),
  en(
    'purpose',
    /(?<=\b(?:in order to|for the purposes? of) )[a-z]{4,}(?: [a-z]+){0,4}(?=[.,;])/gu,
    from('purposes'),
  ),
  en(
    'purpose',
    /(?<=\b(?:information|data|it|them) to )[a-z]{4,}(?: [a-z]+){1,4}(?=[.,;])/gu,
    from('purposes'),
    (placed) => PURPOSE_EN.test(placed.text),
  ),
  en(
    'purpose',
    /(?<=^To )[a-z]{4,}[^.;]{4,60}(?=[.;]|$)/gu,
    from('purposes'),
    (placed) => placed.listed && (PURPOSE_EN.test(placed.above) || /\buse\b/u.test(placed.above)),
  ),
  en(
    'purpose',
    /(?<=\b(?:use|collect|process|share) (?:this|your|the|that|personal) [a-z]+(?: [a-z]+)?)(?=[.,;])/gu,
    from('purposes', (word) => (/^\w+ing\b/u.test(word) ? ` for ${word}` : ` in order to ${word}`)),
  ),
  en(
    'recipient',
    /(?<=\b(?:share|shared|sharing|disclosed?|sold|sell|transfer(?:red)?|provided?|sent?)\b[^.;,]{0,40} (?:with|to) )(?:our |other |any |the )?(?:[a-z-]+ ){0,2}[a-z]{4,}(?:s|ies)(?=[ .,;])/gu,
    from('recipients'),
    (placed) => /\b(?:share|disclos|sell|sold|transfer)/iu.test(placed.text),
  ),
  en(
    'consent',
    /\bwith(?:out)? your (?:prior |explicit |express |written )?(?:consent|permission|approval)\b/gu,
    one('after notice to you', 'as described here', 'at our discretion'),
  ),
  en(
    'consent',
    /(?<= (?:will|shall|must|may) [a-z]{4,9} [a-z]+ [a-z]+)(?=[.;])/gu,
    one(' with your consent', ' without your consent', ' if you agree', ' unless you object or opt out'),
  ),
];

/** An edit of a kind that fits in a text, or null where none does. */
export function factEdit(kind: EditKind, placed: Placed, words: FactWords, random: Random): FactEdit | null {
  if (kind === 'plain') return plainEdit(placed.text, words, random);
  const rules = (words.lang === 'ja' ? JA : EN).filter(
    (rule) => rule.kind === kind && (rule.where?.(placed) ?? true),
  );
  const spots = rules
    .map((rule) => ({ rule, matches: [...placed.text.matchAll(rule.pattern)] }))
    .filter(({ matches }) => matches.length > 0);
  if (spots.length === 0) return null;
  const { rule, matches } = random.pick(spots);
  const match = random.pick(matches);
  const now = rule.make(match[0], random, words);
  return now === null || now === match[0] ? null : { at: match.index, old: match[0], now };
}

function plainEdit(text: string, words: FactWords, random: Random): FactEdit | null {
  const places = plainPlaces(text, words);
  if (places.length === 0) return null;
  const { at, old, form } = random.pick(places);
  const others = (words.plain.get(form) ?? []).filter(
    (other) => other !== old && other.charAt(0) !== old.charAt(0) && other.at(-1) !== old.at(-1),
  );
  const fit = words.lang === 'ja' ? others : (words.plain.get(form) ?? []).filter((other) => other !== old);
  return fit.length === 0 ? null : { at, old, now: random.pick(fit) };
}

function ja(kind: EditKind, pattern: RegExp, make: Make, where?: Rule['where']): Rule {
  return where ? { kind, lang: 'ja', pattern, make, where } : { kind, lang: 'ja', pattern, make };
}

function en(kind: EditKind, pattern: RegExp, make: Make, where?: Rule['where']): Rule {
  return where ? { kind, lang: 'en', pattern, make, where } : { kind, lang: 'en', pattern, make };
}

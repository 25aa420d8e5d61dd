// Words for edits of facts, harvested from real texts by the place they stand in: a recipient is what stands before
// に提供する, a purpose what stands before のために. No list of the engine is read, so the words are new to it.
import { wordsOf } from '../phrases.ts';

/** Words and phrases of one language by what their place says they are. */
export interface FactWords {
  readonly lang: string;
  /** Proper names: organisations, products, places. */
  readonly names: readonly string[];
  /** Things that are named in lists and enumerations. */
  readonly items: readonly string[];
  readonly purposes: readonly string[];
  readonly recipients: readonly string[];
  /** Verbs and describing words by their form: what a plain edit puts in for one of the same form. */
  readonly plain: ReadonlyMap<string, readonly string[]>;
}

/** What is no plain word by its meaning: numbers, negations, duties, consent, people, data. Written for the truth alone. */
const TELLING_JA =
  /[\p{N}一二三四五六七八九十百千万]|同意|承諾|了承|許諾|許可|承認|禁止|否|不|無|非|未|目的|情報|番号|者$|人$|員$|社$|所$|省$|庁$|会$|関$|先$|主$|費|金|円|額|日|月|年|期|時|刻|提供|開示|共有|委託|義務|必要|可能|努/u;
const TELLING_EN =
  /\p{N}|\b(?:not|no|never|none|without|unless|except|may|might|must|shall|should|can|could|will|would|cannot|require\w*|permit\w*|permission|allow\w*|consent\w*|agree\w*|approv\w*|opt\w*|day|days|month|months|year|years|hours|purpose\w*|information|data|able|unable|need\w*|have|has|had|been|being|were|was|people|person|user|users|customer\w*|compan\w*|part(?:y|ies)|used?|using|us|share\w*|sharing|disclos\w*|provid\w*|sell\w*|transfer\w*|send\w*|immediately|promptly|law\w*|legal|third|first|second|one|two|prohibit\w*|restrict\w*|forbid\w*|refus\w*|deni\w*|deny\w*|un\w+|dis\w+|in(?:valid|correct|complete)\w*|non\w*)\b/iu;

/** Harvests the words of texts. */
export function factWords(texts: readonly string[], lang: string): FactWords {
  return lang === 'ja' ? japaneseWords(texts) : englishWords(texts);
}

function japaneseWords(texts: readonly string[]): FactWords {
  const all = texts.join('\n');
  const noun = String.raw`[\p{sc=Han}\p{sc=Katakana}ー]`;
  return {
    lang: 'ja',
    names: properNames(all, /(?<=[はがをにとの、。\s])\p{Lu}[A-Za-z]{3,12}(?=[はがをにとの、。\s])/gu),
    items: found(
      all,
      new RegExp(`(?<=[、・「（]|及び|又は)${noun}{2,9}(?=、|及び|又は|等[、のを]|など)`, 'gu'),
    ).filter(
      (one) =>
        !/[者人員社所省庁会局]$|^(?:当該|同|本|各|前|次|第|提供|改変|編集|休止|貸与|承継|故意)/u.test(one),
    ),
    purposes: found(
      all,
      /(?<=[、。はをに\n])[\p{sc=Han}\p{sc=Katakana}ー]{2,8}の[\p{sc=Han}]{2,4}(?=のため|を目的|のために)|(?<=[、。\n])[^、。（）\n]{3,14}(?=(?:する)?(?:ため|目的)(?:に|で|、))|[\p{sc=Han}]{2,4}の(?:実施|維持|向上|確保|把握|運用|解決|推進|周知|検証|処理|対応)/gu,
    ).filter((one) => !/[\p{N}一二三四五六七八九十]|ない|その|この|れる|次の|前|の$/u.test(one)),
    recipients: found(
      all,
      new RegExp(
        `(?<=[、。はをがに\\n])${noun}{2,9}(?=(?:に対し(?:て)?|に|へ)[^、。]{0,10}(?:提供|開示|通知|送信|報告|提出|申し出|届け出|依頼))|${noun}{2,6}(?:局|所|省|庁|会|機関|部門|担当者|本部|窓口)(?=[にへのがを、])`,
        'gu',
      ),
    ).filter(
      (one) =>
        !/^(?:自動的|事前|故意|当該|同|直接|メールアドレス|外部|容易|特定)|[的条項号]$|基準|措置|場所/u.test(
          one,
        ),
    ),
    plain: plainWords(
      all,
      [
        ['verb', /(?<=[をにが])[\p{sc=Han}]{2}(?=する[。、もこ]|します[。、]|し、|して)/gu],
        ['adverb', /(?<=[、はをが])[\p{sc=Han}]{2}(?=に[\p{sc=Han}]{2}(?:し|す))/gu],
        ['adjective', /(?<=[\p{sc=Hiragana}、])[\p{sc=Han}]{2}(?=な[\p{sc=Han}]{2})/gu],
        ['abstract', /(?<=[\p{sc=Hiragana}]の)[\p{sc=Han}]{2}(?=について|における|に関し|により|によって)/gu],
      ],
      TELLING_JA,
    ),
  };
}

function englishWords(texts: readonly string[]): FactWords {
  const all = texts.join('\n');
  const np = String.raw`(?:[a-z]+[ -]){0,2}[a-z]{3,}`;
  return {
    lang: 'en',
    names: properNames(all, /(?<=[a-z,] )\p{Lu}\p{L}{3,}(?: \p{Lu}\p{Ll}{3,})?(?=[ ,.’'])/gu),
    items: found(all, new RegExp(`(?<=, )${np}(?=, )|(?<=, (?:and|or) )${np}(?=[.;)])`, 'gu')).filter(
      (one) =>
        !TELLING_EN.test(one) &&
        !/^(?:and|or|but|to|by|for|in|as|if|we|you|the|which|that|including|such)\b|(?:ing|ed|ly)\b/u.test(
          one,
        ),
    ),
    purposes: found(
      all,
      /(?<=\b(?:in order to|used to|use it to|information to|data to) )[a-z]{4,}(?: [a-z]+){1,4}(?=[.,;])|(?<=\bfor (?:the purposes? of )?)[a-z]{4,}ing(?: [a-z]+){1,3}(?=[.,;])/gu,
    ),
    recipients: found(
      all,
      /(?<=\b(?:share|shared|disclosed?|sent|provided|transferred|sold|given|reported) (?:it |them )?(?:to|with) )(?:our |other |any )?(?:[a-z]+ ){0,2}[a-z]{4,}s(?=[ .,;])|(?<=\b(?:our|other|with|to) )(?:[a-z]+ )?[a-z]{4,}(?:ers|ors|ists|encies|ies)(?=[ .,;])/gu,
    ),
    plain: plainWords(
      all,
      [
        ['adverb', /(?<= )[a-z]{3,}ly(?= [a-z])/gu],
        [
          'adjective',
          /(?<=\b(?:the|a|an|our|your|any|such|other) )[a-z]{3,}(?:al|ive|ful|ous|able|ic|ant|ent)(?= [a-z]{4,})/gu,
        ],
        ['past', /(?<= )[a-z]{4,}ed(?= (?:by|from|under|through|in|on))/gu],
        ['gerund', /(?<=\b(?:by|when|while|of|before|after) )[a-z]{4,}ing(?= )/gu],
        ['abstract', /(?<=\bthe )[a-z]{4,}(?:tion|ment|ness|ity|ance|ence)(?= of)/gu],
      ],
      TELLING_EN,
    ),
  };
}

/** Capitalised words that the texts never write without a capital: no terms and no words of headings. */
function properNames(text: string, pattern: RegExp): string[] {
  const lower = new Set(text.match(/(?<![\p{L}])\p{Ll}\p{L}+/gu));
  const known =
    /^(?:The|This|Section|Article|You|Your|Our|Any|Such|Each|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
  return found(text, pattern).filter((name) =>
    name
      .split(' ')
      .every(
        (word) =>
          !known.test(word) &&
          !lower.has(word.toLowerCase()) &&
          !lower.has(word.toLowerCase().replace(/s$/u, '')),
      ),
  );
}

function plainWords(
  all: string,
  forms: readonly (readonly [string, RegExp])[],
  telling: RegExp,
): Map<string, readonly string[]> {
  return new Map(
    forms.map(([form, pattern]) => [form, found(all, pattern).filter((one) => !telling.test(one))] as const),
  );
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[0].trim()))].filter(
    (one) => one.length > 1,
  );
}

/** A segment that says why, to whom, or of whose consent: no place for a plain edit. */
const FRAMED =
  /ため|目的|提供|開示|共有|送信|委託|移転|報告|提出|同意|承諾|[、・]..?[、・]|\b(?:in order|purposes?|use[sd]?|using|share\w*|sharing|disclos\w*|provid\w*|sell\w*|sold|transfer\w*|send\w*|sent|collect\w*|process\w*|consent\w*|need)\b/iu;

/** The places in a text where a word of a plain form stands by itself, with that form. */
export function plainPlaces(text: string, words: FactWords): { at: number; old: string; form: string }[] {
  const telling = words.lang === 'ja' ? TELLING_JA : TELLING_EN;
  const known = new Map([...words.plain].flatMap(([form, all]) => all.map((one) => [one, form] as const)));
  return wordsOf(text, words.lang).flatMap(({ start, end, text: word }) => {
    const form = known.get(word);
    const [before, after] = [text.slice(0, start), text.slice(end)];
    // Part of a compound (利用者, personal data): there it is another word.
    const compound =
      /[\p{sc=Han}\p{sc=Katakana}ー]$/u.test(before) ||
      /^[\p{sc=Han}\p{sc=Katakana}ー]|^ (?:data|information|partners?|purposes?|address\w*|numbers?)\b/u.test(
        after,
      ) ||
      /[\p{L}-]$/u.test(before.slice(-1).replace(/[\p{sc=Hiragana}]/u, ''));
    const segment =
      words.lang === 'ja'
        ? /[^。、]*$/u.exec(before)?.[0] + word + /^[^。、]*/u.exec(after)?.[0]
        : /[^.;:]*$/u.exec(before)?.[0] + word + /^[^.;:]*/u.exec(after)?.[0];
    const listed = words.lang === 'en' && /,\s$|,\s(?:and|or)\s$/u.test(before);
    return form === undefined || telling.test(word) || compound || listed || FRAMED.test(segment)
      ? []
      : [{ at: start, old: word, form }];
  });
}

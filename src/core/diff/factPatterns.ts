// What a mention of a fact looks like: an amount, a period, a duty, a negation, a name. Rules first, lists second.
// Invariant: a pattern matches the whole mention (30日以内, ことができます), so that a fact can be read by itself.
import type { FactKind } from '../model/comparison.ts';

/** Digits (numerals of kanji too), kanji and kana, or letters of the Latin alphabet and Hangul. */
export type Script = 'digit' | 'east' | 'latin';

/** How mentions of one kind are found in a text. */
export interface FactPattern {
  readonly kind: FactKind;
  readonly pattern: RegExp;
  /** What a text must hold for the pattern to be worth trying. */
  readonly needs: Script;
  /** Where given, the word before belongs to the mention: at least and at most so many kanji, katakana or Latin letters. */
  readonly back?: readonly [least: number, most: number];
}

const N = String.raw`(?:[\p{Nd}]+(?:[.,．，\u0020\u00a0\u202f]\p{Nd}+)*|[一二三四五六七八九十百千万数]+|one|two|three|four|five|six|seven|ten|thirty|sixty|ninety)`;
const TIME_JA =
  '(?:営業日|暦日|日間|週間|か月間|か月|ヶ月間|ヶ月|カ月間|カ月|箇月|年間|年度|時間|日|年|分|秒)';
const TIME_LATIN =
  '(?:business |calendar |working )?(?:day|week|month|year|hour|minute|second|Tag|Woche|Monat|Jahr|Stunde|jour|semaine|mois|an|année|heure)(?:s|e|n|en)?';
const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)';

/** Patterns by kind. Where two kinds match one place, the one above wins. */
export const FACT_PATTERNS: readonly FactPattern[] = [
  fact(
    'date',
    'latin',
    String.raw`(?:\p{Nd}{1,2}(?:st|nd|rd|th|er|\.)?\s)?${MONTHS}(?:\s\p{Nd}{1,2}(?:st|nd|rd|th)?(?!\p{Nd}))?,?(?:\s\p{Nd}{4})?(?![\p{L}])`,
  ),
  fact(
    'date',
    'digit',
    String.raw`(?:(?:\p{Nd}{4}|(?:令和|平成|昭和)\s?(?:\p{Nd}+|元|[一二三四五六七八九十]+))\s?年(?:度|\s?\p{Nd}+\s?月(?:\s?\p{Nd}+\s?日)?|[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?)?)` +
      String.raw`|(?:毎年|翌年|毎月|翌月)?\p{Nd}{1,2}\s?月(?:\s?\p{Nd}{1,2}\s?日)?|\p{Nd}{4}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{1,2}|\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{4}` +
      String.raw`|(?<![\p{Nd}.,])(?:19|20)\p{Nd}{2}(?![\p{Nd}.,]\p{Nd}|\p{Nd}|\s?[円人件名回日])`,
  ),
  fact(
    'amount',
    'digit',
    String.raw`[¥￥$€£]\s?${N}|${N}\s?(?:億|万|千)?(?:円|ドル|ユーロ|[%％]|パーセント|percent\b|per cent\b|euros?\b|dollars?\b|USD\b|EUR\b|JPY\b|€|\$)`,
  ),
  fact(
    'period',
    'digit',
    String.raw`${N}\s?${TIME_JA}(?:\s?(?:以内|以上|以下|未満|間|前まで|後|前|以降|を超え))?`,
  ),
  fact('period', 'east', '直ちに|速やかに|遅滞なく|ただちに|すみやかに'),
  fact(
    'period',
    'latin',
    String.raw`${N}[\s-]${TIME_LATIN}\b|without undue delay|immediately|promptly|unverzüglich|sans délai|dans les meilleurs délais`,
  ),
  fact(
    'amount',
    'digit',
    String.raw`${N}[ \u00a0]?(?:回|件|個|名|人|倍|割|点|枚|台|社|通|種類?|箇所|か所|歳|才|GB|MB|km|kg|times?\b)|(?<![\p{L}\p{Nd}.第-])\p{Nd}+(?:[.,]\p{Nd}+)*(?![\p{L}\p{Nd}-]|[.．]?\s*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])`,
  ),
  fact(
    'amount',
    'digit',
    '(?<=[\\p{Nd}一二三四五六七八九十百千万][\\p{L}％%]{0,3})\\s?(?:以上|以下|未満|以内|を超える|超)|\\b(?:at least|at most|no more than|more than|less than|up to|mindestens|höchstens|au moins|au plus)\\b',
  ),
  fact('consent', 'east', '同意|承諾|許諾|了承|承認|撤回|オプト(?:アウト|イン)'),
  fact(
    'consent',
    'latin',
    String.raw`\b(?:consents?|consented|consenting|opt(?:ing|ed)?[- ](?:out|in)|permissions?|approval|agree[sd]?|withdraw\w*)\b|[Ee]inwillig\p{L}+|[Zz]ustimm\p{L}+|consent\p{L}+|accord préalable|동의|철회`,
  ),
  fact(
    'modality',
    'east',
    String.raw`(?:し|す|せ)?なければ(?:なりません|ならない|ならず)|(?:して|しては|ては|では)(?:なりません|ならない|いけません)|(?:する)?こと(?:が|は|も)(?:できるものとする|できます|できる|できません|できない|あります|ある|ございます|ありません|ない)|(?:場合|こと)が(?:あります|ございます|ある)|ものとし(?:ます)?|ものとする|(?:よう(?:に)?)?努め(?:るものとします|ます|る|なければ)?|べき(?:です|である|もの)?|必要が(?:あります|ある)|(?<=[\p{L}])(?:でき|出来)(?:ます|る|た|ません|ない|ず)|禁止(?:します|する|され)?|義務を負(?:います|う)|(?:いたし)?かね(?:ます|る)|必须|可以|应当|不得|可能会`,
  ),
  fact(
    'modality',
    'latin',
    String.raw`\b(?:may|must|shall|should|can|could|might|will|would|cannot|ought to|(?:is|are) (?:required|obliged|entitled|allowed|permitted|able) to|ha(?:s|ve) to|need(?:s)? to)\b|\b(?:muss|müssen|kann|können|darf|dürfen|soll|sollen|sollten|wird|werden)\b|\b(?:doit|doivent|peut|peuvent|devra|devront|pourra|pourront)\b|(?:해야|할 수 있|하여야)\p{sc=Hangul}*`,
  ),
  fact(
    'negation',
    'east',
    String.raw`(?:しない|されない|できない|ではない|でない|いない|えない|らない|わない|かない|さない|たない|まない|ばない|がない|はない|もない)|ません(?:でした)?|(?:せず|されず|できず|得ず|ならず|問わず|かかわらず)|なく(?=て|、)|(?<=\p{sc=Han})ない|除[きくい]|を除外|没有|不会|无法|不能`,
  ),
  fact(
    'negation',
    'latin',
    String.raw`\b(?:not|never|no longer|neither|nor|none|without|unless|except(?:ing)?|excluding|cannot)\b|n['’]t\b|\b[Nn]o\b|\b(?:nicht|kein\p{L}*|ohne|nie|niemals)\b|\bne\b|\bn['’](?=\p{L})|\b(?:pas|aucun\p{L}*|sans|jamais|sauf)\b|(?<!\p{sc=Hangul})(?:안|못)\s|않\p{sc=Hangul}*`,
  ),
  fact(
    'recipient',
    'east',
    String.raw`第三者|(?:業務)?(?:再)?委託(?:先|業者)|提携(?:先|会社|企業|事業者)|共同利用者|(?:グループ|関連|関係|親|子)会社|広告(?:主|配信(?:事業者|会社))|警察(?:機関|署)?|裁判所|捜査機関|(?:行政|公的|信用情報|金融|医療|監督)機関|加盟店|代理店|販売店|情報送信先`,
  ),
  fact(
    'recipient',
    'latin',
    String.raw`\b(?:third[- ]part(?:y|ies)|affiliates?|subsidiar(?:y|ies)|(?:business |advertising |analytics |marketing )?partners?|(?:service )?providers?|(?:sub-?)?processors?|(?:sub-?)?contractors?|vendors?|advertisers?|law enforcement|authorit(?:y|ies)|courts?|regulators?|resellers?)\b|Dritt\p{L}+|Auftragsverarbeiter\p{L}*|Dienstleister\p{L}*|sous-traitants?|prestataires?|partenaires?|제3자`,
  ),
  fact('party', 'east', '(?:株式|有限|合同|合資)会社', [1, 24]),
  fact(
    'party',
    'east',
    String.raw`(?:株式|有限|合同|合資)会社(?:[\p{sc=Katakana}ー・A-Za-z]+|(?:\s?[A-Za-zＡ-Ｚ][\p{L}＆&]*)+)|当社|弊社|(?<![\p{sc=Han}])会社(?![\p{sc=Han}])|甲|乙(?=[はがをにの、])|お客(?:様|さま)|御客様|ユーザー?(?![\p{sc=Katakana}ー])|契約者|利用者|会員|加入者|申込者|消費者|従業員|社員`,
  ),
  fact(
    'party',
    'latin',
    String.raw`\p{Lu}[\p{L}&.]*(?:\s\p{Lu}[\p{L}&.]*)*,?\s(?:Inc|LLC|Ltd|Corp|Corporation|GmbH|AG|S\.?A\.?(?:S|R\.?L)?|B\.?V|plc|Co)\b\.?`,
  ),
  fact(
    'purpose',
    'east',
    String.raw`マーケティング|広告(?:配信|宣伝)|本人確認|(?:不正|品質)(?:\p{sc=Han}{2})?の?(?:防止|向上)`,
  ),
  fact(
    'purpose',
    'latin',
    String.raw`\b(?:advertising|marketing|profiling|fraud prevention|personali[sz]ation)\b|Werbung|Werbezweck\p{L}*|publicit\p{L}+`,
  ),
  fact(
    'item',
    'east',
    String.raw`(?:位置情報|個人情報|個人データ|生体情報|画像|映像|音声|指紋|口座|カード情報|クッキー)|氏名|お?名前|住所|生年月日|性別|年齢|国籍|職業|勤務先|病歴|健康状態`,
  ),
  fact(
    'item',
    'latin',
    String.raw`\b(?:(?:e-?mail|postal|IP|billing|shipping|MAC)\s(?:address(?:es)?)|(?:phone|telephone|account|card|passport|identification|social security)\snumbers?|(?:geo|precise |approximate )?location(?: data| information)?|browsing history|search history|[Cc]ookies?|IDs?|device (?:IDs?|identifiers?|information)|identifiers?|biometric\p{L}*(?: data)?|usernames?|passwords?|date of birth|gender|photos?|contacts?|(?:personal|payment|usage|log|health|contact|profile|demographic|transaction|technical) (?:data|information))\b|Adressen?|Telefonnummer\p{L}*|Standort\p{L}*|adresse\p{L}*|numéro de \p{L}+`,
  ),
  fact(
    'item',
    'east',
    String.raw`(?:番号|アドレス|履歴|識別子|ログ|情報|データ)(?![\p{sc=Han}\p{sc=Katakana}ー])`,
    [1, 10],
  ),
  fact('party', 'east', String.raw`(?:省|庁|協会|組合|財団|法人|大臣|知事)(?![\p{sc=Han}])`, [2, 6]),
];

function fact(kind: FactKind, needs: Script, source: string, back?: readonly [number, number]): FactPattern {
  const pattern = new RegExp(source, 'gu');
  return back ? { kind, needs, pattern, back } : { kind, needs, pattern };
}

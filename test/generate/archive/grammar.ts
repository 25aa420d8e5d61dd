// Sentences of made-up policies in Japanese and English, from words and patterns of our own. The same chance gives the
// same sentence.
import type { Random } from '../random.ts';

/** The languages that policies are made in. */
export type GrammarLanguage = 'ja' | 'en';

/** The words and patterns of a language; a pattern names its words in braces. */
interface Grammar {
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly patterns: readonly string[];
  readonly titles: readonly string[];
}

/** One sentence: a pattern with its words filled in. */
export function sentence(language: GrammarLanguage, random: Random): string {
  const { words, patterns } = GRAMMARS[language];
  return random.pick(patterns).replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    if (name === 'days') return String((random.below(24) + 1) * 15);
    return random.pick(words[name] ?? [name]);
  });
}

/** The title of an article. */
export function articleTitle(language: GrammarLanguage, random: Random): string {
  return random.pick(GRAMMARS[language].titles);
}

/** The same sentence with one of its words changed; the sentence itself where none of them stands in it. */
export function reworded(language: GrammarLanguage, text: string, random: Random): string {
  const lists = Object.values(GRAMMARS[language].words);
  const standing = lists.flatMap((list) =>
    list.filter((word) => text.includes(word)).map((word) => ({ word, list })),
  );
  if (standing.length === 0) return text;
  const { word, list } = random.pick(standing);
  return text.replace(word, random.pick(list));
}

const JA: Grammar = {
  words: {
    we: ['当社', '当社及び当社の関係会社', '当社の委託先', '本サービスの運営者'],
    data: [
      '氏名、住所及び電話番号',
      '電子メールアドレス',
      '契約内容及び利用状況',
      '端末の識別子及び通信履歴',
      '位置に関する情報',
      '料金の支払に関する情報',
      'お問い合わせの内容',
      '閲覧の履歴及び検索語',
    ],
    purpose: [
      '本サービスの提供及び保守のため',
      '料金の計算及び請求のため',
      '障害の調査及び復旧のため',
      '不正な利用の防止のため',
      '新しい機能の開発のため',
      'アンケートの実施及び分析のため',
      '法令に基づく義務を果たすため',
    ],
    recipient: [
      '業務委託先',
      '決済代行会社',
      '配送事業者',
      '監督官庁',
      '共同利用者',
      '事業を承継する者',
      '統計の作成を行う者',
    ],
    case: [
      'お客様の同意がある場合',
      '法令の定めがある場合',
      '人の生命又は財産の保護に必要な場合',
      '公衆衛生の向上に特に必要な場合',
      '国の機関に協力する必要がある場合',
    ],
    act: ['取得し', '記録し', '保存し', '照合し', '分析し'],
    measure: ['暗号化', 'アクセスの制限', '従業者への教育', '委託先の監督', '記録の点検', '入退室の管理'],
  },
  patterns: [
    '{we}は、{purpose}、{data}を{act}、これを利用します。',
    '{we}は、{case}を除き、{data}を{recipient}に提供しません。',
    '{we}は、{data}を、取得の日から{days}日を限度として保存します。',
    'お客様は、{we}に対し、{data}の開示、訂正又は利用の停止を請求することができます。',
    '{we}は、前項の請求を受けた日から{days}日以内に、書面又は電子的な方法で回答します。',
    '{we}は、{data}の漏えいを防ぐため、{measure}及び{measure}その他の必要な措置を講じます。',
    '{recipient}への提供は、{purpose}に限り、{case}に行います。',
    '{we}は、この方針を変更するときは、その{days}日前までに本サイトに掲載します。',
  ],
  titles: [
    '取得する情報',
    '利用目的',
    '第三者への提供',
    '委託',
    '安全管理措置',
    '開示等の請求',
    '保存の期間',
    '変更の手続',
    'お問い合わせ',
    '共同利用',
  ],
};

const EN: Grammar = {
  words: {
    we: ['We', 'Our affiliates', 'Our contractors', 'The operator of the service'],
    data: [
      'your name, address and telephone number',
      'your e-mail address',
      'your subscription and usage records',
      'device identifiers and traffic records',
      'information about your location',
      'payment information',
      'the content of your inquiries',
      'browsing history and search terms',
    ],
    purpose: [
      'to provide and maintain the service',
      'to calculate and bill charges',
      'to investigate and repair faults',
      'to prevent fraud and abuse',
      'to develop new features',
      'to carry out surveys and analyse them',
      'to meet obligations under the law',
    ],
    recipient: [
      'service providers',
      'payment processors',
      'delivery companies',
      'supervisory authorities',
      'joint users',
      'successors of the business',
      'makers of statistics',
    ],
    case: [
      'you have given your consent',
      'the law requires it',
      'life or property must be protected',
      'public health requires it',
      'a public body has to be assisted',
    ],
    measure: [
      'encryption',
      'restricted access',
      'training of staff',
      'supervision of contractors',
      'inspection of logs',
      'control of entry',
    ],
  },
  patterns: [
    '{we} may collect {data} and use it {purpose}.',
    '{we} will not disclose {data} to {recipient} unless {case}.',
    '{we} keep {data} for no longer than {days} days from the day on which it was collected.',
    'You may ask for access to {data}, and for its correction or erasure, at any time and free of charge.',
    '{we} answer such a request within {days} days, in writing or by electronic means.',
    '{we} protect {data} by {measure}, {measure} and other measures that are appropriate to the risk.',
    'Disclosure to {recipient} takes place only {purpose}, and only where {case}.',
    '{we} announce every change of this policy on this site at least {days} days before it takes effect.',
  ],
  titles: [
    'Information we collect',
    'How we use information',
    'Disclosure to others',
    'Contractors',
    'Security',
    'Your rights',
    'Retention',
    'Changes of this policy',
    'Contact',
    'Joint use',
  ],
};

const GRAMMARS: Readonly<Record<GrammarLanguage, Grammar>> = { ja: JA, en: EN };

import type { DeskStrings } from '../deskStrings.ts';
import { number } from './words.ts';

/** The date desk. */
export const desk: DeskStrings = {
  desk: {
    question: 'ご契約日はいつですか？',
    hint: '契約書類に記載の契約日を入力してください。年月だけでも調べられます（例：2022年12月、令和5年6月30日）。',
    kindsOfDate: 'お申し込みの日、契約が成立した日、ご利用開始日は異なることがあります。',
    field: 'ご契約日',
    policy: '文書',
    service: 'サービス',
    anyService: '指定しない',
    on: 'この日に公表されていた文書も調べる（任意）',
    onField: '公表の日',
    onHint: '例：2023年7月1日',
    ask: '調べる',
    private:
      '入力した日付は、このブラウザの中だけで使います。送信も保存もしません（アドレスの「#」より後ろに置かれ、サーバーには届きません）。',
    withoutScript:
      '日付からの検索には JavaScript が必要です。使えない場合は、下の「契約時期の区分」の表でお探しください。',
    loading: '調べています…',
    failed: '答えに必要なデータを読み込めませんでした。下の「契約時期の区分」の表でお探しください。',
    answerTitle: (asked) => `${asked}のご契約についての答え`,
    empty: '日付を入力してください。例：2022年12月31日、令和4年12月、2022/12/31',
    unreadable: (words) =>
      `「${words}」を日付として読み取れませんでした。例：2022年12月31日、令和4年12月、2022/12/31`,
    impossible: (words) => `「${words}」という日付は暦にありません。`,
    ambiguous: (words, options) => `「${words}」は${options.map(shortDate).join('と')}のどちらですか？`,
    sameAllDays: (from, until) => `${from}から${until}までのどの日でも、答えは同じです。`,
    turns: (from, until) =>
      `${from}から${until}までの間で、答えが変わります。契約書類で日付をご確認ください。`,
    daysFromTo: (from, until) => (from === until ? from : `${from}から${until}まで`),
    agreed: '契約時に同意された文書',
    shown: 'ご契約者向けに掲載されている文書',
    shownUndated: 'ご契約者向けに掲載されている文書（取得日不明）',
    published: (on) => `${on}に公表されていた文書`,
    notDeterminable: '当アーカイブでは特定できません',
    basis: '根拠（文書からの引用）',
    sameBasis: (heading) => `根拠とした記載には、「${heading}」に示したものを含みます。`,
    contact: '問い合わせ先についての記載',
    candidates: '候補になりうる文',
    quotedIn: (label) => `${label}の記載`,
    relation: '二つの文の関係',
    recordAddress: (address) => `この答えのアドレス：${address}`,
    changedSince: '契約時に同意された文書から変わったところ',
    sameText: 'ご契約者向けに掲載されている文書は、契約時に同意された文書と同じものです。',
    changedSinceNone: '二つの文の間に相違はありません。',
    compareThem: '二つの文を比べる',
    changeGroup: {
      fact: '金額・期間・日付・相手・同意などの変更',
      added: '新しく加わったもの',
      removed: 'なくなったもの',
      wording: '文言の変更',
      place: '番号・位置の変更',
      form: 'リンク先・表記の変更',
    },
    changeCount: (group, count) => `${group} ${number(count)}か所`,
    askService: (policy) =>
      `「${policy}」は、サービスによって答えが変わります。ご契約のサービスを選んでください。`,
    print: '控えを印刷する',
    record: 'この画面は表示内容の控えです。同意の事実を証明するものではありません。',
    recordDetails: (version, sha256) => `${version}の SHA-256：${sha256}`,
    nearBound: (before, after) => `日付が${before}と${after}にまたがる場合は、答えが変わります。`,
  },
};

function shortDate(value: string): string {
  const [, month, day] = value.split('-').map(Number);
  return `${month}月${day}日`;
}

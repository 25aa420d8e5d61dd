import type { SearchStrings } from '../searchStrings.ts';
import { list, number } from './words.ts';

/** Versions that are named one by one. */
const NAMED = 6;

/** A query in quotes, unless it has some of its own. */
const named = (query: string): string => (/[「『"“„«]/u.test(query) ? `${query} ` : `「${query}」`);

/** The search page and what stands in its results. */
export const searching: SearchStrings = {
  search: {
    title: '検索',
    field: '探す語句',
    button: '検索する',
    hint: '送り仮名や漢字とかな、全角と半角の違いは区別しません。空白で区切ると、すべての語を含む箇所を探します。',
    helpTitle: '探し方',
    help: [
      ['「第三者に提供」', 'かぎ括弧や引用符の中は、続けて書かれた箇所を探します。'],
      ['提供 -委託', '前に - を付けた語を含む箇所を除きます。'],
      ['第3条、3(2)', '条項の番号として読み、その条項も示します。'],
      ['2022年7月1日', '日付として読み、2022/7/1 や令和4年7月1日と書かれた箇所も探します。'],
    ],
    private: '探した語句は、このブラウザの中だけで使います。送信も保存もしません。',
    withoutScript:
      '検索には JavaScript が必要です。使えない場合は、下の文の目次から条項を開き、ブラウザの検索でお探しください。',
    loading: '本文を読み込んでいます…',
    failed: '本文のデータを読み込めませんでした。時間をおいて、もう一度お試しください。',
    results: (count, query) => `${named(query)}は ${number(count)}か所で見つかりました。`,
    nothing: (query, narrowed) =>
      `${named(query)}は、${narrowed ? '絞り込んだ範囲' : '保存している文'}のどこにもありません。`,
    nothingSearched: (query) => `${named(query)}は、調べた文書には見つかりませんでした。`,
    absent: (query, versions, reconstruction) =>
      `${named(query)}は ${versions}${/どの版$/u.test(versions) ? 'にも' : ' には'}ありません${reconstruction ? '（推定復元は、取り除いた注記を含みません）' : ''}。`,
    absentStretch: (presence, labelOf) => {
      switch (presence.kind) {
        case 'all':
          return 'どの版';
        case 'until':
          return `${labelOf(presence.last)} までのどの版`;
        case 'from':
          return `${labelOf(presence.first)} からあとのどの版`;
        case 'between':
          return presence.first === presence.last
            ? labelOf(presence.first)
            : `${labelOf(presence.first)} から ${labelOf(presence.last)} までのどの版`;
        case 'some':
          return presence.versions.length > NAMED
            ? `${number(presence.versions.length)}の版`
            : list(presence.versions.map(labelOf));
        case 'none':
          return '';
      }
    },
    absentBefore: (label) => `${label} より前のどの版`,
    absentWhole: (title) => `${title}のどの版`,
    absentOthers: (policies) => `ほか ${number(policies)}件の文書のどの版`,
    incomplete: (searched, all) =>
      `この検索は、${number(all)}件の文書のうち、語句に近い ${number(searched)}件だけを調べました。ほかの文書にないことは示しません。文書を選ぶと、その文書のすべての版を調べます。`,
    narrowed: '絞り込んだ範囲だけを調べました。',
    readClause: (words, address) =>
      `「${words}」を条項の番号（${address}）として読み、その番号の条項も探しました。`,
    readDate: (words, date) =>
      words === date
        ? `「${words}」を日付として読み、ほかの書き方の同じ日付も探しました。`
        : `「${words}」を ${date} という日付として読みました。`,
    readWithout: (words) => `${words.map((word) => `「${word}」`).join('、')}を含む箇所を除きました。`,
    nearTitle: (count) => `近い語句を含む箇所（${number(count)}か所）`,
    nearLead:
      '書かれているとおりの語句ではありません。一字違いの語句を含む箇所や、見出しと合わせると当てはまる箇所です。',
    fuzzy: '近い語句',
    loose: '見出しと合わせて一致',
    stands: (presence, labelOf) => {
      switch (presence.kind) {
        case 'all':
          return 'この文言は、すべての版にあります。';
        case 'until':
          return `この文言は、${labelOf(presence.last)} までの版にあります。`;
        case 'from':
          return `この文言は、${labelOf(presence.first)} からあとの版にあります。`;
        case 'between':
          return presence.first === presence.last
            ? `この文言は、${labelOf(presence.first)} だけにあります。`
            : `この文言は、${labelOf(presence.first)} から ${labelOf(presence.last)} までの版にあります。`;
        case 'some':
          return presence.versions.length > NAMED
            ? `この文言は、${number(presence.versions.length)}の版にあります。`
            : `この文言を持つ版：${list(presence.versions.map(labelOf))}`;
        case 'none':
          return '';
      }
    },
    standsAmong: (labels) => `絞り込んだ範囲で、この文言を持つ版：${list(labels)}`,
    places: '開く版：',
    otherPlaces: 'ほかの版で開く：',
    otherWording: '同じ条項の別の文言',
    more: (count) => `ほか ${number(count)}か所を表示する`,
    filters: '絞り込む',
    policy: '文書',
    version: '版',
    cohort: '契約時期の区分',
    section: '条項（それぞれの版の番号による）',
    kind: '箇所の種類',
    all: 'すべて',
    kinds: {
      clause: '条項・見出し',
      item: '号・項目',
      paragraph: '段落',
      table: '表',
      note: '注',
    },
    choosePolicy: '文書を選ぶと、版、契約時期の区分、条項でも絞り込めます。',
    clear: '絞り込みをやめる',
    keys: '上下の矢印キーで結果を移動できます。',
    allTexts: '保存している文',
  },
};

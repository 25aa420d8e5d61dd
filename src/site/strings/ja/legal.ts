import type { LegalStrings } from '../legalStrings.ts';
import { number } from './words.ts';

/** The legal team's desk. */
export const legal: LegalStrings = {
  views: {
    changedOnly: '変更箇所だけ表示',
    table: '新旧対照表',
    redline: '全文に変更を表示',
    filter: '種類で絞る',
    filterPattern: '{all}か所のうち{shown}か所を表示しています。',
    noiseFold: {
      cosmetic: (count, first, last) =>
        first === last
          ? `表記のみの相違：${first}`
          : `表記のみの相違 ${number(count)}か所：${first} ～ ${last}`,
      renumbered: (count, first, last) =>
        first === last
          ? `番号のみの変更：${first}`
          : `番号のみの変更 ${number(count)}か所：${first} ～ ${last}`,
      carried: (count, first, last) =>
        first === last
          ? `上の条項とともに移動：${first}`
          : `上の条項とともに移動 ${number(count)}か所：${first} ～ ${last}`,
    },
    contents: '相違のある条項',
    contentsCount: (count) => `${number(count)}か所`,
    contentsNoise: '表記・番号のみ',
    preset: '様式',
    whole: '省略せず全文を載せる',
    word: 'Word（.docx）',
    csv: 'CSV',
    json: 'JSON',
    print: '印刷',
    working: '作成しています…',
    savedPattern: '{file} を作成しました。',
    failed: '作成できませんでした。通信の状態を確かめて、もう一度お試しください。',
    redlineWaits: '全文に、削られた部分と加えられた部分を示します。',
    anyTwo: '任意の二つの文を比べる',
    otherPair: '別の組を比べる',
  },
  live: {
    title: (policy) => `任意の二つの文を比べる｜${policy}`,
    heading: '任意の二つの文を比べる',
    describe: (policy) => `「${policy}」の保存している文から二つを選び、相違を調べます。`,
    lead: '二つの文を選ぶと、お使いのブラウザーの中で比べます。選んだ内容は送信されません。',
    old: '旧（比べる元の文）',
    new: '新（比べる先の文）',
    choose: '選んでください',
    compare: '比べる',
    cancel: '中止',
    needsScript:
      '任意の組を比べるには、JavaScript が動き、ウェブサーバーから配信されている必要があります（ファイルを直接開いたときは動きません）。下の組は、そのまま開けます。',
    ready: '二つの文を選んでください。',
    chooseTwo: '異なる二つの文を選んでください。',
    loading: '文を読み込んでいます…',
    comparing: '比べています…',
    showing: '結果を表示しています…',
    donePattern: '比べ終わりました。相違は{differences}か所です。',
    cancelled: '中止しました。',
    failed: '比べられませんでした。通信の状態を確かめて、もう一度お試しください。',
    fromDisk:
      'ファイルを直接開いているため、文を読み込めません。ウェブサーバーから配信されたページでお試しください。下の組は、そのまま開けます。',
    result: '比較の結果',
    built: 'この組のページ（変わらないアドレス）を開く',
    neighbours: 'あらかじめ比べてある組',
  },
  history: {
    title: '版ごとの変化',
    lead: '各版で、直前の版から何が変わったかを新しい順に示します。',
    born: 'この版で初めて現れます。',
    first: '保存しているなかで最初の文です。',
    gone: 'この版にはありません。',
    against: (label) => `「${label}」との相違`,
    reordered: '中の項目の順序・番号の変更',
    unchanged: (label) => `「${label}」から変わっていません。`,
    madeFrom: (label) => `「${label}」との相違（改定ではありません）`,
    sameAs: (label) => `「${label}」と同じ文です。`,
    blameTitle: 'この文はいつからあるか',
    blameLead: (label) =>
      `「${label}」のこの条項を文ごとに分け、それぞれが続けて載っている最初の版を示します。文字幅と空白の違いは数えません。`,
    blameAlone: (label) =>
      `この条項を文ごとにさかのぼれる、より古い版を保存していません（「${label}」だけにあります）。`,
    blameLeftOut: '推定復元と翻訳は、さかのぼる対象にしていません。',
    sentence: '文',
    since: 'いつから',
    sinceBirth: (label) => `${label}から（この条項が初めて現れた版）`,
    sinceAfter: (label, before) => `${label}から（「${before}」にはありません）`,
  },
  matrix: {
    title: (policy) => `契約時期の区分と文言｜${policy}`,
    heading: '契約時期の区分ごとの文言',
    describe: (policy) => `「${policy}」の条項ごとに、どの区分の契約者にどの文言が当たるかを示す表。`,
    link: '契約時期の区分ごとの文言を表で見る',
    lead: '同じ番号は同じ文言です（番号、文字幅、空白の違いは数えません）。下位の項目は別の行で示します。',
    by: { agreed: '契約時に同意された文書', shown: 'ご契約者向けに掲載されている文書' },
    byLabel: 'どの文書で見るか',
    differing: (differing, all) =>
      `このページの${number(all)}条項のうち、区分によって文言が分かれるものは${number(differing)}条項です。`,
    onlyDiffering: '文言が分かれる条項だけを表示',
    clause: '条項',
    namedIn: (label) => `「${label}」での番号`,
    caption: (policy, by) => `「${policy}」の条項と区分ごとの文言（${by}）`,
    wording: (place) => `文言${number(place)}`,
    absent: 'なし',
    unknown: '特定できません',
    texts: '文言を見る',
    oneWording: '共通',
    noCohorts: 'この文書には、契約時期の区分が記録されていません。',
    noRows: '文書が特定できる区分がありません。',
    parts: '表のページ',
    part: (part, all) => `${number(part)}／${number(all)}ページ`,
    untitled: '（番号・見出しなし）',
  },
};

import type { CutCounts, ReadingStrings } from '../readingStrings.ts';
import { number, quoted } from './words.ts';

/** A version's page: the text and what stands beside it. */
export const reading: ReadingStrings = {
  version: {
    contents: '目次',
    text: '本文',
    provenance: '出典と来歴',
    neighbours: '前後の文',
    older: '前の文',
    newer: '次の文',
    cohort: '契約時期の区分',
    noCohort: 'この文を指す契約時期の区分は記録されていません。',
    undatedCopy:
      '当アーカイブが受け取った写しによる文です。写しの取得日、取得元のアドレス、掲載が始まった日は分かっていません。',
    copyTaken: (captured, url) =>
      `当アーカイブが受け取った写しによる文です。取得日：${captured ?? '不明'}。取得元のアドレス：${url ?? '不明'}。`,
    formOnly: '読みやすくするため表と箇条書きの形だけを整え、文言は変えていません。',
    describe: (policy, label) => `「${policy}」（${label}）の全文。目次、条項ごとのリンク、出典と来歴つき。`,
  },
  reconstruction: {
    notOriginal: (enacted) =>
      enacted === null
        ? 'これは、公表された文書そのものではありません。'
        : `これは、${enacted}の制定時に公表された文書そのものではありません。`,
    madeFrom: (base, cuts) =>
      `${base}から、公表者が後から付けたとみられる${cutParts(cuts)}を取り除いて、当アーカイブが復元したものです。`,
    dated: ({ base, atEnd, quote, revised }) =>
      `${base}${atEnd ? 'の末尾' : ''}に「${quote}」とあり${revised ? 'ます' : '、改定日の記載がないことから、これを制定時の文と推定しています'}。`,
    unverified: '制定時の原本、その後の改定の有無、リンク先は確認できていません。',
    seeCuts: '取り除いた箇所を見る',
    seeBase: (base) => `${base}を見る`,
    circular: (base, cuts) =>
      `この比較は、改定の内容を示すものではありません。二つの文はどちらも同じ${base}に由来し、相違は、推定復元のために当アーカイブが取り除いた${number(cuts.passages + cuts.marks)}か所（${cutShort(cuts)}）だけです。本文に改定があったかどうかは、この比較からは分かりません。`,
    cutsTitle: '取り除いた箇所',
  },
  translation: {
    note: (original) =>
      `これは${original}の翻訳です。契約時に同意された文書として記録されている場合を除き、参考として示します。`,
  },
  provenance: {
    title: '出典と来歴',
    received: '受け取った写し',
    transcription: '書き起こし',
    hash: 'SHA-256',
    itsHash: 'の SHA-256',
    address: '取得元のアドレス',
    addressUnknown: '不明',
    signatory: '署名',
    kind: '種類',
    repairs: '書き起こしで整えた形',
    repairsLead: '写しで崩れていた表や箇条書きの形を、次のとおり整えました。文言は変えていません。',
    inference: '推定を含む',
    reason: '理由',
    hashNote:
      'ハッシュ値が同じなら、この文は記録された時から変わっていません。文書が公表者によるものであることまでは示しません。',
  },
  text: {
    laterNote: '後から付された注記（公表者による）',
    laterMark: '後から付された印（公表者による）',
    flag: '編集注（当アーカイブによる。原文は変えていません）',
    flagRef: (place) => `編集注${place}`,
    deadLink: 'リンク先は写しに残っていません',
    refusedLink: (target) => `リンク先（無効にしています）：${target}`,
    image: '画像',
    imageNotShown: '画像は表示していません',
    checked: 'チェックあり',
    unchecked: 'チェックなし',
    link: 'リンク',
    linkTo: (name) => `${name} へのリンク`,
    historyOf: (name) => `${name} の履歴`,
    history: '履歴',
    caution: 'ご注意',
    cellSeparator: '｜',
    table: '表（横に動かせます）',
  },
  parts: {
    p: (place) => `第${place}段落`,
    i: (place) => `${place}番目の項目`,
    n: (place) => (place === 1 ? '注' : `注${place}`),
    t: (place) => (place === 1 ? '表' : `表${place}`),
    r: (place) => `${place}行目`,
    d: (place) => `${place}欄目`,
    x: (place) => `${place}番目の枠`,
    h: (place) => `${place}番目の見出し`,
    pt: (place) => `第${place}編`,
    ch: (place) => `第${place}章`,
    sec: (place) => `第${place}節`,
    app: (place) => `別表${place}`,
    pre: () => '前文',
    sup: (place) => (place === 1 ? '附則' : `附則${place}`),
    sig: () => '末尾',
  },
  impliedNumber: (place) => `第${place}項`,
  partOf: (whole, part) => `${whole}の${part}`,
  copy: {
    menu: (name) => `${name} のリンクと引用をコピー`,
    button: 'コピー',
    loading: '読み込んでいます…',
    failed: '引用に必要なデータを読み込めませんでした。リンクはコピーできます。',
    forms: {
      link: 'リンク',
      customer: '案内用の引用',
      legal: '書面用の引用（元号・ハッシュ・閲覧日）',
      short: '短い表示',
      markdown: 'Markdown',
      quote: '文章の引用とリンク',
      annotation: 'Web Annotation（JSON）',
    },
    paragraph: 'この文章に印が付くリンク',
    chosen: '選択した文に印が付くリンク',
    chosenQuote: '選択した文の引用とリンク',
    chosenHint: '本文の一部を選択してから開くと、その文へのリンクも作れます。',
    done: (what) => `「${what}」をコピーしました`,
    blocked: 'コピーできませんでした。次の文字を選択してコピーしてください。',
    elsewhere: 'ほかの文で開く',
    nowhere: 'ほかの文に、この箇所に当たるものはありません。',
  },
  places: {
    moved: (old) => `以前のアドレス「#${old}」は、ここに移りました。`,
    unknown: (asked) => `この文に「${asked}」という位置はありません。`,
    nearest: (name) => `近い位置：${name}`,
    opened: (asked, name) => `「${asked}」を、${name} と読んで開きました。`,
    top: '目次から探す',
  },
};

function cutParts(cuts: CutCounts): string {
  const marks = `${cuts.mark === null ? '印' : quoted(cuts.mark)}${number(cuts.marks)}か所`;
  if (cuts.passages === 0) return marks;
  const passages = `文${number(cuts.passages)}か所`;
  return cuts.marks === 0 ? passages : `${passages}と、それらを指す${marks}`;
}

function cutShort(cuts: CutCounts): string {
  const marks = `${cuts.mark === null ? '印' : quoted(cuts.mark)}${number(cuts.marks)}`;
  return [
    ...(cuts.passages > 0 ? [`文${number(cuts.passages)}`] : []),
    ...(cuts.marks > 0 ? [marks] : []),
  ].join('・');
}

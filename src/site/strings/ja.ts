import type { CutCounts, Strings } from './strings.ts';

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const list = (names: readonly string[]): string => names.join('、');
const quoted = (words: string): string => `「${words}」`;

function date(value: string): string {
  const [year, month, day] = value.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function interval(from: string | null, lastDay: string | null): string {
  if (from === null && lastDay === null) return 'すべての契約日';
  if (from === null) return `${date(lastDay ?? '')}まで`;
  if (lastDay === null) return `${date(from)}から`;
  return `${date(from)}から${date(lastDay)}まで`;
}

/** The Japanese interface. */
export const japanese: Strings = {
  language: 'ja',
  date,
  interval,
  publishedInterval: (from, until) =>
    `${date(from)}から${until === null ? '（終わりの記録なし）' : `${date(until)}の前日まで`}`,
  number,
  list,
  quoted,
  titleAndLabel: (title, label) => `「${title}」${label}`,
  sentences: (sentences) => sentences.map((sentence) => `${sentence}。`).join(''),
  documentTitle: '文書名',
  unknown: '不明',
  none: 'なし',

  site: {
    skip: '本文へ移動',
    navigation: '主なページ',
    home: '契約日から調べる',
    search: '検索',
    about: 'このアーカイブについて',
    breadcrumbs: '現在の位置',
    notThePublisher: (operator) =>
      `このサイトは、文書の公表者が運営するものではありません。運営者：${operator}`,
    limitsLink: '当アーカイブが判断しないこと',
    needsScript: 'この機能には JavaScript が必要です。',
    originalOf: '公表されていた場所',
    contents: 'このページの内容',
    related: '関連するページ',
    printed: '印刷したページのアドレス',
  },
  home: {
    lead: 'プライバシーポリシーの各版を、書かれているとおりに保存しています。契約日から、契約時に同意された文書を調べられます。',
    policies: '保存している文書',
    searchLead: 'すべての版の本文から語句を探します。',
    versionsCount: (count) => `${number(count)}つの文`,
    description: (titles) =>
      `${titles.map(quoted).join('')}の各版を保存し、契約日ごとに同意された文書、版の相違、各条項の履歴を示すアーカイブです。`,
    empty: '保存している文書はありません。',
  },
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
    determined: '特定できます',
    basis: '根拠（文書からの引用）',
    contact: '問い合わせ先についての記載',
    candidates: '候補になりうる文',
    openText: '本文を読む',
    quotedIn: (label) => `${label}の記載`,
    changedSince: '契約時に同意された文書から変わったところ',
    changedSinceNone: '二つの文の間に相違はありません。',
    compareThem: '二つの文を比べる',
    record: 'この画面は表示内容の控えです。同意の事実を証明するものではありません。',
    recordDetails: (version, sha256) => `${version}の SHA-256：${sha256}`,
    nearBound: (before, after) => `日付が${before}と${after}にまたがる場合は、答えが変わります。`,
  },
  cohorts: {
    title: '契約時期の区分',
    caption: (policy) => `「${policy}」の契約時期の区分と、それぞれの文書`,
    contracted: '契約日',
    label: '区分',
    services: 'サービス',
    agreed: '契約時に同意された文書',
    shown: 'ご契約者向けに掲載されている文書',
    basis: '根拠',
    none: 'この文書には、契約時期の区分が記録されていません。',
    allServices: 'すべてのサービス',
    notHeld: '保存していません',
    agreedHere: '契約時に同意された文書（公表者の説明による）',
    shownHere: 'ご契約者向けに掲載されている文書',
    firstDay: (what, day) => `${what}の日（${day}）より前のご契約については、特定できません。`,
  },
  timeline: {
    title: (policy) => `「${policy}」の文と契約時期の区分の年表`,
    texts: '保存している文',
    cohorts: '契約時期の区分',
    undated: '日付の記録なし',
    reconstruction: '推定復元',
    tableSummary: '年表を表で読む',
    what: '項目',
    from: '始まり',
    until: '終わり',
    openStart: '定めなし',
    openEnd: '定めなし',
    notRecorded: '記録なし',
    legend:
      '●は適用開始・改定・制定の日（白い丸は推定復元）、▲は公表の日、◆は写しの取得日、帯は区分に入る契約日または記録された期間です。同じ内容を下の表に示します。',
  },
  policy: {
    publisher: '公表者',
    original: '公表されていた場所',
    originalUnknown: '記録なし',
    services: '対象のサービス',
    versions: '保存している文',
    comparisons: '文の比較',
    translationOf: '原文',
    kind: { transcription: '写しからの書き起こし', reconstruction: '推定復元', translation: '翻訳' },
    versionColumn: '文',
    kindColumn: '種類',
    datesColumn: '日付',
    compareWith: '比較',
    compare: (old, new_) => `${old} と ${new_} を比べる`,
    noComparison: '比べられる文がほかにありません。',
  },
  dates: {
    enacted: '制定',
    revised: '改定',
    announced: '公表',
    effective: '適用開始',
    captured: '写しの取得',
    published: '公表期間',
  },
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
    notContained: '推定復元は、取り除いた注記を含みません',
  },
  translation: {
    note: (original) =>
      `これは${original}の翻訳です。契約時に同意された文書として記録されている場合を除き、参考として示します。`,
  },
  provenance: {
    title: '出典と来歴',
    received: '受け取った写し',
    transcription: '書き起こし',
    sourceText: '書き起こしたファイル',
    hash: 'SHA-256',
    capturedUnknown: '取得日：不明',
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
    guesses: '読み取りで推定したこと',
  },
  text: {
    laterNote: '後から付された注記（公表者による）',
    laterMark: '後から付された印（公表者による）',
    flag: '編集注（当アーカイブによる。原文は変えていません）',
    flagRef: (place) => `編集注${place}`,
    deadLink: 'リンク先は写しに残っていません',
    refusedLink: (target) => `リンク先（無効にしています）：${target}`,
    externalLink: '外部サイト',
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
    link: (name) => `${name} のリンクをコピー`,
    done: 'リンクをコピーしました',
    failed: 'コピーできませんでした。アドレス欄のリンクをお使いください。',
  },
  change: {
    unchanged: '変更なし',
    added: '新設',
    removed: '削除',
    moved: '移動',
    renumbered: '番号変更',
    retitled: '見出し変更',
    reworded: '文言変更',
    cosmetic: '表記のみ',
    link: 'リンク先変更',
    split: '分割',
    merged: '統合',
  },
  comparison: {
    title: (old, new_) => `${old} と ${new_} の比較`,
    describe: (policy, old, new_) => `「${policy}」の${old}と${new_}の相違。`,
    summary: '相違のまとめ',
    same: '二つの文に相違はありません。',
    counts: (parts) => `${parts.join('、')}。`,
    countOf: (change, count) => `${change} ${number(count)}か所`,
    characters: (removed, added) => `文言の増減：削除 ${number(removed)}字、追加 ${number(added)}字。`,
    quiet: (count) => `表記のみの相違 ${number(count)} か所を薄く表示しています。`,
    list: '相違の一覧',
    details: '本文での相違',
    unchangedFold: (count, first, last) =>
      first === last ? `変更なし：${first}` : `変更なし ${number(count)}か所：${first} ～ ${last}`,
    view: '表示',
    sideBySide: '左右に並べる',
    inline: '一つの文で見る',
    oldSide: '旧',
    newSide: '新',
    absentOld: '（この文にはありません）',
    absentNew: '（この文にはありません）',
    removedWord: '削除',
    addedWord: '追加',
    endOfWord: 'ここまで',
    became: (old, new_) => `「${old}」が「${new_}」に変わりました`,
    came: (new_) => `「${new_}」が加わりました`,
    went: (old) => `「${old}」がなくなりました`,
    onlyIn: (label) => `${label}だけにある`,
    differs: '文言の相違',
    standsOnlyIn: (words, label) => `「${words}」は${label}だけにあります`,
    standsInstead: (old, oldLabel, next, newLabel) =>
      `${oldLabel}では「${old}」、${newLabel}では「${next}」です`,
    andMore: (count) => `ほか ${number(count)}か所`,
    coarse: '二つの文が大きく異なるため、この箇所はおおまかに比べています。',
    otherTitle: '文字以外の相違',
    other: { link: 'リンク先', layout: '段組み・改行', bullet: '行頭の記号', image: '画像' },
    otherLine: (what, old, new_) => `${what}：${old} → ${new_}`,
    openOld: (name) => `旧の本文（${name}）を開く`,
    openNew: (name) => `新の本文（${name}）を開く`,
    next: '次の相違',
    previous: '前の相違',
    keys: 'キーボードでは n で次、p で前の相違に移ります。',
    positionPattern: '{all}か所のうち {place}か所目',
    renumberedFromTo: (old, new_, grows) =>
      `番号変更（${old}→${new_}${grows === null ? '' : grows ? ' に繰下げ' : ' に繰上げ'}）`,
    nothingToRead: '表示する相違はありません。',
  },
  runClass: {
    wording: '文言',
    number: '番号',
    reference: '参照番号',
    orthography: '表記',
    width: '文字幅',
    space: '空白',
    punctuation: '約物の字形',
  },
  fact: {
    amount: '金額',
    period: '期間',
    date: '日付',
    party: '当事者',
    negation: '否定',
    modality: '義務・可能',
    item: '項目',
    purpose: '目的',
    recipient: '提供先',
    consent: '同意',
    reference: '参照',
  },
  clause: {
    title: (name) => `${name}（各版での文）`,
    describe: (name, policy) => `「${policy}」の${name}の、版ごとの文と位置。`,
    lead: (wordings, versions) =>
      `保存している${number(versions)}つの文のなかで、この条項の文言は${number(wordings)}通りあります。`,
    wording: (place) => `文言${number(place)}`,
    wordingIn: 'この文言を持つ文',
    places: '各版での位置',
    version: '文',
    address: '位置',
    absent: 'この条項はありません',
    current: '最も新しい文',
    openIn: (label) => `${label}で読む`,
  },
  search: {
    title: '検索',
    field: '探す語句',
    button: '検索する',
    hint: '送り仮名や漢字とかな、全角と半角の違いは区別しません。空白で区切ると、すべての語を含む箇所を探します。',
    private: '探した語句は、このブラウザの中だけで使います。送信も保存もしません。',
    withoutScript:
      '検索には JavaScript が必要です。使えない場合は、各文のページをブラウザの検索でお探しください。',
    loading: '本文を読み込んでいます…',
    failed: '本文のデータを読み込めませんでした。時間をおいて、もう一度お試しください。',
    results: (count, query) => `「${query}」は ${number(count)}か所で見つかりました。`,
    nothing: (query) => `「${query}」は、保存している文のどこにもありません。`,
    absent: (query, versions, reconstruction) =>
      `「${query}」は ${list(versions)} にはありません${reconstruction ? '（推定復元は、取り除いた注記を含みません）' : ''}。`,
    near: (count) => `ほかに、近い語句を含む箇所が ${number(count)}か所あります。`,
    inexact: '近い語句',
    alsoIn: (labels) => `この文言を持つ文：${list(labels)}`,
    more: (count) => `ほか ${number(count)}か所を表示する`,
    allTexts: '保存している文',
  },
  about: {
    title: 'このアーカイブについて',
    lead: (archive) =>
      `「${archive}」は、プライバシーポリシーの各版を、書かれているとおりに保存し、契約時期の区分と版の相違を示すアーカイブです。`,
    operator: '運営者',
    contact: '連絡先',
    relationTitle: '公表者との関係',
    relation:
      '当アーカイブは、保存している文書の公表者が運営するものではありません。文書についてのお問い合わせは、それぞれの公表者またはご契約先にお願いします。',
    limitsTitle: '当アーカイブが判断しないこと',
    limitsLead:
      '当アーカイブは、文書とその相違、文書に書かれた対象者と日付を示します。次のことは判断しません。',
    limits: [
      '文書が個々のご契約の内容となっているか（定型約款に当たるか、同意が有効かを含みます）。',
      'その後の改定や事業の承継により、現在どの文書や利用目的が適用されるか。',
      'ご契約が文書の対象のサービスに当たるか、契約日がいつか（名義変更、プラン変更、再契約、複数のご契約がある場合を含みます）。',
      '公表者の記載が正しいか、食い違う記載のどちらによるか。',
    ],
    limitsEnd: '当アーカイブの表示は法的な助言ではなく、同意の事実を証明するものでもありません。',
    textsTitle: '文書の保存のしかた',
    texts: [
      '受け取った写しを、そのままのバイト列で保存しています。ページの文は、写しを書き起こしたものです。崩れた表や箇条書きの形は整えますが、文言は変えません。整えた箇所は、各文の「出典と来歴」に理由とともに記します。',
      '誤記とみられる箇所も、原文のまま示します。当アーカイブの気づきは「編集注」として、本文と区別して添えます。',
      '公表者が後から付けた注記は、「後から付された注記」として、もとの文と区別します。',
      '「推定復元」は、後から付けられた箇所を取り除いて当アーカイブが復元した文です。公表された文書そのものではありません。',
    ],
    hashTitle: 'ハッシュ値について',
    hash: [
      '各文の「出典と来歴」に、ファイルの SHA-256 を記しています。同じ値になるファイルは、記録された時から 1 バイトも変わっていないといえます。',
      'ハッシュ値は、文書が公表者によるものであることや、いつ公表されたかを示すものではありません。',
    ],
    privacyTitle: '閲覧の記録について',
    privacy:
      'このサイトのページは、Cookie を使わず、他のサイトから何も読み込みません。入力した契約日と検索語は、ブラウザの外に送られません。',
  },
  notFound: {
    title: 'ページが見つかりません',
    lead: 'このアドレスのページはありません。アドレスの一部が欠けているか、書き誤りがあるかもしれません。',
    cures: [
      'メールやチャットから開いた場合は、アドレスが途中で切れていないかをご確認ください。',
      '条項を探している場合は、下の文書から版を選び、目次をお使いください。',
    ],
    policies: '保存している文書',
  },
};

function shortDate(value: string): string {
  const [, month, day] = value.split('-').map(Number);
  return `${month}月${day}日`;
}

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

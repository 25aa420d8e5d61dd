import type { KeepingStrings } from '../keepingStrings.ts';
import { list, number, quoted } from './words.ts';

/** How texts are proven, corrected and taken out, who is speaking, and the archive on a disk. */
export const keeping: KeepingStrings = {
  verify: {
    title: 'ファイルの検証',
    lead: 'このサイトに置かれているファイルを読み込み、サイトを作った時に記録したハッシュ値（SHA-256）と、このブラウザの中で比べます。',
    provesTitle: '検証で分かること',
    proves: [
      'ファイルが、記録された時から 1 バイトも変わっていないこと。違いがあれば、どのファイルのどの条項かを示します。',
      '収録・訂正・取り下げの台帳が、書かれた順のままで、途中を書き換えられていないこと。',
    ],
    provesNotTitle: '検証では分からないこと',
    provesNot: [
      '文書が公表者によるものであること、いつ公表されたか、写しが正しく取られたか。',
      'このサイトを作り直した人が、記録ごと書き換えていないこと。これは、以前に別の場所に控えた「全体のハッシュ値」と比べて確かめます。',
    ],
    scope: '調べる範囲',
    scopes: {
      one: 'この文だけ',
      texts: 'すべての文（本文のファイルと、文のページ）',
      all: 'サイトのすべてのファイル',
    },
    head: '控えておいた全体のハッシュ値（任意）',
    headHint: '64 桁の英数字です。入力すると、その時のサイトと同じかどうかも確かめます。',
    start: '検証する',
    stop: 'やめる',
    loading: '記録を読み込んでいます…',
    progress: '{all} 個のうち {done} 個のファイルを確かめました。',
    stopped: '検証をやめました。',
    failed: 'ファイルを読み込めませんでした。通信の状態を確かめて、もう一度お試しください。',
    insecure:
      'このブラウザの暗号機能（Web Crypto）は、https のページでだけ使えます。https のアドレスで開き直してください。',
    fromDisk:
      'ディスクに置いたファイルからは、この検証はできません。次のコマンドでは、ディスクのままで確かめられます。',
    withoutScript: 'この検証には JavaScript が必要です。次のコマンドでも、同じことを確かめられます。',
    byCommand: 'このサイトのファイルを DIR に保存してあるとき、コマンドで同じ検証をする方法：',
    fine: (files) =>
      `${number(files)} 個のファイルを確かめました。記録された時から変わったものはありません。`,
    wrong: (count, files) =>
      `${number(files)} 個のファイルを確かめ、${number(count)} 件の相違が見つかりました。`,
    counts: (entries, texts) =>
      `台帳の記録 ${number(entries)} 件。そのうち、記録された本文のファイル ${number(texts)} 個がこのサイトに置かれています。`,
    thisHead: '全体のハッシュ値',
    noteHead: 'この値を別の場所に控えておくと、後でサイト全体が同じかどうかを確かめられます。',
    headSame: '控えておいた全体のハッシュ値と同じです。',
    file: (path) => `ファイル ${path}`,
    changed: '記録された時から変わっています。',
    changedIn: (clause) => `${clause} の箇所が、記録された時から変わっています。`,
    changedPart: (part) => `「${part}」の部分が、記録された時から変わっています。`,
    missing: 'ファイルがありません。',
    bytes: (start, end) => `${number(start)}～${number(end)} バイト目`,
    openText: 'この箇所を開く',
    badManifest: (path) => `記録（${path}）が書き換えられているか、欠けています。`,
    noManifest: '記録（api/ledger.json）がありません。',
    otherHead: (head) => `控えておいた時のサイトとは別のものです。いまの全体のハッシュ値：${head}`,
    brokenChain: (policy) => `台帳（${policy}）が、書かれた後に書き換えられています。`,
    cure: '公開されている場所からファイルを取り直して、もう一度比べてください。それでも違うときは、運営者にお知らせください。',
    withdrawnTitle: '取り下げられた箇所',
    withdrawn: (what, date, reason) => `${what}：${date}に取り下げ。理由：${reason}`,
    link: 'ファイルの検証のページ',
    linkHere: 'この文のファイルを検証する',
  },
  ledger: {
    corrected: (date, reason) => `この文の書き起こしは、${date}に訂正されました。理由：${reason}`,
    asArchived: (date) =>
      date === null ? '訂正前の文（収録時のまま）' : `訂正前の文（${date}に収録した時のまま）`,
    asArchivedTitle: (date) => (date === null ? '収録時の文' : `${date}収録時の文`),
    keptGone: '訂正前の文は、その後に取り下げられました。',
    archivedNote: (date, reason) =>
      `これは訂正前の文です。${date}に訂正されました。理由：${reason} 引用には、訂正後の文をお使いください。`,
    toCurrent: '訂正後の文を見る',
    changedPlaces: 'この文と、いまの文との違い',
    noWordChanged: '文字の違いはありません。違うのは、改行や空白などの体裁だけです。',
    withdrawnVersion: (date, reason) =>
      `この文は、${date}に当アーカイブから取り下げられました。理由：${reason}`,
    withdrawnClause: (clause, date, reason) =>
      `${clause} の文言は、${date}に当アーカイブから取り下げられました。理由：${reason}`,
    stood: (clauses) => `ここには、次の条項がありました：${list(clauses)}`,
    hashBefore: (hash) => `取り下げ前の文の SHA-256：${hash}`,
    here: (date, reason) =>
      `ここにあった文言は、${date}に当アーカイブから取り下げられました。理由：${reason}`,
    hereIn: (label, date, reason) =>
      `${label} にあった文言は、${date}に当アーカイブから取り下げられました。理由：${reason}`,
  },
  report: {
    link: '誤りを知らせる',
    subject: (archive) => `誤りのお知らせ（${archive}）`,
    body: (address) => `次の箇所についてお知らせします。\n${address}\n\n誤りと思われる点：\n`,
    elsewhere: (contact) => `誤りを見つけた場合の連絡先：${contact}`,
  },
  licences: {
    title: '権利と利用条件',
    software: (name) => `このサイトを作るソフトウェアは、${name} ライセンスで公開されています。`,
    texts:
      '保存している文書の権利は、それぞれの公表者にあります。ソフトウェアの利用条件は、文書には及びません。',
  },
  disk: {
    notHere: `ディスクに置いたファイルからは使えません。公開されているサイトでお使いください。`,
    lead: `これは、ディスクに保存した${quoted('このアーカイブ')}の写しです。本文、契約日の回答、前後の文の比較、検索を、通信なしで使えます。`,
  },
};

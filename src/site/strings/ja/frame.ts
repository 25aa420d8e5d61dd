import type { FrameStrings } from '../frameStrings.ts';
import { quoted } from './words.ts';

/** The frame of every page, the lists of policies and texts, cohorts and the timeline. */
export const frame: FrameStrings = {
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
    related: '関連するページ',
    ownName: '日本語',
    untranslated:
      '文書の題名と本文、版や契約時期の区分の名前、編集注、引用は、書かれた言語のまま示しています（翻訳していません）。',
  },
  home: {
    lead: 'プライバシーポリシーの各版を、書かれているとおりに保存しています。契約日から、契約時に同意された文書を調べられます。',
    policies: '保存している文書',
    searchLead: 'すべての版の本文から語句を探します。',
    description: (titles) =>
      `${titles.map(quoted).join('')}の各版を保存し、契約日ごとに同意された文書、版の相違、各条項の履歴を示すアーカイブです。`,
    empty: '保存している文書はありません。',
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
};

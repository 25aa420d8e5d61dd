import type { ExportWords } from './wordsShape.ts';
import { dateInWords } from '../../text/dateInWords.ts';

/** The Japanese words, after the practice of offices and companies. */
export const japaneseWords: ExportWords = {
  language: 'ja',
  date: (date) => dateInWords(date, 'ja'),
  after: (revision) => `${revision}後`,
  before: (revision) => `${revision}前`,
  remarks: '備考',
  inHeader: (header, said) => `${header}（${said}）`,
  event: {
    revised: (revision) => revision,
    enacted: () => '制定',
    effective: () => '適用',
    announced: () => '公表',
    published: () => '掲載',
    captured: () => '取得',
  },
  dated: (date, event) => `${date}${event}`,
  kind: { transcription: null, reconstruction: '推定復元', translation: '翻訳' },
  joinKind: (name, kind) => `${name}、${kind}`,
  labelled: (label) => `「${label}」`,
  shortLabel: (label) => /^(.+?)（.+）$/u.exec(label)?.[1] ?? label,
  textOf: (name) => `${name}の文`,
  title: (title) => `${title}新旧対照表`,
  lead: (title, old, fresh) => `${title}の${old}と${fresh}との相違を示す。（当アーカイブ作成）`,
  reconstruction: {
    title: (left, right) => `${left}と${right}の対照表`,
    lead: (title, left, right) => `${title}の${left}と${right}との相違を示す。（当アーカイブ作成）`,
    caution: (base, cuts, marks) =>
      `この比較は、改定の内容を示すものではありません。二つの文はどちらも同じ${base}に由来し、相違は、推定復元のために当アーカイブが取り除いた${cuts}か所` +
      `${marks === null ? '' : `（文${cuts - marks}・「※」${marks}）`}だけです。本文に改定があったかどうかは、この比較からは分かりません。`,
    missing: '（取り除いた箇所）',
    remark: '推定復元で取り除いた箇所',
  },
  note: {
    single: (revision) => (revision === null ? '下線部分は相違する部分。' : `下線部分は${revision}部分。`),
    double: '二重下線は、番号の変更、移動、新設又は削除に係る番号・見出しを示す。',
    widthAndSpace: (places) => `文字幅及び空白のみの相違${places}か所には下線を付していない。`,
    layout: (places) => `行頭記号など体裁のみの相違${places}か所は示していない。`,
    coarse: '備考に「おおまかな対応」とある箇所は、文の違いが大きいため、細かな対応付けをしていない。',
    wrap: (sentences) => `（${sentences.join('')}）`,
  },
  range: (labels) => {
    const [first, last] = [labels[0] ?? '', labels.at(-1) ?? ''];
    if (labels.length <= 1) return first;
    return labels.length === 2 ? `${first}及び${last}` : `${first}～${last}`;
  },
  folded: (range, word) => `${range}${word}`,
  remark: {
    added: '新設',
    removed: '削除',
    moved: (from) => (from === null ? '移動' : `移動（${from}から）`),
    number: (shift, from, to) => {
      const words = {
        down: '番号の繰下げ',
        up: '番号の繰上げ',
        style: '番号の表記の変更',
        other: '番号の変更',
      };
      if (from === '') return `番号の付加（${to}）`;
      return to === '' ? `番号の削除（${from}）` : `${words[shift]}（${from}→${to}）`;
    },
    retitled: '見出しの変更',
    reworded: '文言の変更',
    cosmetic: '表記の変更',
    reference: '参照番号の変更',
    link: (kind, numbers) => {
      const word = { changed: 'リンク先の変更', added: 'リンクの追加', removed: 'リンクの削除' }[kind];
      return numbers.length === 0 ? word : `${word}（${numbers.map((number) => `注${number}`).join('、')}）`;
    },
    image: '画像の変更',
    split: '分割',
    merged: '統合',
    coarse: 'おおまかな対応',
    joiner: '、',
  },
  noLink: 'リンクなし',
  linkNote: (number, from, to) => `注${number}　リンク先：${from} → ${to}`,
  redline: {
    title: (title) => `${title}（変更箇所の表示）`,
    note: '取消線は削られた部分、下線は加えられた部分。',
    madeTitle: (title) => `${title}（相違箇所の表示）`,
    madeNote: (old, fresh) => `取消線は${old}だけにある部分、下線は${fresh}だけにある部分。`,
    moved: (remark) => `〔${remark}〕`,
  },
};

import type { ExportLanguage } from '../words/wordsShape.ts';

/** Characters of a text that a sentence quotes before it cuts it short. */
const LONGEST_QUOTE = 80;

/** The sentences' patterns in one language. */
export interface SentenceWords {
  /** Sets the place before what is said. */
  readonly at: (place: string, said: string) => string;
  readonly changed: (old: string | null, fresh: string | null) => string;
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly moved: (from: string) => string;
  readonly renumbered: (from: string, to: string) => string;
  readonly split: (from: string) => string;
  readonly merged: (from: string) => string;
  readonly link: (from: string | null, to: string | null) => string;
  readonly image: string;
  readonly shortened: (text: string) => string;
}

const JAPANESE: SentenceWords = {
  at: (place, said) => (place === '' ? said : `${place}：${said}`),
  changed: (old, fresh) => {
    if (old === null) return `「${fresh ?? ''}」が加わりました`;
    return fresh === null ? `「${old}」がなくなりました` : `「${old}」が「${fresh}」に変わりました`;
  },
  added: (text) => `「${text}」が新設されました`,
  removed: (text) => `「${text}」が削除されました`,
  moved: (from) => (from === '' ? '移動しました' : `${from}から移動しました`),
  renumbered: (from, to) => {
    if (from === '') return `番号「${to}」が付きました`;
    return to === '' ? `番号「${from}」がなくなりました` : `番号が${from}から${to}に変わりました`;
  },
  split: (from) => (from === '' ? '分割されました' : `${from}が分割されました`),
  merged: (from) => (from === '' ? '統合されました' : `${from}が統合されました`),
  link: (from, to) => {
    if (from === null) return `リンク（${to ?? ''}）が加わりました`;
    return to === null ? `リンク（${from}）がなくなりました` : `リンク先が${from}から${to}に変わりました`;
  },
  image: '画像が変わりました',
  shortened: (text) => text,
};

const ENGLISH: SentenceWords = {
  at: (place, said) => (place === '' ? said : `${place}: ${said}`),
  changed: (old, fresh) => {
    if (old === null) return `“${fresh ?? ''}” was added`;
    return fresh === null ? `“${old}” was removed` : `“${old}” became “${fresh}”`;
  },
  added: (text) => `“${text}” was added`,
  removed: (text) => `“${text}” was removed`,
  moved: (from) => (from === '' ? 'moved' : `moved from ${from}`),
  renumbered: (from, to) => {
    if (from === '') return `was given the number ${to}`;
    return to === '' ? `lost its number ${from}` : `renumbered from ${from} to ${to}`;
  },
  split: (from) => (from === '' ? 'was split' : `split from ${from}`),
  merged: (from) => (from === '' ? 'was merged' : `merged from ${from}`),
  link: (from, to) => {
    if (from === null) return `a link was added (${to ?? ''})`;
    return to === null ? `a link was removed (${from})` : `a link now leads to ${to} instead of ${from}`;
  },
  image: 'an image changed',
  shortened: (text) => text,
};

/** Gives words of a document the form in which a sentence takes them: a page marks their language. */
export type Said = (words: string) => string;

/** The patterns of a language. */
export function sentenceWords(language: ExportLanguage, said: Said = (words) => words): SentenceWords {
  const patterns = language === 'ja' ? JAPANESE : ENGLISH;
  const quoted = (text: string): string => said(cut(text));
  return {
    ...patterns,
    changed: (old, fresh) =>
      patterns.changed(old === null ? null : quoted(old), fresh === null ? null : quoted(fresh)),
    shortened: quoted,
  };
}

/** The beginning of a long text; a cut shows as …. */
function cut(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= LONGEST_QUOTE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_QUOTE).join('')}…`;
}

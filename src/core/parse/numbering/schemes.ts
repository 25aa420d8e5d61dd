// The numbering schemes of the world's contracts, as a table. A new scheme is a new row here and nothing else.
// Patterns are matched where a line begins, against the text a reader sees, before any folding of width.
import type { NumeralKind } from './numerals.ts';

/**
 * What a label makes of its line.
 * - `number`: a clause or an item
 * - containers, kept in addresses as their code says: `pt ttl ch sec ssec`; `pre sup app` are always kept
 * - `bullet`: an item without a number; `note`: a note
 */
export type Role =
  'number' | 'pt' | 'ttl' | 'ch' | 'sec' | 'ssec' | 'pre' | 'sup' | 'app' | 'bullet' | 'note';

/**
 * How much a label says by itself.
 * - `word`: 第3条, § 3, Article 3; a reference (`Section 3 of the Act`) is told apart by what follows
 * - `marked`: `3.`, `(3)`, ③: needs its place at a line start, and neighbours unless it is the first
 * - `bare`: `3 Fees`, `3.5`, `A - Fees`: needs a neighbour
 * - `sign`: ■, ・, ※
 */
export type Strength = 'word' | 'marked' | 'bare' | 'sign';

/** A numbering scheme. */
export interface Scheme {
  /** Lines of one scheme are one sequence. */
  readonly id: string;
  readonly role: Role;
  readonly strength: Strength;
  /** Ranks order words among themselves: a part holds chapters, a chapter articles. 0 where neighbours decide. */
  readonly rank: number;
  readonly numerals: readonly NumeralKind[];
  /** Group `n` is the numeral (segments divided by `.` or `-`); group `branch` the numbers after の; both may lack. */
  readonly pattern: RegExp;
  /** Languages (first part of BCP 47) the scheme belongs to; all where absent. */
  readonly languages?: readonly string[];
}

const N = '\\p{Nd}{1,3}';
const K = '[〇零一二三四五六七八九十百千壱弐参]{1,7}';
const ROMAN = '[IVXLC]{1,7}|[\\u2160-\\u216B]';
const roman = '[ivxlc]{1,7}|[\\u2170-\\u217B]';
const UPPER = '[A-ZＡ-Ｚ]';
const lower = '[a-z]{1,2}|[ａ-ｚ]';
const KANA = '[ア-ンｱ-ﾝ]';
const HANGUL = '[가나다라마바사아자차카타파하]';
const DECIMAL = `${N}(?:[.．]${N}){1,5}`;
/** `3`, `3.2`, `IV`, `B`: what may follow Article or Section. */
const AFTER_WORD = `(?<n>${N}(?:[.．]${N}){0,4}(?:[-–]${N})?|[IVXLC]{1,7}|[A-Z])(?![\\p{L}\\p{N}])`;
const OPEN = '[(（]\\s?';
const CLOSE = '\\s?[)）]';
const DOT = '[.．](?![\\p{Nd}a-zａ-ｚ])';
const at = (pattern: string): RegExp => new RegExp(pattern, 'uy');
const word = (pattern: string): RegExp => new RegExp(pattern, 'iuy');

const cjk = (counters: string, branch = 'の'): RegExp =>
  at(
    `第\\s?(?<n>\\p{Nd}{1,4}|${K})\\s?(?:${counters})(?<branch>(?:[${branch}](?:\\p{Nd}{1,3}|${K}))*)` +
      `(?=$|[\\s(（【「:：.．]|(?![のにをとはがへでも及又若並等、。，第前後各ま]|から|より|以|について)[\\p{L}『])`,
  );
const korean = (counter: string): RegExp =>
  at(`제\\s?(?<n>\\p{Nd}{1,4})\\s?${counter}(?<branch>(?:의\\s?\\p{Nd}{1,3})*)(?=$|[\\s(（【\\[:.])`);

/** Every scheme, those that say more first. */
export const SCHEMES: readonly Scheme[] = [
  // Words.
  {
    id: 'part',
    role: 'pt',
    strength: 'word',
    rank: 10,
    numerals: ['arabic', 'kanji'],
    pattern: cjk('編|编|部'),
  },
  { id: 'part', role: 'pt', strength: 'word', rank: 10, numerals: ['arabic'], pattern: korean('편') },
  {
    id: 'part-word',
    role: 'pt',
    strength: 'word',
    rank: 10,
    numerals: ['arabic', 'roman', 'letter'],
    pattern: word(`(?:Part|Book|Teil|Partie|Parte|Livre|Libro)\\s+${AFTER_WORD}`),
  },
  {
    id: 'title-word',
    role: 'ttl',
    strength: 'word',
    rank: 15,
    numerals: ['arabic', 'roman'],
    pattern: word(`(?:Titre|Título|Titolo)\\s+${AFTER_WORD}`),
  },
  {
    id: 'chapter',
    role: 'ch',
    strength: 'word',
    rank: 20,
    numerals: ['arabic', 'kanji'],
    pattern: cjk('章'),
  },
  { id: 'chapter', role: 'ch', strength: 'word', rank: 20, numerals: ['arabic'], pattern: korean('장') },
  {
    id: 'chapter-word',
    role: 'ch',
    strength: 'word',
    rank: 20,
    numerals: ['arabic', 'roman', 'letter'],
    pattern: word(`(?:Chapter|Kapitel|Chapitre|Capítulo|Capitolo|Hoofdstuk)\\s+${AFTER_WORD}`),
  },
  {
    id: 'section',
    role: 'sec',
    strength: 'word',
    rank: 30,
    numerals: ['arabic', 'kanji'],
    pattern: cjk('節|节'),
  },
  { id: 'section', role: 'sec', strength: 'word', rank: 30, numerals: ['arabic'], pattern: korean('절') },
  {
    id: 'section-word',
    role: 'sec',
    strength: 'word',
    rank: 30,
    numerals: ['arabic', 'roman', 'letter'],
    pattern: word(`(?:Section|Sección|Sezione|Seção|Abschnitt)\\s+${AFTER_WORD}`),
    languages: ['fr', 'es', 'it', 'pt', 'de'],
  },
  {
    id: 'subsection',
    role: 'ssec',
    strength: 'word',
    rank: 35,
    numerals: ['arabic', 'kanji'],
    pattern: cjk('款|目'),
  },
  { id: 'subsection', role: 'ssec', strength: 'word', rank: 35, numerals: ['arabic'], pattern: korean('관') },
  {
    id: 'article',
    role: 'number',
    strength: 'word',
    rank: 50,
    numerals: ['arabic', 'kanji'],
    pattern: cjk('条|條', 'の之ノ'),
  },
  { id: 'article', role: 'number', strength: 'word', rank: 50, numerals: ['arabic'], pattern: korean('조') },
  {
    id: 'article-word',
    role: 'number',
    strength: 'word',
    rank: 50,
    numerals: ['arabic', 'roman', 'letter'],
    pattern: word(`(?:Article|Articles|Art\\.|Artikel|Artículo|Articolo|Artigo|Статья)\\s*${AFTER_WORD}`),
  },
  {
    id: 'paragraph-sign',
    role: 'number',
    strength: 'word',
    rank: 50,
    numerals: ['arabic'],
    pattern: at(`§\\s*(?<n>${N}(?:\\.${N}){0,3})(?<branch>[a-z]?)(?![\\p{L}\\p{N}])`),
  },
  {
    id: 'clause-word',
    role: 'number',
    strength: 'word',
    rank: 55,
    numerals: ['arabic', 'roman', 'letter'],
    pattern: word(`(?:Section|Sect\\.|Sec\\.|Clause|Rule|Ziffer)\\s+${AFTER_WORD}`),
  },
  {
    id: 'dai',
    role: 'number',
    strength: 'marked',
    rank: 45,
    numerals: ['arabic', 'kanji'],
    pattern: at(`第\\s?(?<n>${N}|${K})(?=[\\s　.．、:：])`),
  },
  {
    id: 'kou',
    role: 'number',
    strength: 'word',
    rank: 60,
    numerals: ['arabic', 'kanji'],
    pattern: cjk('項|项'),
  },
  {
    id: 'gou',
    role: 'number',
    strength: 'word',
    rank: 70,
    numerals: ['arabic', 'kanji'],
    pattern: cjk('号|號'),
  },
  {
    id: 'preamble',
    role: 'pre',
    strength: 'word',
    rank: 5,
    numerals: [],
    pattern: word(
      '(?:前\\s?文|序\\s?文|序言|前言|전\\s?문|Preamble|Präambel|Préambule|Preámbulo|Preambolo)(?=\\s*$)',
    ),
  },
  {
    id: 'supplement',
    role: 'sup',
    strength: 'word',
    rank: 5,
    numerals: [],
    pattern: word('(?:附\\s*[則则]|付\\s*則|부\\s*칙)(?=$|[\\s(（【〔:：\\p{Nd}])'),
  },
  {
    id: 'appendix',
    role: 'app',
    strength: 'word',
    rank: 5,
    numerals: ['arabic', 'kanji'],
    pattern: at(
      `(?:別表|別紙|別添|別記|付録|附表|附件|附录|별표|별지)(?:\\s?第)?\\s?(?<n>\\p{Nd}{1,3}|${K})?` +
        '(?=$|[\\s(（【「:：])',
    ),
  },
  {
    id: 'appendix-word',
    role: 'app',
    strength: 'word',
    rank: 5,
    numerals: ['arabic', 'roman', 'letter'],
    pattern: word(
      `(?:Annex|Annexe|Appendix|Schedule|Exhibit|Attachment|Anlage|Anhang|Anexo|Allegato|Bijlage)` +
        `(?:\\s+${AFTER_WORD}|(?=\\s*$|\\s*[:–—-]))`,
    ),
  },
  // Numbers inside signs.
  {
    id: '(1)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['arabic'],
    pattern: at(`${OPEN}(?<n>${N})${CLOSE}`),
  },
  {
    id: '(一)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['kanji'],
    pattern: at(`${OPEN}(?<n>${K})${CLOSE}`),
  },
  {
    id: '(I)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['roman'],
    pattern: at(`${OPEN}(?<n>${ROMAN})${CLOSE}`),
  },
  {
    id: '(i)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['roman'],
    pattern: at(`${OPEN}(?<n>${roman})${CLOSE}`),
  },
  {
    id: '(A)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['letter'],
    pattern: at(`${OPEN}(?<n>${UPPER})${CLOSE}`),
  },
  {
    id: '(a)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['letter'],
    pattern: at(`${OPEN}(?<n>${lower})${CLOSE}`),
  },
  {
    id: '(ア)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['gojuon', 'iroha'],
    pattern: at(`${OPEN}(?<n>${KANA})${CLOSE}`),
  },
  {
    id: '(가)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['hangul'],
    pattern: at(`${OPEN}(?<n>${HANGUL})${CLOSE}`),
  },
  {
    id: '【1】',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['arabic', 'kanji'],
    pattern: at(`[【［\\[〔〈<＜]\\s?(?<n>${N}|${K})\\s?[】］\\]〕〉>＞]`),
  },
  {
    id: '①',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['circled'],
    pattern: at('(?<n>[①-⑳㉑-㉟㊱-㊿])'),
  },
  {
    id: '❶',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['circled'],
    pattern: at('(?<n>[❶-❿➊-➓⓵-⓾])'),
  },
  { id: '⑴', role: 'number', strength: 'marked', rank: 0, numerals: ['circled'], pattern: at('(?<n>[⑴-⒇])') },
  { id: '⒈', role: 'number', strength: 'marked', rank: 0, numerals: ['circled'], pattern: at('(?<n>[⒈-⒛])') },
  // Decimals; a segment may be a letter (3.b.ii).
  {
    id: '1.1',
    role: 'number',
    strength: 'bare',
    rank: 0,
    numerals: ['arabic'],
    pattern: at(`(?<n>${DECIMAL})(?:[.．)）:：])?(?![\\p{Nd}%％‰.．,，a-z])(?!\\s?[%％])`),
  },
  {
    id: '1-1',
    role: 'number',
    strength: 'bare',
    rank: 0,
    numerals: ['arabic'],
    pattern: at(`(?<n>${N}(?:[-－‐–ー]${N}){1,3})[.．)）、:：]?(?![\\p{Nd}\\-－‐–ー%％.．,，])`),
  },
  {
    id: '1.a',
    role: 'number',
    strength: 'bare',
    rank: 0,
    numerals: ['arabic', 'roman', 'letter'],
    pattern: at(`(?<n>${N}(?:[.．](?:${N}|[a-z]{1,4})){1,4})[.．)）](?![\\p{Nd}a-z])`),
  },
  // Numbers before a sign.
  {
    id: '1.',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['arabic'],
    pattern: at(`(?<n>${N})${DOT}`),
  },
  {
    id: '1、',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['arabic'],
    pattern: at(`(?<n>${N})[、，]`),
  },
  {
    id: '1)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['arabic'],
    pattern: at(`(?<n>${N})[)）]`),
  },
  {
    id: '1:',
    role: 'number',
    strength: 'bare',
    rank: 0,
    numerals: ['arabic'],
    pattern: at(`(?<n>${N})[:：](?!\\p{Nd})`),
  },
  {
    id: '一、',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['kanji'],
    pattern: at(`(?<n>${K})[、，.．)）]`),
  },
  {
    id: 'I.',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['roman'],
    pattern: at(`(?<n>${ROMAN})[.．、](?![\\p{Nd}\\p{L}])`),
  },
  {
    id: 'I)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['roman'],
    pattern: at(`(?<n>${ROMAN})[)）]`),
  },
  {
    id: 'i.',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['roman'],
    pattern: at(`(?<n>${roman})[.．、](?![\\p{Nd}a-z])`),
  },
  {
    id: 'i)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['roman'],
    pattern: at(`(?<n>${roman})[)）]`),
  },
  {
    id: 'A.',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['letter'],
    pattern: at(`(?<n>${UPPER})[.．、](?![\\p{Nd}A-Za-z])`),
  },
  {
    id: 'A)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['letter'],
    pattern: at(`(?<n>${UPPER})[)）]`),
  },
  {
    id: 'a.',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['letter'],
    pattern: at(`(?<n>${lower})[.．、](?![\\p{Nd}a-z])`),
  },
  {
    id: 'a)',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['letter'],
    pattern: at(`(?<n>${lower})[)）]`),
  },
  {
    id: 'ア.',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['gojuon', 'iroha'],
    pattern: at(`(?<n>${KANA})[.．、,，)）:：]`),
  },
  {
    id: '가.',
    role: 'number',
    strength: 'marked',
    rank: 0,
    numerals: ['hangul'],
    pattern: at(`(?<n>${HANGUL})[.)](?=\\s|$)`),
  },
  // Numbers with a space only.
  {
    id: '1 ',
    role: 'number',
    strength: 'bare',
    rank: 0,
    numerals: ['arabic'],
    pattern: at(`(?<n>${N})(?=[\\s　]+\\S)`),
  },
  {
    id: '一 ',
    role: 'number',
    strength: 'bare',
    rank: 0,
    numerals: ['kanji'],
    pattern: at(`(?<n>${K})(?=[\\s　]+\\S)`),
  },
  {
    id: 'ア ',
    role: 'number',
    strength: 'bare',
    rank: 0,
    numerals: ['gojuon', 'iroha'],
    pattern: at(`(?<n>${KANA})(?=[\\s　]+\\S)`),
  },
  {
    id: 'I ',
    role: 'number',
    strength: 'bare',
    rank: 0,
    numerals: ['roman'],
    pattern: at(`(?<n>${ROMAN})(?=[\\s　]+\\S)`),
  },
  {
    id: 'A ',
    role: 'number',
    strength: 'bare',
    rank: 0,
    numerals: ['letter'],
    pattern: at(`(?<n>${UPPER})(?=\\s+[-–—:]\\s)`),
  },
  // Signs.
  {
    id: '※',
    role: 'note',
    strength: 'sign',
    rank: 0,
    numerals: ['arabic'],
    pattern: at(`[(（]?※\\s?(?<n>${N})?[)）]?`),
  },
  {
    id: '注',
    role: 'note',
    strength: 'sign',
    rank: 0,
    numerals: ['arabic'],
    pattern: at(`(?:[(（【［\\[]注\\s?(?<n>${N})?[)）】］\\]]|注\\s?(?:${N})?[)）:：])`),
  },
  {
    id: 'head',
    role: 'bullet',
    strength: 'sign',
    rank: 0,
    numerals: [],
    pattern: at('[■□◆◇▼▽★☆●○◎◯►▶▷➤❖](?![■□◆◇▼▽★☆●○◎])'),
  },
  {
    id: 'dot',
    role: 'bullet',
    strength: 'sign',
    rank: 0,
    numerals: [],
    pattern: at('[・•‣◦▪▫∙·](?!\\s?[・•‣◦▪▫∙·])'),
  },
  { id: 'dash', role: 'bullet', strength: 'sign', rank: 0, numerals: [], pattern: at('[-–—‐－*](?=\\s)') },
  { id: 'round', role: 'bullet', strength: 'sign', rank: 0, numerals: [], pattern: at('o(?=\\s{2,}\\S)') },
];

// The numbering schemes of the world's contracts, as a table. A new scheme is a new row here and nothing else.
// Patterns are matched where a line begins, against the text a reader sees, before any folding of width.
import type { NumeralKind } from './numerals.ts';

/**
 * What a label makes of its line.
 * - `number`: a clause or an item
 * - containers, kept in addresses as their code says: `pt ttl ch sec ssec div` (編 Titre 章 節 款 目); `pre sup app` are always kept
 * - `bullet`: an item without a number; `note`: a note
 */
export type Role =
  'number' | 'pt' | 'ttl' | 'ch' | 'sec' | 'ssec' | 'div' | 'pre' | 'sup' | 'app' | 'bullet' | 'note';

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

type Numerals = readonly NumeralKind[];
const ARABIC: Numerals = ['arabic'];
const CJK: Numerals = ['arabic', 'kanji'];
const WESTERN: Numerals = ['arabic', 'roman', 'letter'];
const KANA_KINDS: Numerals = ['gojuon', 'iroha'];

const N = '\\p{Nd}{1,3}';
const K = '[〇零一二三四五六七八九十百千壱弐参]{1,7}';
const ROMAN = '[IVXLC]{1,7}|[Ⅰ-Ⅻ]';
const roman = '[ivxlc]{1,7}|[ⅰ-ⅻ]';
const UPPER = '[A-ZＡ-Ｚ]';
/** a to z; aa is the 27th letter, or the first of aa, bb, cc below a letter. */
const LETTERS: Numerals = ['letter', 'double'];
const lower = '[a-z]{1,2}|[ａ-ｚ]';
const KANA = '[ア-ンｱ-ﾝ]';
const HANGUL = '[가나다라마바사아자차카타파하]';
/** `3`, `3.2`, `IV`, `B`: what may follow Article or Section. */
const AFTER_WORD = `(?<n>${N}(?:[.．]${N}){0,4}(?:[-–]${N})?|[IVXLC]{1,7}|[A-Z])(?![\\p{L}\\p{N}º°])`;
/** `1er`, `1º`, `1.ª`: the first of many is an ordinal in Romance languages. */
const FIRST = '(?<n>\\p{Nd}{1,3})(?:ers?|[eè]re|[º°ª]|\\.[ºª])(?!\\p{L})';
const ARTICLE = 'Articles?|Art\\.|Artikel|Artículo|Articolo|Artigo|Статья';
/** The full stop behind a number ends it: no digit and no small letter follows at once, as in 3.5 or 1.example.com. */
const DOT = '[.．](?![\\p{Nd}a-zａ-ｚ])';

const exactly = (pattern: string): RegExp => new RegExp(pattern, 'uy');
const inAnyCase = (pattern: string): RegExp => new RegExp(pattern, 'iuy');

/** 第3条, 第三条の二; not 第3条の規定 or 第3条及び, which quote. */
const counted = (counters: string, branch = 'の'): RegExp =>
  exactly(
    `第\\s?(?<n>\\p{Nd}{1,4}|${K})\\s?(?:${counters})(?<branch>(?:[${branch}](?:\\p{Nd}{1,3}|${K}))*)` +
      `(?=$|[\\s(（【〔「:：.．]|(?![のにをとはがへでも及又若並等、。，第前後各ま]|から|より|以|について)[\\p{L}『])`,
  );
/** 【第1条】: the signs around it say that it is no reference. */
const bracketed = (counters: string): RegExp =>
  exactly(
    `[【［〔\\[]\\s?第\\s?(?<n>\\p{Nd}{1,4}|${K})\\s?(?:${counters})` +
      `(?<branch>(?:[の之ノ](?:\\p{Nd}{1,3}|${K}))*)\\s?[】］〕\\]]`,
  );
/** 第五条及び第六条　削除: one line for the articles that are no more. */
const deleted = (counters: string): RegExp =>
  exactly(
    `第\\s?(?<n>\\p{Nd}{1,4}|${K})\\s?(?:${counters})(?<branch>(?:[の之ノ](?:\\p{Nd}{1,3}|${K}))*)` +
      `(?:(?:及び|および|から|乃至|ないし|[、，・～〜~])\\s?第\\s?(?:\\p{Nd}{1,4}|${K})\\s?(?:${counters})` +
      `(?:[の之ノ](?:\\p{Nd}{1,3}|${K}))*(?:まで)?)+(?=[\\s：:（(]*(?:削除|欠番|削\\s除))`,
  );
const korean = (counter: string): RegExp =>
  exactly(`제\\s?(?<n>\\p{Nd}{1,4})\\s?${counter}(?<branch>(?:의\\s?\\p{Nd}{1,3})*)(?=$|[\\s(（【\\[:.])`);
const named = (names: string): RegExp => inAnyCase(`(?:${names})\\s+${AFTER_WORD}`);
/** `(1)`, half or full width. */
const inside = (numeral: string): RegExp => exactly(`[(（]\\s?(?<n>${numeral})\\s?[)）]`);
const before = (numeral: string, sign: string): RegExp => exactly(`(?<n>${numeral})${sign}`);
const spaced = (numeral: string): RegExp => exactly(`(?<n>${numeral})(?=[\\s　]+\\S)`);

function word(id: string, role: Role, rank: number, numerals: Numerals, pattern: RegExp): Scheme {
  return { id, role, strength: 'word', rank, numerals, pattern };
}
function marked(id: string, numerals: Numerals, pattern: RegExp): Scheme {
  return { id, role: 'number', strength: 'marked', rank: 0, numerals, pattern };
}
function bare(id: string, numerals: Numerals, pattern: RegExp): Scheme {
  return { id, role: 'number', strength: 'bare', rank: 0, numerals, pattern };
}
function sign(id: string, role: Role, pattern: string): Scheme {
  return { id, role, strength: 'sign', rank: 0, numerals: ARABIC, pattern: exactly(pattern) };
}

/** Every scheme, those that say more first. */
export const SCHEMES: readonly Scheme[] = [
  // Containers.
  word('part', 'pt', 10, CJK, counted('編|编|部')),
  word('part', 'pt', 10, ARABIC, korean('편')),
  word('part-word', 'pt', 10, WESTERN, named('Part|Book|Teil|Partie|Parte|Livre|Libro')),
  word('title-word', 'ttl', 15, WESTERN, named('Titre|Título|Titolo')),
  word('chapter', 'ch', 20, CJK, counted('章')),
  word('chapter', 'ch', 20, ARABIC, korean('장')),
  word('chapter-word', 'ch', 20, WESTERN, named('Chapter|Kapitel|Chapitre|Capítulo|Capitolo|Hoofdstuk')),
  word('section', 'sec', 30, CJK, counted('節|节')),
  word('section', 'sec', 30, ARABIC, korean('절')),
  {
    ...word('section-word', 'sec', 30, WESTERN, named('Section|Sección|Sezione|Seção|Abschnitt')),
    languages: ['fr', 'es', 'it', 'pt', 'de'],
  },
  word('subsection', 'ssec', 35, CJK, counted('款')),
  word('division', 'div', 37, CJK, counted('目')),
  word('subsection', 'ssec', 35, ARABIC, korean('관')),
  // Parts that stand outside the run of numbers.
  word(
    'preamble',
    'pre',
    5,
    [],
    inAnyCase(
      '(?:前\\s?文|序\\s?文|序言|前言|导言|引言|전\\s?문|Preamble|Präambel|Préambule|Preámbulo|Preambolo)(?=\\s*$)',
    ),
  ),
  word(
    'supplement',
    'sup',
    5,
    [],
    inAnyCase('(?:附\\s*[則则]|付\\s*則|부\\s*칙)(?=$|[\\s(（【〔:：\\p{Nd}])'),
  ),
  word(
    'appendix',
    'app',
    5,
    CJK,
    exactly(
      `(?:別表|別紙|別添|別記|付録|附表|附件|附录|별표|별지)(?:\\s?第)?\\s?(?<n>\\p{Nd}{1,3}|${K})?(?=$|[\\s(（【「:：])`,
    ),
  ),
  word(
    'appendix-word',
    'app',
    5,
    WESTERN,
    inAnyCase(
      `(?:Annex|Annexe|Appendix|Schedule|Exhibit|Attachment|Anlage|Anhang|Anexo|Allegato|Bijlage)` +
        `(?:\\s+${AFTER_WORD}|(?=\\s*$|\\s*[:–—-]))`,
    ),
  ),
  // Articles and their like.
  word('article', 'number', 50, CJK, counted('条|條', 'の之ノ')),
  word('article', 'number', 50, CJK, bracketed('条|條')),
  word('article', 'number', 50, CJK, deleted('条|條')),
  word('article', 'number', 50, ARABIC, korean('조')),
  word('article-word', 'number', 50, WESTERN, inAnyCase(`(?:${ARTICLE})\\s*${AFTER_WORD}`)),
  word('article-word', 'number', 50, ARABIC, inAnyCase(`(?:${ARTICLE})\\s*${FIRST}`)),
  word('article-word', 'number', 50, ['ordinal'], inAnyCase('Article\\s+(?<n>premier|unique)(?!\\p{L})')),
  word(
    'paragraph-sign',
    'number',
    50,
    ARABIC,
    exactly(`§\\s*(?<n>${N}(?:\\.${N}){0,3})(?<branch>[a-z]?)(?![\\p{L}\\p{N}])`),
  ),
  word(
    'clause-word',
    'number',
    55,
    WESTERN,
    named('Section|Sect\\.|Sec\\.|Clause|Rule|Ziffer|Cláusula|Clausola|Clausule'),
  ),
  word('kou', 'number', 60, CJK, counted('項|项')),
  word('gou', 'number', 70, CJK, counted('号|號')),
  {
    ...marked('dai', CJK, exactly(`第\\s?(?<n>${N}|${K})(?=[\\s　.．、:：])`)),
    rank: 45,
  },
  // Numbers inside signs.
  marked('(1)', ARABIC, inside(N)),
  marked('(一)', ['kanji'], inside(K)),
  marked('(I)', ['roman'], inside(ROMAN)),
  marked('(i)', ['roman'], inside(roman)),
  marked('(A)', ['letter'], inside(UPPER)),
  marked('(a)', LETTERS, inside(lower)),
  marked('(ア)', KANA_KINDS, inside(KANA)),
  marked('(가)', ['hangul'], inside(HANGUL)),
  marked('【1】', CJK, exactly(`[【［\\[〔〈<＜]\\s?(?<n>${N}|${K})\\s?[】］\\]〕〉>＞]`)),
  marked('①', ['circled'], exactly('(?<n>[①-⑳㉑-㉟㊱-㊿])')),
  marked('❶', ['circled'], exactly('(?<n>[❶-❿➊-➓⓵-⓾])')),
  marked('⑴', ['circled'], exactly('(?<n>[⑴-⒇])')),
  marked('⒈', ['circled'], exactly('(?<n>[⒈-⒛])')),
  // Numbers of several segments; a later segment may be a letter (3.b.ii).
  bare(
    '1.1',
    ARABIC,
    exactly(`(?<n>${N}(?:[.．]${N}){1,5})(?:[.．)）:：])?(?![\\p{Nd}%％‰.．,，a-z])(?!\\s?[%％])`),
  ),
  bare(
    '1-1',
    ARABIC,
    exactly(`(?<n>${N}(?:[-－‐–ー]${N}){1,3})[.．)）、:：]?(?![\\p{Nd}\\-－‐–ー%％.．,，])`),
  ),
  bare(
    '1.a',
    WESTERN,
    exactly(`(?<n>${N}(?:[.．](?:${N}|[a-z]{1,4})){1,4})(?:[.．)）](?![\\p{Nd}a-z])|(?=\\s+\\p{Lu}))`),
  ),
  // Numbers before a sign.
  marked('1.', ARABIC, before(N, DOT)),
  marked('1、', ARABIC, before(N, '[、，]')),
  marked('1)', ARABIC, before(N, '[)）]')),
  marked('1°', ARABIC, before(N, '[°º](?!\\s?[CF]\\P{L})')),
  bare('1:', ARABIC, before(N, '[:：](?!\\p{Nd})')),
  marked('一、', ['kanji'], before(K, '[、，.．)）]')),
  marked('I.', ['roman'], before(ROMAN, '[.．、](?![\\p{Nd}\\p{sc=Latin}])')),
  marked('I)', ['roman'], before(ROMAN, '[)）]')),
  marked('i.', ['roman'], before(roman, '[.．、](?![\\p{Nd}a-z])')),
  marked('i)', ['roman'], before(roman, '[)）]')),
  marked('A.', ['letter'], before(UPPER, '[.．、](?![\\p{Nd}A-Za-z])')),
  marked('A)', ['letter'], before(UPPER, '[)）]')),
  marked('a.', LETTERS, before(lower, '[.．、](?![\\p{Nd}a-z])')),
  marked('a)', LETTERS, before(lower, '[)）]')),
  marked('ア.', KANA_KINDS, before(KANA, '[.．、,，)）:：]')),
  marked('가.', ['hangul'], before(HANGUL, '[.)](?=\\s|$)')),
  // Numbers with a space only.
  bare('1 ', ARABIC, spaced(N)),
  bare('一 ', ['kanji'], spaced(K)),
  bare('ア ', KANA_KINDS, spaced(KANA)),
  bare('I ', ['roman'], spaced(ROMAN)),
  bare(
    'A　',
    ['letter'],
    exactly(`(?<n>${UPPER}|${lower})(?=[\\s　]+[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}「『])`),
  ),
  bare('A ', ['letter'], exactly(`(?<n>${UPPER})(?=\\s+[-–—:]\\s)`)),
  // Signs.
  sign('※', 'note', `[(（]?※\\s?(?<n>${N})?[)）]?`),
  sign('*1', 'note', `[(（【［\\[]?[*＊]\\s?(?<n>${N})[)）】］\\]]?(?!\\p{Nd})`),
  sign('†', 'note', '[†‡]'),
  sign('注', 'note', `(?:[(（【［\\[]注\\s?(?<n>${N})?[)）】］\\]]|注\\s?(?:${N})?[)）:：])`),
  sign('head', 'bullet', '[■□◆◇▼▽★☆●○◎◯►▶▷➤❖](?![■□◆◇▼▽★☆●○◎])'),
  sign('dot', 'bullet', '[・•‣◦▪▫∙·](?!\\s?[・•‣◦▪▫∙·])'),
  sign('dash', 'bullet', '[-–—‐－*](?=\\s)'),
  sign('round', 'bullet', 'o(?=\\s{2,}\\S)'),
];

// Members of lists: a list item, a cell, or one of A、B及びC, where what stands above or around says what is listed.
// Invariant: a member is told by its place between separators, whatever its words.
import type { FactKind } from '../model/comparison.ts';
import type { SectionNode } from '../model/sectionTree.ts';
import type { Unit } from '../model/unit.ts';

/** Longest text of a list item or cell that is taken for the name of a thing. */
const LONGEST = 48;
/** Share of an item that changes where the item itself is another. */
const MOST = 0.5;
/** Words of an English member at most. */
const WORDS = 4;
/** What says by itself that data are spoken of, and what does where it announces a list. */
const DATA =
  /情報|データ|取得|収集|クッキー|cookie|information|\bdata\b|collect|données|Daten|정보|信息|数据/iu;
const ANNOUNCES = /項目|事項|記録|書類|details|following|items/iu;
/** No name of a thing: a reference, a word that only joins, an adverb. */
const NO_NAME =
  /^(?:第?[\p{N}一二三四五六七八九十百]+[条項号]?|(?:the|an?|and|or|for|of|to|in|on|with|by|as|our|your|we|you|it|\s)+)$|条|項|号$|の$|\p{L}ly$|例えば|その他|[。]/iu;
const PURPOSE = /目的|purpose|Zweck|finalité|how we use|ために/iu;
const PREDICATE = /(?:ます|ません|する|した|ない|です|である|こと|とき|場合)[。]?$|[。!?]$|\.$/u;
const JOIN =
  /^[\s、，,・／/]*(?:及び|および|並びに|又は|または|若しくは|and\b|or\b|und\b|oder\b|et\b|ou\b)?[\s、，,・／/]*/iu;
const JOINED =
  /[\s、，,・／/]*(?:及び|および|並びに|又は|または|若しくは|\band|\bor|\bund|\boder|\bet|\bou)?[\s、，,・／/]*$/iu;
/** What stands between two members. */
const EAST_BEFORE =
  /([\p{sc=Han}\p{sc=Katakana}ー々A-Za-z0-9」）]{2}|など)(?:、|・|及び|および|並びに|又は|または|若しくは)$/u;
const EAST_AFTER =
  /^(?:(?:、|・|及び|および|並びに|又は|または|若しくは)(?!\p{sc=Hiragana}{2})[\p{sc=Han}\p{sc=Katakana}ー々A-Za-z0-9「]|等|など|その他)/u;
const SEPARATOR = /,\s+(?:and\s|or\s|und\s|oder\s|et\s|ou\s)?|\s(?:and|or|und|oder|et|ou)\s/giu;

/** What a noun of Japanese is written with, の between its parts. */
const NOUN = /[\p{sc=Han}\p{sc=Katakana}ー々A-Za-z0-9の]/u;

/** A member of a list that a change turns. */
export interface Member {
  readonly kind: FactKind;
  readonly from: number;
  readonly to: number;
}

/** The member of a list that a changed stretch of a unit's text is, or null. */
export function memberAt(unit: Unit, from: number, to: number): Member | null {
  const changed = unit.text.slice(from, to);
  const lead = JOIN.exec(changed)?.[0].length ?? 0;
  const bare = changed.slice(lead).replace(JOINED, '');
  if (
    bare.length < 2 ||
    bare.length > LONGEST ||
    !/\p{L}/u.test(bare) ||
    PREDICATE.test(bare) ||
    NO_NAME.test(bare)
  )
    return null;
  const start = from + lead;
  const end = start + bare.length;
  const what = isItem(unit, start, end) || isEnumerated(unit, from, to, bare) ? listed(unit) : null;
  return what && { kind: what, from: start, to: end };
}

/** What a list lists, by what announces it: the text itself, what stands above, or the paragraph before. */
function listed(unit: Unit): FactKind | null {
  const { ancestors, node, text } = unit;
  const parent = ancestors.at(-1);
  const before = parent ? announcing(parent, node) : '';
  const above = ancestors.map((one) => `${one.title ?? ''} ${one.text.slice(0, 160)}`).join(' ');
  const near = `${parent?.title ?? ''} ${parent?.text.slice(0, 160) ?? ''} ${before}`;
  if (node.type === 'item' && PURPOSE.test(near)) return 'purpose';
  return DATA.test(`${text} ${above} ${before}`) || ANNOUNCES.test(near) ? 'item' : null;
}

/** The last text before a node among its siblings that is no list item. */
function announcing({ children }: SectionNode, node: SectionNode): string {
  for (let at = children.indexOf(node) - 1; at >= 0; at--) {
    const one = children[at];
    if (one && one.type !== 'item' && one.text !== '') return one.text.slice(-160);
  }
  return '';
}

/** Most of a short list item, or of a short cell. */
function isItem({ node, text, pieces }: Unit, from: number, to: number): boolean {
  if (node.type !== 'item' && node.type !== 'row') return false;
  let [start, end] = [0, text.length];
  if (node.type === 'row') {
    const cell = pieces.filter((piece) => piece.start < to && from < piece.end).map((piece) => piece.node);
    const own = pieces.filter((piece) => cell.includes(piece.node));
    [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? end];
  } else if (node.label !== null && text.startsWith(node.label)) start = node.label.length;
  const name = text.slice(start, end).trim();
  return name.length <= LONGEST && !PREDICATE.test(name) && to - from >= MOST * name.length;
}

/** One of several nouns in a row, wholly or at its head. */
function isEnumerated({ node, text }: Unit, from: number, to: number, bare: string): boolean {
  if (node.type === 'section' || node.type === 'heading') return false;
  return /[\p{sc=Han}\p{sc=Katakana}]/u.test(bare)
    ? isEastMember(text, from, to, bare)
    : isLatinMember(text, from, to, bare);
}

function isEastMember(text: string, from: number, to: number, bare: string): boolean {
  if (/(?!の|お|ご)\p{sc=Hiragana}/u.test(bare)) return false;
  // Up to the member's own borders: the change may be a part of it.
  let [start, end] = [from, to];
  while (start > 0 && NOUN.test(text.charAt(start - 1)) && !separates(text, start)) start--;
  while (end < text.length && NOUN.test(text.charAt(end)) && !EAST_AFTER.test(text.slice(end))) end++;
  const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 12)];
  // A verb of kanji, an adjective: 取得した, 重大な.
  if (to - from < MOST * (end - start) || /^(?:[しすさせな]|れる)/u.test(after)) return false;
  const inside = text.slice(from, to);
  const [left, right] = [EAST_BEFORE.test(before), EAST_AFTER.test(after)];
  const put = /^[、・]|^(?:及び|又は)/u.test(inside) || /[、・]$|(?:及び|又は)$/u.test(inside);
  if (put)
    return (
      /[\p{sc=Han}\p{sc=Katakana}ーA-Za-z0-9、・等]$/u.test(before) &&
      (left || right || /^[\p{sc=Han}\p{sc=Katakana}]/u.test(after))
    );
  return left || (right && start > 0 && !/[はがも]$/u.test(before));
}

function separates(text: string, at: number): boolean {
  return /(?:及び|並びに|又は|若しくは)$/u.test(text.slice(Math.max(0, at - 4), at));
}

/** Between commas, of few words, with another such member beside it. */
function isLatinMember(text: string, from: number, to: number, bare: string): boolean {
  if (bare.split(/\s+/u).length > WORDS + 1) return false;
  const start = Math.max(
    text.lastIndexOf('. ', from) + 1,
    text.lastIndexOf(';', from) + 1,
    text.lastIndexOf(': ', from) + 1,
    text.lastIndexOf('(', from) + 1,
  );
  const rest = /[.;:()](?:\s|$)/u.exec(text.slice(to));
  const sentence = text.slice(start, rest ? to + rest.index : text.length);
  const cuts = [...sentence.matchAll(SEPARATOR)];
  if (cuts.length < 2 || !cuts.some((cut) => cut[0].startsWith(','))) return false;
  const borders = [0, ...cuts.map((cut) => cut.index + cut[0].length), sentence.length];
  const ends = [...cuts.map((cut) => cut.index), sentence.length];
  const [low, high] = [from - start, to - start];
  const at = ends.findIndex((end, place) => low < end && high > (borders[place] ?? 0));
  if (at < 0) return false;
  const isShort = (place: number): boolean => {
    const member = sentence.slice(borders[place], ends[place]).trim();
    return member !== '' && member.split(/\s+/u).length <= WORDS;
  };
  const [begin, end] = [borders[at] ?? 0, ends[at] ?? 0];
  const isWhole = high - low >= MOST * (end - begin) || low <= begin || (at === 0 && high >= end - 1);
  const inner = (place: number): boolean => place > 0 && place < ends.length - 1 && isShort(place);
  const beside = inner(at - 1) || inner(at + 1) || (inner(at) && (isShort(at + 1) || isShort(at - 1)));
  return isWhole && beside && (at === 0 || isShort(at) || low <= begin + 1);
}

// References to clauses in a text: which words name one, and by what number.
// Invariant: a reference to another law (民法第90条, Article 6 GDPR) is none of ours.
import { classAt } from '../text/characterClass.ts';
import { remembered } from '../text/remembered.ts';
import type { Token } from '../text/tokenize.ts';

/** A token that names a clause of the same document. */
export interface Reference {
  /** Index into the tokens. */
  readonly token: number;
  /** 条, 項, 号, 章, … ; `#` for a clause that bears a bare number (Section 4.2). */
  readonly kind: string;
  /** `3`, `3-2` for 第3条の2, `4.2`. */
  readonly number: string;
  /** The reference directly before it that it continues (第3条 before 第2項), as an index into the list, or null. */
  readonly under: number | null;
}

const ORDINAL =
  /^第(\p{Nd}+|[一二三四五六七八九十百千〇]+)(条|項|号|章|節|款|編)((?:の(?:\p{Nd}+|[一二三四五六七八九十百千〇]+))*)$/u;
const NAMES = new Set(
  'section sections article articles clause clauses paragraph paragraphs part chapter chapters appendix annex schedule § §§ ziffer ziffern abschnitt artikel punkt nummer chapitre titre point annexe 上記 前記 下記 後記'.split(
    ' ',
  ),
);
const BARE = /^\p{Nd}+(?:\.\p{Nd}+)*$/u;
const JOINS = /^(?:and|or|to|,|und|oder|bis|et|ou|à|–|-|&)$/u;
/** A law, an order, a rule: what follows it is a clause of that text, unless it is this very one. */
const OTHER_LAW = /(?:法|令|規則|条例|規程|約款|規約|契約|協定|指針|ガイドライン)(?:[（(][^（）()]*[）)])?$/u;
const THIS_LAW =
  /(?:この|本|当)(?:法律?|規則|規約|約款|規程|契約|利用規約|ポリシー|政令|省令|条例|ガイドライン)$/u;
const CONTINUES = /^(?:及び|および|又は|または|並びに|若しくは|から|まで|、|・|～|~|の規定)*$/u;
const OF_OTHER_LAW =
  /^(?:\s?\([^)]*\))*(?:\s(?:Abs\.?|lit\.?|para\.?|al\.?|S\.)\s?\w+)*\s(?:(?:of|du|de la|der|des)\s(?:the\s)?(?:General|Regulation|GDPR|Directive|Code|Act|Law|EU|UK|Règlement|RGPD|Verordnung)|GDPR|RGPD|DSGVO|DS-GVO|BGB|TMG|UrhG|VVG|HGB|ZPO|\p{Lu}{3,})/u;

/** The references in a tokenized text, in order. */
export function referencesIn(text: string, tokens: readonly Token[]): Reference[] {
  const found: Reference[] = [];
  if (!/第|\p{Nd}/u.test(text)) return found;
  let lastForeign = -1;
  let lastEnd = -1;
  tokens.forEach((token, at) => {
    if (!token.key.startsWith('第') && classAt(token.key, 0) !== 'digit') return;
    const { ordinal, bare } = readWord(text.slice(token.start, token.end));
    if (ordinal) {
      const continues = lastEnd === token.start ? found.length - 1 : null;
      const chained =
        lastForeign >= 0 && CONTINUES.test(text.slice(lastForeign, token.start).replace(/\s+/gu, ''));
      if (chained || isForeign(text.slice(Math.max(0, token.start - 60), token.start))) {
        lastForeign = token.end;
        return;
      }
      found.push({ token: at, ...ordinal, under: continues });
      lastEnd = token.end;
      return;
    }
    if (bare === null || !isNamed(text, tokens, at)) return;
    if (OF_OTHER_LAW.test(text.slice(token.end, token.end + 60))) return;
    found.push({ token: at, kind: '#', number: bare, under: null });
  });
  return found;
}

/** What a word says that begins like a number: an ordinal (第3条の2), a bare number (4.2), or neither. */
interface NumberWord {
  readonly ordinal: Name | null;
  readonly bare: string | null;
}

const readWord = remembered((word): NumberWord => {
  const written = word.replace(/\s+/gu, '').normalize('NFKC');
  return { ordinal: ordinalName(written), bare: BARE.test(written) ? written : null };
});

function ordinalName(written: string): Name | null {
  const ordinal = written.startsWith('第') ? ORDINAL.exec(written) : null;
  return ordinal && { kind: ordinal[2] ?? '', number: arabic(ordinal[1] ?? '', ordinal[3] ?? '') };
}

/** What references call a clause. */
interface Name {
  readonly kind: string;
  readonly number: string;
}

/** A label as the kind and number that references use: 第三条の2 -> 条 3-2, `4.2.` -> # 4.2; null for none. */
export function nameOfLabel(label: string): Name | null {
  return named(label).name;
}

const named = remembered((label): { readonly name: Name | null } => {
  const plain = label.replace(/\s+/gu, '').normalize('NFKC');
  const ordinal = ordinalName(plain);
  if (ordinal) return { name: ordinal };
  const bare =
    /^[(§]?(?:(?:Section|Article|Clause|Artikel|Ziffer|Chapter|Chapitre|Abschnitt)\.?)?(\p{Nd}+(?:\.\p{Nd}+)*|[一二三四五六七八九十百]+)[.)、:]?$/iu.exec(
      plain,
    );
  return { name: bare && { kind: '#', number: arabic(bare[1] ?? '', '') } };
});

function isNamed(text: string, tokens: readonly Token[], at: number): boolean {
  const wordAt = (index: number): string => {
    const token = tokens[index];
    return token ? text.slice(token.start, token.end).toLowerCase() : '';
  };
  for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
    const word = wordAt(back);
    if (NAMES.has(word)) return true;
    if (word === '.' && NAMES.has(wordAt(back - 1))) return true;
    if (!JOINS.test(word) && !BARE.test(word)) return false;
  }
  return false;
}

function isForeign(before: string): boolean {
  const bare = before.trimEnd();
  return OTHER_LAW.test(bare) && !THIS_LAW.test(bare);
}

function arabic(number: string, branch: string): string {
  const branches = branch === '' ? [] : branch.slice(1).split('の');
  return [number, ...branches].map(digitsOf).join('-');
}

function digitsOf(number: string): string {
  if (/\p{Nd}/u.test(number)) return number;
  let value = 0;
  let digit = 0;
  for (const one of number) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[one];
    if (unit === undefined) digit = '〇一二三四五六七八九'.indexOf(one);
    else {
      value += Math.max(digit, 1) * unit;
      digit = 0;
    }
  }
  return String(value + digit);
}

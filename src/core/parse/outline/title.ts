// Finds the line that is the document's title.
import { isWithin, lastNumber } from './frame.ts';
import { isBracketed, isTitleLike, type Unit } from './units.ts';

const NAMES =
  /ポリシー|規約|法律|(?:基本|施行)?法$|条例|省令|政令|要綱|規定|約定|宣言|ガイドライン|方針|約款|規程|規則|契約|基本法|取り?扱い?|同意書|説明書|覚書|憲章|指針|要領|細則|お知らせ|policy|terms|agreement|notice|statement|conditions|datenschutz|\bagb\b|bedingungen|politique|conditions|mentions|隐私|隱私|协议|條款|条款|政策|方针|规则|规定|办法|须知|声明|방침|동의서|안내|약관|정책|privacy|addendum|requirements|guidelines|rules|licen[cs]e|code of conduct|contract\b|contrat\b|vertrag|richtlinie|charte|règlement|condiciones|aviso|política|términos|informativa|termini/iu;

/** Whether a line reads like the name of a policy. */
export const isNamed = (text: string): boolean => isTitleLike(text) && text.length <= 70 && NAMES.test(text);

/** The index of the title's unit, or -1: the single heading of the top level, or a plain text's first short line. */
export function findTitle(units: readonly Unit[]): number {
  const headings = headingsOf(units);
  if (headings.length === 0) return plainTitle(units);
  const [only] = topsOf(units, headings);
  if (only === undefined || only !== headings[0]) return boldTitle(units, headings[0] ?? 0);
  const unit = units[only];
  if (unit === undefined || only > 4) return boldTitle(units, only);
  return unit.label === null || unit.label.scheme.strength === 'sign' || unit.label.scheme.role !== 'number'
    ? only
    : -1;
}

/**
 * What a document without a title is called: the name that its first and only top heading gives behind a number
 * (`I. Terms of sale` over headings of a lower level). The heading stays a clause; null where there is none.
 */
export function nameOf(units: readonly Unit[]): string | null {
  const headings = headingsOf(units);
  const [only] = topsOf(units, headings);
  const unit = only === undefined || only !== headings[0] || only > 4 ? undefined : units[only];
  if (unit === undefined || unit.label === null) return null;
  const name = unit.text
    .slice(unit.label.end)
    .replace(/^[-–—:：.．、\s]+/u, '')
    .trim();
  return NAMES.test(name) ? name : null;
}

/** The units that are headings of the source; those in bold are none. */
function headingsOf(units: readonly Unit[]): number[] {
  return units.flatMap(({ line }, index) => (line.heading > 0 && line.heading <= 6 ? [index] : []));
}

/** The headings of the top level; empty where there is more than one. */
function topsOf(units: readonly Unit[], headings: readonly number[]): readonly number[] {
  const top = headings.reduce((least, index) => Math.min(least, units[index]?.line.heading ?? 6), 6);
  const tops = headings.filter((index) => units[index]?.line.heading === top);
  return tops.length === 1 ? tops : [];
}

/** A name in bold above the first heading. */
function boldTitle(units: readonly Unit[], before: number): number {
  const first = units.findIndex(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const unit = units[first];
  if (unit === undefined || first >= before || first > 2) return -1;
  return unit.line.bold && unit.label === null && isNamed(unit.text) ? first : -1;
}

function plainTitle(units: readonly Unit[]): number {
  for (let at = 0; at < Math.min(units.length - 1, 3); at += 1) {
    const unit = units[at];
    if (unit === undefined || unit.label !== null || unit.line.items.length > 0 || unit.line.kind !== 'text')
      return -1;
    if (unit.line.footnote !== null || units[at + 1]?.line.joint != null) continue;
    if (isNamed(unit.text)) return at;
  }
  return -1;
}

/** The title that a numbered line gives, `rest` being its text after the number; null where it is a sentence. */
export function titleOf(unit: Unit, rest: string, next: Unit | undefined): string | null {
  const caption = /^[（(【「［〔\[]([^（）()【】「」［］〔〕\[\]]{1,120})[）)】」］〕\]]/u.exec(rest);
  if (unit.line.heading > 0)
    return (isBracketed(rest) ? (caption?.[1] ?? rest) : rest.replace(/^[-–—:：.．、\s]+/u, '')) || null;
  if (isBracketed(rest)) return caption?.[1]?.trim() ?? null;
  if (unit.label !== null && unit.label.scheme.rank > 0 && caption?.[1] !== undefined)
    return caption[1].trim();
  const bare = rest.replace(/^[-–—:：.．、\s]+/u, '');
  const isWord = unit.label !== null && unit.label.scheme.rank > 0;
  if (isWord && !isTitleLike(bare)) {
    // Section 1.1 Definitions. In these Terms ...
    return /^(\p{Lu}[^.。:：;]{2,60})[.:：]\s+\p{Lu}/u.exec(bare)?.[1] ?? null;
  }
  if (bare === '' || !isTitleLike(bare)) return null;
  return isWord || headsNext(unit, next) ? bare : null;
}

/** What goes on in the list below it: `次の者`, and in Latin letters whatever does not end like a name. */
const ANNOUNCES = /次の|以下|下記|当該|following|below|[:：]$|(?:^|\s)[\p{Ll}\p{M}’'-]+$/u;

/** Whether the next unit reads as the text below a title: a paragraph, a list, or a number one step deeper. */
function headsNext(unit: Unit, next: Unit | undefined): boolean {
  if (next === undefined || next.caption || (next.line.heading > 0 && next.line.heading <= 6)) return false;
  const { label, line } = next;
  if (label !== null && unit.label !== null && isWithin(unit.label.path, label.path)) return true;
  // 1 目的 above (1) or ①: a number of another kind begins below it. `次の者` above イ announces a list instead.
  if (label !== null && unit.label !== null && lastNumber(label.path) === 1 && label.path.length > 0) {
    if (label.style !== unit.label.style && line.items.length <= unit.line.items.length)
      return unit.label.path[0]?.letter !== true && !ANNOUNCES.test(unit.text);
  }
  if (label !== null && label.scheme.role !== 'bullet') return false;
  if (line.opens > 0 && unit.line.items.length > 0)
    return line.items.length > unit.line.items.length && unit.line.items.length < 2;
  return line.opens > 0 || line.items.length <= unit.line.items.length;
}

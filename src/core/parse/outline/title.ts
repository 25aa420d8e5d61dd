// Finds the line that is the document's title.
import { isWithin } from './frame.ts';
import { isBracketed, isTitleLike, type Unit } from './units.ts';

const NAMES =
  /ポリシー|規約|法律|(?:基本|施行)?法$|条例|省令|政令|要綱|規定|約定|宣言|ガイドライン|方針|約款|規程|規則|契約|基本法|取扱い|お知らせ|policy|terms|agreement|notice|statement|conditions|datenschutz|\bagb\b|bedingungen|politique|conditions|mentions|隐私|隱私|协议|條款|条款|政策|方针|방침|약관|정책|privacy|política|términos|informativa|termini/iu;

/** The index of the title's unit, or -1: the single heading of the top level, or a plain text's first short line. */
export function findTitle(units: readonly Unit[]): number {
  const headings = units.flatMap((unit, index) => (unit.line.heading > 0 ? [index] : []));
  if (headings.length === 0) return plainTitle(units);
  const top = headings.reduce((least, index) => Math.min(least, units[index]?.line.heading ?? 6), 6);
  const tops = headings.filter((index) => units[index]?.line.heading === top);
  const [only] = tops;
  if (tops.length !== 1 || only === undefined || only !== headings[0]) return -1;
  const unit = units[only];
  if (unit === undefined || only > 4) return -1;
  return unit.label === null || unit.label.scheme.strength === 'sign' || unit.label.scheme.role !== 'number'
    ? only
    : -1;
}

function plainTitle(units: readonly Unit[]): number {
  for (let at = 0; at < Math.min(units.length - 1, 3); at += 1) {
    const unit = units[at];
    if (unit === undefined || unit.label !== null || unit.line.items.length > 0 || unit.line.kind !== 'text')
      return -1;
    if (unit.line.footnote !== null || units[at + 1]?.line.joint != null) continue;
    if (isTitleLike(unit.text) && unit.text.length <= 70 && NAMES.test(unit.text)) return at;
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

/** Whether the next unit reads as the text below a title: a paragraph, a list, or a number one step deeper. */
function headsNext(unit: Unit, next: Unit | undefined): boolean {
  if (next === undefined || next.caption || next.line.heading > 0) return false;
  const { label, line } = next;
  if (label !== null && unit.label !== null && isWithin(unit.label.path, label.path)) return true;
  if (label !== null && label.scheme.role !== 'bullet') return false;
  if (line.opens > 0 && unit.line.items.length > 0)
    return line.items.length > unit.line.items.length && unit.line.items.length < 2;
  return line.opens > 0 || line.items.length <= unit.line.items.length;
}

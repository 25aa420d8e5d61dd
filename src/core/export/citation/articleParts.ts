// A statute's numbers as it is cited: 第3条, 第2項, 第1号, by what each is and not by how the text prints it.
import type { SectionNode } from '../../model/sectionTree.ts';

/** What a part of a citation is made of. */
export type NumberedNode = Pick<SectionNode, 'label' | 'number'>;

/** True for a 条. */
export function isArticle({ label }: Pick<SectionNode, 'label'>): boolean {
  return /^第.+条/u.test(label ?? '');
}

/**
 * One part for each node, outermost first; one of them is a 条. Under it a plain number or none is a 項, a kanji or
 * bracketed one a 号, and what is below a 号 keeps its label. A 条 in kanji has its 項 and 号 in kanji too.
 */
export function articleParts(nodes: readonly NumberedNode[]): readonly string[] {
  const place = nodes.findIndex(isArticle);
  const kanji = /[一二三四五六七八九十]/u.test(nodes[place]?.label ?? '');
  const parts: string[] = [];
  let level = 0;
  nodes.forEach((node, index) => {
    const label = (node.label ?? '').trim();
    if (index <= place) {
      parts.push(label);
      return;
    }
    const step = node.label === null ? 1 : levelOf(label, level);
    const number = numberText(node, kanji);
    if (step === 1) parts.push(`第${number}項`);
    else if (step === 2) parts.push(`第${number}号`);
    else parts.push(label.replace(/[.．、]$/u, ''));
    level = step;
  });
  return parts;
}

function levelOf(label: string, above: number): number {
  if (above >= 2) return 3;
  if (/^[（(]?[一二三四五六七八九十]|^[（(]\p{Nd}|^第.+号/u.test(label)) return 2;
  if (/^\p{Nd}|^[①-⑳]|^第.+項/u.test(label)) return above === 0 ? 1 : 2;
  return 3;
}

const KANJI = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function numberText(node: NumberedNode, kanji: boolean): string {
  const [first, ...branches] = node.number ?? [];
  if (first === undefined) return node.label ?? '';
  const write = (number: number): string => (kanji ? kanjiNumber(number) : String(number));
  return [write(first), ...branches.map((branch) => `の${write(branch)}`)].join('');
}

/** 1 to 999 in kanji; larger numbers, which no 項 has, stay as they are. */
function kanjiNumber(number: number): string {
  if (number <= 0 || number > 999) return String(number);
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const unit = (count: number, name: string): string =>
    count === 0 ? '' : (count === 1 ? '' : (KANJI[count] ?? '')) + name;
  return unit(hundreds, '百') + unit(tens, '十') + (KANJI[ones] ?? '');
}

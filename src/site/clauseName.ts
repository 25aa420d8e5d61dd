import { articleParts, isArticle } from '../core/export/citation/articleParts.ts';
import type { SectionNode } from '../core/model/sectionTree.ts';
import { inLanguage } from './mixedWords.ts';
import type { Strings } from './strings/strings.ts';

/** What a node's name is made of; without `children` it is not known whether a 条 has a second 項. */
export type NamedNode = Pick<SectionNode, 'address' | 'type' | 'label' | 'number' | 'title'> &
  Partial<Pick<SectionNode, 'children'>>;

const STEP = /^([a-z]*)(\d+)?(?:-\d+)*(?:~\d+)?$/;

/**
 * The name of a place in the document's own numbering: `4.(1)`, `3.(1)の表の2行目`, `第3条第2項第1号`.
 *
 * Labels are written as the source writes them, joined without anything between; in Japanese, what stands under a 条 is
 * named as statutes are cited. A part without a label is called by its kind and place. An address that the path does
 * not explain is given as it stands. `language` is the document's.
 */
export function clauseName(path: readonly NamedNode[], strings: Strings, language: string): string {
  const addressed = path.filter((node) => node.address !== null);
  const cited = strings.language === 'ja' ? citedAsStatute(addressed) : 0;
  let name = statuteName(addressed.slice(0, cited), cited === addressed.length);
  for (const [index, node] of addressed.entries()) {
    if (index < cited) continue;
    const above = index === 0 ? '' : `${addressed[index - 1]?.address ?? ''}.`;
    const steps = (node.address ?? '').slice(above.length).split('.');
    const label = node.label === null ? null : inLanguage(node.label.trim(), language, strings.language);
    if (node.type === 'note') name = withPart(name, steps.at(-1) ?? '', strings, label ?? '');
    else if (isParagraphOfArticle(node, addressed[index - 1]))
      name += strings.impliedNumber(plainNumber(node));
    else if (label !== null) name += label;
    else for (const step of steps) name = withPart(name, step, strings);
  }
  return name;
}

/** How many nodes, outermost first, are numbers down to a 条 and below it; 0 where there is no 条. */
function citedAsStatute(addressed: readonly NamedNode[]): number {
  const place = addressed.findIndex(isArticle);
  if (place < 0) return 0;
  const end = addressed.findIndex(
    (node, index) =>
      index > place &&
      (node.number === null || node.type === 'note' || (node.label === null && index > place + 1)),
  );
  return end < 0 ? addressed.length : end;
}

/** The nodes as a statute is cited. 第1項 is said only where there is a second, or where it is what is named. */
function statuteName(nodes: readonly NamedNode[], whole: boolean): string {
  const article = nodes.findIndex(isArticle);
  const said = nodes.filter((node, index) => {
    const above = nodes[index - 1];
    const last = whole && index === nodes.length - 1;
    if (index < article && isChapterRunThrough(node, nodes[index + 1])) return false;
    if (last || node.label !== null || above === undefined || !isArticle(above)) return true;
    return (above.children ?? [node, node]).filter(({ number }) => number !== null).length > 1;
  });
  return said.length === 0 ? '' : articleParts(said).join('');
}

/** A chapter whose 条 count on through the document is not named: the address of the 条 does not name it either. */
function isChapterRunThrough(node: NamedNode, below: NamedNode | undefined): boolean {
  return below !== undefined && !(below.address ?? '').startsWith(`${node.address ?? ''}.`);
}

/** The name with the title, as a link or a heading shows it: `4.(1) 第三者との連携`. */
export function clauseNameWithTitle(path: readonly NamedNode[], strings: Strings, language: string): string {
  const name = clauseName(path, strings, language);
  const title = [...path].reverse().find((node) => node.address !== null && node.title !== null)?.title;
  if (title === undefined || title === null) return name;
  return name.includes(title) ? name : `${name} ${inLanguage(title, language, strings.language)}`;
}

// The 項 of a 条 bear bare numbers, or none: both are called 第2項, straight after the 条.
function isParagraphOfArticle(node: NamedNode, above: NamedNode | undefined): boolean {
  return above !== undefined && isArticle(above) && !Number.isNaN(plainNumber(node));
}

function plainNumber(node: NamedNode): number {
  return /^\p{Nd}+$/u.test(node.label?.trim() ?? '') ? (node.number?.[0] ?? NaN) : NaN;
}

// A note is called by its mark and place, ※注2: its mark alone would name every note of the clause.
function withPart(name: string, step: string, strings: Strings, mark = ''): string {
  const [, letters = '', digits = '1'] = STEP.exec(step) ?? [];
  if (letters === '') return `${name}${strings.impliedNumber(Number(digits))}`;
  const words = strings.parts[letters]?.(Number(digits));
  const part = `${mark}${words ?? step}`;
  return name === '' ? part : strings.partOf(name, part);
}

import type { SectionNode } from '../core/model/sectionTree.ts';
import type { Strings } from './strings/strings.ts';

/** What a node's name is made of. */
export type NamedNode = Pick<SectionNode, 'address' | 'type' | 'label' | 'number' | 'title'>;

const STEP = /^([a-z]*)(\d+)?(?:-\d+)*(?:~\d+)?$/;

/**
 * The name of a place in the document's own numbering: `4.(1)`, `3.(1)の表の2行目`, `第3条第2項`.
 *
 * Labels are written as the source writes them, joined without anything between; a part without a label is called by
 * its kind and place. An address that the path does not explain is given as it stands.
 */
export function clauseName(path: readonly NamedNode[], strings: Strings): string {
  const addressed = path.filter((node) => node.address !== null);
  let name = '';
  for (const [index, node] of addressed.entries()) {
    const above = index === 0 ? '' : `${addressed[index - 1]?.address ?? ''}.`;
    const steps = (node.address ?? '').slice(above.length).split('.');
    if (node.type === 'note') name = withPart(name, steps.at(-1) ?? '', strings, node.label?.trim());
    else if (isParagraphOfArticle(node, addressed[index - 1]))
      name += strings.impliedNumber(plainNumber(node));
    else if (node.label !== null) name += node.label.trim();
    else for (const step of steps) name = withPart(name, step, strings);
  }
  return name;
}

/** The name with the title, as a link or a heading shows it: `4.(1) 第三者との連携`. */
export function clauseNameWithTitle(path: readonly NamedNode[], strings: Strings): string {
  const name = clauseName(path, strings);
  const title = [...path].reverse().find((node) => node.address !== null && node.title !== null)?.title;
  if (title === undefined || title === null) return name;
  return name.includes(title) ? name : `${name} ${title}`;
}

// The 項 of a 条 bear bare numbers, or none: both are called 第2項, straight after the 条.
function isParagraphOfArticle(node: NamedNode, above: NamedNode | undefined): boolean {
  return /^第.+条/u.test(above?.label ?? '') && !Number.isNaN(plainNumber(node));
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

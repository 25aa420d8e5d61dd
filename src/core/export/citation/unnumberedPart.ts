import type { SectionNode } from '../../model/sectionTree.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';

/**
 * What is said of the part of a reference that has no number: 柱書, なお書, の表, の※注, 末尾. `below` is what follows the
 * last numbered node, `path` the whole way, `base` what was said so far. Empty where nothing follows.
 */
export function unnumberedPart(
  below: readonly SectionNode[],
  path: readonly SectionNode[],
  base: string,
  language: ExportLanguage,
): string {
  const node = below.at(-1);
  if (node === undefined || node.type === 'document') return '';
  if (below.some(({ type }) => type === 'signature')) {
    if (language === 'ja') return '末尾';
    return base === '' ? 'end of the text' : ', at the end';
  }
  const parent = path.at(-2);
  const part = partOf(node, below, parent ?? null, language);
  if (part === '') return '';
  if (base === '') return language === 'ja' ? part.replace(/^の/u, '') : part.replace(/^, /u, '');
  // 9. のただし書: after a bare point the part would read as a title.
  if (language === 'en' || !/[.．]$/u.test(base)) return part;
  return part.startsWith('の') ? ` ${part}` : ` の${part}`;
}

function partOf(
  node: SectionNode,
  below: readonly SectionNode[],
  parent: SectionNode | null,
  language: ExportLanguage,
): string {
  const ja = language === 'ja';
  const row = below.findLast(({ type }) => type === 'row');
  if (row !== undefined) return rowPart(row, ja);
  if (node.type === 'table') return ja ? 'の表' : ', table';
  if (node.type === 'note') {
    const mark = /^[※＊*]/u.exec(node.text)?.[0] ?? '';
    return ja ? `の${mark}注` : `, note ${mark}`.trimEnd();
  }
  const alike = (parent?.children ?? []).filter(({ type, label }) => type === node.type && label === null);
  const place = alike.indexOf(node) + 1;
  if (node.type === 'item') return ja ? `の箇条書き${place}番目` : `, item ${place}`;
  if (node.type !== 'paragraph') return '';
  if (parent?.type === 'document')
    return alike.length === 1 && !precedes(node, parent) ? '' : preamble(node, parent, place, ja);
  if (node.text.startsWith('なお')) return 'なお書';
  if (node.text.startsWith('ただし')) return 'ただし書';
  if (leads(node, parent)) return ja ? '柱書' : ', opening words';
  if (alike.length === 1) return '';
  return ja ? `第${place}段落` : `, paragraph ${place}`;
}

/** Text directly in the document: 前文 where a numbered clause follows, with its place where there are several. */
function preamble(node: SectionNode, root: SectionNode, place: number, ja: boolean): string {
  const several =
    root.children.slice(0, firstNumbered(root)).filter(({ type }) => type === 'paragraph').length > 1;
  if (!precedes(node, root)) return ja ? `第${place}段落` : `, paragraph ${place}`;
  if (!several) return ja ? '前文' : ', preamble';
  return ja ? `前文第${place}段落` : `, preamble, paragraph ${place}`;
}

/** True for text before the first numbered clause of the document. */
function precedes(node: SectionNode, root: SectionNode): boolean {
  return firstNumbered(root) > root.children.indexOf(node);
}

function firstNumbered(root: SectionNode): number {
  return root.children.findIndex(({ label, number }) => label !== null && number !== null);
}

function rowPart(row: SectionNode, ja: boolean): string {
  const first = textOf(row.children[0]).trim();
  const numbered = /^[a-z0-9ア-ン]{1,3}[.．)）](?!\d)/iu.exec(first)?.[0];
  if (numbered !== undefined) return ja ? `の表 ${numbered}` : `, table, ${numbered}`;
  return ja ? `の表「${first}」の項` : `, table, “${first}”`;
}

/** True for the first text of a clause that items or a table follow. */
function leads(node: SectionNode, parent: SectionNode | null): boolean {
  if (parent === null || parent.children[0] !== node) return false;
  return parent.children
    .slice(1)
    .some(({ type, label }) => label !== null || type === 'item' || type === 'table');
}

function textOf(node: SectionNode | undefined): string {
  return node === undefined ? '' : node.text + node.children.map(textOf).join('');
}

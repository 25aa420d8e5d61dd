// Web addresses in the text of a page. Readers of Markdown make links of them, up to the next space, and take the backslash
// of an escape or of a line break for a part of the address: such an address is written as the link it will be anyway.
import type { Nodes, Parent, PhrasingContent, Root } from 'mdast';

const ADDRESS = /(?:(?<![A-Za-z])https?:\/\/|(?<![^\s*_~([\]])www\.)(?=[\p{L}\p{N}])[^\s<]*/giu;
/** Marks that would be escaped. */
const MARKS = /[~*_`[\]&\\|!]/u;

/** Writes, in place, each address that an escape or a break would run into as a link. */
export function linkAddresses(tree: Root): void {
  inside(tree);
}

function inside(parent: Parent): void {
  if (parent.type === 'link' || parent.type === 'linkReference') return;
  for (let index = 0; index < parent.children.length; index++) {
    const node: Nodes | undefined = parent.children[index];
    if (node === undefined) continue;
    if (node.type === 'text') {
      const cut = withLinks(node.value, parent.children[index + 1]?.type);
      parent.children.splice(index, 1, ...cut);
      index += cut.length - 1;
    } else if ('children' in node) inside(node);
  }
}

function withLinks(text: string, next: string | undefined): PhrasingContent[] {
  const cut: PhrasingContent[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const end = match.index + match[0].length;
    const runsOn = end === text.length && next !== undefined;
    if (!runsOn && !MARKS.test(match[0])) continue;
    if (match.index > at) cut.push({ type: 'text', value: text.slice(at, match.index) });
    const url = match[0].startsWith('www.') ? `http://${match[0]}` : match[0];
    cut.push({ type: 'link', url, title: null, children: [{ type: 'text', value: match[0] }] });
    at = end;
  }
  if (at < text.length || cut.length === 0) cut.push({ type: 'text', value: text.slice(at) });
  return cut;
}

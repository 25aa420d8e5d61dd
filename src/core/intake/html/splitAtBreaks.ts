// Two line breaks in a row are how many pages write the space between paragraphs: they become paragraphs.
import type { Element, ElementContent } from 'hast';

/** The children of a block, those around double breaks as paragraphs. Without a double break it gives the same list. */
export function splitAtBreaks(children: ElementContent[]): ElementContent[] {
  const groups: ElementContent[][] = [[]];
  let breaks: ElementContent[] = [];
  for (const child of children) {
    const isBreak = child.type === 'element' && child.tagName === 'br';
    if (isBreak || (breaks.length > 0 && child.type === 'text' && child.value.trim() === '')) {
      breaks.push(child);
      continue;
    }
    if (breaks.filter((one) => one.type === 'element').length > 1) groups.push([]);
    else groups.at(-1)?.push(...breaks);
    breaks = [];
    groups.at(-1)?.push(child);
  }
  if (groups.length === 1) return children;
  return groups.flatMap((group) => (group.every(isPhrasing) ? [paragraph(group)] : group));
}

const PHRASING = new Set(['a', 'strong', 'em', 'del', 'ins', 'sup', 'sub', 'code', 'span', 'br', 'img']);

function isPhrasing(node: ElementContent): boolean {
  if (node.type !== 'element') return true;
  return PHRASING.has(node.tagName) && node.children.every(isPhrasing);
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children };
}

// A cleaned table -> HTML as source.md holds it: a tag a line, no blank line (one would end the table in Markdown), no
// attribute but those that say how far a cell spans.
import type { Element, ElementContent } from 'hast';
import { BLOCKS } from './elements.ts';

/** The HTML of a cleaned table, which may hold lists and paragraphs in its cells. */
export function tableHtml(table: Element): string {
  return block(table)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}

const KEPT_BLOCKS = new Set('table caption tr th td ul ol li p blockquote dl dt dd'.split(' '));
const HEADING = /^h[1-6]$/u;

function block(element: Element): string {
  const name = KEPT_BLOCKS.has(element.tagName)
    ? element.tagName
    : HEADING.test(element.tagName)
      ? 'p'
      : null;
  const inner = contents(element.children);
  if (name === null) return inner;
  return `\n<${name}${attributes(element)}>${HEADING.test(element.tagName) ? `<strong>${inner}</strong>` : inner}</${name}>\n`;
}

function contents(nodes: readonly ElementContent[]): string {
  return nodes.map(content).join('').trim();
}

function content(node: ElementContent): string {
  if (node.type === 'text') return escaped(node.value.replace(/[ \t\r\n\f]+/gu, ' '));
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '<br>';
  if (node.tagName === 'hr') return '';
  if (node.tagName === 'img') return `<img${attributes(node)}>`;
  if (BLOCKS.has(node.tagName)) return block(node);
  const inner = node.children.map(content).join('');
  return node.tagName === 'span' ? inner : `<${node.tagName}${attributes(node)}>${inner}</${node.tagName}>`;
}

function attributes({ properties }: Element): string {
  return ['rowspan', 'colspan', 'scope', 'href', 'src', 'alt']
    .flatMap((name) => {
      const value = properties[name];
      return value == null
        ? []
        : [` ${name}="${escaped(String(value)).replace(/"/gu, '&quot;').replace(/\s+/gu, ' ')}"`];
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

// The page in the browser -> its text with the place of every text node, for links to words.
import type { PageText } from '../site/version/textFragment.ts';

/** A page's text, and where the words of a range stand in it. */
export interface ReadPage {
  readonly page: PageText;
  /** From the first to the last word of the archive's text in a range; null where it has none. */
  readonly placeOf: (range: Range) => readonly [number, number] | null;
  /** The archive's words in a range, a line for each block. */
  readonly wordsOf: (range: Range) => string;
}

const INLINE = 'a, span, strong, em, code, sup, sub, mark, b, del, ins, small';
const UNSEEN = 'script, style, noscript, template, select, [popover], [hidden]';

/** Reads the page. `archived` holds the archive's own text; what bears `data-ui` in it is ours. */
export function readPage(archived: HTMLElement): ReadPage {
  const nodes: { readonly node: Text; readonly at: number; readonly own: boolean }[] = [];
  const cuts: number[] = [];
  let text = '';
  let last: string | Element | null = null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.localName === 'br') cuts.push(text.length);
      continue;
    }
    const parent = node.parentElement;
    if (!(node instanceof Text) || parent === null || parent.closest(UNSEEN) !== null) continue;
    const chrome = parent.closest('[data-ui]');
    const block = chrome ?? blockOf(parent);
    if (block !== last) cuts.push(text.length);
    last = block;
    nodes.push({ node, at: text.length, own: chrome === null && archived.contains(node) });
    text += node.data;
  }
  const inRange = (range: Range) =>
    nodes.flatMap(({ node, at, own }) => {
      if (!own || !range.intersectsNode(node)) return [];
      const from = node === range.startContainer ? range.startOffset : 0;
      const until = node === range.endContainer ? range.endOffset : node.length;
      return from < until ? [{ from: at + from, until: at + until }] : [];
    });
  return {
    page: { text, cuts },
    placeOf: (range) => {
      const parts = inRange(range);
      const [first, final] = [parts[0], parts.at(-1)];
      return first === undefined || final === undefined ? null : [first.from, final.until];
    },
    wordsOf: (range) => {
      let words = '';
      for (const { from, until } of inRange(range)) {
        const newLine = words !== '' && cuts.includes(from) && isBlockCut(from);
        words += `${newLine ? '\n' : ''}${text.slice(from, until)}`;
      }
      return words.trim();
    },
  };

  /** Whether a new block (or line) begins at a place, and not only words after one of ours. */
  function isBlockCut(place: number): boolean {
    const at = nodes.findIndex((one) => one.at === place);
    const here = nodes[at];
    const before = nodes.slice(0, at).findLast(({ own }) => own);
    if (here === undefined || before === undefined) return true;
    return blockOf(here.node.parentElement) !== blockOf(before.node.parentElement);
  }
}

function blockOf(element: Element | null): Element | null {
  let block = element;
  while (block !== null && block.matches(INLINE)) block = block.parentElement;
  return block;
}

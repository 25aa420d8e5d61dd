// Lines of a PDF -> Markdown: which lines are one paragraph, which are headings. Adds marks of form and no character.
import { escapeLine } from '../text/escapeMarkdown.ts';
import type { PdfLine } from './pdfLine.ts';

/** A line this much larger than the text is a heading. */
const HEADING_SIZE = 1.15;
/** Two lines this much further apart than lines usually are have a paragraph's end between them. */
const PARAGRAPH_GAP = 1.25;
/** What begins a new paragraph wherever it stands: a number of a clause, a bullet, a note's mark. */
const BEGINS =
  /^\s*(?:第\s*[\p{Nd}〇一二三四五六七八九十百]+\s*[条章節編項号]|[(（]\s*[\p{Nd}一二三四五六七八九十a-zA-Zア-ン]{1,3}\s*[)）]|\p{Nd}{1,3}(?:[.．]\p{Nd}{1,3})*[.．、)）](?!\p{Nd})|[①-⑳]|[・•●○■□◆◇▪‣※–-]\s|[ア-ン][.．)）]|附\s*則|以\s*上)/u;

/** The Markdown of the lines that are text, in their order. */
export function pdfMarkdown(lines: readonly PdfLine[]): string {
  const body = commonSize(lines);
  const headings = [
    ...new Set(lines.map(({ size }) => Math.round(size)).filter((size) => size > body * HEADING_SIZE)),
  ]
    .sort((a, b) => b - a)
    .slice(0, 3);
  const gap = usualGap(lines);
  const edge = Math.max(0, ...lines.map(({ right }) => right));
  let markdown = '';
  let before: PdfLine | null = null;
  for (const line of lines) {
    const level = headings.indexOf(Math.round(line.size)) + 1;
    const text = escapeLine(line.text);
    if (text === '') continue;
    const joined = before !== null && belongTogether(before, line, { gap, edge });
    // A heading stands on one line of Markdown.
    if (joined) markdown += `${level > 0 ? ' ' : '\n'}${text}`;
    else markdown += `${before === null ? '' : '\n\n'}${level > 0 ? `${'#'.repeat(level)} ` : ''}${text}`;
    before = line;
  }
  return `${markdown}\n`;
}

function belongTogether(
  before: PdfLine,
  line: PdfLine,
  usual: { readonly gap: number; readonly edge: number },
): boolean {
  if (Math.round(before.size) !== Math.round(line.size) || BEGINS.test(line.text)) return false;
  // A line that stops well before the edge ended its paragraph; the next could not have been started for want of room.
  const room = usual.edge - before.right;
  if (room > before.size * 3 && /[。.．！？!?:：]\s*$/u.test(before.text)) return false;
  if (line.page !== before.page) return room < before.size * 3 && !/[。.．]\s*$/u.test(before.text);
  const distance = before.y - line.y;
  if (distance <= 0) return Math.abs(distance) < 1;
  if (distance > usual.gap * PARAGRAPH_GAP) return false;
  return line.x < before.x + line.size * 0.8 || before.x > line.x;
}

function commonSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/** The distance between lines that occurs most often, in points. */
function usualGap(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page || before.y <= line.y) return;
    const gap = Math.round((before.y - line.y) * 2) / 2;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  });
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [Infinity, 0])[0];
}

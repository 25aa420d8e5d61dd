// Finds the paragraphs that are headings though the source only prints them in bold: `**Your rights**` above a text.
// The sequence says so: one such line is emphasis, several that each stand above a text are how the document is divided.
import type { Label } from '../numbering/readings.ts';
import type { Line } from '../source/line.ts';
import { isNamed } from './title.ts';
import { isTitleLike } from './units.ts';

/** The level of a heading in bold: below every heading of Markdown. */
export const BOLD = 7;

/** A line that only says when, or which version, heads nothing. */
const DATED =
  /\p{Nd}{4}|\b(?:version|updated|effective|revised|stand|dernière|mise à jour)\b|[年版]\s*$|^(?:注意|ご注意|重要|お知らせ|note|notice|important|hinweis|wichtig|remarque)$/iu;

/** The lines, those that are headings in bold with that level. */
export function withBoldHeadings(lines: readonly Line[], labels: readonly (Label | null)[]): readonly Line[] {
  const found: number[] = [];
  let heard = 0;
  lines.forEach((line, index) => {
    if (/[\p{L}\p{N}]/u.test(line.text)) heard += 1;
    if (!mayHead(line, lines[index + 1]) || labels[index] != null) return;
    // The document's own name is no heading inside it.
    if (heard === 1 && isNamed(line.text)) return;
    found.push(index);
  });
  if (found.length < 2) return lines;
  const headings = new Set(found);
  return lines.map((line, index) => (headings.has(index) ? { ...line, heading: BOLD } : line));
}

function mayHead(line: Line, next: Line | undefined): boolean {
  if (!isAlone(line, next) || next === undefined || line.items.length > 0 || line.footnote !== null)
    return false;
  if (!isTitleLike(line.text) || DATED.test(line.text) || !/\p{L}/u.test(line.text)) return false;
  // What stands above another heading is no heading of a text.
  return (
    next.heading === 0 && next.footnote === null && !(next.bold && next.opens === 0 && next.kind === 'text')
  );
}

const isAlone = (line: Line, next: Line | undefined): boolean =>
  line.bold && line.kind === 'text' && line.heading === 0 && line.joint === null && next?.joint == null;

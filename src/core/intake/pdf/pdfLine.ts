// A line of a PDF page, and what it is on its page: text, or a number or title that stands on every page.

/** A line as it is printed. Lengths in points. */
export interface PdfLine {
  /** From 0. */
  readonly page: number;
  readonly text: string;
  /** The left end, and the height of its base line above the foot of the page. */
  readonly x: number;
  readonly y: number;
  readonly right: number;
  /** The size of its largest letters. */
  readonly size: number;
}

const PAGE_NUMBER =
  /^[\s\-–—－ー(（]*(?:page|p\.?)?\s*(\p{Nd}{1,4})(?:\s*(?:\/|of|／)\s*\p{Nd}{1,4})?\s*(?:ページ|頁)?[\s\-–—－ー)）]*$/iu;
/** So many pages must have the same line before it is taken for a running title. */
const RUNNING_PAGES = 3;

/** Why a line is left out; lines not in the map are text. */
export function runningLines(lines: readonly PdfLine[], pages: number): ReadonlyMap<PdfLine, string> {
  const edges = edgesOf(lines);
  const found = new Map<PdfLine, string>();
  const numbered = edges.flatMap((line) => {
    const number = PAGE_NUMBER.exec(line.text)?.[1]?.normalize('NFKC');
    return number === undefined ? [] : [{ line, offset: Number(number) - line.page }];
  });
  for (const { line, offset } of numbered) {
    const alike = new Set(numbered.filter((other) => other.offset === offset).map((other) => other.line.page))
      .size;
    if (alike * 2 > pages && (pages > 1 || offset === 1)) found.set(line, 'page number');
  }
  for (const line of edges) {
    const same = edges.filter((other) => sameTitle(other, line));
    if (
      new Set(same.map(({ page }) => page)).size >= Math.max(RUNNING_PAGES, pages / 2) &&
      !found.has(line)
    ) {
      found.set(line, 'title that runs on every page');
    }
  }
  return found;
}

function sameTitle(a: PdfLine, b: PdfLine): boolean {
  const words = (text: string): string => text.replace(/\p{Nd}+/gu, '0').replace(/\s+/gu, '');
  return words(a.text) === words(b.text) && Math.abs(a.y - b.y) < 3;
}

/** The two highest and the two lowest lines of each page. */
function edgesOf(lines: readonly PdfLine[]): readonly PdfLine[] {
  const pages = [...new Set(lines.map(({ page }) => page))];
  return pages.flatMap((page) => {
    const sorted = lines
      .filter((line) => line.page === page && line.text.trim() !== '')
      .sort((a, b) => b.y - a.y);
    return [...new Set([...sorted.slice(0, 2), ...sorted.slice(-2)])];
  });
}

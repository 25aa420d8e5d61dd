// A PDF with text -> a transcription. A PDF knows letters and places, no paragraphs: those are told from the places, and
// no letter is added, moved or left out but the numbers and titles that stand on every page.
import { extractText, getDocumentProxy } from 'unpdf';
import {
  refused,
  withoutSpace,
  type IntakeOptions,
  type Piece,
  type Transcription,
} from '../transcription.ts';
import { runningLines, type PdfLine } from './pdfLine.ts';
import { pdfMarkdown } from './pdfMarkdown.ts';
import { refusalOfStreams } from './pdfStreams.ts';

const MAX_PAGES = 500;

/** Transcribes a PDF. A PDF that holds pictures of text, or is locked, is a problem. */
export async function readPdf(bytes: Uint8Array, options: IntakeOptions): Promise<Transcription> {
  const problem = (message: string, cure: string): Transcription =>
    refused('pdf', [{ code: 'bad-pdf', file: options.file, at: null, message, cure }]);
  const refusal = await refusalOfStreams(bytes);
  if (refusal !== null) return problem(refusal, 'Do not use this file; print the page to a new PDF.');
  try {
    // The library takes the memory of the bytes over, so it gets its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (pdf.numPages > MAX_PAGES)
      return problem(
        `It has ${pdf.numPages} pages.`,
        `Take out the part that is the policy: ${MAX_PAGES} pages are read at most.`,
      );
    const lines: PdfLine[] = [];
    for (let page = 0; page < pdf.numPages; page++)
      lines.push(...(await linesOf(await pdf.getPage(page + 1), page)));
    const { text: shown } = await extractText(pdf, { mergePages: false });
    return transcription(lines, shown, problem);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return name === 'PasswordException'
      ? problem('The PDF is locked with a password.', 'Save a copy without one.')
      : problem('The PDF cannot be read; it is damaged or no PDF.', 'Get the file again.');
  }
}

/** The lines of a page, in the order the file draws them. */
async function linesOf(
  page: Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>,
  number: number,
): Promise<readonly PdfLine[]> {
  const { items } = await page.getTextContent();
  const lines: PdfLine[] = [];
  let begun = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    // Six numbers place a piece of text; the last two are where it begins.
    const [, , , , x = 0, y = 0] = item.transform as readonly number[];
    const piece = { text: item.str, x, y, right: x + item.width, size: Math.round(item.height * 10) / 10 };
    const open = begun ? lines.at(-1) : undefined;
    if (open !== undefined && onOneLine(open, piece)) {
      lines[lines.length - 1] = {
        ...open,
        text: open.text + piece.text,
        right: Math.max(open.right, piece.right),
        size: Math.max(open.size, piece.size),
      };
    } else lines.push({ page: number, ...piece });
    begun = !item.hasEOL;
  }
  return lines;
}

/** A letter set higher or lower by less than half a line is on the same line (a note's mark, a formula). */
function onOneLine(line: Omit<PdfLine, 'page'>, piece: Omit<PdfLine, 'page'>): boolean {
  return piece.text.trim() === '' || Math.abs(line.y - piece.y) <= Math.max(line.size, piece.size) / 2;
}

function transcription(
  lines: readonly PdfLine[],
  shown: readonly string[],
  problem: (message: string, cure: string) => Transcription,
): Transcription {
  const filled = lines.filter(({ text }) => withoutSpace(text) !== '');
  if (filled.length === 0) {
    return problem(
      'The PDF has no text: its pages are pictures.',
      'Have the text recognised (OCR) and bring that in as plain text, after reading it against the pages.',
    );
  }
  const unmapped = /[\p{Co}\u{FFFD}]/u.exec(shown.join(''));
  if (unmapped !== null) {
    return problem(
      'Letters of this PDF have no Unicode: what they are cannot be known from the file.',
      'Bring in another form of the text, such as the page or the Word file.',
    );
  }
  const leftOut = runningLines(filled, shown.length);
  const empty = shown.flatMap((text, page) =>
    withoutSpace(text) === '' ? [`page ${page + 1} has no text`] : [],
  );
  return {
    format: 'pdf',
    markdown: pdfMarkdown(filled.filter((line) => !leftOut.has(line))),
    pieces: piecesOf(filled, leftOut),
    unreadable: empty,
    notes: ['A PDF does not say what is a table, a list or a heading: compare the form with the pages.'],
    problems: sameLetters(filled, shown)
      ? []
      : problem('Two readings of this PDF differ.', 'Report this file.').problems,
  };
}

function piecesOf(lines: readonly PdfLine[], leftOut: ReadonlyMap<PdfLine, string>): readonly Piece[] {
  return lines.map((line) => ({ text: line.text, rule: leftOut.get(line) ?? null }));
}

/** The library's own reading of whole pages against our reading of lines: nothing may have fallen out. */
function sameLetters(lines: readonly PdfLine[], shown: readonly string[]): boolean {
  return withoutSpace(lines.map(({ text }) => text).join('')) === withoutSpace(shown.join(''));
}

// A Word file -> a transcription: Word's XML -> HTML (mammoth) -> Markdown, by the way that saved pages go.
import mammoth from 'mammoth';
import { readHtmlText } from '../html/readHtml.ts';
import { refused, type IntakeOptions, type Transcription } from '../transcription.ts';
import { rewrittenFiles } from './rewrite.ts';
import { shownPieces } from './shownPieces.ts';
import { openWordFile, type WordFile } from './wordFile.ts';
import { childrenOf, valueOf, type XmlElement } from './xml.ts';
import { writeZip } from './zip.ts';

/** Transcribes a Word file. Selectors mean nothing here and are a problem of the caller. */
export async function readDocx(bytes: Uint8Array, options: IntakeOptions): Promise<Transcription> {
  const opened = await openWordFile(bytes, options.file);
  if ('problems' in opened) return refused('docx', opened.problems);
  const { files, unreadable } = rewrittenFiles(opened.word);
  const html = await wordHtml(writeZip(files), styleMap(opened.word));
  const page = readHtmlText(withoutNoteLinks(html), { ...options, keep: [], drop: [], url: null });
  if (page.problems.length > 0) return refused('docx', page.problems);
  const pieces = shownPieces(opened.word);
  return {
    format: 'docx',
    markdown: page.markdown,
    pieces,
    unreadable: [...unreadable, ...page.unreadable],
    notes: [...page.notes, ...notesOn(pieces)],
    problems: [],
  };
}

async function wordHtml(docx: Uint8Array, map: readonly string[]): Promise<string> {
  // In Node the library wants a Buffer and in a browser an ArrayBuffer; it reads either from any byte array.
  const input = { buffer: docx, arrayBuffer: docx.buffer } as unknown as { readonly buffer: Buffer };
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: [...map],
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  });
  return value;
}

/** Where a document has a title of its own, its headings stand one level below it. */
function styleMap({ main }: WordFile): readonly string[] {
  const hasTitle = (element: XmlElement): boolean =>
    valueOf(element, 'w:pStyle') === 'Title' ||
    element.children.some((child) => typeof child !== 'string' && hasTitle(child));
  if (!childrenOf(main, 'w:body').some(hasTitle)) return [];
  const shifted = [1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`);
  return [
    "p[style-name='Title'] => h1:fresh",
    ...shifted,
    ...shifted.map((line) => line.replace('heading', 'Heading')),
  ];
}

/** Links between a note's number and its note lead nowhere in a transcription. The text itself holds no such marks. */
function withoutNoteLinks(html: string): string {
  return html
    .replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, '')
    .replace(/<a href="#(?:foot|end)note-[^"]*" id="[^"]*">(\[\d+\])<\/a>/gu, '$1');
}

function notesOn(pieces: ReturnType<typeof shownPieces>): readonly string[] {
  return pieces.some(({ rule }) => rule === 'deleted, with changes tracked')
    ? ['Changes are tracked in this file: it was read as if all of them had been accepted.']
    : [];
}

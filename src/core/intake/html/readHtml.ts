// A saved page -> a transcription, and the pieces of what a browser shows of it.
import rehypeParse from 'rehype-parse';
import { parse as parsePage, type DefaultTreeAdapterMap } from 'parse5';
import { unified } from 'unified';
import type { Problem } from '../../model/problem.ts';
import { refused, type IntakeOptions, type Transcription } from '../transcription.ts';
import { cleanTree } from './cleanTree.ts';
import { htmlText } from './htmlText.ts';
import { selectParts } from './selectParts.ts';
import { shownPieces } from './shownPieces.ts';
import { toMarkdown } from './toMarkdown.ts';

/** Deeper nesting than this is no document: browsers stop at 512. */
const MAX_DEPTH = 400;
const MAX_ELEMENTS = 200_000;

/** Transcribes a page, in whatever encoding it says it has. */
export function readHtml(bytes: Uint8Array, options: IntakeOptions): Transcription {
  const { text, problems } = htmlText(bytes, options.file);
  return problems.length > 0 ? refused('html', problems) : readHtmlText(text, options);
}

/** Transcribes the text of a page. */
export function readHtmlText(html: string, options: IntakeOptions): Transcription {
  const document = parsePage(html, { scriptingEnabled: false });
  const excess = tooMuch(document, options.file);
  if (excess.length > 0) return refused('html', excess);
  const page = unified().use(rehypeParse).parse(html);
  const parts = selectParts(page, options.keep, options.drop, options.file);
  if (parts.problems.length > 0) return refused('html', parts.problems);
  const pieces = shownPieces(document, parts);
  const { root, unreadable, notes } = cleanTree(page, parts, options.url);
  return { format: 'html', markdown: toMarkdown(root), pieces, unreadable, notes, problems: [] };
}

/** Whether a page is deeper or larger than a document can be; looked at without recursion, before anything recurses. */
function tooMuch(document: DefaultTreeAdapterMap['node'], file: string): readonly Problem[] {
  let level: readonly DefaultTreeAdapterMap['node'][] = [document];
  let elements = 0;
  for (let depth = 0; level.length > 0; depth++) {
    elements += level.length;
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
      return [
        {
          code: 'too-large',
          file,
          at: null,
          message: `The page has more than ${depth > MAX_DEPTH ? `${MAX_DEPTH} levels` : `${MAX_ELEMENTS} elements and texts`}.`,
          cure: 'Save the part that holds the text, and bring that in.',
        },
      ];
    }
    level = level.flatMap((node) => ('childNodes' in node ? node.childNodes : []));
  }
  return [];
}

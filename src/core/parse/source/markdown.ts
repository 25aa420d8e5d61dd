// Reads Markdown into remark's tree, with offsets. The only user of unified and remark.
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A node of remark's tree, less what the parser does not need. Offsets count from the start of the text given. */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[] | undefined;
  readonly value?: string | undefined;
  readonly alt?: string | null | undefined;
  readonly url?: string | undefined;
  readonly identifier?: string | undefined;
  readonly label?: string | null | undefined;
  readonly depth?: number | undefined;
  readonly start?: number | null | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly checked?: boolean | null | undefined;
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** What `unified` leaves untyped: the compile extensions that remark-gfm has put into its data. */
interface FromMarkdownExtension {
  transforms?: unknown;
}

const processor = unified().use(remarkParse).use(remarkGfm).freeze();
withoutSecondPass(processor.data());

/** CommonMark with GFM, of a text without a BOM. */
export function readMarkdown(text: string): MarkdownNode {
  return processor.parse(text);
}

/** Where a node stands in the text that was read. */
export function placeOf(node: MarkdownNode): readonly [start: number, end: number] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) {
    throw new Error(`a Markdown node of type ${node.type} has no place; this is a bug.`);
  }
  return [start, end];
}

/**
 * GFM looks for addresses a second time in finished text nodes and cuts them into nodes without a place. They change no
 * visible character, so the pass is switched off.
 */
function withoutSecondPass(data: { readonly fromMarkdownExtensions?: unknown }): void {
  const lists = Array.isArray(data.fromMarkdownExtensions) ? data.fromMarkdownExtensions : [];
  for (const extension of lists.flat() as FromMarkdownExtension[]) delete extension.transforms;
}

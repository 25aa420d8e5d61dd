// What a document calls itself, before anybody has said how it is to be filed.
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * The plain words of a Markdown text's first heading, its emphasis, links and code read as the words they hold; null
 * where there is none. A section tree has a title only where one heading stands above all others; this is a name to
 * offer where several do.
 */
export function documentTitle(markdown: string): string | null {
  const heading = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .parse(markdown)
    .children.find((node) => node.type === 'heading');
  const words = heading === undefined ? '' : toString(heading).replace(/\s+/gu, ' ').trim();
  return words === '' ? null : words;
}

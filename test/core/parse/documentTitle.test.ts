import { describe, expect, it } from 'vitest';
import { documentTitle } from '../../../src/core/parse/documentTitle.ts';

describe('what a document calls itself', () => {
  it.each([
    ['its first heading', '前文\n\n# プライバシーポリシー\n\n本文', 'プライバシーポリシー'],
    ['a setext heading', 'Terms of\nService\n===\n', 'Terms of Service'],
    ['words inside marks', '# The *new* [Notice](https://example.com) `v2`', 'The new Notice v2'],
    ['the first of several', '# I. Sale\n\n# II. Countries\n', 'I. Sale'],
    ['front matter is no heading', '---\nlayout: page\n---\n\n# Terms\n', 'Terms'],
    ['no heading', 'Only a paragraph.', null],
    ['an empty heading', '#\n\ntext', null],
  ])('%s', (_claim, markdown, title) => {
    expect(documentTitle(markdown)).toBe(title);
  });
});

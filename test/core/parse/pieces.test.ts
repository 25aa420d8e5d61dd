import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/core/parse/source/blocks.ts';
import { cutSource } from '../../../src/core/parse/source/cut.ts';
import { collectDefinitions } from '../../../src/core/parse/source/definitions.ts';
import { readFrontMatter } from '../../../src/core/parse/source/frontMatter.ts';
import { lineSink, type LineSink } from '../../../src/core/parse/source/lineSink.ts';
import { readMarkdown } from '../../../src/core/parse/source/markdown.ts';
import { readSource, type ReadSource } from '../../../src/core/parse/source/readSource.ts';
import { corpora, hasCorpora, WHY } from './corpora.ts';
import { anyDocument } from './documents.ts';

const FOLDER = new URL('../../fixtures/parse/', import.meta.url);

/** The lines of a source that remark reads in one go. */
function whole(source: string, from: number): LineSink {
  const root = readMarkdown(source.slice(from));
  const definitions = { labels: new Map<string, string>(), targets: new Map<string, string>() };
  collectDefinitions(root, source.slice(from), definitions);
  const sink = lineSink(source);
  readBlocks(root.children ?? [], { source, base: from, targets: definitions.targets }, sink);
  sink.block(0);
  return sink;
}

function expectSame(source: string, name: string): number {
  const end = readFrontMatter(source)?.range[1] ?? 0;
  const from = source.startsWith('\uFEFF', end) ? end + 1 : end;
  const one = whole(source, from);
  const pieces = readSource(source, end);
  const plain = ({ lines, marks }: Pick<ReadSource, 'lines' | 'marks'>): unknown => ({
    marks,
    // Items are known by identity; what can be compared is what they say.
    lines: lines.map((line) => ({
      ...line,
      block: 0,
      items: line.items.map(({ list: _, ...item }) => item),
    })),
  });
  expect(JSON.stringify(plain(pieces)), name).toBe(JSON.stringify(plain(one)));
  return cutSource(source, from).length;
}

describe('pieces give what the whole gives', () => {
  it('on the fixtures, put together into long documents', () => {
    const texts = readdirSync(FOLDER)
      .filter((name) => !name.endsWith('.outline'))
      .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
    // What is left open at the end of a fixture must not reach into the next.
    const long = texts.map((text) => text.replace(/^---\n[^]*?\n---\n/, '')).join('\n\n');
    expect(expectSame(long.repeat(3), 'fixtures')).toBeGreaterThan(3);
  });

  it('on blocks without markup, which are read without remark', () => {
    const word = fc.constantFrom(
      '当社は',
      'We',
      'data',
      'a',
      '第1条',
      '（目的）',
      '1',
      '(1)',
      '.',
      '。',
      ':',
      '-',
      '1.',
      '#',
    );
    const line = fc
      .tuple(
        fc.constantFrom('', '', '', '- ', '* ', '1. ', '2) ', '・', '※', ' ', '　'),
        fc.array(word, { minLength: 0, maxLength: 4 }),
        fc.constantFrom(' ', ''),
      )
      .map(([sign, words, between]) => sign + words.join(between));
    const same = fc
      .tuple(
        fc.constantFrom('- ', '* ', '1. ', '7) ', ''),
        fc.array(fc.constantFrom('甲', 'b c', 'x', ''), { maxLength: 9 }),
      )
      .map(([sign, texts]) => texts.map((text) => sign + text).join('\n'));
    const text = fc.oneof(
      fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n')),
      same,
    );
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        text,
        ends,
        (source, end) => void expectSame(source.replaceAll('\n', end), 'without markup'),
      ),
      { seed: 11, numRuns: 2_000 },
    );
  });

  it('on generated documents, one after the other', () => {
    const many = fc.array(anyDocument, { minLength: 10, maxLength: 40 }).map((texts) => texts.join('\n\n'));
    fc.assert(
      fc.property(many, (source) => void expectSame(source, 'generated')),
      { seed: 7, numRuns: 60 },
    );
  });

  it.each([
    [
      'a fence that holds blank lines',
      `${'text\n\n'.repeat(900)}\`\`\`\na\n\n# b\n\n\`\`\`\n\n${'text\n\n'.repeat(900)}`,
    ],
    [
      'a comment that holds blank lines',
      `${'text\n\n'.repeat(900)}<!-- a\n\n# b\n\n-->\n\n${'text\n\n'.repeat(900)}`,
    ],
    [
      'a script that is never closed',
      `${'text\n\n'.repeat(900)}<script>\n\n# b\n\n${'text\n\n'.repeat(900)}`,
    ],
    [
      'a long list',
      `${Array.from({ length: 3000 }, (_, at) => `${at + 1}. item\n   goes on`).join('\n')}\n\nend`,
    ],
    ['a list of loose items', `${'- item\n\n  goes on\n\n'.repeat(2000)}end`],
    ['links defined at the end', `${'See [a] and [the other][B].\n\n'.repeat(300)}[a]: #a\n[b]: #b "t"\n`],
    ['footnotes defined at the end', `${'See[^1].\n\n    code\n\n'.repeat(300)}[^1]: note\n\n    goes on\n`],
    ['a definition in a quote', `${'See [a].\n\n'.repeat(500)}> [a]: #a\n`],
  ])('on %s', (name, source) => {
    expect(expectSame(source, name)).toBeGreaterThan(1);
  });

  it.skipIf(!hasCorpora)(
    `on every real policy ${WHY}`,
    () => {
      let cuts = 0;
      for (const { name, text } of corpora()) cuts += expectSame(text, name);
      expect(cuts).toBeGreaterThan(1000);
    },
    240_000,
  );
});

import { textQuoteSelectorMatcher } from '@apache-annotator/selector';
import { describe, expect, it } from 'vitest';
import { citationAnnotation, versionAnnotations } from '../../../../src/core/export/annotation/annotation.ts';
import { nodeAt } from '../../../../src/core/export/api/lineageDocuments.ts';
import { quotedText } from '../../../../src/core/export/citation/citation.ts';
import type { SectionNode } from '../../../../src/core/model/sectionTree.ts';
import type { OpenArchive } from '../../../../src/io/openArchive.ts';
import { placesOf } from '../../../../src/site/places.ts';
import { ARCHIVES, example, ocn, publishedAt } from '../../../site/machine/archives.ts';

function policyOf(archive: OpenArchive, id: string) {
  const policy = archive.policies.find((one) => one.id === id);
  if (policy === undefined) throw new Error(`no ${id}`);
  return policy;
}

function cited(archive: OpenArchive, policy: string, version: string, address: string) {
  const archived = archive.version(policy, version);
  const node = nodeAt(archived.tree, address);
  if (node === null) throw new Error(`no ${address}`);
  const { record } = archive;
  return {
    node,
    value: citationAnnotation(record, policyOf(archive, policy), archived, node, 'ja', placesOf(record)),
  };
}

function wholeText(node: SectionNode): string {
  return node.text + node.children.map(wholeText).join('');
}

interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a Web Annotation reader finds the quoted words in a text. */
async function found(text: string, { exact, prefix, suffix }: Quote): Promise<readonly number[]> {
  const selector = { type: 'TextQuoteSelector', exact, prefix, suffix } as const;
  const chunker = {
    currentChunk: { data: text, equals: () => true },
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
  const places: number[] = [];
  for await (const range of textQuoteSelectorMatcher(selector)(chunker)) places.push(range.startIndex);
  return places;
}

describe.each(ARCHIVES)('the annotations of %s', (_name, open) => {
  const archive = open();

  it('are found by a Web Annotation reader in the text, each in one place', async () => {
    let seen = 0;
    for (const policy of archive.policies) {
      for (const { id } of policy.versions) {
        const version = archive.version(policy.id, id);
        const page = versionAnnotations(archive.record, policy, version, 'ja', placesOf(archive.record));
        const text = wholeText(version.tree.root);
        for (const { target } of page.items) {
          const quote = target.selector.find((one) => one.type === 'TextQuoteSelector');
          if (quote === undefined) throw new Error('no quote');
          expect(await found(text, quote), quote.exact).toHaveLength(1);
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(10);
  });
});

describe('a citation as an annotation', () => {
  it('points to the page with the address and the words, and carries the citation', async () => {
    const archive = publishedAt(example(), 'https://archive.example');
    const { value, node } = cited(archive, 'mihon', '2022-04-01', '3');
    const text = wholeText(archive.version('mihon', '2022-04-01').tree.root);
    const [fragment, quote] = value.target.selector;
    expect(value.target.source).toBe('https://archive.example/mihon/2022-04-01/');
    expect(fragment).toEqual({
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      value: '3',
    });
    if (quote?.type !== 'TextQuoteSelector') throw new Error('no quote');
    expect(quote.exact).toBe(wholeText(node));
    expect(quote.exact.replace(/\s/g, '')).toBe(quotedText(node).replace(/ ｜ /g, '').replace(/\s/g, ''));
    expect(await found(text, quote)).toEqual([text.indexOf(wholeText(node))]);
    expect(value.body.map(({ value: said }) => said)).toEqual([expect.stringContaining('第3条')]);
  });

  it('of a clause of a reconstruction says so', () => {
    const { value } = cited(ocn(), 'ocn', '2022-07-01', '1');
    expect(value.body.map(({ value: said }) => said)).toEqual([
      expect.stringContaining('推定復元'),
      expect.stringContaining('これは推定復元です。'),
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { corpora, hasCorpora, WHY } from './corpora.ts';
import { expectLaws } from './lawsOf.ts';
import { allNodes } from './printOutline.ts';

describe.skipIf(!hasCorpora)(`real policies ${WHY}`, () => {
  it('lose no character, in any version', () => {
    const texts = corpora();
    expect(texts.length).toBeGreaterThan(300);
    for (const { name, text } of texts) expectLaws(text, name);
  }, 240_000);

  it('give every 条, 項 and 号 of a statute a node with its number', () => {
    for (const { name, text } of corpora('egov-johoplat-ja')) {
      const starts = startsOf(text);
      for (const match of text.matchAll(
        /^[　 ]*(第[一二三四五六七八九十百]+条(?:の[一二三四五六七八九十]+)?)　/gm,
      )) {
        const at = match.index + match[0].indexOf('第');
        expect(starts.articles.get(at), `${name} ${match[1]}`).toBe(match[1]);
      }
      const marks = /^[　 ]*([０-９]{1,2}|[一二三四五六七八九十]{1,3}|[イロハニホヘト]|（[０-９]+）)　/gm;
      let count = 0;
      for (const match of text.matchAll(marks)) {
        const at = match.index + match[0].search(/[^　 ]/);
        expect(starts.labels.get(at), `${name} at ${at}`).toBe(match[1]);
        count += 1;
      }
      expect(count).toBeGreaterThan(150);
    }
  });

  it('give every 条 and every listed 項 and 号 of working rules a node with its number', () => {
    for (const { name, text } of corpora('tuqulore-shugyo-ja')) {
      const starts = startsOf(text);
      let count = 0;
      for (const match of text.matchAll(/^(#+ |[ ]*)(第\d+条(?:の\d+)?|\d+\.)(?=[ 　])/gm)) {
        const at = match.index + (match[1]?.length ?? 0);
        expect(starts.labels.get(at), `${name} at ${at}`).toBe(match[2]);
        count += 1;
      }
      expect(count).toBeGreaterThan(200);
    }
  });
});

/** Labels by the place where the own text of their node begins; a 条 whose line its first 項 owns, by that line. */
function startsOf(text: string): {
  readonly labels: ReadonlyMap<number, string>;
  readonly articles: ReadonlyMap<number, string>;
} {
  const labels = new Map<number, string>();
  const articles = new Map<number, string>();
  for (const node of allNodes(parseSource(text).root)) {
    const start = node.own[0]?.[0];
    if (node.label !== null && start !== undefined) labels.set(start, node.label);
    const first = node.children.find((child) => child.own.length > 0)?.own[0]?.[0];
    if (node.label !== null && first !== undefined && node.label.startsWith('第'))
      articles.set(first, node.label);
  }
  return { labels, articles };
}

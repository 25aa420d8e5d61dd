// Articles counted a second time, line by line and without the parser: every 条, 項 and 号 has the node that a lawyer
// would look for, at the address that its number says.
import { describe, expect, it } from 'vitest';
import type { SectionNode } from '../../../src/core/model/sectionTree.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { corpora, hasCorpora, WHY } from './corpora.ts';
import { allNodes } from './printOutline.ts';

interface Counted {
  readonly address: string;
  /** Where the number stands in the source. */
  readonly at: number;
}

/** Gives addresses to steps at depths: 0 is 条, 1 is 項, 2 is 号. */
function counter(): (depth: number, step: string) => string {
  const open: string[] = [];
  const used = new Map<string, number>();
  return (depth, step) => {
    open.length = Math.min(open.length, depth);
    const above = open[depth - 1];
    const address = above === undefined ? step : `${above}.${step}`;
    const times = (used.get(address) ?? 0) + 1;
    used.set(address, times);
    open[depth] = times === 1 ? address : `${address}~${times}`;
    return open[depth] ?? '';
  };
}

const DIGITS = '〇一二三四五六七八九';

/** 百二十五 is 125. Written anew: the parser's own reading must not judge itself. */
function kanji(text: string): number {
  const hundreds = text.split('百');
  const [tens, ones] = (hundreds[hundreds.length - 1] ?? '').includes('十')
    ? (hundreds[hundreds.length - 1] ?? '').split('十')
    : ['〇', hundreds[hundreds.length - 1]];
  const hundred = hundreds.length > 1 ? (hundreds[0] === '' ? 1 : DIGITS.indexOf(hundreds[0] ?? '')) : 0;
  const ten = tens === '' ? 1 : DIGITS.indexOf(tens ?? '〇');
  const one = ones === '' || ones === undefined ? 0 : DIGITS.indexOf(ones);
  return hundred * 100 + ten * 10 + one;
}

const half = (text: string): string => text.normalize('NFKC');

function countStatute(text: string): Counted[] {
  const counted: Counted[] = [];
  const address = counter();
  let supplements = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at + line.search(/[^　 ]|$/);
    at += line.length + 1;
    const add = (depth: number, step: string): void => {
      const below = supplements > 0 ? depth + 1 : depth;
      counted.push({ address: address(below, step), at: start });
    };
    const article = /^第([一二三四五六七八九十百]+)条((?:の[一二三四五六七八九十]+)*)　/.exec(line);
    const item = /^　([一二三四五六七八九十]+)　/.exec(line);
    const iroha = /^　　([イロハニホヘト])　/.exec(line);
    const inner = /^　　　（([０-９]+)）　/.exec(line);
    if (line.startsWith('## 附')) {
      supplements += 1;
      address(0, supplements === 1 ? 'sup' : `sup${supplements}`);
    } else if (article !== null) {
      const branch = (article[2] ?? '').split('の').filter((part) => part !== '');
      add(0, [article[1] ?? '', ...branch].map(kanji).join('-'));
      add(1, '1');
    } else if (/^[２-９][０-９]?　/.test(line)) add(1, half(line.slice(0, line.indexOf('　'))));
    else if (item !== null) add(lastIsBare(counted) ? 0 : 2, String(kanji(item[1] ?? '')));
    else if (iroha !== null) add(3, 'abcdefg'['イロハニホヘト'.indexOf(iroha[1] ?? '')] ?? '');
    else if (inner !== null) add(4, half(inner[1] ?? ''));
    else if (supplements > 0 && /^この法律/.test(line)) counted.push({ address: 'bare', at: -1 });
  }
  return counted.filter(({ at: place }) => place >= 0);
}

/** A 附則 without 条: its 号 stand under it at once. */
const lastIsBare = (counted: readonly Counted[]): boolean =>
  counted[counted.length - 1]?.address === 'bare' ||
  (counted[counted.length - 1]?.address.split('.').length === 2 &&
    counted[counted.length - 1]?.address.startsWith('sup') === true);

function countRules(text: string): Counted[] {
  const counted: Counted[] = [];
  const address = counter();
  let inSupplement = false;
  let at = 0;
  // A 条 without numbers has one 項 all the same: its text.
  let isBare = false;
  const bullets: number[] = [];
  const bullet = (depth: number): number => {
    bullets.length = Math.min(bullets.length, depth + 1);
    return (bullets[depth] = (bullets[depth] ?? 0) + 1);
  };
  for (const line of text.split('\n')) {
    const start = at + line.search(/[^# ]|$/);
    at += line.length + 1;
    const article = /^#+ 第(\d+)条((?:の\d+)*)/.exec(line);
    const item = /^( *)(?:(\d+)\.|-) /.exec(line);
    if (/^#+ 附則/.test(line)) {
      inSupplement = true;
      address(0, 'sup');
    } else if (article !== null) {
      const branch = (article[2] ?? '').split('の').filter((part) => part !== '');
      bullets.length = 0;
      isBare = true;
      counted.push({ address: address(0, [article[1] ?? '', ...branch].join('-')), at: start });
    } else if (item !== null && !inSupplement) {
      const depth = (item[1] ?? '').length / 4 + 1;
      // A bullet has no number: it is the second bullet of what it stands in, and the like.
      const own = item[2] ?? `i${bullet(depth)}`;
      const found = address(depth, own);
      bullets.length = Math.min(bullets.length, depth + 1);
      if (item[2] !== undefined) counted.push({ address: found, at: start });
      isBare = false;
    } else if (isBare && /^[^\s#|]/.test(line)) {
      counted.push({ address: address(1, '1'), at: start });
      isBare = false;
    }
  }
  return counted;
}

/** The place where a node, or the first of those inside it, begins. */
function startOf(node: SectionNode): number {
  for (let inner: SectionNode | undefined = node; inner !== undefined; inner = inner.children[0]) {
    const own = inner.own[0];
    if (own !== undefined) return own[0];
  }
  return -1;
}

function expectCounted(name: string, text: string, counted: readonly Counted[]): void {
  const nodes = new Map(allNodes(parseSource(text).root).map((node) => [node.address, node]));
  for (const { address, at } of counted) {
    const node = nodes.get(address);
    expect(node, `${name}: ${address} is missing`).toBeDefined();
    if (node === undefined) continue;
    const start = startOf(node);
    // A caption above a 条 is the clause's own text; the numbered line is its first 項.
    const isCaption = text.startsWith('（', start) && node.children[0]?.own[0]?.[0] === at;
    expect(isCaption ? at : start, `${name}: ${address}`).toBe(at);
  }
  const kept = new Set(counted.map(({ address }) => address));
  const more = [...nodes.keys()].filter(
    (address) =>
      address !== null &&
      !/\.i\d+$/.test(address) &&
      /^(?:sup\d*\.)?\d[\d-]*(?:~\d)?(?:\.(?:i?\d+|[a-z])(?:~\d)?)*$/.test(address),
  );
  expect(
    more.filter((address) => !kept.has(address ?? '')),
    name,
  ).toEqual([]);
}

describe.skipIf(!hasCorpora)(`real statutes and rules ${WHY}`, () => {
  it('have every 条, 項, 号 and what stands below them, in every version of a statute, and no other', () => {
    for (const { name, text } of corpora('egov-johoplat-ja')) {
      const counted = countStatute(text);
      expect(counted.length).toBeGreaterThan(250);
      expectCounted(name, text, counted);
    }
  });

  it('have every 条, 項 and 号 in every version of two sets of working rules, and no other', () => {
    for (const slug of ['tuqulore-shugyo-ja', 'tuqulore-chingin-ja']) {
      for (const { name, text } of corpora(slug)) {
        const counted = countRules(text);
        expect(counted.length).toBeGreaterThan(slug === 'tuqulore-shugyo-ja' ? 200 : 30);
        expectCounted(name, text, counted);
      }
    }
  });
});

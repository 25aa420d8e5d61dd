// Finds the node that words point at: an address (3.1.p2), or the way people write it (第3条の2第1項第二号, 3(2), 附則第2条).
import { parseAddress } from '../model/address.ts';
import type { SectionNode, SectionTree } from '../model/sectionTree.ts';
import { letterStep, readNumeral, type NumeralKind } from './numbering/numerals.ts';

/** The node that the words point at, or null. An address always means itself; other words are tried after it. */
export function resolveAddress(tree: SectionTree, words: string): SectionNode | null {
  const nodes = addressed(tree.root);
  const text = words.trim().replace(/^#/, '');
  const own = nodes.get(text.toLowerCase());
  if (own !== undefined) return own;
  const steps = stepsOf(text);
  if (steps === null) return null;
  const address = steps.map((step) => step.text).join('.');
  if (parseAddress(address) === null) return null;
  return (
    withImplied(nodes, steps) ??
    nodes.get(address) ??
    withContainers(nodes, address) ??
    insideContainer(nodes, steps)
  );
}

const CONTAINER = /^(?:pt|ttl|ch|sec|ssec|div|h)\d/;

/** 第1章第3条: the address leaves the chapter out where articles run on, and what is meant still stands in it. */
function insideContainer(
  nodes: ReadonlyMap<string, SectionNode>,
  steps: readonly Step[],
): SectionNode | null {
  const [first, ...rest] = steps;
  if (first === undefined || rest.length === 0 || !CONTAINER.test(first.text)) return null;
  const outer = nodes.get(first.text);
  if (outer === undefined) return null;
  const inner = addressed(outer);
  return (
    withImplied(inner, rest) ??
    inner.get(rest.map(({ text }) => text).join('.')) ??
    insideContainer(inner, rest)
  );
}

interface Step {
  readonly text: string;
  /** 条, 項 or 号, where the words say so. */
  readonly counter: string | null;
}

function addressed(root: SectionNode): ReadonlyMap<string, SectionNode> {
  const nodes = new Map<string, SectionNode>();
  const todo: SectionNode[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.address !== null) nodes.set(node.address, node);
    todo.push(...node.children);
  }
  return nodes;
}

const NUMERAL = '\\p{Nd}+|[〇零一二三四五六七八九十百千]+';
const WORD = new RegExp(
  `^(?:(?<sup>附\\s*[則则]|부\\s*칙)|(?<app>別表|別紙|附件|별표)\\s*第?(?<appn>${NUMERAL})?|(?<pre>前文)|` +
    `[第제]?\\s*(?<n>${NUMERAL})\\s*(?<c>編|编|章|節|节|条|條|項|项|号|號|款|目|편|장|절|관|조|항|호)` +
    `(?<branch>(?:[の之의](?:${NUMERAL}))*)|` +
    `(?<word>article|section|clause|art\\.?|sec\\.?|§+|part|chapter)\\s*(?<wn>\\p{Nd}+(?:\\.\\p{Nd}+)*|[ivxlc]+)|` +
    `[(（【]\\s*(?<in>\\p{Nd}+|[a-z]+|[〇一二三四五六七八九十百]+|\\p{sc=Katakana})\\s*[)）】]|` +
    `(?<circle>[①-⑳⑴-⒇])|(?<kana>\\p{sc=Katakana})|(?<bare>[a-z0-9~-]+))[\\s.,、．]*`,
  'iu',
);

const CONTAINERS: Readonly<Record<string, string>> = {
  編: 'pt',
  编: 'pt',
  편: 'pt',
  章: 'ch',
  장: 'ch',
  節: 'sec',
  节: 'sec',
  절: 'sec',
  款: 'ssec',
  관: 'ssec',
  目: 'div',
  part: 'pt',
  chapter: 'ch',
};

/** Reads words step by step; null where something is left that is none. */
function stepsOf(words: string): Step[] | null {
  const steps: Step[] = [];
  let rest = words.normalize('NFC');
  while (rest !== '') {
    const match = WORD.exec(rest);
    if (match === null || match[0] === '') return null;
    const read = stepOf(match.groups ?? {});
    if (read === null) return null;
    steps.push(...read);
    rest = rest.slice(match[0].length);
  }
  return steps;
}

function stepOf(groups: Readonly<Record<string, string | undefined>>): Step[] | null {
  const plain = (text: string | null): Step[] | null => (text === null ? null : [{ text, counter: null }]);
  if (groups['sup'] !== undefined) return plain('sup');
  if (groups['pre'] !== undefined) return plain('pre');
  if (groups['app'] !== undefined) return plain(`app${number(groups['appn'] ?? '1') ?? 1}`);
  if (groups['n'] !== undefined) {
    const counter = groups['c'] ?? '';
    const branches = (groups['branch'] ?? '').split(/[の之의]/).filter((part) => part !== '');
    const numbers = [groups['n'], ...branches].map(number);
    if (numbers.some((value) => value === null)) return null;
    return [{ text: `${CONTAINERS[counter] ?? ''}${numbers.join('-')}`, counter }];
  }
  if (groups['word'] !== undefined) {
    const container = CONTAINERS[groups['word'].toLowerCase()] ?? '';
    const parts = (groups['wn'] ?? '').split('.').map((part) => number(part) ?? readNumeral('roman', part));
    return parts.map((part) => ({ text: `${container}${part ?? ''}`, counter: null }));
  }
  if (groups['in'] !== undefined) return plain(insideBrackets(groups['in']));
  if (groups['circle'] !== undefined) return plain(text(readNumeral('circled', groups['circle'])));
  if (groups['kana'] !== undefined) return plain(kanaStep(groups['kana']));
  return plain(groups['bare']?.toLowerCase() ?? null);
}

function insideBrackets(inner: string): string | null {
  const value = number(inner);
  if (value !== null) return String(value);
  return /^[a-z]+$/i.test(inner) ? inner.toLowerCase() : kanaStep(inner);
}

function kanaStep(kana: string): string | null {
  const kind: NumeralKind = 'アイウエオ'.includes(kana) ? 'gojuon' : 'iroha';
  const place = readNumeral(kind, kana) ?? readNumeral('gojuon', kana);
  return place === null ? null : letterStep(place);
}

const number = (numeral: string): number | null =>
  readNumeral('arabic', numeral) ?? readNumeral('kanji', numeral);
const text = (value: number | null): string | null => (value === null ? null : String(value));

/** 第2条第1号 is 2.1.1: the first 項 is left out where a 号 follows 条 at once. */
function withImplied(nodes: ReadonlyMap<string, SectionNode>, steps: readonly Step[]): SectionNode | null {
  const texts: string[] = [];
  steps.forEach((step, at) => {
    const before = steps[at - 1];
    if (/^[号號]$/.test(step.counter ?? '') && /^[条條]$/.test(before?.counter ?? '')) texts.push('1');
    texts.push(step.text);
  });
  return texts.length > steps.length ? (nodes.get(texts.join('.')) ?? null) : null;
}

/** Containers that the address keeps, where the words leave them out, and the only place that is left. */
function withContainers(nodes: ReadonlyMap<string, SectionNode>, address: string): SectionNode | null {
  const found = [...nodes].filter(([own]) => {
    const kept = own.split('.').filter((step) => !CONTAINER.test(step));
    return kept.join('.') === address;
  });
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

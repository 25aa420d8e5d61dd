// A source and an address -> the source without that clause's words: its number and a line that says it was withdrawn stay,
// so that the clause keeps its address and every other clause its own.
import { dateInWords } from '../../core/text/dateInWords.ts';
import { addressed } from '../../core/archive/ancestry.ts';
import type { Replaced } from '../../core/archive/shiftRanges.ts';
import type { DateString } from '../../core/model/policy.ts';
import type { SectionNode, SectionTree } from '../../core/model/sectionTree.ts';
import { parseSource } from '../../core/parse/parseSource.ts';

/** A source without the withdrawn words. */
export interface WithdrawnSource {
  readonly source: string;
  /** The stretches that were replaced, in order, in the old source. */
  readonly replaced: readonly Replaced[];
  /** Addresses that went with the words, and where they lead now. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** Withdraws a clause with everything in it; null where that would move other clauses' addresses. */
export function withdrawnClause(
  old: { readonly source: string; readonly tree: SectionTree },
  node: SectionNode,
  language: string,
  on: DateString,
): WithdrawnSource | null {
  for (const stretches of attempts(old.source, node, withdrawnWords(language, on))) {
    const source = replaceAll(old.source, stretches);
    const now = addressed(parseSource(source, { language }).root);
    const gone = new Set(addressed(node).keys());
    const before = addressed(old.tree.root);
    const stays = [...before].every(([address, one]) => {
      if (gone.has(address)) return true;
      return now.get(address)?.text === one.text;
    });
    const own = node.address ?? '';
    if (!stays || !now.has(own)) continue;
    const aliases = Object.fromEntries(
      [...gone].filter((address) => !now.has(address)).map((address) => [address, own] as const),
    );
    return {
      source,
      replaced: stretches.map(({ start, end, text }) => ({ start, end, length: text.length })),
      aliases,
    };
  }
  return null;
}

/** Withdraws a whole source. */
export function withdrawnWhole(
  old: { readonly source: string; readonly tree: SectionTree },
  language: string,
  on: DateString,
): WithdrawnSource {
  const source = `${withdrawnWords(language, on)}\n`;
  const [first = 'p1'] = addressed(parseSource(source, { language }).root).keys();
  const gone = [...addressed(old.tree.root).keys()].filter((address) => address !== first);
  return {
    source,
    replaced: [{ start: 0, end: old.source.length, length: source.length }],
    aliases: Object.fromEntries(gone.map((address) => [address, first])),
  };
}

/** The line that stands where the words were. No mark in it means anything to Markdown. */
function withdrawnWords(language: string, on: DateString): string {
  return language.startsWith('ja')
    ? `〔${dateInWords(on, 'ja')}に取り下げられました〕`
    : `— Withdrawn on ${dateInWords(on, 'en')} —`;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Ways to put the words in place of the clause, the most telling first. */
function attempts(source: string, node: SectionNode, words: string): readonly (readonly Stretch[])[] {
  if (node.type === 'row' || node.type === 'cell') return [cells(source, node, words)];
  const [start, end] = node.range;
  const text = source.slice(start, end);
  const mark = /^[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+|>[ \t]*)*/u.exec(text)?.[0] ?? '';
  const space = /\s*$/u.exec(text)?.[0] ?? '';
  const label = node.label === null ? [] : [`${mark}${node.label} ${words}`, `${node.label} ${words}`];
  return [...label, `${mark}${words}`, words].map((put) => [{ start, end, text: `${put}${space}` }]);
}

/** In a table the cells stay: the first says that it was withdrawn, the others are empty. */
function cells(source: string, node: SectionNode, words: string): readonly Stretch[] {
  const all = node.type === 'cell' ? [node] : node.children.filter(({ type }) => type === 'cell');
  return all.map(({ range: [start, end] }, index): Stretch => {
    const text = source.slice(start, end);
    const [, open = '', close = ''] = /^(\s*<t[dh][^>]*>)[\s\S]*?(<\/t[dh]>\s*)?$/u.exec(text) ?? [];
    return { start, end, text: `${open}${index === 0 ? words : ''}${close}` };
  });
}

function replaceAll(source: string, stretches: readonly Stretch[]): string {
  let text = '';
  let at = 0;
  for (const stretch of stretches) {
    text += source.slice(at, stretch.start) + stretch.text;
    at = stretch.end;
  }
  return text + source.slice(at);
}

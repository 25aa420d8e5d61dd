// Two trees and their comparison from one picture, for cases that must be exact: `[old/new]` is a change of wording,
// `[old/new|class]` one of another class, and a node may stand on one side only or elsewhere on the old side.
import type { Change, Comparison, Pair, Run, RunClass } from '../../../../src/core/model/comparison.ts';
import type { NodeType, SectionNode, SectionTree } from '../../../../src/core/model/sectionTree.ts';
import type { Span } from '../../../../src/core/model/span.ts';

export interface Drawn {
  readonly type?: NodeType;
  readonly label?: string | readonly [old: string, fresh: string];
  readonly title?: string;
  readonly text?: string;
  readonly side?: 'old' | 'new';
  readonly changes?: readonly Change[];
  /** Where it stood among its old siblings; its place in the picture otherwise. */
  readonly oldPlace?: number;
  readonly precise?: boolean;
  readonly other?: Pair['other'];
  readonly children?: readonly Drawn[];
}

export interface HandMade {
  readonly comparison: Comparison;
  readonly old: SectionTree;
  readonly new: SectionTree;
}

/** Draws both trees and the comparison; the children stand directly in the document. */
export function handMade(children: readonly Drawn[], lang = 'ja'): HandMade {
  const places = { old: new Map<Drawn, SectionNode>(), new: new Map<Drawn, SectionNode>() };
  const old = treeOf(children, 'old', lang, places.old);
  const fresh = treeOf(children, 'new', lang, places.new);
  const pairs: Pair[] = [];
  const visit = (drawn: Drawn): void => {
    if (drawn.text !== undefined) pairs.push(pairOf(drawn, places.old.get(drawn), places.new.get(drawn)));
    drawn.children?.forEach(visit);
  };
  children.forEach(visit);
  return {
    comparison: { pairs, summary: { wordingCharsRemoved: 0, wordingCharsAdded: 0 } },
    old,
    new: fresh,
  };
}

function treeOf(
  drawn: readonly Drawn[],
  side: 'old' | 'new',
  lang: string,
  places: Map<Drawn, SectionNode>,
): SectionTree {
  let at = 0;
  const make = (one: Drawn, address: string): SectionNode => {
    const text = runsOf(one.text ?? '')
      .filter((run) => run.kind === 'same' || (run.kind === 'added') === (side === 'new'))
      .map((run) => run.text)
      .join('');
    const own: Span = [at, at + text.length];
    at += text.length + 1;
    const children = below(one.children ?? [], address);
    const label = typeof one.label === 'string' ? one.label : (one.label?.[side === 'old' ? 0 : 1] ?? null);
    const digits = label?.normalize('NFKC').match(/\d+/g);
    const node: SectionNode = {
      type: one.type ?? 'paragraph',
      address,
      label,
      number: digits ? digits.map(Number) : null,
      title: one.title ?? null,
      range: [own[0], at],
      own: text === '' ? [] : [own],
      text,
      links: [],
      images: [],
      inline: [],
      checked: null,
      cell: null,
      annotates: null,
      layer: 'agreed',
      marks: [],
      children,
    };
    places.set(one, node);
    return node;
  };
  const below = (list: readonly Drawn[], above: string): SectionNode[] => {
    const here = list.filter((one) => one.side === undefined || one.side === side);
    const ordered =
      side === 'new'
        ? here
        : here
            .map((one, index) => ({ one, at: one.oldPlace ?? index }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
    return ordered.map((one, index) => make(one, above === '' ? `x${index + 1}` : `${above}.x${index + 1}`));
  };
  const children = below(drawn, '');
  const root = make({ type: 'document' }, '');
  return {
    length: at,
    lang,
    frontMatter: null,
    root: { ...root, address: null, range: [0, at], children },
    residue: [],
    guesses: [],
    problems: [],
  };
}

interface DrawnRun {
  readonly kind: Run['kind'];
  readonly text: string;
  readonly class: RunClass | null;
}

function runsOf(text: string): readonly DrawnRun[] {
  const runs: DrawnRun[] = [];
  for (const match of text.matchAll(/\[([^/\]]*)\/([^\]|]*)(?:\|([a-z]+))?\]|[^[]+/g)) {
    const [all, old, fresh, name] = match;
    if (old === undefined || fresh === undefined) {
      runs.push({ kind: 'same', text: all, class: null });
      continue;
    }
    const of = (name ?? 'wording') as RunClass; // A picture is written by hand; a wrong class fails its own test.
    if (old !== '') runs.push({ kind: 'removed', text: old, class: of });
    if (fresh !== '') runs.push({ kind: 'added', text: fresh, class: of });
  }
  return runs;
}

function pairOf(drawn: Drawn, old: SectionNode | undefined, fresh: SectionNode | undefined): Pair {
  let [oldAt, newAt] = [old?.own[0]?.[0] ?? 0, fresh?.own[0]?.[0] ?? 0];
  const runs = runsOf(drawn.text ?? '').map((run): Run => {
    const kind = old === undefined ? 'added' : fresh === undefined ? 'removed' : run.kind;
    const oldSpan: Span | null = kind === 'added' ? null : [oldAt, (oldAt += run.text.length)];
    const newSpan: Span | null = kind === 'removed' ? null : [newAt, (newAt += run.text.length)];
    const of = kind === 'same' ? null : (run.class ?? 'wording');
    return {
      kind,
      text: run.text,
      old: oldSpan,
      new: newSpan,
      quiet: of !== null && of !== 'wording',
      class: of,
    };
  });
  const base: readonly Change[] = old === undefined ? ['added'] : fresh === undefined ? ['removed'] : [];
  const changes = [...base, ...(drawn.changes ?? [])];
  return {
    old: old?.own[0] ?? null,
    new: fresh?.own[0] ?? null,
    oldAddress: old?.address ?? null,
    newAddress: fresh?.address ?? null,
    oldLabel: old?.label ?? null,
    newLabel: fresh?.label ?? null,
    changes: changes.length === 0 ? ['unchanged'] : changes,
    runs,
    other: drawn.other ?? [],
    facts: [],
    precise: drawn.precise ?? true,
  };
}

// A document that can be edited while what happened to it stays known: each stretch of text remembers what it was.
import type { SectionNode, SectionTree } from '../../src/core/model/sectionTree.ts';
import type { Span } from '../../src/core/model/span.ts';

/** What an edit did to a stretch. Only `wording` is a true change of the words. */
export type StretchKind = 'same' | 'wording' | 'number' | 'reference' | 'noise';

/** A stretch of text: what it was, what it is now. */
export interface Stretch {
  readonly old: string;
  readonly now: string;
  readonly kind: StretchKind;
  /** What kind of fact a wording edit touched, where it was planted as one. */
  readonly fact?: string;
}

/** A node under edit. `parts` holds its text: one list of stretches, for a row one for each cell. */
export interface Draft {
  /** The old units whose text it holds; empty for a new one. */
  origins: number[];
  readonly type: SectionNode['type'];
  label: string | null;
  title: string | null;
  parts: Stretch[][];
  children: Draft[];
  moved: boolean;
}

/** A document under edit, from a parsed tree. Nodes are numbered in the order of units. */
export function draftOf(tree: SectionTree): Draft {
  let units = 0;
  /** Labels of nodes above whose number the next unit's line carries. */
  let waiting: string[] = [];
  const make = (node: SectionNode): Draft => {
    const row = node.type === 'row';
    const filled = (row ? cellsOf(node) : [node.text]).filter((text) => text !== '');
    const labels = [...waiting, ...(node.label ? [node.label] : [])];
    const parts = filled.map((text, at) => (at === 0 && !row ? labelled(text, labels) : [keep(text)]));
    const borne = parts[0]?.filter((stretch) => stretch.kind === 'number').length ?? 0;
    const caption = borne === 0 && node.label !== null && filled.length > 0;
    waiting = filled.length > 0 && !caption ? [] : labels;
    const origins = filled.length > 0 ? [units++] : [];
    return {
      origins,
      type: node.type,
      label: node.label,
      title: node.title,
      parts,
      children: row ? [] : node.children.map(make),
      moved: false,
    };
  };
  return make(tree.root);
}

function labelled(text: string, labels: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let rest = text;
  for (const label of labels) {
    const space = /^\s*/u.exec(rest)?.[0] ?? '';
    if (!rest.startsWith(label, space.length)) continue;
    if (space !== '') stretches.push(keep(space));
    stretches.push({ old: label, now: label, kind: 'number' });
    rest = rest.slice(space.length + label.length);
  }
  return rest === '' ? stretches : [...stretches, keep(rest)];
}

/** A stretch that is the same on both sides. */
export function keep(text: string): Stretch {
  return { old: text, now: text, kind: 'same' };
}

/** The text that a draft had, or has now. */
export function textOf(draft: Draft, side: 'old' | 'now'): string {
  return draft.parts
    .flat()
    .map((stretch) => stretch[side])
    .join('');
}

/** All drafts that are units, in order. */
export function unitDrafts(root: Draft): Draft[] {
  const found: Draft[] = [];
  const walk = (draft: Draft): void => {
    if (draft.parts.length > 0) found.push(draft);
    draft.children.forEach(walk);
  };
  walk(root);
  return found;
}

/** The document as a section tree of its own: every part stands on a line of an invented source. */
export function treeOf(root: Draft, side: 'old' | 'now', lang: string): SectionTree {
  let at = 0;
  const leaf = (type: SectionNode['type'], text: string): SectionNode => {
    const own: Span[] = text === '' ? [] : [[at, at + text.length]];
    const range: Span = [at, at + text.length];
    at += text.length + 1;
    return { ...EMPTY, type, range, own, text };
  };
  const make = (draft: Draft): SectionNode => {
    const start = at;
    if (draft.type === 'row') {
      const children = draft.parts.map((part) => ({
        ...leaf('cell', part.map((stretch) => stretch[side]).join('')),
        cell: { rows: 1, cols: 1, header: false },
      }));
      return { ...EMPTY, type: 'row', range: [start, at], children };
    }
    const own = leaf(draft.type, textOf(draft, side));
    const children = draft.children.map(make);
    return { ...own, label: draft.label, title: draft.title, range: [start, at], children };
  };
  const made = make(root);
  return { length: at, lang, frontMatter: null, root: made, residue: [], guesses: [], problems: [] };
}

/** A copy that can be edited apart. */
export function copyDraft(draft: Draft): Draft {
  return {
    ...draft,
    origins: [...draft.origins],
    parts: draft.parts.map((part) => [...part]),
    children: draft.children.map(copyDraft),
  };
}

const EMPTY: SectionNode = {
  type: 'paragraph',
  address: null,
  label: null,
  number: null,
  title: null,
  range: [0, 0],
  own: [],
  text: '',
  links: [],
  images: [],
  inline: [],
  checked: null,
  cell: null,
  annotates: null,
  layer: 'agreed',
  marks: [],
  children: [],
};

function cellsOf(row: SectionNode): string[] {
  const inside = (node: SectionNode): string => node.text + node.children.map(inside).join('');
  return row.children.map(inside);
}

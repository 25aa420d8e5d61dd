// Versions made by hand, with markup in their sources, so that search can be tested without the parser.
import type { Lineages } from '../../../src/core/model/lineage.ts';
import type { ArchivedVersion, PolicyRecord, VersionRecord } from '../../../src/core/model/policy.ts';
import type { NodeType, SectionNode } from '../../../src/core/model/sectionTree.ts';

/** Own text: plain source, markup that gives no text, or a decoded thing. */
export type Piece =
  string | { readonly markup: string } | { readonly source: string; readonly gives: string };

export interface Sketch {
  readonly type?: NodeType;
  readonly address?: string | null;
  readonly label?: string;
  readonly title?: string;
  readonly layer?: 'later-note';
  readonly own?: readonly Piece[];
  readonly lineage?: string;
  readonly children?: readonly Sketch[];
}

/** A version whose source is the pieces in order, nodes parted by blank lines, behind a few characters of their own. */
export function madeVersion(
  id: string,
  sketches: readonly Sketch[],
  record: Partial<VersionRecord> = {},
): ArchivedVersion {
  let source = `<!-- ${id} -->\n`;
  const visit = (sketch: Sketch): SectionNode => {
    const start = source.length;
    const own: [number, number][] = [];
    const decoded: [number, number][] = [];
    let text = '';
    for (const piece of sketch.own ?? []) {
      const from = source.length;
      if (typeof piece === 'string') {
        source += piece;
        text += piece;
      } else if ('markup' in piece) {
        source += piece.markup;
        continue;
      } else {
        source += piece.source;
        text += piece.gives;
        decoded.push([own.length, piece.gives.length]);
      }
      own.push([from, source.length]);
    }
    source += '\n\n';
    const children = (sketch.children ?? []).map(visit);
    return {
      type: sketch.type ?? 'paragraph',
      address: sketch.address ?? null,
      label: sketch.label ?? null,
      number: null,
      title: sketch.title ?? null,
      range: [start, source.length],
      own,
      ...(decoded.length > 0 ? { decoded } : {}),
      text,
      links: [],
      images: [],
      inline: [],
      checked: null,
      cell: null,
      annotates: null,
      layer: sketch.layer ?? 'agreed',
      marks: [],
      children,
    };
  };
  const root = visit({ type: 'document', children: sketches });
  return {
    policy: 'made',
    record: { ...EMPTY_VERSION, id, label: id, ...record },
    source,
    sha256: '',
    tree: {
      length: source.length,
      lang: 'ja',
      frontMatter: null,
      root,
      residue: [],
      guesses: [],
      problems: [],
    },
  };
}

/** The policy of some versions, oldest first. */
export function madePolicy(
  versions: readonly ArchivedVersion[],
  policy: Partial<PolicyRecord> = {},
): PolicyRecord {
  return {
    id: 'made',
    title: 'Made',
    publisher: '',
    language: 'ja',
    timezone: 'Asia/Tokyo',
    original: null,
    terms: {},
    services: [],
    translationOf: null,
    cohorts: [],
    versions: versions.map(({ record }) => record),
    ...policy,
  };
}

/** Lineages by the addresses themselves: a clause is the same clause where it has the same address. */
export function lineagesByAddress(versions: readonly ArchivedVersion[]): Lineages {
  const lineages: Record<string, Record<string, string[]>> = {};
  for (const { record, tree } of versions) {
    for (const node of nodesOf(tree.root)) {
      if (node.address === null) continue;
      const lineage = (lineages[`l-${node.address}`] ??= {});
      (lineage[record.id] ??= []).push(node.address);
    }
  }
  return { format: 1, lineages };
}

/** A node and all inside it, in source order. */
export function nodesOf(node: SectionNode): SectionNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

const EMPTY_VERSION: VersionRecord = {
  id: '',
  label: '',
  predecessor: null,
  enacted: null,
  revised: null,
  announced: null,
  effective: null,
  captured: null,
  published: null,
  signatory: null,
  kind: 'transcription',
  source: { file: 'source.md', sha256: '', url: null },
  repairs: [],
  laterNotes: [],
  flags: [],
  reconstructedFrom: null,
  aliases: {},
};

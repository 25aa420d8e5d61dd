// Differences of a pair that are not text: link targets, images, bold and the like, what kind of block it is.
// Invariant: a link's target, an image's address and a ticked box are never quiet; the rest is.
import type { OtherChange } from '../model/comparison.ts';
import type { SectionNode } from '../model/sectionTree.ts';
import type { Span } from '../model/span.ts';
import { diffTokens } from './diffTokens.ts';
import { makeInterner } from './interner.ts';
import { sourceHull, type UnitStretch } from './runs.ts';

/** A thing that is not text: where it stands, what it is, and the text it bears (to tell which became which). */
interface Thing {
  readonly at: Span;
  readonly value: string;
  readonly bears: string;
}

const MOST_EDITS = 400;
const LAYOUT = new Set(['strong', 'em', 'code']);

/** The other changes between two stretches of units, links first. */
export function otherChanges(old: UnitStretch, now: UnitStretch): OtherChange[] {
  if (isBare(old) && isBare(now)) return blockChange(old, now);
  return [
    ...differences('link', links(old), links(now), false),
    ...differences('image', images(old), images(now), false),
    ...differences('layout', marks(old), marks(now), true),
    ...differences('layout', cells(old), cells(now), true),
    ...blockChange(old, now),
  ];
}

/** True for a unit of one node that holds text and nothing else. */
function isBare({ unit }: UnitStretch): boolean {
  const { node, nodes } = unit;
  return (
    nodes.length === 1 &&
    node.links.length + node.images.length + node.inline.length === 0 &&
    node.cell === null
  );
}

function links(side: UnitStretch): Thing[] {
  return things(side, (node) => node.links.map(({ at, href }) => ({ at, value: href })));
}

function images(side: UnitStretch): Thing[] {
  return things(side, (node) => node.images.map(({ at, src }) => ({ at, value: src })));
}

function marks(side: UnitStretch): Thing[] {
  return things(side, (node) =>
    node.inline.filter(({ kind }) => LAYOUT.has(kind)).map(({ at, kind }) => ({ at, value: kind })),
  );
}

function cells({ unit }: UnitStretch): Thing[] {
  return unit.nodes.flatMap((node) => {
    const { cell } = node;
    if (!cell) return [];
    const value = `${cell.rows}x${cell.cols}${cell.header ? ' header' : ''}`;
    return [{ at: node.range, value, bears: '' }];
  });
}

function things(
  { unit, stretch }: UnitStretch,
  of: (node: SectionNode) => readonly { readonly at: Span; readonly value: string }[],
): Thing[] {
  const [from, to] = sourceHull(unit, stretch.from, stretch.to);
  const whole = stretch.from === 0 && stretch.to === unit.text.length;
  const found = unit.nodes.flatMap((node) => of(node));
  if (found.length === 0) return [];
  return found
    .filter(({ at }) => whole || (at[0] >= from && at[0] < to))
    .map((one) => ({ ...one, bears: borne(unit, one.at) }));
}

/** The text that stands inside a source range. */
function borne(unit: UnitStretch['unit'], at: Span): string {
  let text = '';
  for (const { source, start, end } of unit.pieces) {
    if (source[0] >= at[0] && source[1] <= at[1]) text += unit.text.slice(start, end);
  }
  return text.replace(/\s+/gu, '');
}

function differences(
  kind: OtherChange['class'],
  olds: readonly Thing[],
  news: readonly Thing[],
  quiet: boolean,
): OtherChange[] {
  if (olds.length === 0 && news.length === 0) return [];
  const id = makeInterner();
  const idsOf = (all: readonly Thing[]): Int32Array =>
    Int32Array.from(all, ({ value, bears }) => id(quiet ? `${value} ${bears}` : value));
  const whole = { oldStart: 0, oldEnd: olds.length, newStart: 0, newEnd: news.length };
  const hunks = diffTokens(idsOf(olds), idsOf(news), MOST_EDITS) ?? [whole];
  return hunks.flatMap((hunk) => {
    const gone = olds.slice(hunk.oldStart, hunk.oldEnd);
    const come = news.slice(hunk.newStart, hunk.newEnd);
    return pairUp(gone, come).map(([old, now]) => ({
      class: kind,
      old: old ? { at: old.at, value: old.value } : null,
      new: now ? { at: now.at, value: now.value } : null,
      quiet,
    }));
  });
}

/** Things that bear the same text belong together; what is left, in order. */
function pairUp(gone: readonly Thing[], come: readonly Thing[]): (readonly [Thing | null, Thing | null])[] {
  const free = [...come];
  const pairs = gone.map((old): [Thing, Thing | null] => {
    const at = free.findIndex((now) => now.bears === old.bears);
    return [old, at < 0 ? null : (free.splice(at, 1)[0] ?? null)];
  });
  for (const pair of pairs) pair[1] ??= free.shift() ?? null;
  return [...pairs, ...free.map((now) => [null, now] as const)];
}

/** The document's own text is its title: the same heading, whether or not another paragraph stands above it. */
function shownAs({ type }: SectionNode): SectionNode['type'] {
  return type === 'document' ? 'heading' : type;
}

function blockChange({ unit: a }: UnitStretch, { unit: b }: UnitStretch): OtherChange[] {
  const changes: OtherChange[] = [];
  if (shownAs(a.node) !== shownAs(b.node)) {
    const bullet = a.node.type === 'item' || b.node.type === 'item';
    changes.push({
      class: bullet ? 'bullet' : 'layout',
      old: { at: a.span, value: a.node.type },
      new: { at: b.span, value: b.node.type },
      quiet: true,
    });
  }
  if (a.node.checked !== b.node.checked) {
    changes.push({
      class: 'bullet',
      old: { at: a.span, value: String(a.node.checked) },
      new: { at: b.span, value: String(b.node.checked) },
      quiet: false,
    });
  }
  return changes;
}

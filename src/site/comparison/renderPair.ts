// The runs of a pair -> the HTML of its old text, of its new text, and of both in one.
// Invariant: the archive text of a side is the runs of that side, read one after the other.
import type { Pair, Run } from '../../core/model/comparison.ts';
import type { Span } from '../../core/model/span.ts';
import type { Unit } from '../../core/model/unit.ts';
import { chrome, element, type HtmlNode } from '../html.ts';
import { cutRanges, type Ranged } from '../render/cutRanges.ts';
import { inOwnLanguage } from '../render/inOwnLanguage.ts';
import type { Mark } from '../render/mark.ts';
import { nestMarks, type MarkedContent } from '../render/nestMarks.ts';
import { breaksLine } from '../render/ownText.ts';
import { marksOf } from '../render/renderOwn.ts';
import type { TextSettings } from '../render/textSettings.ts';
import { wrapMark } from '../render/wrapMark.ts';
import type { UnitLookup } from './unitLookup.ts';

/** One text of a comparison, ready to be shown. */
export interface Side {
  readonly settings: TextSettings;
  readonly unitAt: UnitLookup;
}

/** The text of one side of a pair with what was removed from it or added to it; null where that side has none. */
export function renderSide(pair: Pair, name: 'old' | 'new', side: Side): readonly HtmlNode[] | null {
  if (pair[name] === null) return null;
  const contents: MarkedContent[] = [];
  let before: Placed | null = null;
  for (const run of pair.runs) {
    const span = run[name];
    if (span === null) continue;
    const placed = placeOf(span, side);
    contents.push(...joint(before, placed, side), ...contentOf(run, span, placed, side.settings));
    before = placed;
  }
  const nodes = nestMarks(contents, (mark, children) => wrapMark(mark, children, side.settings));
  return inOwnLanguage(nodes, side.settings);
}

/** Both sides in one text: what stayed once, what went struck out, what came underlined. */
export function renderInline(pair: Pair, old: Side, new_: Side): readonly HtmlNode[] {
  const contents: MarkedContent[] = [];
  const before: { old: Placed | null; new: Placed | null } = { old: null, new: null };
  for (const run of pair.runs) {
    const name = run.kind === 'removed' ? 'old' : 'new';
    const side = name === 'old' ? old : new_;
    const span = run[name];
    if (span === null) continue;
    const placed = placeOf(span, side);
    contents.push(...joint(before[name], placed, side), ...contentOf(run, span, placed, side.settings));
    before[name] = placed;
    if (run.kind === 'same' && run.old !== null) before.old = placeOf(run.old, old);
  }
  const nodes = nestMarks(contents, (mark, children) => wrapMark(mark, children, new_.settings));
  return inOwnLanguage(nodes, new_.settings);
}

/** Where a run stands: its unit, and which node of the unit. */
interface Placed {
  readonly unit: Unit | null;
  readonly node: number;
  readonly span: Span;
}

function placeOf(span: Span, { unitAt }: Side): Placed {
  const unit = unitAt(span[0]);
  const piece = unit?.pieces.find(({ source }) => source[0] <= span[0] && span[0] < source[1]);
  return { unit, node: piece?.node ?? 0, span };
}

function contentOf(run: Run, span: Span, placed: Placed, settings: TextSettings): readonly MarkedContent[] {
  const changed = runMark(run);
  const marks: Ranged<Mark>[] = (placed.unit?.nodes ?? []).flatMap((node) => marksOf(node, settings));
  // A decoded thing (an entity) has another length in the text than in the source, and is never cut.
  const plain = run.text.length === span[1] - span[0];
  const pieces = plain ? cutRanges(span, marks) : [{ at: span, values: touching(span, marks) }];
  return pieces.map(({ at, values }) => ({
    content: plain ? run.text.slice(at[0] - span[0], at[1] - span[0]) : run.text,
    marks: changed === null ? values : [changed, ...values],
  }));
}

function runMark(run: Run): Mark | null {
  if (run.kind === 'same') return null;
  return { kind: 'run', side: run.kind, class: run.class ?? 'wording', quiet: run.quiet };
}

function touching(span: Span, marks: readonly Ranged<Mark>[]): readonly Mark[] {
  return marks.filter(({ at }) => at[0] < span[1] && span[0] < at[1]).map(({ value }) => value);
}

// Between the cells of a row stands a bar, between the lines of a cell or a signature a new line: chrome, no text.
function joint(before: Placed | null, placed: Placed, side: Side): readonly MarkedContent[] {
  if (before === null || before.unit === null || before.unit !== placed.unit) return [];
  const node = placed.unit.nodes[placed.node];
  if (before.node !== placed.node) {
    const bar = chrome('span', { class: 'cell-joint' }, side.settings.strings.text.cellSeparator);
    return [{ content: node?.type === 'cell' ? bar : element('br', {}), marks: [] }];
  }
  const gap = side.settings.source.slice(before.span[1], placed.span[0]);
  return node !== undefined && breaksLine(node, gap) ? [{ content: element('br', {}), marks: [] }] : [];
}

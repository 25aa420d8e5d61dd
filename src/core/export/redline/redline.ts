// Comparison -> redline, as a value: the whole new text with what is gone struck and what is new underlined.
// Invariant: its segments without the deleted ones are the new text; without the inserted ones they hold every word of
// the old text, what moved standing at its new place.
import type { Comparison } from '../../model/comparison.ts';
import type { SectionTree } from '../../model/sectionTree.ts';
import { mergeTrees, type MergedNode } from '../merged/mergedTree.ts';
import { isMarked, isMoved, pairsBelow, quietPlaces } from '../merged/sameness.ts';
import type { MergedPair } from '../merged/pairUnits.ts';
import { unitBreaks } from '../merged/unitBreaks.ts';
import { beginsProvision, isHeading, isIndented, nodeOf, type Place } from '../table/provision.ts';
import { pairRemarks } from '../table/remarks.ts';
import { sideNames } from '../table/sideNames.ts';
import type { TableOptions } from '../table/tableOptions.ts';
import { exportWords } from '../words/exportWords.ts';
import type { ExportWords } from '../words/wordsShape.ts';

/** A stretch of a redline. `archive` is what we say ourselves: that a provision was moved. */
export interface RedlineSegment {
  readonly text: string;
  readonly mark: 'same' | 'inserted' | 'deleted' | 'archive';
}

/** A paragraph of a redline. */
export interface RedlineLine {
  readonly begins: boolean;
  readonly heading: boolean;
  readonly bullet: boolean;
  readonly indent: number;
  readonly segments: readonly RedlineSegment[];
  readonly oldAddress: string | null;
  readonly newAddress: string | null;
}

/** A redline with what stands around it. */
export interface Redline {
  readonly language: 'ja' | 'en';
  readonly documentLanguage: string;
  readonly title: string;
  readonly lead: string;
  readonly caution: string | null;
  readonly lines: readonly RedlineLine[];
  readonly note: string;
}

/** The redline of a comparison. Width and space follow the new text unmarked, and are counted in the note. */
export function redline(
  comparison: Comparison,
  oldTree: SectionTree,
  newTree: SectionTree,
  options: TableOptions,
): Redline {
  const words = exportWords(options.language);
  const root = mergeTrees(comparison, oldTree, newTree);
  const quiet = pairsBelow(root).reduce((sum, merged) => sum + quietPlaces(merged), 0);
  return {
    language: options.language,
    documentLanguage: newTree.lang,
    ...heads(options, words),
    lines: linesOf(root, { above: [], indent: 0 }, words, options, false),
    note: words.note.wrap([
      marksNote(options, words),
      ...(quiet > 0 ? [words.note.widthAndSpace(quiet)] : []),
    ]),
  };
}

function heads(options: TableOptions, words: ExportWords): Pick<Redline, 'title' | 'lead' | 'caution'> {
  const { relation } = options;
  if (relation.kind === 'reconstruction') {
    const [old, fresh] = shortLabels(options, words);
    const base = words.shortLabel(options[relation.base].label);
    return {
      title: words.redline.madeTitle(options.title),
      lead: words.reconstruction.lead(options.title, old, fresh),
      caution: words.reconstruction.caution(base, relation.cuts, relation.marks),
    };
  }
  const names = sideNames(options, words);
  return {
    title: words.redline.title(options.title),
    lead: words.lead(options.title, names.inLead.old, names.inLead.new),
    caution: null,
  };
}

function marksNote(options: TableOptions, words: ExportWords): string {
  if (options.relation.kind !== 'reconstruction') return words.redline.note;
  return words.redline.madeNote(...shortLabels(options, words));
}

function shortLabels(options: TableOptions, words: ExportWords): readonly [string, string] {
  return [words.shortLabel(options.old.label), words.shortLabel(options.new.label)];
}

function linesOf(
  node: MergedNode,
  place: Place,
  words: ExportWords,
  options: TableOptions,
  movedAbove: boolean,
): readonly RedlineLine[] {
  const top = node.new?.type === 'document' || node.old?.type === 'document';
  const begins = beginsProvision(node, place);
  const indent = begins ? 0 : place.indent + Number(isIndented(node, begins));
  const moved = isMoved(node);
  const own = node.own.flatMap((merged, index) => {
    const say = moved && !movedAbove && index === 0;
    return pairLines(
      merged,
      node,
      { begins: begins && index === 0, indent },
      say ? movedNote(merged, words) : null,
      options,
      words,
    );
  });
  const below: Place = top ? place : { above: [...place.above, node], indent };
  return [
    ...own,
    ...node.children.flatMap((child) => linesOf(child, below, words, options, movedAbove || moved)),
  ];
}

function movedNote(merged: MergedPair, words: ExportWords): string | null {
  const remark = pairRemarks(merged, words, true)[0];
  return remark === undefined ? null : words.redline.moved(remark);
}

function pairLines(
  merged: MergedPair,
  node: MergedNode,
  place: { readonly begins: boolean; readonly indent: number },
  note: string | null,
  options: TableOptions,
  words: ExportWords,
): readonly RedlineLine[] {
  const shown = nodeOf(node);
  const { pair } = merged;
  const side = merged.new === null ? 'old' : 'new';
  const unit = merged[side];
  const breaks = unit === null ? [] : unitBreaks(unit, options.sources?.[side] ?? null);
  const lines: RedlineSegment[][] = [[]];
  let at = 0;
  const put = (text: string, mark: RedlineSegment['mark']): void => {
    if (text !== '') lines.at(-1)?.push({ text, mark });
  };
  for (const run of pair.runs) {
    const onSide = side === 'new' ? run.kind !== 'removed' : run.kind !== 'added';
    // Width and space as the new text has them; the old ones would only be clutter.
    if (run.kind === 'removed' && !isMarked(run) && side === 'new') continue;
    const mark =
      run.kind === 'same' || !isMarked(run) ? 'same' : run.kind === 'added' ? 'inserted' : 'deleted';
    if (!onSide) {
      put(run.text, mark);
      continue;
    }
    let from = 0;
    for (const one of breaks.filter((cut) => cut.at > 0 && cut.at >= at && cut.at < at + run.text.length)) {
      put(run.text.slice(from, one.at - at), mark);
      from = one.at - at;
      if (one.kind === 'cell') put(' ｜ ', 'archive');
      else lines.push([]);
    }
    put(run.text.slice(from), mark);
    at += run.text.length;
  }
  if (note !== null) lines[0]?.push({ text: note, mark: 'archive' });
  const links = pair.other.some((other) => other.class === 'link');
  if (links)
    lines.at(-1)?.push({ text: words.redline.moved(words.remark.link('changed', [])), mark: 'archive' });
  return lines.map((segments, index) => ({
    begins: place.begins && index === 0,
    heading: isHeading(shown),
    bullet: shown.type === 'item' && shown.label === null && index === 0,
    indent: place.indent,
    segments,
    oldAddress: pair.oldAddress,
    newAddress: pair.newAddress,
  }));
}

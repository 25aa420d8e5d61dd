// Comparison -> 新旧対照表, as a value. One way only: the table is read by HTML, Word, CSV and JSON and never read back.
import type { Comparison } from '../../model/comparison.ts';
import type { SectionTree } from '../../model/sectionTree.ts';
import { mergeTrees, type MergedNode } from '../merged/mergedTree.ts';
import { isMarked, layoutPlaces, pairsBelow, quietPlaces } from '../merged/sameness.ts';
import { exportWords } from '../words/exportWords.ts';
import type { ExportWords } from '../words/wordsShape.ts';
import { withLinkNotes } from './linkNotes.ts';
import { isTitle } from './provision.ts';
import { presetWords, unchangedWord, type PresetWords } from './presets.ts';
import { writeRows } from './rowWriter.ts';
import { sideNames } from './sideNames.ts';
import { tableEntries } from './tableEntries.ts';
import type { ComparisonTable, Side, TableCounts, TableRow } from './tableModel.ts';
import type { TableOptions } from './tableOptions.ts';

/**
 * The 新旧対照表 of a comparison and the two trees it was made from.
 *
 * Every difference of letters is underlined, also what a screen mutes; width and space are counted in the note. Where
 * one text was made of the other, nothing says 改定: the columns bear the labels, and a caution says what it is.
 */
export function comparisonTable(
  comparison: Comparison,
  oldTree: SectionTree,
  newTree: SectionTree,
  options: TableOptions,
): ComparisonTable {
  const words = exportWords(options.language);
  const preset = presetWords(options.preset, options.language);
  const { relation } = options;
  // The text that was received stands left of the one that was made of it.
  const left = relation.kind === 'reconstruction' ? relation.base : (options.left ?? preset.left);
  const root = mergeTrees(comparison, oldTree, newTree);
  const made = relation.kind === 'reconstruction';
  const entries = tableEntries(root, {
    words,
    fold: options.fold,
    missing: made
      ? { old: words.reconstruction.missing, new: words.reconstruction.missing }
      : { old: preset.added, new: preset.removed },
    missingRemark: made ? words.reconstruction.remark : null,
    unchanged: { old: unchangedWord(preset, 'old', left), new: unchangedWord(preset, 'new', left) },
    sources: options.sources,
  });
  const { rows, links } = withLinkNotes(withTitle(writeRows(entries), root), comparison, words);
  const counts = countPlaces(root, rows);
  return {
    preset: options.preset,
    language: options.language,
    documentLanguage: newTree.lang,
    ...heads(options, words, preset, left),
    columns: [left, left === 'new' ? 'old' : 'new'],
    rows,
    note: noteLine(options, words, rows, counts),
    links,
    counts,
  };
}

/** Title, lead, caution and header. */
function heads(
  options: TableOptions,
  words: ExportWords,
  preset: PresetWords,
  left: Side,
): Pick<ComparisonTable, 'title' | 'lead' | 'caution' | 'header'> {
  const right: Side = left === 'new' ? 'old' : 'new';
  const { relation } = options;
  if (relation.kind === 'reconstruction') {
    const name = (side: Side): string => words.shortLabel(options[side].label);
    return {
      title: words.reconstruction.title(name(left), name(right)),
      lead: words.reconstruction.lead(options.title, name(left), name(right)),
      caution: words.reconstruction.caution(name(left), relation.cuts, relation.marks),
      header: [name(left), name(right), words.remarks],
    };
  }
  const names = sideNames(options, words);
  const word: Readonly<Record<Side, string>> = {
    old: preset.headers?.old ?? words.before(options.revision),
    new: preset.headers?.new ?? words.after(options.revision),
  };
  const header = (side: Side): string => {
    // Nobody says that one of them revises the other.
    if (relation.kind === 'other') return options[side].label;
    const said = names.said[side];
    return said === null ? word[side] : words.inHeader(word[side], said);
  };
  return {
    title: words.title(options.title),
    lead: words.lead(options.title, names.inLead.old, names.inLead.new),
    caution: null,
    header: [header(left), header(right), words.remarks],
  };
}

function noteLine(
  options: TableOptions,
  words: ExportWords,
  rows: readonly TableRow[],
  counts: TableCounts,
): string {
  const revision = options.relation.kind === 'revision' ? options.revision : null;
  const double = rows.some((row) => underlines(row).includes('double'));
  const sentences = [
    words.note.single(revision),
    ...(double ? [words.note.double] : []),
    ...(counts.widthAndSpace > 0 ? [words.note.widthAndSpace(counts.widthAndSpace)] : []),
    ...(counts.layout > 0 ? [words.note.layout(counts.layout)] : []),
    ...(counts.coarse > 0 ? [words.note.coarse] : []),
  ];
  return words.note.wrap(sentences);
}

function underlines(row: TableRow): readonly string[] {
  return [...row.old, ...row.new].flatMap(({ segments }) => segments.map(({ underline }) => underline));
}

function countPlaces(root: MergedNode, rows: readonly TableRow[]): TableCounts {
  const folded = new Set(rows.flatMap((row) => row.folded));
  const counts = { widthAndSpace: 0, widthAndSpaceFolded: 0, layout: 0, coarse: 0 };
  for (const merged of pairsBelow(root)) {
    const places = quietPlaces(merged);
    counts.widthAndSpace += places;
    if (folded.has(merged.index)) counts.widthAndSpaceFolded += places;
    counts.layout += layoutPlaces(merged);
    if (!merged.pair.precise && merged.pair.runs.some(isMarked)) counts.coarse += 1;
  }
  return counts;
}

/** The document's unchanged title has no row of its own; the first row counts it among what it folds. */
function withTitle(rows: readonly TableRow[], root: MergedNode): readonly TableRow[] {
  const [first, ...rest] = rows;
  const shown = new Set(rows.flatMap((row) => [...row.pairs, ...row.folded]));
  const titles = [
    ...root.own,
    ...root.children.filter((child) => isTitle(child, root)).flatMap(({ own }) => own),
  ];
  const left = titles.map(({ index }) => index).filter((index) => !shown.has(index));
  if (first === undefined || left.length === 0) return rows;
  return [{ ...first, folded: [...left, ...first.folded] }, ...rest];
}

// `archive compare OLD NEW`: what differs, as JSON, for the terminal, or as a table of old and new.
import { writeFileSync } from 'node:fs';
import { compareTrees } from '../../src/core/diff/compareTrees.ts';
import { tableHtml } from '../../src/core/export/table/tableHtml.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { ArchiveError } from '../../src/io/archiveError.ts';
import type { OpenArchive } from '../../src/io/openArchive.ts';
import { readTextFile } from '../../src/io/readTextFile.ts';
import { comparedTable } from './comparedTable.ts';
import { comparisonText } from './comparisonText.ts';
import { complain, showsColours, write, writeJson } from './output.ts';
import { archiveFor, pathOf } from './place.ts';
import { readSide, type Side } from './side.ts';
import { UsageError } from './usageError.ts';

interface CompareOptions {
  readonly json?: true;
  readonly text?: true;
  readonly table?: true;
  readonly docx?: string;
  readonly pairs?: string;
  readonly archive: string | undefined;
}

/** Prints a comparison, or with --pairs one a line. Texts that differ are no failure. */
export async function compareCommand(
  oldName: string | undefined,
  newName: string | undefined,
  options: CompareOptions,
): Promise<void> {
  const archive = once(() => archiveFor(options.archive));
  const forms = [options.json, options.text, options.table].filter((form) => form !== undefined).length;
  if (forms + (options.docx === undefined ? 0 : 1) > 1) {
    throw new UsageError('choose one of --json, --text, --table and --docx.');
  }
  if (options.pairs !== undefined) {
    if (oldName !== undefined) throw new UsageError('give either OLD and NEW, or --pairs LIST.');
    if (options.text || options.table || options.docx !== undefined)
      throw new UsageError('--pairs prints JSON only.');
    await comparePairs(options.pairs, archive);
    return;
  }
  if (oldName === undefined || newName === undefined)
    throw new UsageError('give OLD and NEW, or --pairs LIST.');
  const [before, after] = bothSides(oldName, newName, archive);
  const comparison = compareTrees(before.tree, after.tree);
  if (options.json) await writeJson(printableComparison(before, after, comparison));
  else if (options.table) await write(tableHtml(comparedTable(before, after, comparison)));
  else if (options.docx !== undefined) {
    const { tableDocx } = await import('../../src/core/export/table/tableDocx.ts');
    await writeFile(options.docx, await tableDocx(comparedTable(before, after, comparison)));
  } else await write(comparisonText(before, after, comparison, showsColours()));
  complain([...before.problems, ...after.problems]);
}

/** Reads a list and prints one comparison a line, in order; a pair that fails is reported in its place. */
async function comparePairs(list: string, archive: () => OpenArchive): Promise<void> {
  const lines = readTextFile(pathOf(list), list)
    .text.replace(/^\u{FEFF}/u, '')
    .split(/\r?\n/u);
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    try {
      const [oldName, newName, ...others] = line.split('\t');
      if (!oldName || !newName || others.length > 0) throw new ArchiveError([badLine(list, index)]);
      const [before, after] = bothSides(oldName, newName, archive);
      await writeJson(printableComparison(before, after, compareTrees(before.tree, after.tree)));
      complain([...before.problems, ...after.problems]);
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      await writeJson({ problems: error.problems });
      complain(error.problems);
    }
  }
}

/** Both sides, and the problems of both where both fail. */
function bothSides(oldName: string, newName: string, archive: () => OpenArchive): readonly [Side, Side] {
  const sides: Side[] = [];
  const problems = [];
  for (const name of [oldName, newName]) {
    try {
      sides.push(readSide(name, archive));
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      problems.push(...error.problems);
    }
  }
  const [before, after] = sides;
  if (before === undefined || after === undefined) throw new ArchiveError(problems);
  return [before, after];
}

function printableComparison(before: Side, after: Side, comparison: Comparison): object {
  const problems = [...before.problems, ...after.problems];
  return {
    old: before.head,
    new: after.head,
    pairs: comparison.pairs.map((pair) => ({
      old: pair.old,
      new: pair.new,
      oldAddress: pair.oldAddress,
      newAddress: pair.newAddress,
      oldLabel: pair.oldLabel,
      newLabel: pair.newLabel,
      changes: pair.changes,
      runs: pair.runs.map(({ kind, text, old, new: now, quiet, class: runClass }) => ({
        kind,
        text,
        old,
        new: now,
        quiet,
        class: runClass,
      })),
      other: pair.other.map(({ class: otherClass, old, new: now, quiet }) => ({
        class: otherClass,
        old,
        new: now,
        quiet,
      })),
      facts: pair.facts.map(({ kind, old, new: now }) => ({ kind, old, new: now })),
      precise: pair.precise,
    })),
    summary: comparison.summary,
    ...(problems.length === 0 ? {} : { problems }),
  };
}

/** Writes the file a user named; what stands in the way of that is a problem of the file. */
async function writeFile(name: string, bytes: Uint8Array): Promise<void> {
  try {
    writeFileSync(pathOf(name), bytes);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ArchiveError([
      {
        code: 'not-written',
        file: name,
        at: null,
        message: `This file cannot be written (${why}).`,
        cure: 'Name a file in a folder that exists and may be written to.',
      },
    ]);
  }
  await write(`written: ${name}\n`);
}

function badLine(file: string, index: number): ArchiveError['problems'][number] {
  return {
    code: 'bad-line',
    file,
    at: { line: index + 1, column: 1 },
    message: 'This line does not have the form OLD<tab>NEW.',
    cure: 'Write two names with one tab between them.',
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

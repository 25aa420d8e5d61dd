// The report on a text that was brought in: what was kept, what was left out by which rule, what could not be read.
import { withoutSpace, type Transcription } from '../../src/core/intake/transcription.ts';
import { write } from './output.ts';

/** The report as JSON prints it. Counts are visible characters. */
export interface IntakeReport {
  readonly format: Transcription['format'];
  readonly kept: number;
  /** Numbers of lists and notes, which a program shows though the file does not say them. */
  readonly generated: number;
  readonly dropped: readonly {
    readonly rule: string;
    readonly characters: number;
    readonly begins: string;
  }[];
  readonly unreadable: readonly string[];
  readonly notes: readonly string[];
}

const SHOWN = 40;

/** The report of a transcription. */
export function intakeReport({ format, markdown, pieces, unreadable, notes }: Transcription): IntakeReport {
  const dropped = new Map<string, string>();
  let kept = 0;
  let generated = 0;
  for (const piece of pieces) {
    const text = withoutSpace(piece.text);
    if (piece.rule === null) kept += text.length;
    if (piece.rule === null && piece.generated === true) generated += text.length;
    if (piece.rule !== null) dropped.set(piece.rule, (dropped.get(piece.rule) ?? '') + text);
  }
  return {
    format,
    // A Markdown file is taken over as it is, so all of it counts.
    kept: format === 'markdown' ? withoutSpace(markdown).length : kept,
    generated,
    dropped: [...dropped]
      .filter(([, text]) => text !== '')
      .map(([rule, text]) => ({ rule, characters: text.length, begins: [...text].slice(0, SHOWN).join('') })),
    unreadable,
    notes,
  };
}

/** Prints a report for a person. */
export async function printReport(report: IntakeReport): Promise<void> {
  const lines = [
    `kept: ${report.kept} characters${report.generated > 0 ? `, ${report.generated} of them numbers that a program shows` : ''}`,
    ...report.dropped.map(
      ({ rule, characters, begins }) => `left out (${rule}): ${characters} characters: ${begins}`,
    ),
    ...report.unreadable.map((what) => `not readable: ${what}`),
    ...report.notes.map((note) => `note: ${note}`),
  ];
  await write(`${lines.join('\n')}\n`);
}

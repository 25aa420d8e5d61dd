// What goes out: results to stdout, problems to stderr. Nothing here ends the process, so stdout always drains; a pipe
// that is closed early (`| head`) ends the output quietly.
import type { Problem } from '../../src/core/model/problem.ts';

let closed = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  closed = true;
});

/** Writes to stdout, waiting while the reader is slower than we are. */
export async function write(text: string): Promise<void> {
  if (closed || process.stdout.write(text)) return;
  await new Promise<void>((done) => {
    process.stdout.once('drain', done).once('close', done);
  });
}

/** Writes one JSON value on one line. */
export async function writeJson(value: unknown): Promise<void> {
  await write(`${JSON.stringify(value)}\n`);
}

/** Writes one line per problem to stderr, and makes the command end with 1. */
export function complain(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  process.stderr.write(problems.map((problem) => `${problemLine(problem)}\n`).join(''));
  failWith(1);
}

/** Makes the command end with this code once everything is written; a higher code stands. */
export function failWith(code: 1 | 2): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}

/** A problem on one line: `file:12:3: What is wrong. What to do.` */
export function problemLine({ file, at, message, cure }: Problem): string {
  const place = at === null ? '' : 'line' in at ? `:${at.line}:${at.column}` : `[${at[0]},${at[1]})`;
  return `${file}${place}: ${message} ${cure}`.replace(/\s*\n\s*/gu, ' ');
}

/** Whether stdout is a terminal that shows colours. */
export function showsColours(): boolean {
  return process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
}

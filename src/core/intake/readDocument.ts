// The door of this room: a received file, of whatever kind, -> its transcription.
import type { Problem } from '../model/problem.ts';
import { readDocx } from './docx/readDocx.ts';
import { readHtml } from './html/readHtml.ts';
import { readPdf } from './pdf/readPdf.ts';
import { hiddenOrders } from './text/hiddenOrders.ts';
import { readMarkdown } from './text/readMarkdown.ts';
import { readPlainText } from './text/readPlainText.ts';
import { refused, type IntakeFormat, type IntakeOptions, type Transcription } from './transcription.ts';

/** Bytes of a file that are read at most. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Transcribes a file of a known kind. Whatever is wrong with it is told as problems; it never throws for a file. */
export async function readDocument(
  bytes: Uint8Array,
  format: IntakeFormat,
  options: IntakeOptions,
): Promise<Transcription> {
  const { file } = options;
  if (bytes.length > MAX_BYTES) {
    return refused(format, [large(file, `The file has more than ${MAX_BYTES / 1024 / 1024} MB.`)]);
  }
  if (bytes.length === 0) {
    return refused(format, [
      {
        code: 'empty-file',
        file,
        at: null,
        message: 'The file is empty.',
        cure: 'Check whether it was saved.',
      },
    ]);
  }
  const read = await reader(bytes, format, options);
  if (read.problems.length > 0) return read;
  const problems = [...hiddenOrders(read.markdown, file), ...emptyText(read, file)];
  return problems.length > 0 ? refused(format, problems) : read;
}

function reader(
  bytes: Uint8Array,
  format: IntakeFormat,
  options: IntakeOptions,
): Transcription | Promise<Transcription> {
  switch (format) {
    case 'markdown':
      return readMarkdown(bytes, options.file);
    case 'text':
      return readPlainText(bytes, options.file);
    case 'html':
      return readHtml(bytes, options);
    case 'docx':
      return readDocx(bytes, options);
    case 'pdf':
      return readPdf(bytes, options);
    default:
      return unreachable(format);
  }
}

function emptyText({ markdown }: Transcription, file: string): readonly Problem[] {
  if (/[\p{L}\p{N}]/u.test(markdown)) return [];
  return [
    {
      code: 'no-text',
      file,
      at: null,
      message: 'No text is left of this file.',
      cure: 'Look whether it is the right file, and what --keep and --drop leave.',
    },
  ];
}

function large(file: string, message: string): Problem {
  return { code: 'too-large', file, at: null, message, cure: 'Bring in only the part that is the policy.' };
}

function unreachable(value: never): never {
  throw new Error(`${String(value)} is no kind of file; this is a bug.`);
}

// Which kind of file was received: by its first bytes where they say so, else by its name.
import type { IntakeFormat } from './transcription.ts';

const BY_NAME: Readonly<Record<string, IntakeFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mkd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
  txt: 'text',
  text: 'text',
};

/** The kinds that files begin with, when they are what they say. */
const BY_BYTES: readonly (readonly [IntakeFormat, string])[] = [
  ['pdf', '%PDF-'],
  ['docx', 'PK\u{3}\u{4}'],
];

/** The kind of a file; null where neither its name nor its first bytes tell, or where the two disagree. */
export function intakeFormat(name: string, bytes: Uint8Array): IntakeFormat | null {
  const named = BY_NAME[/\.([A-Za-z]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
  const start = String.fromCharCode(...bytes.slice(0, 5));
  const begun = BY_BYTES.find(([, magic]) => start.startsWith(magic))?.[0] ?? null;
  if (begun === null) return named === 'pdf' || named === 'docx' ? null : named;
  return named === null || named === begun ? begun : null;
}

/** The name a snapshot of this kind is kept under. The ending says how it is read again. */
export function snapshotName(format: IntakeFormat): string {
  const ending: Readonly<Record<IntakeFormat, string>> = {
    markdown: 'md',
    html: 'html',
    docx: 'docx',
    pdf: 'pdf',
    text: 'txt',
  };
  return `original.${ending[format]}`;
}

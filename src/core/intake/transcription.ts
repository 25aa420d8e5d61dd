// What bringing a text in gives: Markdown, and an account of everything that was in the received file.
// Invariant (the law of intake): `pieces`, in order, are the whole shown text of the received file; those without a rule
// are exactly what the Markdown shows. Whoever writes the text to an archive proves it against a tree made from it.
import type { Problem } from '../model/problem.ts';

/** The kinds of files that are read. */
export type IntakeFormat = 'markdown' | 'html' | 'docx' | 'pdf' | 'text';

/** A stretch of the received file's shown text: kept, or left out by a rule. */
export interface Piece {
  readonly text: string;
  /** Why it was left out, in words for the report; null where it is kept. */
  readonly rule: string | null;
  /** True for what a program shows though no character of the file says it: the number of a list item. */
  readonly generated?: boolean;
}

/** A received file, transcribed. With problems nothing of it is to be written. */
export interface Transcription {
  readonly format: IntakeFormat;
  /** The text as it will stand in source.md; empty where there are problems. */
  readonly markdown: string;
  readonly pieces: readonly Piece[];
  /** What is in the file and cannot be text: pictures without words, fields, embedded files, scripts. */
  readonly unreadable: readonly string[];
  /** What a reader of the report should know, and what was decided. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** What the person who brings a text in says of it. */
export interface IntakeOptions {
  /** The name of the file, for problems. */
  readonly file: string;
  /** CSS selectors (HTML only): the parts to keep, all where there is none; then the parts to leave out. */
  readonly keep: readonly string[];
  readonly drop: readonly string[];
  /** The address the page was saved from, which its relative links are relative to; null where it is not known. */
  readonly url: string | null;
}

/** Characters that do not count: white space, byte order marks and zero-width spaces, as the definition of "visible" has it. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u{FEFF}\u{200B}]+/gu, '');
}

/** The text that a source.md must show. */
export function keptText(pieces: readonly Piece[]): string {
  return withoutSpace(pieces.map(({ text, rule }) => (rule === null ? text : '')).join(''));
}

/** A transcription that failed. */
export function refused(format: IntakeFormat, problems: readonly Problem[]): Transcription {
  return { format, markdown: '', pieces: [], unreadable: [], notes: [], problems };
}

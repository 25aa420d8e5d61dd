// Plain text -> Markdown. Every character of the text is kept and shown; lines that belong together are told apart from
// paragraphs by the way the whole text is written.
import type { Problem } from '../../model/problem.ts';
import { decodeText } from './decodeText.ts';
import { escapeLine } from './escapeMarkdown.ts';
import { refused, type Transcription } from '../transcription.ts';

/** Transcribes a plain text. Bytes that are no UTF-8 are a problem. */
export function readPlainText(bytes: Uint8Array, file: string): Transcription {
  const { text, problems } = decodeText(bytes, file);
  const all: readonly Problem[] = [...problems, ...controlCharacters(text, file)];
  if (all.length > 0) return refused('text', all);
  const lines = text.split(/\r\n|\r|\n|\f/u);
  const paragraphs = breaksAreParagraphs(lines);
  const notes = paragraphs
    ? ['Each line is a paragraph of its own: the lines of this text differ too much in length to be wrapped.']
    : [];
  const joined = lines.map(escapeLine).join(paragraphs ? '\n\n' : '\n');
  const markdown = `${joined.replace(/\n{3,}/gu, '\n\n').replace(/^\n+|\n+$/gu, '')}\n`;
  return { format: 'text', markdown, pieces: [{ text, rule: null }], unreadable: [], notes, problems: [] };
}

/** A line this much longer than the usual width was not broken to fit one. In columns; a wide letter counts two. */
const WIDEST_WRAP = 100;

/**
 * Whether line breaks end paragraphs. A text that was wrapped to a width has no line far beyond it; one that has such
 * lines, and lines that follow each other without a blank line, was written a paragraph a line.
 */
function breaksAreParagraphs(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const touching = lines.some((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '');
  return touching && filled.some((line) => columns(line) > WIDEST_WRAP);
}

function columns(line: string): number {
  return [...line.trim()].reduce(
    (sum, letter) => sum + (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(letter) ? 2 : 1),
    0,
  );
}

/** Control characters other than line breaks and tabs show as nothing and mean that this is no plain text. */
function controlCharacters(text: string, file: string): readonly Problem[] {
  const found = /(?![\t\n\r\f])\p{Cc}/u.exec(text);
  if (found === null) return [];
  return [
    {
      code: 'control-character',
      file,
      at: [found.index, found.index + 1],
      message: `A control character (U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}) stands in the text.`,
      cure: 'Look whether this is a text file at all; if it is, take the character out of a copy.',
    },
  ];
}

// Markdown -> itself, letter for letter: what is archived is the received file. Only its encoding can be wrong.
import { decodeUtf8 } from '../../text/decodeUtf8.ts';
import { refused, type Transcription } from '../transcription.ts';

/**
 * Takes a Markdown file over. `pieces` is empty: source.md has the very bytes of the snapshot, which says more than any
 * comparison of shown text.
 */
export function readMarkdown(bytes: Uint8Array, file: string): Transcription {
  const { text, problems } = decodeUtf8(bytes, file);
  if (problems.length > 0) return refused('markdown', problems);
  return { format: 'markdown', markdown: text, pieces: [], unreadable: [], notes: [], problems: [] };
}

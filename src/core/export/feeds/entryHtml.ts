import { escapeHtml } from '../escapeHtml.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import type { FeedEntry } from './feed.ts';
import { feedWords } from './feedWords.ts';

/** The body of an entry as HTML: notes, the sentences as a list, and the link to the comparison. */
export function entryHtml(entry: FeedEntry, language: ExportLanguage): string {
  const notes = entry.notes.map((note) => `<p><strong>${escapeHtml(note)}</strong></p>`);
  const items = entry.sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`);
  const link =
    entry.comparison === null
      ? ''
      : `<p><a href="${escapeHtml(entry.comparison)}">${escapeHtml(feedWords(language).compare)}</a></p>`;
  return `${notes.join('')}<ul>${items.join('')}</ul>${link}`;
}

/** The same as plain text, a line for each part. */
export function entryText(entry: FeedEntry): string {
  const link = entry.comparison === null ? [] : [entry.comparison];
  return [...entry.notes, ...entry.sentences.map((sentence) => `- ${sentence}`), ...link].join('\n');
}

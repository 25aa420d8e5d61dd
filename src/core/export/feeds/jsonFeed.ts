// A feed -> JSON Feed 1.1. Every version is in it; one without a recorded day has no date.
import type { ExportLanguage } from '../words/wordsShape.ts';
import { entryHtml, entryText } from './entryHtml.ts';
import type { Feed } from './feed.ts';

/** The feed as a JSON Feed value. */
export function jsonFeed(feed: Feed, language: ExportLanguage) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.json,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.page,
      title: entry.title,
      content_html: entryHtml(entry, language),
      content_text: entryText(entry),
      ...(entry.when === null ? {} : { date_published: entry.when.text }),
      authors: [{ name: entry.publisher }],
      language: entry.language,
    })),
  };
}

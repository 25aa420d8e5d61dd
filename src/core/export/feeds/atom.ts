// A feed -> Atom (RFC 4287). Entries without a recorded day are left out, and the subtitle says so: `updated` is
// demanded, and no instant is made up.
import type { ExportLanguage } from '../words/wordsShape.ts';
import { element, xmlDocument, type XmlElement } from '../xml.ts';
import { entryHtml } from './entryHtml.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { feedWords } from './feedWords.ts';

/** What stands where a feed has no entry with a day: the first instant of the format's own time line. */
const NEVER = '0001-01-01T00:00:00Z';

/** The feed as an Atom document. */
export function atomFeed(feed: Feed, language: ExportLanguage): string {
  const dated = feed.entries.filter(({ when }) => when !== null);
  const missing = feed.entries.length - dated.length;
  const text = (name: string, said: string): XmlElement => element(name, {}, [said]);
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      text('id', feed.id),
      text('title', feed.title),
      ...(missing === 0 ? [] : [text('subtitle', feedWords(language).undated(missing))]),
      text('updated', dated[0]?.when?.text ?? NEVER),
      element('author', {}, [text('name', feed.author)]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.atom }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      element('link', { rel: 'alternate', type: 'application/feed+json', href: feed.json }),
      ...dated.map((entry) => entryElement(entry, entry.when?.text ?? NEVER, language)),
    ]),
  );
}

function entryElement(entry: FeedEntry, updated: string, language: ExportLanguage): XmlElement {
  return element('entry', { 'xml:lang': entry.language }, [
    element('id', {}, [entry.id]),
    element('title', {}, [entry.title]),
    element('updated', {}, [updated]),
    element('author', {}, [element('name', {}, [entry.publisher])]),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.page }),
    ...(entry.comparison === null
      ? []
      : [element('link', { rel: 'related', type: 'text/html', href: entry.comparison })]),
    element('content', { type: 'html' }, [entryHtml(entry, language)]),
  ]);
}

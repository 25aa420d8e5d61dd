// "Report an error": a mail with the place's link filled in, where the archive's contact is a mail address.
import { editorsWords } from './mixedWords.ts';
import type { Site } from './site.ts';

/** How an error is reported: a link, or (`href` null) only words that say where. */
export interface ReportLink {
  readonly href: string | null;
  readonly words: string;
}

/** How an error at an address (with host where it is known) is reported to the operator. */
export function reportLink(site: Site, address: string): ReportLink {
  const { strings, archive } = site;
  const { report } = strings.keeping;
  const contact = archive.contact.trim();
  if (isMail(contact)) {
    const query = Object.entries({ subject: report.subject(archive.title), body: report.body(address) })
      .map(([name, value]) => `${name}=${encodeURIComponent(value.replaceAll('\n', '\r\n'))}`)
      .join('&');
    return { href: `mailto:${encodeURI(contact)}?${query}`, words: report.link };
  }
  return isWebAddress(contact)
    ? { href: contact, words: report.link }
    : { href: null, words: report.elsewhere(editorsWords(site, contact)) };
}

/** How the contact is linked: as a mail, as a page, or not at all. */
export function contactHref(contact: string): string | null {
  const plain = contact.trim();
  return isMail(plain) ? `mailto:${encodeURI(plain)}` : isWebAddress(plain) ? plain : null;
}

// Of what may stand in an address, only what needs no quoting: an odd one is shown as words.
function isMail(contact: string): boolean {
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(contact);
}

function isWebAddress(contact: string): boolean {
  return /^https?:\/\/\S+$/u.test(contact) && URL.canParse(contact);
}

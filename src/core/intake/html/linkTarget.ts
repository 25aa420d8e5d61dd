// Where a link of a page may lead once it stands in an archive: to a page, a mail address or a telephone.

const ALLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The target as it is kept; null where it would run something, show data as a page, or name a file of a disk. */
export function keptTarget(href: string, base: string | null): string | null {
  // A browser ignores these characters inside an address, so `java\nscript:` is `javascript:`.
  const target = href.replace(/[\p{Cc}]/gu, '').trim();
  if (target === '') return null;
  if (target.startsWith('#')) return encoded(target);
  try {
    const url = base === null ? new URL(target) : new URL(target, base);
    if (!ALLOWED.has(url.protocol)) return null;
    return encoded(base === null ? target : url.href);
  } catch {
    // No scheme and no page to resolve it against: a relative address, kept as it stands.
    return /^[A-Za-z][A-Za-z0-9+.-]*:/u.test(target) ? null : encoded(target);
  }
}

/** Characters that would end a link's target in Markdown or HTML, written as a browser would send them. */
function encoded(target: string): string {
  return target.replace(/[\s<>"\\`|(){}[\]\p{Cf}]/gu, (letter) =>
    encodeURIComponent(letter).replace('(', '%28').replace(')', '%29'),
  );
}

/** What is odd about a link, for the report; null where nothing is. */
export function suspicion(target: string, text: string): string | null {
  const host = hostOf(target);
  if (host === null) return null;
  const shown = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/:?#]|$)/u.exec(text.trim())?.[1];
  if (/(?:^|\.)xn--/u.test(host)) return `The host ${host} is written in letters that may look like others.`;
  if (shown === undefined || /\.(?:md|html?|pdf|docx?|txt)$/iu.test(shown)) return null;
  const same = (name: string): string => name.toLowerCase().replace(/^www\./u, '');
  return same(hostOf(`https://${shown}/`) ?? shown) === same(host)
    ? null
    : `A link shows ${shown.slice(0, 80)} and leads to ${host.slice(0, 80)}.`;
}

function hostOf(target: string): string | null {
  try {
    return new URL(target).host || null;
  } catch {
    return null;
  }
}

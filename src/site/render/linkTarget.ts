/** What becomes of a source's link on a page. */
export type LinkTarget =
  | { readonly kind: 'live'; readonly href: string }
  /** The copy lost where it went: `#`, an empty target, a place in the copied page. */
  | { readonly kind: 'lost' }
  /** A target that is told but not followed: another scheme, or relative where the page's own address is unknown. */
  | { readonly kind: 'refused'; readonly target: string };

const LIVE_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * Judges a link of an archived text, which is untrusted input: only http, https and mailto are followed.
 *
 * @param publishedAt the address the text was published at, for relative targets; null when unknown
 */
export function linkTarget(href: string, publishedAt: string | null): LinkTarget {
  const target = href.trim();
  if (target === '' || target.startsWith('#')) return { kind: 'lost' };
  const url = URL.parse(target, publishedAt ?? undefined);
  if (url === null || !LIVE_SCHEMES.has(url.protocol)) return { kind: 'refused', target };
  return { kind: 'live', href: url.href };
}

// A page of the site as it is served -> the same page for a disk: every address relative and ending in a file's name, one
// classic script in the place of the modules. Reads only attributes that our own pages write.
import { escapeHtml } from '../../../src/site/html.ts';

/** The one script of a copy on a disk, at its top. */
export const DISK_SCRIPT = 'archive.js';

/** Attributes that hold an address of the site. */
const ADDRESSES = /\s(href|src|data-base|data-target|data-source|data-places|data-published)="([^"]*)"/gu;

/** The words that a copy on a disk adds, in the language of the page. */
export interface DiskWords {
  /** On the home page. */
  readonly lead: string;
  /** Where something does not work. */
  readonly notHere: string;
}

/** What a page on a disk may load. A file's own origin is nothing that `'self'` could name in every browser. */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; font-src 'self' file:; base-uri 'none'; form-action 'none'";

/** Makes a page for a disk; `path` is its own from the top of the site, `base` the base path of the served site. */
export function diskPage(html: string, path: string, base: string, words: DiskWords): string {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  const script = `<script defer src="${up}${DISK_SCRIPT}"></script>`;
  const page = html
    .replace(
      /(<meta http-equiv="Content-Security-Policy" content=")[^"]*"/u,
      (_, start: string) => `${start}${POLICY}"`,
    )
    .replace(/<link\b[^>]*\brel="modulepreload"[^>]*>/gu, '')
    .replace(/<script\b[^>]*\btype="module"[^>]*>\s*<\/script>/gu, '')
    .replace(
      /(<compared-pairs\b[^>]*?\sdata-failed=")[^"]*"/gu,
      (_, start: string) => `${start}${escapeHtml(words.notHere)}"`,
    )
    .replace(
      /(<live-comparison\b[^>]*?\sdata-say-failed=")[^"]*"/gu,
      (_, start: string) => `${start}${escapeHtml(words.notHere)}"`,
    )
    .replace(/(<archive-search\b[^>]*?\sdata-whole=")[^"]*"/gu, (_, start: string) => `${start}true"`)
    .replace(ADDRESSES, (whole, name: string, value: string) => {
      const address = name === 'data-base' ? up : diskAddress(value, base, up);
      return address === null ? whole : ` ${name}="${address}"`;
    })
    .replace('</head>', `${script}</head>`);
  if (!/^(?:en\/|ja\/)?index\.html$/u.test(path)) return page;
  return page.replace(/(<main\b[^>]*>)/u, (open) => `${open}<p class="banner">${escapeHtml(words.lead)}</p>`);
}

/** An address of the served site as one of files; null where it is none of the site's. */
function diskAddress(value: string, base: string, up: string): string | null {
  if (!value.startsWith(base) || value.startsWith('//')) return null;
  const [plain = '', ...fragment] = value.slice(base.length).split('#');
  const file = plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
  return [`${up}${file}`, ...fragment].join('#');
}

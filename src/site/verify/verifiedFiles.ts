// Which of a site's files a reader can have verified, and how a browser asks for them.
import { dataFilePath, readDataPath } from '../dataUrls.ts';
import { pathOf, readPath, type Place } from '../urls.ts';

/** What is verified: every file, every text, or the files of one version. */
export type VerifyScope =
  | { readonly scope: 'all' }
  | { readonly scope: 'texts' }
  | { readonly scope: 'one'; readonly policy: string; readonly version: string };

/** A clause of an archived text that a file holds; the version alone where the file is about the whole of it. */
export interface HeldText {
  readonly policy: string;
  readonly version: string;
}

/**
 * Whether a file (by its path from the top of the site) is to be read. Hosts keep files whose name begins with an
 * underscore for themselves, so that a browser never gets those.
 */
export function isInScope(place: Place, scope: VerifyScope, path: string): boolean {
  if (path.startsWith('_headers')) return false;
  if (scope.scope === 'all') return true;
  const text = textIn(place, path);
  if (text === null) return false;
  return scope.scope === 'texts' || (text.policy === scope.policy && text.version === scope.version);
}

/** The version whose text a file holds: its source, its data, its page; null for any other file. */
export function textIn(place: Place, path: string): HeldText | null {
  const data = readDataPath(place.base, place.base + path);
  if (data !== null) {
    const isText = data.file === 'source' || data.file === 'version' || data.file === 'kept-source';
    return isText ? { policy: data.policy, version: data.version } : null;
  }
  const route = readPath(place, addressOf(place, path))?.route;
  if (route?.page !== 'version' && route?.page !== 'archived') return null;
  // A page of another kind may look like a version's: data files are named above, folders of pages are reserved ids.
  return { policy: route.policy, version: route.version };
}

/** The address that a browser asks for: a page is asked for by its folder. */
export function addressOf(place: Place, path: string): string {
  return place.base + path.replace(/(^|\/)index\.html$/u, '$1');
}

/** Where a reader sees the words that a file holds. */
export function textAddress(place: Place, text: HeldText, clause: string | null): string {
  return pathOf(place, { page: 'version', ...text, address: clause });
}

/** The source file of a version, as it is published. */
export function sourceAddress(place: Place, text: HeldText): string {
  return dataFilePath(place.base, { file: 'source', ...text });
}

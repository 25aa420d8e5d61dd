// Where an archive's pages and files lie, for the makers of published values. The paths are those of urls.ts and
// dataUrls.ts; here they get the archive's base path and, where it is known, its host.
import type { ArchiveRecord } from '../core/model/policy.ts';
import type { PageRef, Places } from '../core/model/published.ts';
import { dataFilePath } from './dataUrls.ts';
import { mainLanguageOf } from './site.ts';
import { pathOf, type Language, type Place } from './urls.ts';

/** Where an archive's pages and files lie, its pages in the given language (its own when none is given). */
export function placesOf(archive: ArchiveRecord, language?: Language): Places {
  const mainLanguage = mainLanguageOf(archive);
  const place: Place = { base: archive.base, language: language ?? mainLanguage, mainLanguage };
  const { url } = archive;
  const whole = (path: string): string => (url === null ? path : new URL(path, url).href);
  return {
    page: (page) => whole(pagePath(place, page)),
    data: (file) => whole(dataFilePath(archive.base, file)),
    absolute: url !== null,
  };
}

function pagePath(place: Place, page: PageRef): string {
  switch (page.page) {
    case 'home':
      return pathOf(place, { page: 'home', question: null });
    case 'clause':
      return pathOf(place, { ...page, version: null });
    default:
      return pathOf(place, page);
  }
}

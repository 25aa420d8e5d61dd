import type { ArchiveRecord } from '../core/model/policy.ts';
import type { Strings } from './strings/strings.ts';
import { stringsIn } from './strings/stringsIn.ts';
import type { Language, Place } from './urls.ts';

/** What every page maker needs to know of the site: where it lies, in which language it speaks, and whose it is. */
export interface Site extends Place {
  readonly strings: Strings;
  readonly archive: ArchiveRecord;
}

/** The site of an archive in a language of the interface; without one, in the archive's own. */
export function siteOf(archive: ArchiveRecord, language: Language = mainLanguageOf(archive)): Site {
  return {
    base: archive.base,
    language,
    mainLanguage: mainLanguageOf(archive),
    strings: stringsIn(language),
    archive,
  };
}

/** The languages that the site of an archive is built in, the archive's own first. */
export function languagesOf(archive: ArchiveRecord): readonly Language[] {
  const main = mainLanguageOf(archive);
  return [main, main === 'ja' ? 'en' : 'ja'];
}

/** The interface language that archive.yaml asks for: `ja` for Japanese of any region, else `en`. */
export function mainLanguageOf(archive: ArchiveRecord): Language {
  return /^ja\b/.test(archive.language) ? 'ja' : 'en';
}

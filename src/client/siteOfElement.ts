import type { ArchiveRecord } from '../core/model/policy.ts';
import type { Site } from '../site/site.ts';
import type { Language } from '../site/urls.ts';

/** The site as a custom element's attributes tell it (data-base, data-language, data-main-language, data-archive). */
export async function siteOfElement(element: HTMLElement): Promise<Site> {
  const { base = '/', language, mainLanguage, archive = '{}' } = element.dataset;
  const { stringsIn } = await import('../site/strings/stringsIn.ts');
  const spoken = languageOf(language);
  return {
    base,
    language: spoken,
    mainLanguage: languageOf(mainLanguage),
    strings: stringsIn(spoken),
    // Written by our own page from the checked record.
    archive: JSON.parse(archive) as ArchiveRecord,
  };
}

function languageOf(word: string | undefined): Language {
  return word === 'en' ? 'en' : 'ja';
}

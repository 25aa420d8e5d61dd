import type { ArchivedVersion, VersionRecord } from '../../core/model/policy.ts';
import { inLanguage } from '../mixedWords.ts';
import type { Site } from '../site.ts';

/** A fact of where a text comes from: words, or a hash, or an address. */
export interface ProvenanceFact {
  readonly term: string;
  readonly value: string;
  readonly form: 'words' | 'hash' | 'address';
}

/** The recorded facts of a version's origin, unknown ones told as unknown. */
export function provenanceOf(
  site: Site,
  { record, sha256, tree }: ArchivedVersion,
): readonly ProvenanceFact[] {
  const { strings } = site;
  const { provenance } = strings;
  const fact = (term: string, value: string, form: ProvenanceFact['form'] = 'words'): ProvenanceFact => ({
    term,
    value,
    form,
  });
  return [
    fact(provenance.kind, strings.policy.kind[record.kind]),
    ...datesOf(site, record).map(({ name, date }) => fact(name, date)),
    ...(record.signatory === null
      ? []
      : [fact(provenance.signatory, inLanguage(record.signatory, tree.lang, site.language))]),
    record.captured === null
      ? fact(strings.dates.captured, strings.unknown)
      : fact(strings.dates.captured, strings.date(record.captured)),
    record.source.url === null
      ? fact(provenance.address, provenance.addressUnknown)
      : fact(provenance.address, record.source.url, 'address'),
    ...(record.kind === 'reconstruction'
      ? []
      : [
          fact(
            strings.bracketed(provenance.received, record.source.file) + provenance.itsHash,
            record.source.sha256,
            'hash',
          ),
        ]),
    fact(strings.bracketed(provenance.transcription, 'source.md') + provenance.itsHash, sha256, 'hash'),
  ];
}

/** The recorded dates of a version, with their names, in the order of a text's life. Capture is told elsewhere. */
export function datesOf(
  site: Site,
  record: VersionRecord,
): readonly { readonly name: string; readonly date: string }[] {
  const { strings } = site;
  const dates = (['enacted', 'revised', 'announced', 'effective'] as const).flatMap((name) => {
    const date = record[name];
    return date === null ? [] : [{ name: strings.dates[name], date: strings.date(date) }];
  });
  if (record.published === null) return dates;
  const { from, until } = record.published;
  return [...dates, { name: strings.dates.published, date: strings.publishedInterval(from, until) }];
}

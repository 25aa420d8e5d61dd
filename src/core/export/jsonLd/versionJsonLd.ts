// A version -> schema.org as JSON-LD. Days stay days (schema.org has a Date), and a reconstruction is never said to be
// published by the publisher: it is based on what was.
import type { ArchivedVersion, ArchiveRecord, PolicyRecord, VersionRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import { kindNote } from '../api/kindNote.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';

/** The schema.org value of a version's page. */
export function versionJsonLd(
  archive: ArchiveRecord,
  policy: PolicyRecord,
  version: ArchivedVersion,
  language: ExportLanguage,
  places: Places,
) {
  const { record } = version;
  const page = (id: string): string =>
    places.page({ page: 'version', policy: policy.id, version: id, address: null });
  const file = (of: 'version' | 'source' | 'akoma-ntoso', encodingFormat: string) =>
    ({
      '@type': 'MediaObject',
      contentUrl: places.data({ file: of, policy: policy.id, version: record.id }),
      encodingFormat,
    }) as const;
  const made = record.reconstructedFrom;
  const note = kindNote(policy, record, language);
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': page(record.id),
    url: page(record.id),
    name: titleOf(policy, record, language),
    inLanguage: policy.language,
    version: record.label,
    creativeWorkStatus: record.label,
    ...(note === null ? {} : { abstract: note }),
    ...dates(record),
    ...(record.kind === 'transcription'
      ? { publisher: organization(policy.publisher) }
      : { sourceOrganization: organization(policy.publisher) }),
    ...(made === null
      ? record.source.url === null
        ? {}
        : { isBasedOn: record.source.url }
      : { isBasedOn: page(made.version) }),
    ...(policy.translationOf === null
      ? {}
      : { translationOfWork: { '@id': places.page({ page: 'policy', policy: policy.translationOf }) } }),
    exampleOfWork: { '@id': places.page({ page: 'policy', policy: policy.id }) },
    encoding: [
      file('version', 'application/json'),
      file('source', 'text/markdown'),
      file('akoma-ntoso', 'application/akn+xml'),
    ],
    sdPublisher: organization(archive.operator),
  } as const;
}

/** The schema.org value of a policy's page: the work, of which the versions are examples. */
export function policyJsonLd(
  archive: ArchiveRecord,
  policy: PolicyRecord,
  language: ExportLanguage,
  places: Places,
) {
  const page = places.page({ page: 'policy', policy: policy.id });
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': page,
    url: page,
    name: policy.title,
    inLanguage: policy.language,
    publisher: organization(policy.publisher),
    ...(policy.original === null ? {} : { sameAs: policy.original }),
    ...(policy.translationOf === null
      ? {}
      : { translationOfWork: { '@id': places.page({ page: 'policy', policy: policy.translationOf }) } }),
    workExample: policy.versions.map(
      (record) =>
        ({
          '@type': 'DigitalDocument',
          '@id': places.page({ page: 'version', policy: policy.id, version: record.id, address: null }),
          name: titleOf(policy, record, language),
          version: record.label,
          ...dates(record),
        }) as const,
    ),
    sdPublisher: organization(archive.operator),
  } as const;
}

function organization(name: string) {
  return { '@type': 'Organization', name } as const;
}

function titleOf(policy: PolicyRecord, { label }: VersionRecord, language: ExportLanguage): string {
  return language === 'ja' ? `${policy.title}（${label}）` : `${policy.title} (${label})`;
}

function dates({ enacted, revised, published }: VersionRecord): {
  readonly dateCreated?: string;
  readonly dateModified?: string;
  readonly datePublished?: string;
} {
  return {
    ...(enacted === null ? {} : { dateCreated: enacted }),
    ...(revised === null ? {} : { dateModified: revised }),
    ...(published === null ? {} : { datePublished: published.from }),
  };
}

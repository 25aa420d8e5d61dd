// An archive -> api/index.json: where everything lies, and what is left out and why.
import type { ArchiveRecord, PolicyRecord } from '../../model/policy.ts';
import { SCHEMA_NAMES, YAML_NAMES, type Places } from '../../model/published.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import { timemapPlace } from './policyDocument.ts';

/** The published index of an archive. */
export function indexDocument(
  archive: ArchiveRecord,
  policies: readonly PolicyRecord[],
  language: ExportLanguage,
  places: Places,
) {
  const { title, operator, contact, url } = archive;
  return {
    format: 1,
    schema: places.data({ file: 'schema', name: 'index' }),
    title,
    operator,
    contact,
    url,
    language: archive.language,
    policies: policies.map((policy) => ({
      id: policy.id,
      title: policy.title,
      publisher: policy.publisher,
      language: policy.language,
      versions: policy.versions.length,
      links: {
        page: places.page({ page: 'policy', policy: policy.id }),
        policy: places.data({ file: 'policy', policy: policy.id }),
        atom: places.data({ file: 'atom', policy: policy.id }),
        jsonFeed: places.data({ file: 'json-feed', policy: policy.id }),
        timemap: timemapPlace(policy, places),
        manifest: places.data({ file: 'manifest', policy: policy.id }),
      },
    })),
    leftOut: leftOut(policies, places.absolute, WORDS[language]),
    schemas: Object.fromEntries(SCHEMA_NAMES.map((name) => [name, places.data({ file: 'schema', name })])),
    yamlSchemas: Object.fromEntries(
      YAML_NAMES.map((name) => [name, places.data({ file: 'yaml-schema', name })]),
    ),
    links: {
      self: places.data({ file: 'index' }),
      page: places.page({ page: 'home' }),
      openapi: places.data({ file: 'openapi' }),
      manifest: places.data({ file: 'manifest', policy: null }),
      atom: places.data({ file: 'atom', policy: null }),
      jsonFeed: places.data({ file: 'json-feed', policy: null }),
      sitemap: places.absolute ? places.data({ file: 'sitemaps' }) : null,
    },
  } as const;
}

/** A file that a reader may expect and does not find. */
export interface LeftOut {
  readonly file: 'timemap' | 'sitemap';
  readonly policy: string | null;
  readonly reason: string;
}

function leftOut(policies: readonly PolicyRecord[], absolute: boolean, words: Words): readonly LeftOut[] {
  const timemaps = policies.flatMap((policy): LeftOut[] => {
    if (policy.original === null) {
      return [{ file: 'timemap', policy: policy.id, reason: words.noOriginal }];
    }
    return absolute ? [] : [{ file: 'timemap', policy: policy.id, reason: words.noHost }];
  });
  return [
    ...timemaps,
    ...(absolute ? [] : [{ file: 'sitemap', policy: null, reason: words.noHost } as const]),
  ];
}

interface Words {
  readonly noOriginal: string;
  readonly noHost: string;
}

const WORDS: Readonly<Record<ExportLanguage, Words>> = {
  ja: {
    noOriginal:
      'この文書がもと公開されていた URL が記録されていないため（policy.yaml の original が null）、TimeMap は作成していません。',
    noHost:
      'このアーカイブの公開先が記録されていないため（archive.yaml の url が null）、ホスト名を含む URL を必要とするこのファイルは作成していません。',
  },
  en: {
    noOriginal:
      'There is no TimeMap: the address at which the document was published is not recorded (original is null in policy.yaml).',
    noHost:
      'This file needs addresses with a host, and where this archive is published is not recorded (url is null in archive.yaml).',
  },
};

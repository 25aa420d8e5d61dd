// Every file that is published for programs, and what it holds. The endpoints in src/pages only hand this out.
import { ENGINE } from '../../core/diff/engineNumber.ts';
import { jsonSchemaOf, jsonSchemas } from '../../core/archive/published/jsonSchemas.ts';
import { versionAnnotations } from '../../core/export/annotation/annotation.ts';
import { akomaNtoso } from '../../core/export/akomaNtoso/akomaNtoso.ts';
import { cohortDocument } from '../../core/export/api/cohortDocument.ts';
import { comparisonDocument } from '../../core/export/api/comparisonDocument.ts';
import { indexDocument } from '../../core/export/api/indexDocument.ts';
import { exportLanguage } from '../../core/export/api/kindNote.ts';
import { lineageDocument, lineagesDocument } from '../../core/export/api/lineageDocuments.ts';
import { openApiDocument } from '../../core/export/api/openApi.ts';
import { neighbours, policyDocument } from '../../core/export/api/policyDocument.ts';
import { versionDocument } from '../../core/export/api/versionDocument.ts';
import { atomFeed } from '../../core/export/feeds/atom.ts';
import { jsonFeed } from '../../core/export/feeds/jsonFeed.ts';
import { robotsText, sitemapIndex, sitemapPart } from '../../core/export/jsonLd/sitemap.ts';
import { headerRules, headersFile, nginxMaps } from '../../core/export/memento/headerRules.ts';
import { timeMap } from '../../core/export/memento/timeMap.ts';
import type { PolicyRecord } from '../../core/model/policy.ts';
import { yamlSchemas } from '../../core/archive/yamlSchemas.ts';
import { SCHEMA_NAMES, YAML_NAMES, type DataRef } from '../../core/model/published.ts';
import { PARSER } from '../../core/parse/parserNumber.ts';
import { keptText, notesOf } from '../../io/ledger/openNotes.ts';
import type { OpenArchive } from '../../io/openArchive.ts';
import { placesOf } from '../places.ts';
import { isWholeArchive } from '../search/archiveSize.ts';
import { archiveFeed } from './archiveFeed.ts';
import { pagedLineages, sitemapPages } from './sitemapPages.ts';

/** A file as it is served. */
export interface PublishedFile {
  /** The media type, with its charset where it is text. */
  readonly type: string;
  readonly body: string;
}

/**
 * Every file that an archive publishes, or those of some of its policies and the shared ones; what is left out,
 * api/index.json explains.
 */
export function publishedFiles(
  archive: OpenArchive,
  policies: readonly PolicyRecord[] = archive.policies,
): readonly DataRef[] {
  const places = placesOf(archive.record);
  return [
    { file: 'index' },
    { file: 'openapi' },
    { file: 'robots' },
    { file: 'headers' },
    { file: 'nginx' },
    ...SCHEMA_NAMES.map((name): DataRef => ({ file: 'schema', name })),
    ...YAML_NAMES.map((name): DataRef => ({ file: 'yaml-schema', name })),
    { file: 'atom', policy: null },
    { file: 'json-feed', policy: null },
    ...(places.absolute ? [{ file: 'sitemaps' } as const, { file: 'sitemap', policy: null } as const] : []),
    ...policies.flatMap((policy) => policyFiles(archive, policy)),
  ];
}

function policyFiles(archive: OpenArchive, policy: PolicyRecord): readonly DataRef[] {
  const { id } = policy;
  return [
    { file: 'policy', policy: id },
    { file: 'lineages', policy: id },
    { file: 'atom', policy: id },
    { file: 'json-feed', policy: id },
    ...(placesOf(archive.record).absolute ? [{ file: 'sitemap', policy: id } as const] : []),
    ...(timeMap(policy, placesOf(archive.record)) === null ? [] : [{ file: 'timemap', policy: id } as const]),
    ...policy.versions.flatMap(({ id: version }): DataRef[] =>
      (['version', 'source', 'akoma-ntoso', 'annotations'] as const).map((file) => ({
        file,
        policy: id,
        version,
      })),
    ),
    ...policy.versions.flatMap(({ id: version }) =>
      notesOf(archive, id, version).corrections.flatMap(({ number, kept }): DataRef[] =>
        kept === null ? [] : [{ file: 'kept-source', policy: id, version, number }],
      ),
    ),
    ...neighbours(policy).map((pair): DataRef => ({ file: 'comparison', policy: id, ...pair })),
    ...policy.cohorts.map((cohort): DataRef => ({ file: 'cohort', policy: id, cohort: cohort.id })),
    ...Object.keys(archive.lineages(id).lineages).map((lineage): DataRef => ({
      file: 'lineage',
      policy: id,
      lineage,
    })),
  ];
}

/**
 * What a published file holds.
 *
 * @throws where the archive has no such policy, version, cohort or lineage
 */
export function publishedFile(archive: OpenArchive, ref: DataRef): PublishedFile {
  const { record } = archive;
  const places = placesOf(record);
  const language = exportLanguage(record.language);
  switch (ref.file) {
    case 'index':
      return json(indexDocument(record, archive.policies, language, places));
    case 'openapi':
      return json(
        openApiDocument(
          record,
          placesOf({ ...record, url: null }),
          jsonSchemas((name) => places.data({ file: 'schema', name })),
        ),
      );
    case 'schema':
      return {
        type: 'application/schema+json',
        body: line(jsonSchemaOf(ref.name, places.data(ref))),
      };
    case 'yaml-schema':
      return {
        type: 'application/schema+json',
        body: line({ $id: places.data(ref), ...yamlSchemas()[ref.name] }),
      };
    case 'manifest':
      throw new Error('The build writes the manifests when all else stands; this is a bug.');
    case 'robots':
      return text('text/plain', robotsText(places.absolute ? places.data({ file: 'sitemaps' }) : null));
    case 'headers':
      return text(
        'text/plain',
        headersFile(headerRules(record.base, archive.policies, places, !isWholeArchive(archive))),
      );
    case 'nginx':
      return text(
        'text/plain',
        nginxMaps(headerRules(record.base, archive.policies, places, !isWholeArchive(archive))),
      );
    case 'sitemaps':
      return xml(
        'application/xml',
        sitemapIndex(
          [null, ...archive.policies.map(({ id }) => id)].map((policy) =>
            places.data({ file: 'sitemap', policy }),
          ),
        ),
      );
    case 'sitemap':
      return xml('application/xml', sitemapPart(sitemapPages(archive, ref.policy)));
    case 'atom':
      return xml('application/atom+xml', atomFeed(archiveFeed(archive, ref.policy), language));
    case 'json-feed':
      return {
        type: 'application/feed+json',
        body: line(jsonFeed(archiveFeed(archive, ref.policy), language)),
      };
    default:
      return policyFile(archive, ref);
  }
}

type PolicyRef = Exclude<Extract<DataRef, { readonly policy: string }>, { readonly file: 'manifest' }>;

function policyFile(archive: OpenArchive, ref: PolicyRef): PublishedFile {
  const { record } = archive;
  const places = placesOf(record);
  const language = exportLanguage(record.language);
  const policy = found(archive.policies, ref.policy);
  const { id } = policy;
  switch (ref.file) {
    case 'policy':
      return json(policyDocument(policy, (version) => archive.version(id, version).sha256, places));
    case 'lineages':
      return json(lineagesDocument(policy, archive.lineages(id), places));
    case 'lineage': {
      const all = archive.lineages(id);
      const hasPage = pagedLineages(archive, policy).includes(ref.lineage);
      const versions = policy.versions.map((version) => archive.version(id, version.id));
      return json(lineageDocument(policy, { id: ref.lineage, all, hasPage }, versions, language, places));
    }
    case 'cohort':
      return json(cohortDocument(policy, found(policy.cohorts, ref.cohort), language, places));
    case 'comparison': {
      const versions = { old: archive.version(id, ref.old), new: archive.version(id, ref.new) };
      const comparison = archive.comparison(id, ref.old, ref.new);
      return json(comparisonDocument(policy, versions, comparison, ENGINE, language, places));
    }
    case 'timemap':
      return text('application/link-format', timeMap(policy, places) ?? '');
    case 'version':
      return json(
        versionDocument(
          policy,
          archive.version(id, ref.version),
          archive.lineages(id),
          PARSER,
          language,
          places,
        ),
      );
    case 'source':
      return text('text/markdown', archive.version(id, ref.version).source);
    case 'kept-source':
      return text('text/markdown', keptText(archive, id, ref.version, ref.number)?.source ?? '');
    case 'akoma-ntoso':
      return xml(
        'application/akn+xml',
        akomaNtoso(record, policy, archive.version(id, ref.version), archive.lineages(id), language, places),
      );
    case 'annotations':
      return {
        type: 'application/ld+json',
        body: line(versionAnnotations(record, policy, archive.version(id, ref.version), language, places)),
      };
  }
}

function json(value: unknown): PublishedFile {
  return { type: 'application/json', body: line(value) };
}

function text(type: string, body: string): PublishedFile {
  return { type: `${type}; charset=utf-8`, body };
}

function xml(type: string, body: string): PublishedFile {
  return { type: `${type}; charset=utf-8`, body };
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function found<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const one = all.find((each) => each.id === id);
  if (one === undefined) throw new Error(`The archive has no "${id}"; this is a bug.`);
  return one;
}

// What the head of a page tells programs: where the same is to be had as data, how texts follow one another, in which
// languages the page exists, and what schema.org says of it.
import { exportLanguage } from '../../core/export/api/kindNote.ts';
import { neighbours } from '../../core/export/api/policyDocument.ts';
import { jsonLdScript } from '../../core/export/jsonLd/jsonLdScript.ts';
import { policyJsonLd, versionJsonLd } from '../../core/export/jsonLd/versionJsonLd.ts';
import {
  feedRelations,
  policyRelations,
  versionRelations,
  type Relation,
} from '../../core/export/memento/versionRelations.ts';
import type { OpenArchive } from '../../io/openArchive.ts';
import { placesOf } from '../places.ts';
import { siteOf } from '../site.ts';
import { pathOf, type Language, type Route } from '../urls.ts';

/** The links of a page's head, and its data block. */
export interface HeadLinks {
  readonly relations: readonly (Relation & { readonly hreflang?: string })[];
  /** The text of a `<script type="application/ld+json">`; null where a page is about no one thing. */
  readonly jsonLd: string | null;
}

/** The head links of a page. `languages` are those the site is built in, the archive's own first. */
export function headLinks(
  archive: OpenArchive,
  route: Route | null,
  languages: readonly Language[],
): HeadLinks {
  const { record } = archive;
  const places = placesOf(record);
  const language = exportLanguage(record.language);
  if (route === null) return { relations: [], jsonLd: null };
  const others = languageLinks(archive, route, languages);
  const policy = 'policy' in route ? archive.policies.find(({ id }) => id === route.policy) : undefined;
  if (policy === undefined) return { relations: [...others, ...feedRelations(null, places)], jsonLd: null };
  if (route.page === 'version') {
    const version = archive.version(policy.id, route.version);
    return {
      relations: [...others, ...versionRelations(policy, version.record, places)],
      jsonLd: jsonLdScript(versionJsonLd(record, policy, version, language, places)),
    };
  }
  if (route.page === 'policy') {
    return {
      relations: [...others, ...policyRelations(policy, places)],
      jsonLd: jsonLdScript(policyJsonLd(record, policy, language, places)),
    };
  }
  return {
    relations: [...others, ...dataLinks(archive, route), ...feedRelations(policy.id, places)],
    jsonLd: null,
  };
}

/** Where a comparison or a clause is to be had as data. */
function dataLinks(archive: OpenArchive, route: Route): readonly Relation[] {
  const places = placesOf(archive.record);
  if (route.page === 'clause') {
    const { policy, lineage } = route;
    return [
      {
        rel: 'alternate',
        href: places.data({ file: 'lineage', policy, lineage }),
        type: 'application/json',
      },
    ];
  }
  if (route.page !== 'comparison') return [];
  const policy = archive.policies.find(({ id }) => id === route.policy);
  const isPublished =
    policy !== undefined &&
    neighbours(policy).some((pair) => pair.old === route.old && pair.new === route.new);
  if (!isPublished) return [];
  const pair = { policy: route.policy, old: route.old, new: route.new };
  return [{ rel: 'alternate', href: places.data({ file: 'comparison', ...pair }), type: 'application/json' }];
}

/**
 * The same page in each language of the site, where it has more than one. Only where the archive's own address is known:
 * these links are defined with the host alone.
 */
function languageLinks(
  { record }: OpenArchive,
  route: Route,
  languages: readonly Language[],
): HeadLinks['relations'] {
  const { url } = record;
  if (languages.length < 2 || url === null) return [];
  const address = (language: Language): string => new URL(pathOf(siteOf(record, language), route), url).href;
  const [main] = languages;
  return [
    ...languages.map((language) => ({
      rel: 'alternate',
      href: address(language),
      type: null,
      hreflang: language,
    })),
    ...(main === undefined
      ? []
      : [{ rel: 'alternate', href: address(main), type: null, hreflang: 'x-default' }]),
  ];
}

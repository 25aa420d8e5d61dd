// What a version's page links to in its head, and a host may say in Link headers: RFC 5829 (version navigation),
// RFC 7089 (Memento), and where the same is to be had as data.
import type { PolicyRecord, VersionRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import { timemapPlace } from '../api/policyDocument.ts';

/** A link of a page. */
export interface Relation {
  readonly rel: string;
  readonly href: string;
  readonly type: string | null;
}

/** The relations of a version's page. */
export function versionRelations(
  policy: PolicyRecord,
  version: VersionRecord,
  places: Places,
): readonly Relation[] {
  const page = (id: string): string =>
    places.page({ page: 'version', policy: policy.id, version: id, address: null });
  const file = (of: 'version' | 'akoma-ntoso' | 'annotations', type: string): Relation => ({
    rel: 'alternate',
    href: places.data({ file: of, policy: policy.id, version: version.id }),
    type,
  });
  const original = version.source.url ?? policy.original;
  const successors = policy.versions.filter(({ predecessor }) => predecessor === version.id);
  const latest = latestVersion(policy);
  const timemap = timemapPlace(policy, places);
  return [
    ...(original === null || version.kind !== 'transcription' ? [] : [link('original', original)]),
    ...(timemap === null ? [] : [{ rel: 'timemap', href: timemap, type: 'application/link-format' }]),
    ...(version.predecessor === null ? [] : [link('predecessor-version', page(version.predecessor))]),
    ...successors.map(({ id }) => link('successor-version', page(id))),
    ...(latest === null ? [] : [link('latest-version', page(latest.id))]),
    link('version-history', places.page({ page: 'policy', policy: policy.id })),
    file('version', 'application/json'),
    file('akoma-ntoso', 'application/akn+xml'),
    { ...file('annotations', 'application/ld+json'), rel: 'describedby' },
    ...feedRelations(policy.id, places),
  ];
}

/** The relations of a policy's page. */
export function policyRelations(policy: PolicyRecord, places: Places): readonly Relation[] {
  const latest = latestVersion(policy);
  const timemap = timemapPlace(policy, places);
  return [
    ...(policy.original === null ? [] : [link('original', policy.original)]),
    ...(timemap === null ? [] : [{ rel: 'timemap', href: timemap, type: 'application/link-format' }]),
    ...(latest === null
      ? []
      : [
          link(
            'latest-version',
            places.page({ page: 'version', policy: policy.id, version: latest.id, address: null }),
          ),
        ]),
    {
      rel: 'alternate',
      href: places.data({ file: 'policy', policy: policy.id }),
      type: 'application/json',
    },
    ...feedRelations(policy.id, places),
  ];
}

/** The relations of every page: the feeds of one policy, or of all (`policy` null). */
export function feedRelations(policy: string | null, places: Places): readonly Relation[] {
  return [
    { rel: 'alternate', href: places.data({ file: 'atom', policy }), type: 'application/atom+xml' },
    { rel: 'alternate', href: places.data({ file: 'json-feed', policy }), type: 'application/feed+json' },
  ];
}

/**
 * The newest text of a policy: the last that has a first day. An announced draft or a copy without dates is none, but
 * where no text has a day, the last one is.
 */
export function latestVersion(policy: PolicyRecord): VersionRecord | null {
  const dated = policy.versions.filter(
    ({ effective, revised, enacted, kind }) =>
      kind !== 'translation' && (effective ?? revised ?? enacted) !== null,
  );
  return dated.at(-1) ?? policy.versions.at(-1) ?? null;
}

function link(rel: string, href: string): Relation {
  return { rel, href, type: null };
}

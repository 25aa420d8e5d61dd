import LinkHeader from 'http-link-header';
import { describe, expect, it } from 'vitest';
import { timeMap } from '../../../../src/core/export/memento/timeMap.ts';
import { latestVersion, versionRelations } from '../../../../src/core/export/memento/versionRelations.ts';
import { webLink } from '../../../../src/core/export/memento/webLink.ts';
import type { PolicyRecord, VersionRecord } from '../../../../src/core/model/policy.ts';
import type { OpenArchive } from '../../../../src/io/openArchive.ts';
import { placesOf } from '../../../../src/site/places.ts';
import { example, ocn, publishedAt } from '../../../site/machine/archives.ts';

const HOST = 'https://archive.example';

function policyOf(archive: OpenArchive, id: string): PolicyRecord {
  const policy = archive.policies.find((one) => one.id === id);
  if (policy === undefined) throw new Error(`no ${id}`);
  return policy;
}

function versionOf(policy: PolicyRecord, id: string): VersionRecord {
  const version = policy.versions.find((one) => one.id === id);
  if (version === undefined) throw new Error(`no ${id}`);
  return version;
}

/** The links of a TimeMap, read by a parser of RFC 8288, which tells one link with two relations as two. */
function linksOf(archive: OpenArchive, id: string) {
  const map = timeMap(policyOf(archive, id), placesOf(archive.record));
  return map === null ? null : LinkHeader.parse(map.replaceAll('\n', ' ')).refs;
}

describe('a TimeMap', () => {
  const hosted = publishedAt(example(), HOST);

  it('lists original, itself and every memento with its instant, first and last named', () => {
    expect(linksOf(hosted, 'sample-notes')).toEqual([
      { uri: 'https://notes.example/privacy', rel: 'original' },
      {
        uri: `${HOST}/api/timemaps/sample-notes.link`,
        rel: 'self',
        type: 'application/link-format',
        from: 'Wed, 19 May 2021 23:00:00 GMT',
        until: 'Sat, 01 Jun 2024 23:00:00 GMT',
      },
      { uri: `${HOST}/sample-notes/2021-05-01/`, rel: 'first', datetime: 'Wed, 19 May 2021 23:00:00 GMT' },
      { uri: `${HOST}/sample-notes/2021-05-01/`, rel: 'memento', datetime: 'Wed, 19 May 2021 23:00:00 GMT' },
      { uri: `${HOST}/sample-notes/2023-09-15/`, rel: 'memento', datetime: 'Thu, 14 Sep 2023 23:00:00 GMT' },
      { uri: `${HOST}/sample-notes/2024-06-01/`, rel: 'last', datetime: 'Sat, 01 Jun 2024 23:00:00 GMT' },
      { uri: `${HOST}/sample-notes/2024-06-01/`, rel: 'memento', datetime: 'Sat, 01 Jun 2024 23:00:00 GMT' },
    ]);
  });

  it('leaves out what was captured at another address', () => {
    expect(linksOf(hosted, 'mihon')?.filter(({ rel }) => rel === 'memento')).toEqual([
      {
        uri: `${HOST}/mihon/2023-10-01/`,
        rel: 'memento',
        datetime: 'Sun, 14 Jan 2024 15:00:00 GMT',
      },
    ]);
  });

  it('is not made for OCN, whose original address is not known', () => {
    expect(linksOf(publishedAt(ocn(), HOST), 'ocn')).toBeNull();
  });

  it('is not made without a host to link to', () => {
    expect(linksOf(example(), 'sample-notes')).toBeNull();
  });
});

describe('the relations of a version', () => {
  const relations = (archive: OpenArchive, policy: string, version: string): readonly string[] => {
    const record = policyOf(archive, policy);
    return versionRelations(record, versionOf(record, version), placesOf(archive.record))
      .filter(({ type }) => type === null || type === 'application/link-format')
      .map(({ rel, href }) => `${rel} ${href}`);
  };

  it('name its neighbours, the newest text, the history, the original and the TimeMap', () => {
    expect(relations(publishedAt(example(), HOST), 'mihon', '2022-04-01')).toEqual([
      'original https://mobile.example.com/privacy',
      `timemap ${HOST}/api/timemaps/mihon.link`,
      `predecessor-version ${HOST}/mihon/2020-10-01/`,
      `successor-version ${HOST}/mihon/undated-app/`,
      `successor-version ${HOST}/mihon/2023-10-01/`,
      `latest-version ${HOST}/mihon/2023-10-01/`,
      `version-history ${HOST}/mihon/`,
    ]);
  });

  it('of a reconstruction name no original: it was captured nowhere', () => {
    expect(relations(publishedAt(ocn(), HOST), 'ocn', '2022-07-01')).toEqual([
      `successor-version ${HOST}/ocn/2023-06-30/`,
      `latest-version ${HOST}/ocn/2023-06-30/`,
      `version-history ${HOST}/ocn/`,
    ]);
  });

  it('take no announced draft for the newest text', () => {
    const policy = policyOf(example(), 'mihon');
    expect(policy.versions.at(-1)?.id).toBe('notice-2025');
    expect(latestVersion(policy)?.id).toBe('2023-10-01');
  });
});

describe('a link', () => {
  it('is read back whatever its target and words hold', () => {
    const { refs } = LinkHeader.parse(webLink('https://例.example/a b>c', { rel: 'x', title: 'a "b" \\ c' }));
    expect(refs).toEqual([{ uri: 'https://%E4%BE%8B.example/a%20b%3Ec', rel: 'x', title: 'a "b" \\ c' }]);
  });
});

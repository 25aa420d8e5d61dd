// A policy -> its TimeMap (RFC 7089) in link format: which states of its original address are kept, and of when.
// Only a transcription with a capture date is a memento; what was captured at another address is one of that address.
import type { PolicyRecord, VersionRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import { timemapPlace } from '../api/policyDocument.ts';
import { httpDate, startOfDay, type Instant } from './startOfDay.ts';
import { webLink } from './webLink.ts';

/** A version that is a memento of the policy's original address, and of when. */
export interface Memento {
  readonly version: VersionRecord;
  readonly captured: Instant;
}

/** The mementos of a policy, oldest first; none where its original address or its time zone is not known. */
export function mementosOf(policy: PolicyRecord): readonly Memento[] {
  const { original, timezone } = policy;
  if (original === null) return [];
  return policy.versions
    .flatMap((version): Memento[] => {
      const { kind, captured, source } = version;
      if (kind !== 'transcription' || captured === null) return [];
      if (source.url !== null && source.url !== original) return [];
      const instant = startOfDay(captured, timezone);
      return instant === null ? [] : [{ version, captured: instant }];
    })
    .sort((a, b) => a.captured.epoch - b.captured.epoch);
}

/** The TimeMap of a policy; null where there is none (no original address, or no host to link to). */
export function timeMap(policy: PolicyRecord, places: Places): string | null {
  const self = timemapPlace(policy, places);
  if (policy.original === null || self === null) return null;
  const mementos = mementosOf(policy);
  const [first, last] = [mementos[0], mementos.at(-1)];
  const range =
    first === undefined || last === undefined
      ? {}
      : { from: httpDate(first.captured), until: httpDate(last.captured) };
  const links = [
    webLink(policy.original, { rel: 'original' }),
    webLink(self, { rel: 'self', type: 'application/link-format', ...range }),
    ...mementos.map((memento) =>
      webLink(mementoPage(policy, memento, places), {
        rel: mementoRelation(memento, mementos),
        datetime: httpDate(memento.captured),
      }),
    ),
  ];
  return `${links.join(',\n')}\n`;
}

/** The address of a memento's page. */
export function mementoPage(policy: PolicyRecord, { version }: Memento, places: Places): string {
  return places.page({ page: 'version', policy: policy.id, version: version.id, address: null });
}

function mementoRelation(memento: Memento, all: readonly Memento[]): string {
  const places = [
    ...(memento === all[0] ? ['first'] : []),
    ...(memento === all.at(-1) ? ['last'] : []),
    'memento',
  ];
  return places.join(' ');
}

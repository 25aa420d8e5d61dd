// Where the wording of a hit stands in each of its versions, whose numbers may differ.
import type { Hit } from '../../core/search/hit.ts';
import type { SearchRecords } from '../../core/search/records.ts';
import { addressAt, versionView } from '../../core/search/versionView.ts';

interface Place {
  readonly address: string;
  readonly text: string;
}

const known = new WeakMap<SearchRecords, Map<string, ReadonlyMap<string, readonly Place[]>>>();

/** The address of a hit's clause in another version; null where it has none, or is no clause of a lineage. */
export function twinAddress(records: SearchRecords, hit: Hit, version: string): string | null {
  if (version === hit.version) return hit.address;
  if (hit.lineage === null) return null;
  const places = placesIn(records, version).get(hit.lineage) ?? [];
  return (places.find(({ text }) => text === hit.text) ?? places[0])?.address ?? null;
}

function placesIn(records: SearchRecords, version: string): ReadonlyMap<string, readonly Place[]> {
  const versions = known.get(records) ?? new Map<string, ReadonlyMap<string, readonly Place[]>>();
  known.set(records, versions);
  const made = versions.get(version) ?? placesOf(records, version);
  versions.set(version, made);
  return made;
}

function placesOf(records: SearchRecords, version: string): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  const number = records.versions.findIndex(({ id }) => id === version);
  if (number < 0) return found;
  const view = versionView(records, number);
  view.records.forEach((record, place) => {
    const lineage = records.lineages[record] ?? null;
    const address = addressAt(records, view, place);
    if (lineage === null || address === null) return;
    const places = found.get(lineage) ?? [];
    places.push({ address, text: records.texts[record] ?? '' });
    found.set(lineage, places);
  });
  return found;
}

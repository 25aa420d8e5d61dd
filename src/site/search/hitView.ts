// A clause among the results: its name and link, its words with marks, the versions that have them, its other wordings.
import type { Hit } from '../../core/search/hit.ts';
import { presence, type Presence } from '../../core/search/presence.ts';
import type { SearchRecords } from '../../core/search/records.ts';
import { clauseNameWithTitle, type NamedNode } from '../clauseName.ts';
import { element, words, type HtmlNode } from '../html.ts';
import { nameIn } from '../mixedWords.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';
import { excerpt } from './excerpt.ts';
import type { HitGroup } from './hitGroups.ts';
import { twinAddress } from './twins.ts';

/** Other versions that are linked at once; more are folded. */
const OPEN_PLACES = 6;

/** What the view of a hit needs to know of the search. */
export interface HitSetting {
  readonly site: Site;
  /** The records of the hit's policy. */
  readonly records: SearchRecords;
  /** Whether each hit must say which document it is from. */
  readonly manyPolicies: boolean;
  /** True where some versions were not searched: of those nothing is said. */
  readonly someVersions: boolean;
}

/** A clause with the wordings of it that were found. Its heading leads to the first of them. */
export function groupView(setting: HitSetting, [first, ...others]: HitGroup): HtmlNode {
  const { site, records, manyPolicies } = setting;
  const name = nameOf(site, first, records.language) || labelIn(setting, first.version);
  return element(
    'li',
    { class: 'hit' },
    element('h3', {}, element('a', { href: hrefOf(site, records, first, first.version) }, ...words(name))),
    ...(manyPolicies ? [element('p', { class: 'of', lang: records.language }, records.title)] : []),
    ...wordingView(setting, first, first.version),
    ...others.flatMap((hit) => [
      element('p', { class: 'other-wording' }, site.strings.search.otherWording),
      ...wordingView(setting, hit, null),
    ]),
  );
}

function wordingView(setting: HitSetting, hit: Hit, linked: string | null): readonly HtmlNode[] {
  const { site, records, someVersions } = setting;
  const { search, text } = site.strings;
  const labelOf = (id: string): string => labelIn(setting, id);
  const all = records.versions.map(({ id }) => id);
  const stands = someVersions
    ? search.standsAmong(hit.in.map(labelOf))
    : search.stands(stretchOf(all, hit.in), labelOf);
  return [
    element('p', { class: 'excerpt', lang: records.language }, ...excerpt(hit.text, hit.marks)),
    element(
      'p',
      { class: 'in' },
      ...(hit.match === 'exact' ? [] : [element('span', { class: 'tag' }, search[hit.match]), ' ']),
      ...(hit.layer === 'later-note' ? [element('span', { class: 'tag note' }, text.laterNote), ' '] : []),
      ...words(stands),
    ),
    ...placesView(setting, hit, linked),
  ];
}

/** A single version is named alone, also where it is the oldest or the newest. */
function stretchOf(all: readonly string[], named: readonly string[]): Presence {
  const [only, more] = named;
  if (only === undefined || more !== undefined || all.length === 1) return presence(all, named);
  return { kind: 'between', first: only, last: only };
}

/** Links to the wording in every version but the one that is linked already, the newest first. */
function placesView(setting: HitSetting, hit: Hit, linked: string | null): readonly HtmlNode[] {
  const { site, records } = setting;
  const others = hit.in.filter((id) => id !== linked).reverse();
  if (others.length === 0) return [];
  const links = others.map((id, place) => [
    ...(place > 0 ? [' '] : []),
    element('a', { href: hrefOf(site, records, hit, id) }, ...words(labelIn(setting, id))),
  ]);
  const places = linked === null ? site.strings.search.places : site.strings.search.otherPlaces;
  if (others.length <= OPEN_PLACES) {
    return [element('p', { class: 'in places' }, places, ...links.flat())];
  }
  return [
    element(
      'details',
      { class: 'in places' },
      element('summary', {}, `${places}${site.strings.number(others.length)}`),
      ...links.flat(),
    ),
  ];
}

function hrefOf(site: Site, records: SearchRecords, hit: Hit, version: string): string {
  const address = twinAddress(records, hit, version);
  return pathOf(site, { page: 'version', policy: hit.policy, version, address });
}

function labelIn({ site, records }: HitSetting, id: string): string {
  const label = records.versions.find((version) => version.id === id)?.label ?? id;
  return nameIn(site.language, label, records.language);
}

/** The clause's name in its document's own numbering, in the newest version that has the wording. */
function nameOf(site: Site, hit: Hit, language: string): string {
  const path: readonly NamedNode[] = [
    ...hit.path.map((above) => named(above, 'clause' as const)),
    named({ address: hit.address, label: hit.label, title: null }, hit.type),
  ];
  return clauseNameWithTitle(path, site.strings, language);
}

function named(
  { address, label, title }: Pick<NamedNode, 'address' | 'label' | 'title'>,
  type: NamedNode['type'],
): NamedNode {
  // The last step of an address is the number itself, 3-2 for 第3条の2; a letter or a part has none.
  const step = /(?:^|\.)(\d+(?:-\d+)*)(?:~\d+)?$/.exec(address ?? '')?.[1];
  return { address, label, title, type, number: step?.split('-').map(Number) ?? null };
}

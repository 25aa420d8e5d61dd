// A search result -> what is shown of it: each hit with its marked words, its clause and the texts that have it.
import type { Hit } from '../../core/search/hit.ts';
import type { SearchRecords } from '../../core/search/records.ts';
import type { SearchResult } from '../../core/search/searchRecords.ts';
import { element, type HtmlNode } from '../html.ts';
import { cutRanges } from '../render/cutRanges.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';

/** How many hits are shown at first. */
export const FIRST_HITS = 30;

// Of a long clause only the words around the first mark are shown. In characters.
const BEFORE = 60;
const AFTER = 180;

/** The results of a query over the records that were searched; `shown` hits at most. */
export function resultsView(
  site: Site,
  records: readonly SearchRecords[],
  result: SearchResult,
  shown: number,
): readonly HtmlNode[] {
  const { search } = site.strings;
  const { exact, loose, fuzzy } = result.total;
  const count = exact + loose + fuzzy;
  const hits = result.hits.slice(0, shown).map((hit) => hitView(site, records, hit));
  const heading = count === 0 ? search.nothing(result.query) : search.results(exact, result.query);
  const near = loose + fuzzy;
  return [
    element('h2', { tabindex: '-1' }, heading),
    ...(near > 0 ? [element('p', {}, search.near(near))] : []),
    ...absentView(site, result),
    element('ol', { class: 'hits' }, ...hits),
  ];
}

function hitView(site: Site, records: readonly SearchRecords[], hit: Hit): HtmlNode {
  const { search } = site.strings;
  const policy = records.find((candidate) => candidate.policy === hit.policy);
  const labelOf = (id: string): string => policy?.versions.find((version) => version.id === id)?.label ?? id;
  const route = { page: 'version', policy: hit.policy, version: hit.version, address: hit.address } as const;
  return element(
    'li',
    { class: 'hit', lang: policy?.language ?? null },
    element('h3', {}, element('a', { href: pathOf(site, route) }, nameOf(hit) || labelOf(hit.version))),
    element('p', { class: 'excerpt' }, ...excerpt(hit)),
    ...(hit.layer === 'later-note'
      ? [element('p', { class: 'layer-tag', lang: site.language }, site.strings.text.laterNote)]
      : []),
    element(
      'p',
      { class: 'in' },
      ...(records.length > 1 ? [`${policy?.title ?? hit.policy}　`] : []),
      element('span', { lang: site.language }, search.alsoIn(hit.in.map(labelOf))),
      ...(hit.match === 'exact'
        ? []
        : [element('span', { class: 'tag', lang: site.language }, search.inexact)]),
    ),
  );
}

// Labels from the outermost clause inward, with the innermost title: 4.(1) 第三者との連携.
function nameOf(hit: Hit): string {
  const labels = [...hit.path.map(({ label }) => label), hit.label].filter((label) => label !== null);
  const title = hit.path.findLast((above) => above.address !== null && above.title !== null)?.title ?? '';
  return `${labels.map((label) => label.trim()).join('')} ${title}`.trim();
}

function excerpt(hit: Hit): readonly HtmlNode[] {
  const first = hit.marks[0]?.[0] ?? 0;
  const from = first > BEFORE * 1.5 ? first - BEFORE : 0;
  const until = Math.min(hit.text.length, from + BEFORE + AFTER);
  const marks = hit.marks.map((at) => ({ at, value: true }));
  const pieces = cutRanges([from, until], marks).map(({ at, values }) => {
    const text = hit.text.slice(...at);
    return values.length > 0 ? element('mark', {}, text) : text;
  });
  return [...(from > 0 ? ['…'] : []), ...pieces, ...(until < hit.text.length ? ['…'] : [])];
}

function absentView(site: Site, result: SearchResult): readonly HtmlNode[] {
  const { absentFrom, hits, query } = result;
  if (absentFrom.length === 0 || hits.length === 0) return [];
  const reconstruction = absentFrom.some((absence) => absence.reconstruction);
  const labels = absentFrom.map(({ label }) => label);
  return [element('p', { class: 'absent-from' }, site.strings.search.absent(query, labels, reconstruction))];
}

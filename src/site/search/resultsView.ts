// An answer -> what is shown of it: how the query was read, what was not searched, where it is absent, and the hits;
// near misses below, under a heading that says what they are.
import type { Answer } from '../../core/search/answers.ts';
import type { Hit } from '../../core/search/hit.ts';
import type { SearchRecords } from '../../core/search/records.ts';
import { element, words, type HtmlNode } from '../html.ts';
import { nameIn, withoutLanguages } from '../mixedWords.ts';
import type { Site } from '../site.ts';
import { absenceSentences } from './absence.ts';
import { hitGroups } from './hitGroups.ts';
import { groupView } from './hitView.ts';
import { readAs } from './readAs.ts';
import { isNarrowed, type SearchOnly } from './searchQuestion.ts';

/** Hits shown at first, and how many more at each asking. */
export const FIRST_HITS = 30;

/** What an answer is shown with. */
export interface ResultsSetting {
  readonly site: Site;
  readonly only: SearchOnly;
  /** The records that were searched. */
  readonly records: readonly SearchRecords[];
  /** Policies of the archive. */
  readonly policies: number;
}

/** The view of an answer, whose hits are those to be shown. */
export function resultsView(setting: ResultsSetting, answer: Answer): readonly HtmlNode[] {
  const { site, only, records } = setting;
  const { search } = site.strings;
  const { result, complete, policies } = answer;
  const near = result.total.loose + result.total.fuzzy;
  const exactHits = result.hits.filter(({ match }) => match === 'exact');
  const nearHits = result.hits.filter(({ match }) => match !== 'exact');
  const remarks = [
    ...readAs(result.read, site.strings),
    ...(isNarrowed(only) ? [search.narrowed] : []),
    ...(complete ? [] : [search.incomplete(policies.searched, policies.all)]),
  ];
  return [
    element('h2', { tabindex: '-1' }, ...words(headingOf(setting, answer))),
    ...(remarks.length > 0 ? [element('p', { class: 'read-as' }, ...words(remarks.join(' ')))] : []),
    ...(complete && result.total.exact > 0
      ? absenceSentences(site.strings, records, result).map((sentence) =>
          element('p', { class: 'absent-from' }, ...words(sentence)),
        )
      : []),
    ...(exactHits.length > 0 ? [listView(setting, exactHits)] : []),
    ...(nearHits.length > 0
      ? [
          element('h2', { class: 'near-title' }, search.nearTitle(near)),
          element('p', { class: 'near-lead' }, search.nearLead),
          listView(setting, nearHits),
        ]
      : []),
  ];
}

/** The same in a sentence. */
export function resultsSaid(setting: ResultsSetting, answer: Answer): string {
  const { loose, fuzzy } = answer.result.total;
  const near = loose + fuzzy;
  return [
    withoutLanguages(headingOf(setting, answer)),
    ...(near > 0 ? [setting.site.strings.search.nearTitle(near)] : []),
  ].join(' ');
}

function headingOf({ site, only }: ResultsSetting, { result, complete }: Answer): string {
  const { search, language } = site.strings;
  const query = nameIn(language, result.query, language);
  if (result.total.exact > 0) return search.results(result.total.exact, query);
  return complete ? search.nothing(query, isNarrowed(only)) : search.nothingSearched(query);
}

function listView({ site, only, records, policies }: ResultsSetting, hits: readonly Hit[]): HtmlNode {
  const byPolicy = new Map(records.map((one) => [one.policy, one]));
  const someVersions = only.version !== undefined || only.cohort !== undefined;
  const ageOf = ({ policy, version }: Hit): number =>
    byPolicy.get(policy)?.versions.findIndex(({ id }) => id === version) ?? -1;
  const items = hitGroups(hits, ageOf).flatMap((group) => {
    const held = byPolicy.get(group[0].policy);
    if (held === undefined) throw new Error('A hit of a policy that was not searched; this is a bug.');
    return [groupView({ site, records: held, manyPolicies: policies > 1, someVersions }, group)];
  });
  return element('ol', { class: 'hits' }, ...items);
}

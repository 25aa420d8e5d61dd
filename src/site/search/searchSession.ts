// A search from asks to what is told, over files that are loaded when they are first needed. Runs in a worker, or on the
// page where there can be none.
import { answers, type Turns } from '../../core/search/answers.ts';
import { chosenPolicies, wholeArchive, type CandidateSource } from '../../core/search/candidateSource.ts';
import type { SearchRecords } from '../../core/search/records.ts';
import type { Site } from '../site.ts';
import { filterOptions } from './filterOptions.ts';
import { resultsSaid, resultsView } from './resultsView.ts';
import type { SearchCatalogue, SearchFiles } from './searchFiles.ts';
import type { SearchQuery, SearchTold } from './searchMessages.ts';
import { filterOf } from './searchQuestion.ts';

/** A reader's search. */
export interface SearchSession {
  readonly options: (policy: string | null) => Promise<SearchTold>;
  /** Exact hits, then all; it gives way to the next key as it is told to. */
  readonly answers: (asked: SearchQuery, turns?: Turns) => AsyncGenerator<SearchTold, void>;
}

/** Opens a session. Nothing is loaded yet. */
export function searchSession(site: Site, files: SearchFiles): SearchSession {
  const loaded = new Map<string, SearchRecords>();
  const chosenFor = new Map<string, readonly string[]>();
  const load = async (policy: string): Promise<SearchRecords> => {
    const records = await files.records(policy);
    loaded.set(policy, records);
    return records;
  };
  const opened = once(async () => {
    const catalogue = await files.catalogue();
    return { catalogue, source: sourceOf(catalogue, load, (query) => chosenFor.get(query) ?? []) };
  });

  return {
    options: async (policy) => {
      const { catalogue, source } = await opened();
      const [only, more] = catalogue.policies;
      const inside = policy ?? (more === undefined ? (only?.id ?? null) : null);
      // Of a small archive everything is opened now, so that the first key need not wait for it.
      const { records } =
        inside === null && !catalogue.whole ? { records: [] } : await source('', { policy: inside });
      const held = records.find((one) => one.policy === inside) ?? null;
      return { told: 'options', options: filterOptions(catalogue, held) };
    },
    answers: async function* (asked, turns) {
      const { catalogue, source } = await opened();
      if (asked.chosen !== null) chosenFor.set(asked.query, asked.chosen);
      const options = { ...filterOf(asked.only), limit: asked.shown };
      for await (const answer of answers(source, asked.query, options, turns)) {
        const { result } = answer;
        const searched = new Set(result.searched.map(({ policy }) => policy));
        const records = [...loaded.values()].filter(({ policy }) => searched.has(policy));
        const setting = { site, only: asked.only, records, policies: catalogue.policies.length };
        const { exact, loose, fuzzy } = result.total;
        const rest = exact + loose + fuzzy - result.hits.length;
        yield {
          told: 'answer',
          id: asked.id,
          final: answer.final,
          view: resultsView(setting, answer),
          said: resultsSaid(setting, answer),
          rest,
          more: site.strings.search.more(rest),
        };
      }
    },
  };
}

function sourceOf(
  catalogue: SearchCatalogue,
  load: (policy: string) => Promise<SearchRecords>,
  chosen: (query: string) => readonly string[],
): CandidateSource {
  const searched = { policies: catalogue.policies.map(({ id }) => id), load };
  return catalogue.whole
    ? wholeArchive(searched)
    : chosenPolicies(searched, (query) => Promise.resolve(chosen(query)));
}

/** The promise of the first call, for all calls; after a failure the next call tries again. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    const making = made ?? make();
    made = making;
    making.catch(() => {
      made = null;
    });
    return making;
  };
}

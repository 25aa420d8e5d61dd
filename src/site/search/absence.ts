// In which versions nothing holds what was asked, in sentences. A reconstruction lacks what was cut from it, and says so.
import { presence } from '../../core/search/presence.ts';
import type { SearchRecords } from '../../core/search/records.ts';
import type { Absence, SearchResult } from '../../core/search/searchRecords.ts';
import { inLanguage, nameIn } from '../mixedWords.ts';
import type { Strings } from '../strings/strings.ts';

/** Versions of a policy that are named one by one. */
const NAMED = 3;
/** Policies that are named where none of their versions has it; others are counted. */
const POLICIES_NAMED = 3;

/** A sentence for each policy, then one for policies that do not have it at all. Nothing where nothing was found. */
export function absenceSentences(
  strings: Strings,
  records: readonly SearchRecords[],
  result: SearchResult,
): readonly string[] {
  const { search } = strings;
  const query = nameIn(strings.language, result.query, strings.language);
  if (result.total.exact === 0) return [];
  const partly: string[] = [];
  const wholly: { readonly title: string; readonly reconstruction: boolean }[] = [];
  for (const policy of records) {
    const absent = result.absentFrom.filter((absence) => absence.policy === policy.policy);
    if (absent.length === 0) continue;
    const searched = result.searched.filter((one) => one.policy === policy.policy);
    const reconstruction = absent.some((absence) => absence.reconstruction);
    if (absent.length === searched.length) {
      wholly.push({ title: inLanguage(policy.title, policy.language, strings.language), reconstruction });
    } else partly.push(search.absent(query, versionsIn(strings, policy, absent), reconstruction));
  }
  const named = wholly.length > POLICIES_NAMED ? [] : wholly;
  return [
    ...partly,
    ...named.map(({ title, reconstruction }) =>
      search.absent(query, search.absentWhole(title), reconstruction),
    ),
    ...(named.length < wholly.length
      ? [
          search.absent(
            query,
            search.absentOthers(wholly.length),
            wholly.some((one) => one.reconstruction),
          ),
        ]
      : []),
  ];
}

function versionsIn(strings: Strings, policy: SearchRecords, absent: readonly Absence[]): string {
  const named = (label: string): string => nameIn(strings.language, label, policy.language);
  if (absent.length <= NAMED) return strings.list(absent.map(({ label }) => named(label)));
  const labels = new Map(policy.versions.map(({ id, label }) => [id, named(label)]));
  const stretch = presence(
    policy.versions.map(({ id }) => id),
    absent.map(({ version }) => version),
  );
  if (stretch.kind === 'until') {
    // The version that follows is the first to have it, if it was searched; that none before it has, is true in any case.
    const next = policy.versions[policy.versions.findIndex(({ id }) => id === stretch.last) + 1];
    if (next !== undefined) return strings.search.absentBefore(next.label);
  }
  return strings.search.absentStretch(stretch, (id) => labels.get(id) ?? id);
}

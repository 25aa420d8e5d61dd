// What a search can be narrowed to, for the page's fields.
import type { SearchRecords } from '../../core/search/records.ts';
import { addressAt, labelAt, titleAt, versionView } from '../../core/search/versionView.ts';
import type { SearchCatalogue } from './searchFiles.ts';

/** A value with the words for it. */
export interface FilterOption {
  readonly value: string;
  readonly words: string;
}

/** The values of each field; those inside a policy are empty while none is chosen. */
export interface FilterOptions {
  /** The policy that the others belong to. */
  readonly policy: string | null;
  /** In which language the others but `policies` are written. */
  readonly language: string | null;
  readonly policies: readonly (FilterOption & { readonly language: string })[];
  readonly versions: readonly FilterOption[];
  readonly cohorts: readonly FilterOption[];
  readonly sections: readonly FilterOption[];
}

/** The options of an archive and, where records are given, inside their policy. The newest version comes first. */
export function filterOptions(catalogue: SearchCatalogue, records: SearchRecords | null): FilterOptions {
  const policies = catalogue.policies.map(({ id, title, language }) => ({
    value: id,
    words: title,
    language,
  }));
  if (records === null) {
    return { policy: null, language: null, policies, versions: [], cohorts: [], sections: [] };
  }
  return {
    policy: records.policy,
    language: records.language,
    policies,
    versions: records.versions.map(({ id, label }) => ({ value: id, words: label })).reverse(),
    cohorts: records.cohorts.map(({ id, label }) => ({ value: id, words: label })),
    sections: sectionsOf(records),
  };
}

/** Outermost clauses, by the numbers of the newest version that has them. */
function sectionsOf(records: SearchRecords): readonly FilterOption[] {
  const found = new Map<string, string>();
  for (let version = records.versions.length - 1; version >= 0; version--) {
    const view = versionView(records, version);
    view.records.forEach((_, place) => {
      const address = addressAt(records, view, place);
      if (address === null || address.includes('.') || found.has(address)) return;
      const [label, title] = [labelAt(records, view, place), titleAt(records, view, place)];
      if (label !== null || title !== null)
        found.set(address, `${label?.trim() ?? ''} ${title ?? ''}`.trim());
    });
  }
  return [...found].map(([value, words]) => ({ value, words }));
}

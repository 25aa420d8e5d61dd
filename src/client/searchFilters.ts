// The fields that narrow a search. What they offer comes when the search is opened; what is chosen in the address before
// that is kept until then.
import type { FilterOption, FilterOptions } from '../site/search/filterOptions.ts';
import { isSearchKind } from '../site/search/searchKinds.ts';
import type { SearchOnly } from '../site/search/searchQuestion.ts';

type Field = keyof SearchOnly;
const INSIDE = ['version', 'cohort', 'section'] as const satisfies readonly Field[];

/** The fields inside an element that has a select for each, named after what it narrows. */
export interface SearchFilters {
  readonly only: () => SearchOnly;
  readonly choose: (only: SearchOnly) => void;
  readonly offer: (options: FilterOptions) => void;
}

/** Binds the fields; `changed` is called when the reader chose another value. */
export function searchFilters(form: HTMLElement, changed: (field: Field) => void): SearchFilters {
  let only: SearchOnly = {};
  const fieldOf = (name: Field): HTMLSelectElement | null => form.querySelector(`select[name=${name}]`);
  const write = (name: Field): void => {
    const field = fieldOf(name);
    if (field === null) return;
    const value = only[name] ?? '';
    // A value that is not offered yet, or that this archive does not have, stands in the list under its own name.
    if (![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
    field.value = value;
  };
  const choose = (chosen: SearchOnly): void => {
    only = chosen;
    for (const name of ['policy', 'kind', ...INSIDE] as const) write(name);
    const box = fieldOf('kind')?.closest('details');
    if (box && Object.keys(only).length > 0) box.open = true;
  };
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const name = target.name as Field;
    // Versions, cohorts and clauses are those of one policy.
    if (name === 'policy') {
      const { kind } = only;
      choose({ ...(target.value === '' ? {} : { policy: target.value }), ...(kind ? { kind } : {}) });
    } else choose(withValue(only, name, target.value));
    changed(name);
  });
  form.querySelector('[data-clear]')?.addEventListener('click', () => {
    choose({});
    changed('policy');
  });
  return {
    only: () => only,
    choose,
    offer: (options) => {
      fill(fieldOf('policy'), options.policies, (at) => options.policies[at]?.language ?? null);
      for (const name of INSIDE) {
        const values = options[`${name}s` as const];
        fill(fieldOf(name), values, () => options.language);
        const place = fieldOf(name)?.closest<HTMLElement>('.field');
        if (place) place.hidden = values.length === 0;
      }
      const lead = form.querySelector<HTMLElement>('[data-choose-policy]');
      if (lead !== null) lead.hidden = options.policy !== null;
      const policyPlace = fieldOf('policy')?.closest<HTMLElement>('.field');
      if (policyPlace) policyPlace.hidden = options.policies.length < 2;
      for (const name of ['policy', 'kind', ...INSIDE] as const) write(name);
    },
  };
}

function fill(
  field: HTMLSelectElement | null,
  options: readonly FilterOption[],
  languageAt: (place: number) => string | null,
): void {
  if (field === null) return;
  const made = options.map(({ value, words }, place) => {
    const option = new Option(words, value);
    option.lang = languageAt(place) ?? '';
    return option;
  });
  // The first option, which does not narrow, stays.
  field.replaceChildren(...[field.options[0]].filter((option) => option !== undefined), ...made);
}

function withValue(only: SearchOnly, name: Field, value: string): SearchOnly {
  const rest: SearchOnly = Object.fromEntries(Object.entries(only).filter(([key]) => key !== name));
  if (value === '') return rest;
  if (name === 'kind') return isSearchKind(value) ? { ...rest, kind: value } : rest;
  return { ...rest, [name]: value };
}

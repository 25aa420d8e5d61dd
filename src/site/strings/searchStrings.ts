import type { Presence } from '../../core/search/presence.ts';
import type { SearchKind } from '../search/searchKinds.ts';

/** The search page and what stands in its results. */
export interface SearchStrings {
  readonly search: {
    readonly title: string;
    readonly field: string;
    readonly button: string;
    readonly hint: string;
    readonly helpTitle: string;
    readonly help: readonly (readonly [typed: string, found: string])[];
    readonly private: string;
    readonly withoutScript: string;
    readonly loading: string;
    readonly failed: string;
    readonly results: (count: number, query: string) => string;
    readonly nothing: (query: string, narrowed: boolean) => string;
    /** Where not all was searched, nothing may be said of the rest. */
    readonly nothingSearched: (query: string) => string;
    /** Labels of versions, or words for a stretch of them. */
    readonly absent: (query: string, versions: string, reconstruction: boolean) => string;
    readonly absentStretch: (presence: Presence, labelOf: (version: string) => string) => string;
    /** Every version before the one of a label. */
    readonly absentBefore: (label: string) => string;
    /** Every version of a policy. */
    readonly absentWhole: (title: string) => string;
    readonly absentOthers: (policies: number) => string;
    readonly incomplete: (searched: number, all: number) => string;
    readonly narrowed: string;
    readonly readClause: (words: string, address: string) => string;
    readonly readDate: (words: string, date: string) => string;
    readonly readWithout: (words: readonly string[]) => string;
    readonly nearTitle: (count: number) => string;
    readonly nearLead: string;
    readonly fuzzy: string;
    readonly loose: string;
    /** Where a wording stands. */
    readonly stands: (presence: Presence, labelOf: (version: string) => string) => string;
    readonly standsAmong: (labels: readonly string[]) => string;
    readonly places: string;
    readonly otherPlaces: string;
    readonly otherWording: string;
    readonly more: (count: number) => string;
    readonly filters: string;
    readonly policy: string;
    readonly version: string;
    readonly cohort: string;
    readonly section: string;
    readonly kind: string;
    readonly all: string;
    readonly kinds: Readonly<Record<SearchKind, string>>;
    readonly choosePolicy: string;
    readonly clear: string;
    readonly keys: string;
    readonly allTexts: string;
  };
}

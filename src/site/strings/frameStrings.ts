import type { VersionKind } from '../../core/model/policy.ts';

/** The frame of every page, the lists of policies and texts, cohorts and the timeline. */
export interface FrameStrings {
  readonly site: {
    readonly skip: string;
    readonly navigation: string;
    readonly home: string;
    readonly search: string;
    readonly about: string;
    readonly breadcrumbs: string;
    notThePublisher(operator: string): string;
    readonly limitsLink: string;
    readonly related: string;
    /** The language's name for itself. */
    readonly ownName: string;
    /** That what the archive's data say is not translated. */
    readonly untranslated: string;
  };
  readonly home: {
    readonly lead: string;
    readonly policies: string;
    readonly searchLead: string;
    readonly description: (titles: readonly string[]) => string;
    readonly empty: string;
  };
  readonly cohorts: {
    readonly title: string;
    readonly caption: (policy: string) => string;
    readonly contracted: string;
    readonly label: string;
    readonly services: string;
    readonly agreed: string;
    readonly shown: string;
    readonly basis: string;
    readonly none: string;
    readonly allServices: string;
    readonly notHeld: string;
    readonly agreedHere: string;
    readonly shownHere: string;
    readonly firstDay: (what: string, date: string) => string;
  };
  readonly timeline: {
    readonly title: (policy: string) => string;
    readonly legend: string;
  };
  readonly policy: {
    readonly publisher: string;
    readonly original: string;
    readonly originalUnknown: string;
    readonly services: string;
    readonly versions: string;
    readonly comparisons: string;
    readonly translationOf: string;
    readonly kind: Readonly<Record<VersionKind, string>>;
    readonly versionColumn: string;
    readonly kindColumn: string;
    readonly datesColumn: string;
    readonly compare: (old: string, new_: string) => string;
    readonly noComparison: string;
  };
  readonly dates: Readonly<
    Record<'enacted' | 'revised' | 'announced' | 'effective' | 'captured' | 'published', string>
  >;
}

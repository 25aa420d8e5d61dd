/** The date desk. */
export interface DeskStrings {
  readonly desk: {
    readonly question: string;
    readonly hint: string;
    readonly kindsOfDate: string;
    readonly field: string;
    readonly policy: string;
    readonly service: string;
    readonly anyService: string;
    readonly on: string;
    readonly onField: string;
    readonly onHint: string;
    readonly ask: string;
    readonly private: string;
    readonly withoutScript: string;
    readonly loading: string;
    readonly failed: string;
    readonly answerTitle: (asked: string) => string;
    readonly empty: string;
    readonly unreadable: (words: string) => string;
    readonly impossible: (words: string) => string;
    readonly ambiguous: (words: string, options: readonly string[]) => string;
    readonly sameAllDays: (from: string, until: string) => string;
    readonly turns: (from: string, until: string) => string;
    readonly daysFromTo: (from: string, until: string) => string;
    readonly agreed: string;
    readonly shown: string;
    readonly shownUndated: string;
    readonly published: (on: string) => string;
    readonly notDeterminable: string;
    readonly basis: string;
    /** In place of quotes that stand under another heading. */
    readonly sameBasis: (heading: string) => string;
    readonly contact: string;
    readonly candidates: string;
    readonly quotedIn: (label: string) => string;
    readonly changedSince: string;
    /** Stands in its place where one text was made from the other. */
    readonly relation: string;
    readonly recordAddress: (address: string) => string;
    readonly changedSinceNone: string;
    readonly sameText: string;
    readonly compareThem: string;
    /** What the changes of a heading are about. */
    readonly changeGroup: Readonly<
      Record<'fact' | 'added' | 'removed' | 'wording' | 'place' | 'form', string>
    >;
    readonly changeCount: (group: string, count: number) => string;
    readonly askService: (policy: string) => string;
    readonly print: string;
    readonly record: string;
    readonly recordDetails: (version: string, sha256: string) => string;
    readonly nearBound: (before: string, after: string) => string;
  };
}

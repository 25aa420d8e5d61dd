/** Search, the page about the archive, and the page for wrong addresses. */
export interface FindingStrings {
  readonly search: {
    readonly title: string;
    readonly field: string;
    readonly button: string;
    readonly hint: string;
    readonly private: string;
    readonly withoutScript: string;
    readonly loading: string;
    readonly failed: string;
    readonly results: (count: number, query: string) => string;
    readonly nothing: (query: string) => string;
    readonly absent: (query: string, versions: readonly string[], reconstruction: boolean) => string;
    readonly near: (count: number) => string;
    readonly inexact: string;
    readonly alsoIn: (labels: readonly string[]) => string;
    readonly more: (count: number) => string;
    readonly allTexts: string;
  };
  readonly about: {
    readonly title: string;
    readonly lead: (archive: string) => string;
    readonly operator: string;
    readonly contact: string;
    readonly relationTitle: string;
    readonly relation: string;
    readonly limitsTitle: string;
    readonly limitsLead: string;
    readonly limits: readonly string[];
    readonly limitsEnd: string;
    readonly textsTitle: string;
    readonly texts: readonly string[];
    readonly hashTitle: string;
    readonly hash: readonly string[];
    readonly privacyTitle: string;
    readonly privacy: string;
  };
  readonly notFound: {
    readonly title: string;
    readonly lead: string;
    readonly cures: readonly string[];
    readonly policies: string;
  };
}

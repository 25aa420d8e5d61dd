/** The page about the archive, and the page for wrong addresses. */
export interface FindingStrings {
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

/** Lists that are too long for one page. */
export interface PagingStrings {
  readonly paging: {
    readonly title: string;
    /** A page of a list, as a link: its number of how many. */
    readonly page: (number: number, of: number) => string;
    /** What a page of versions holds, counted from the oldest. */
    readonly versions: (first: number, last: number) => string;
    /** Where only the newest stand, beside the link to all. */
    readonly newest: (shown: number, all: number) => string;
    readonly allVersions: string;
    readonly olderVersions: string;
    readonly newestVersions: string;
    readonly policies: (number: number, of: number) => string;
    /** Where there are too many policies to answer for all at once. */
    readonly choosePolicy: string;
  };
}

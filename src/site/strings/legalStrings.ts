/** The legal team's desk: views of a comparison, any two versions, a clause's history, who has which wording. */
export interface LegalStrings {
  readonly views: {
    readonly changedOnly: string;
    readonly table: string;
    readonly redline: string;
    readonly filter: string;
    /** With `{shown}` and `{all}` for numbers that the page fills in. */
    readonly filterPattern: string;
    readonly noiseFold: Readonly<
      Record<'cosmetic' | 'renumbered' | 'carried', (count: number, first: string, last: string) => string>
    >;
    readonly contents: string;
    readonly contentsCount: (count: number) => string;
    readonly contentsNoise: string;
    readonly preset: string;
    readonly whole: string;
    readonly word: string;
    readonly csv: string;
    readonly json: string;
    readonly print: string;
    readonly working: string;
    /** With `{file}` for a name that the page fills in. */
    readonly savedPattern: string;
    readonly failed: string;
    readonly redlineWaits: string;
    readonly anyTwo: string;
    readonly otherPair: string;
  };
  readonly live: {
    readonly title: (policy: string) => string;
    readonly heading: string;
    readonly describe: (policy: string) => string;
    readonly lead: string;
    readonly old: string;
    readonly new: string;
    readonly choose: string;
    readonly compare: string;
    readonly cancel: string;
    readonly needsScript: string;
    readonly ready: string;
    readonly chooseTwo: string;
    readonly loading: string;
    readonly comparing: string;
    readonly showing: string;
    /** With `{differences}` for a number that the page fills in. */
    readonly donePattern: string;
    readonly cancelled: string;
    readonly failed: string;
    readonly fromDisk: string;
    readonly result: string;
    readonly built: string;
    readonly neighbours: string;
  };
  readonly history: {
    readonly title: string;
    readonly lead: string;
    readonly born: string;
    readonly first: string;
    readonly gone: string;
    readonly against: (label: string) => string;
    /** Instead of a change of wording, where the parts of a clause only changed places or numbers. */
    readonly reordered: string;
    readonly unchanged: (label: string) => string;
    readonly madeFrom: (label: string) => string;
    readonly sameAs: (label: string) => string;
    readonly blameTitle: string;
    readonly blameLead: (label: string) => string;
    readonly blameAlone: (label: string) => string;
    readonly blameLeftOut: string;
    readonly sentence: string;
    readonly since: string;
    readonly sinceBirth: (label: string) => string;
    readonly sinceAfter: (label: string, before: string) => string;
  };
  readonly matrix: {
    readonly title: (policy: string) => string;
    readonly heading: string;
    readonly describe: (policy: string) => string;
    readonly link: string;
    readonly lead: string;
    readonly by: Readonly<Record<'agreed' | 'shown', string>>;
    readonly byLabel: string;
    readonly differing: (differing: number, all: number) => string;
    readonly onlyDiffering: string;
    readonly clause: string;
    /** Said of a clause that the newest text lacks: its name is that of an older text. */
    readonly namedIn: (label: string) => string;
    readonly caption: (policy: string, by: string) => string;
    readonly wording: (place: number) => string;
    readonly absent: string;
    readonly unknown: string;
    readonly texts: string;
    readonly oneWording: string;
    readonly noCohorts: string;
    readonly noRows: string;
    readonly parts: string;
    readonly part: (part: number, all: number) => string;
    readonly untitled: string;
  };
}

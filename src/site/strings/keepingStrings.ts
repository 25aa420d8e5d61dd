/** How texts are proven, corrected and taken out, who is speaking, and the archive on a disk. */
export interface KeepingStrings {
  readonly verify: {
    readonly title: string;
    readonly lead: string;
    /** What a hash proves. */
    readonly proves: readonly string[];
    /** What a hash does not prove. */
    readonly provesNot: readonly string[];
    readonly provesTitle: string;
    readonly provesNotTitle: string;
    readonly scope: string;
    readonly scopes: { readonly one: string; readonly texts: string; readonly all: string };
    readonly head: string;
    readonly headHint: string;
    readonly start: string;
    readonly stop: string;
    readonly loading: string;
    /** Holds `{done}` and `{all}`. */
    readonly progress: string;
    readonly stopped: string;
    readonly failed: string;
    readonly insecure: string;
    readonly fromDisk: string;
    readonly withoutScript: string;
    readonly byCommand: string;
    readonly fine: (files: number) => string;
    readonly wrong: (count: number, files: number) => string;
    readonly counts: (entries: number, texts: number) => string;
    readonly thisHead: string;
    readonly noteHead: string;
    readonly headSame: string;
    readonly file: (path: string) => string;
    readonly changed: string;
    readonly changedIn: (clause: string) => string;
    readonly changedPart: (part: string) => string;
    readonly missing: string;
    readonly bytes: (start: number, end: number) => string;
    readonly openText: string;
    readonly badManifest: (path: string) => string;
    readonly noManifest: string;
    readonly otherHead: (head: string) => string;
    readonly brokenChain: (policy: string) => string;
    readonly cure: string;
    readonly withdrawnTitle: string;
    readonly withdrawn: (what: string, date: string, reason: string) => string;
    readonly link: string;
    readonly linkHere: string;
  };
  readonly ledger: {
    readonly corrected: (date: string, reason: string) => string;
    readonly asArchived: (date: string | null) => string;
    readonly asArchivedTitle: (date: string | null) => string;
    readonly keptGone: string;
    readonly archivedNote: (date: string, reason: string) => string;
    readonly toCurrent: string;
    readonly changedPlaces: string;
    readonly noWordChanged: string;
    readonly withdrawnVersion: (date: string, reason: string) => string;
    readonly withdrawnClause: (clause: string, date: string, reason: string) => string;
    readonly stood: (clauses: readonly string[]) => string;
    readonly hashBefore: (hash: string) => string;
    readonly here: (date: string, reason: string) => string;
    readonly hereIn: (label: string, date: string, reason: string) => string;
  };
  readonly report: {
    readonly link: string;
    readonly subject: (archive: string) => string;
    readonly body: (address: string) => string;
    readonly elsewhere: (contact: string) => string;
  };
  readonly licences: {
    readonly title: string;
    readonly software: (name: string) => string;
    readonly texts: string;
  };
  readonly disk: {
    readonly notHere: string;
    readonly lead: string;
  };
}

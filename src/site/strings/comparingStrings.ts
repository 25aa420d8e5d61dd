import type { Change, RunClass } from '../../core/model/comparison.ts';

/** Comparisons and clause histories. */
export interface ComparingStrings {
  readonly change: Readonly<Record<'unchanged' | Change, string>>;
  readonly comparison: {
    readonly title: (old: string, new_: string) => string;
    readonly describe: (policy: string, old: string, new_: string) => string;
    readonly summary: string;
    readonly same: string;
    readonly counts: (parts: readonly string[]) => string;
    readonly countOf: (change: string, count: number) => string;
    readonly characters: (removed: number, added: number) => string;
    readonly quiet: (count: number) => string;
    readonly list: string;
    readonly details: string;
    readonly unchangedFold: (count: number, first: string, last: string) => string;
    readonly view: string;
    readonly sideBySide: string;
    readonly inline: string;
    readonly oldSide: string;
    readonly newSide: string;
    readonly absentOld: string;
    readonly absentNew: string;
    readonly removedWord: string;
    readonly addedWord: string;
    /** What ears hear before and behind words that were removed or added; `kind` where they are muted for the eye. */
    readonly runBegins: (word: string, kind: string | null) => string;
    readonly runEnds: string;
    readonly became: (old: string, new_: string) => string;
    readonly came: (new_: string) => string;
    readonly went: (old: string) => string;
    /** For two texts of which one was made from the other: what stands in one of them only. */
    readonly onlyIn: (label: string) => string;
    readonly differs: string;
    readonly standsOnlyIn: (words: string, label: string) => string;
    readonly standsInstead: (old: string, oldLabel: string, next: string, newLabel: string) => string;
    readonly andMore: (count: number) => string;
    readonly coarse: string;
    readonly otherTitle: string;
    readonly other: Readonly<Record<'link' | 'layout' | 'bullet' | 'image', string>>;
    readonly otherLine: (what: string, old: string, new_: string) => string;
    readonly next: string;
    readonly previous: string;
    readonly keys: string;
    /** With `{place}` and `{all}` for numbers that the page fills in. */
    readonly positionPattern: string;
    readonly renumberedFromTo: (old: string, new_: string, grows: boolean | null) => string;
  };
  readonly runClass: Readonly<Record<RunClass, string>>;
  readonly clause: {
    readonly title: (name: string) => string;
    readonly describe: (name: string, policy: string) => string;
    readonly lead: (wordings: number, versions: number) => string;
    readonly wording: (place: number) => string;
    readonly places: string;
    readonly version: string;
    readonly address: string;
    readonly absent: string;
    /** Before the words of a text, in a preview; `kind` is empty where it goes without saying. */
    readonly previewOf: (label: string, kind: string) => string;
  };
}

// What the date desk needs in the reader's browser, as plain JSON: the records, and what cannot be told from them alone.
import type { PolicyRecord, Quote } from '../../core/model/policy.ts';
import { countCuts, cutsOf } from '../reconstruction.ts';
import { comparedPairs } from '../comparisonLinks.ts';
import type { CutCounts } from '../strings/readingStrings.ts';
import type { VisibleQuote } from '../visibleQuote.ts';
import { visibleQuote } from '../visibleQuote.ts';
import type { ArchivedVersion } from '../../core/model/policy.ts';
import type { Comparison } from '../../core/model/comparison.ts';

/** One policy for the desk. Pairs of versions are named `OLD NEW`, quotes `VERSION START END`. */
export interface DeskPolicy {
  readonly record: PolicyRecord;
  readonly lengths: Readonly<Record<string, number>>;
  readonly hashes: Readonly<Record<string, string>>;
  readonly changes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly quotes: Readonly<Record<string, VisibleQuote>>;
  /** By the id of a reconstruction. */
  readonly cuts: Readonly<Record<string, CutCounts>>;
}

/** What the desk answers from: the whole file of a small archive, or what was loaded of a large one. */
export interface DeskData {
  readonly format: 1;
  readonly policies: readonly DeskPolicy[];
}

/** A policy of a large archive, whose part of the data is a file of its own (`deskFile`). */
export interface DeskPart {
  readonly id: string;
  readonly services: readonly string[];
  readonly original: boolean;
}

/** The file that the desk loads first. In a large archive `policies` is empty and `parts` names them all. */
export interface DeskFile extends DeskData {
  readonly parts: readonly DeskPart[];
}

/** The name of a policy's part among the data files. */
export const deskFile = (policy: string): string => `desk/${policy}.json`;

/** What a policy is among the parts. */
export function deskPart({ id, services, translationOf }: PolicyRecord): DeskPart {
  return { id, services: services.map((service) => service.id), original: translationOf === null };
}

/** The name under which a quote stands in `quotes`. */
export const quoteKey = ({ version, range }: Pick<Quote, 'version' | 'range'>): string =>
  `${version} ${range[0]} ${range[1]}`;

/** Makes a policy's part of the file. */
export function deskPolicy(
  policy: PolicyRecord,
  versionOf: (id: string) => ArchivedVersion,
  compare: (old: string, next: string) => Comparison,
): DeskPolicy {
  const versions = policy.versions.map(({ id }) => versionOf(id));
  const quotes = policy.cohorts.flatMap(({ basis, contact }) => [
    ...basis,
    ...(contact === null ? [] : [contact]),
  ]);
  return {
    record: {
      ...policy,
      versions: policy.versions.map((record) => ({
        ...record,
        repairs: [],
        laterNotes: [],
        flags: [],
        aliases: {},
      })),
    },
    lengths: Object.fromEntries(versions.map(({ record, source }) => [record.id, source.length])),
    hashes: Object.fromEntries(versions.map(({ record, sha256 }) => [record.id, sha256])),
    changes: Object.fromEntries(
      comparedPairs(policy).map((pair) => [`${pair.old} ${pair.new}`, countsOf(compare(pair.old, pair.new))]),
    ),
    quotes: Object.fromEntries(
      quotes.map((quote) => [quoteKey(quote), visibleQuote(versionOf(quote.version), quote.range)]),
    ),
    cuts: Object.fromEntries(
      versions.flatMap((version) => {
        const base = version.record.reconstructedFrom?.version;
        return base === undefined ? [] : [[version.record.id, countCuts(cutsOf(version, versionOf(base)))]];
      }),
    ),
  };
}

function countsOf({ summary }: Comparison): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(summary).filter(([name]) => !name.startsWith('wordingChars')));
}

import type { SearchStrings } from '../searchStrings.ts';
import { counted, list, number } from './words.ts';

/** Versions that are named one by one. */
const NAMED = 6;

/** A query in quotes, unless it has some of its own. */
const named = (query: string): string => (/[「『"“„«]/u.test(query) ? query : `“${query}”`);

/** The search page and what stands in its results. */
export const searching: SearchStrings = {
  search: {
    title: 'Search',
    field: 'Words to look for',
    button: 'Search',
    hint: 'Character width, kana or kanji spelling and okurigana make no difference. Words separated by spaces must all occur.',
    helpTitle: 'How to search',
    help: [
      ['"third party"', 'Words in quotes must stand side by side.'],
      ['share -advertising', 'A word after - must not occur.'],
      ['Section 3, 3(2)', 'A clause number also finds the clause itself.'],
      ['1 July 2022', 'A date is also found as 2022-07-01 or in the Japanese calendar.'],
    ],
    private: 'What you look for stays in this browser. It is neither sent nor stored.',
    withoutScript:
      'The search needs JavaScript. Without it, open a text below by its contents and use the search of your browser.',
    loading: 'Loading the texts…',
    failed: 'The texts could not be loaded. Please try again later.',
    results: (count, query) => `${named(query)} was found in ${counted(count, 'place')}.`,
    nothing: (query, narrowed) =>
      `${named(query)} is nowhere in ${narrowed ? 'what the search was narrowed to' : 'the texts held'}.`,
    nothingSearched: (query) => `${named(query)} was not found in the documents that were searched.`,
    absent: (query, versions, reconstruction) =>
      `${named(query)} is not in ${versions}${reconstruction ? ' (the reconstruction omits the notes cut from it)' : ''}.`,
    absentStretch: (presence, labelOf) => {
      switch (presence.kind) {
        case 'all':
          return 'any version';
        case 'until':
          return `any version up to ${labelOf(presence.last)}`;
        case 'from':
          return `any version from ${labelOf(presence.first)} on`;
        case 'between':
          return presence.first === presence.last
            ? labelOf(presence.first)
            : `any version from ${labelOf(presence.first)} to ${labelOf(presence.last)}`;
        case 'some':
          return presence.versions.length > NAMED
            ? counted(presence.versions.length, 'version')
            : list(presence.versions.map(labelOf));
        case 'none':
          return '';
      }
    },
    absentBefore: (label) => `any version before ${label}`,
    absentWhole: (title) => `any version of ${title}`,
    absentOthers: (policies) => `any version of ${counted(policies, 'other document')}`,
    incomplete: (searched, all) =>
      `Only ${counted(searched, 'document')} of ${number(all)} were searched, those nearest to the words. Nothing is said of the others. Choose a document to search all its versions.`,
    narrowed: 'Only what the search was narrowed to was searched.',
    readClause: (words, address) =>
      `“${words}” was read as a clause number (${address}): the clause of that number was looked for too.`,
    readDate: (words, date) =>
      `“${words}” was read as the date ${date}; other ways to write it were looked for too.`,
    readWithout: (words) => `Places with ${list(words.map((word) => `“${word}”`))} were left out.`,
    nearTitle: (count) => `Places with similar words (${number(count)})`,
    nearLead:
      'These do not hold the words as they were typed, but nearly: with a letter changed, or together with their heading.',
    fuzzy: 'similar words',
    loose: 'together with its heading',
    stands: (presence, labelOf) => {
      switch (presence.kind) {
        case 'all':
          return 'This wording is in all versions.';
        case 'until':
          return `This wording is in the versions up to ${labelOf(presence.last)}.`;
        case 'from':
          return `This wording is in the versions from ${labelOf(presence.first)} on.`;
        case 'between':
          return presence.first === presence.last
            ? `This wording is in ${labelOf(presence.first)} only.`
            : `This wording is in the versions from ${labelOf(presence.first)} to ${labelOf(presence.last)}.`;
        case 'some':
          return presence.versions.length > NAMED
            ? `This wording is in ${counted(presence.versions.length, 'version')}.`
            : `Versions with this wording: ${list(presence.versions.map(labelOf))}`;
        case 'none':
          return '';
      }
    },
    standsAmong: (labels) => `Versions with this wording, among those searched: ${list(labels)}`,
    places: 'Open in: ',
    otherPlaces: 'Open in other versions: ',
    otherWording: 'Another wording of the same clause',
    more: (count) => `Show ${number(count)} more`,
    filters: 'Narrow the search',
    policy: 'Document',
    version: 'Version',
    cohort: 'Contract period',
    section: 'Clause (by each version’s own numbers)',
    kind: 'Kind of place',
    all: 'All',
    kinds: {
      clause: 'Clauses and headings',
      item: 'Items',
      paragraph: 'Paragraphs',
      table: 'Tables',
      note: 'Notes',
    },
    choosePolicy: 'Choose a document to narrow the search by version, contract period and clause as well.',
    clear: 'Stop narrowing',
    keys: 'The arrow keys move through the results.',
    allTexts: 'Texts held',
  },
};

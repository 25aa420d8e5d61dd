import type { DeskStrings } from '../deskStrings.ts';
import { counted, MONTHS } from './words.ts';

/** The date desk. */
export const desk: DeskStrings = {
  desk: {
    question: 'When did you sign up?',
    hint: 'Enter the contract date on your papers. Year and month are enough: for instance 2023-06-30, or 2022-12.',
    kindsOfDate:
      'The day you applied, the day the contract was concluded and the day the service began may differ.',
    field: 'Contract date',
    policy: 'Document',
    service: 'Service',
    anyService: 'Not given',
    on: 'Also find the text published on this day (optional)',
    onField: 'Day of publication',
    onHint: 'For instance 2023-07-01',
    ask: 'Find the text',
    private:
      'The date is used in this browser only. It is neither sent nor stored: it stands after the “#” of the address, which no server receives.',
    withoutScript: 'Looking up a date needs JavaScript. Without it, use the table of contract periods below.',
    loading: 'Looking up…',
    failed: 'The data for the answer could not be loaded. Please use the table of contract periods below.',
    answerTitle: (asked) => `Answer for a contract of ${asked}`,
    empty: 'Enter a date, for instance 2022-12-31 or 2022-12.',
    unreadable: (words) => `“${words}” could not be read as a date. Try 2022-12-31 or 2022-12.`,
    impossible: (words) => `There is no such date as “${words}”.`,
    ambiguous: (words, options) => `Is “${words}” ${options.map(dayAndMonth).join(' or ')}?`,
    sameAllDays: (from, until) => `The answer is the same for every day from ${from} to ${until}.`,
    turns: (from, until) =>
      `The answer changes between ${from} and ${until}. Please check the date on your papers.`,
    daysFromTo: (from, until) => (from === until ? from : `${from} to ${until}`),
    agreed: 'Text agreed to at sign-up',
    shown: 'Text shown to you',
    shownUndated: 'Text shown to you (copy of unknown date)',
    published: (on) => `Text published on ${on}`,
    notDeterminable: 'This archive cannot tell',
    basis: 'Basis (quoted)',
    sameBasis: (heading) => `The basis includes the quotes under “${heading}”.`,
    contact: 'What the text says about whom to ask',
    candidates: 'Texts that may be meant',
    quotedIn: (label) => `In ${label}`,
    relation: 'How the two texts are related',
    recordAddress: (address) => `Address of this answer: ${address}`,
    changedSince: 'What has changed since the text you agreed to',
    sameText: 'The text shown to you is the one you agreed to.',
    changedSinceNone: 'The two texts do not differ.',
    compareThem: 'Compare the two texts',
    changeGroup: {
      fact: 'Amounts, periods, dates, parties, consent',
      added: 'New',
      removed: 'Gone',
      wording: 'Wording',
      place: 'Numbers and places',
      form: 'Link targets and spelling',
    },
    changeCount: (group, count) => `${group}: ${counted(count, 'place')}`,
    askService: (policy) =>
      `For “${policy}” the answer depends on the service. Please choose the one your contract is for.`,
    print: 'Print this record',
    record: 'A record of what was shown, not proof of consent.',
    recordDetails: (version, sha256) => `SHA-256 of ${version}: ${sha256}`,
    nearBound: (before, after) =>
      `If your dates lie on both sides of ${before} and ${after}, the answer differs.`,
  },
};

function dayAndMonth(value: string): string {
  const [, month = 1, day] = value.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]}`;
}

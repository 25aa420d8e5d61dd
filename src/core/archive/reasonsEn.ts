// Reasons in English. The archive speaks of itself as "this archive", never as the publisher, and never construes.
import { dayBefore } from '../text/calendarDate.ts';
import { dateInWords } from '../text/dateInWords.ts';
import type { CitedQuote } from './citedQuote.ts';
import type { CohortFacts, FirstDay, NamedText, Reasons } from './reasonsShape.ts';

const day = (date: string): string => dateInWords(date, 'en');
const CANNOT_TELL = {
  agreed: 'This archive cannot tell which text was agreed to at sign-up.',
  shown: 'This archive cannot tell which text is shown to this contract.',
} as const;
const ASK = 'Look at the papers of the contract, and ask the other party to it.';

export const reasonsEn: Reasons = {
  agreed: (text, first, facts) => {
    const quotes = [...facts.addressed, ...(facts.dated === null ? [] : [facts.dated])];
    const source = quotes.length > 0 ? 'As the publisher states' : 'As recorded in this archive';
    return sentences(
      `${source}, the text agreed to at sign-up is “${text.title}” (${verb(first)} ${day(first.date)}).`,
      quotes.length > 0 ? `Basis: ${quotes.map(cited).join('; ')}.` : '',
      reconstructed(text),
      first.by === 'effective' ? '' : 'The day it took effect is not recorded.',
      presumed(facts),
    );
  },
  notYet: (text, first, facts, earlier) =>
    sentences(
      CANNOT_TELL.agreed,
      belongs(facts),
      facts.dated === null
        ? `But the text of this group, “${text.title}”, is recorded as ${verb(first)} ${day(first.date)}, after the contract date.`
        : `But ${cited(facts.dated)}: the text was not yet ${verb(first)} on the contract date.`,
      'This archive does not decide between the two.',
      earlier.length > 0
        ? `It holds ${list(earlier)} from before; which of them was used is not recorded.`
        : `It holds no text used on or before ${day(dayBefore(first.date))}.`,
      ASK,
    ),
  undated: (text, facts) =>
    sentences(
      CANNOT_TELL.agreed,
      belongs(facts),
      `The text recorded for this group is “${text.label}”, but not since when it was used, so it may not have been this text on the contract date.`,
      ASK,
    ),
  unrecorded: (answer, facts) =>
    sentences(
      CANNOT_TELL[answer],
      belongs(facts),
      `The text ${answer === 'agreed' ? 'that this group agreed to' : 'that is shown to this group'} is not recorded.`,
    ),
  outside: (answer, { contracted, cohorts, after, before, others }) =>
    sentences(
      CANNOT_TELL[answer],
      `The texts held here are addressed to ${list(cohorts)}, and the contract date (${day(contracted)}) is not among them.`,
      outsideWhen(after, before, others),
      'Look at the text that the other party to the contract publishes.',
    ),
  several: (answer, { contracted, cohorts, services }) =>
    services.length > 1
      ? `${CANNOT_TELL[answer]} For the contract date (${day(contracted)}) the text depends on the service: ${list(services)}. Choose one.`
      : `${CANNOT_TELL[answer]} The contract date (${day(contracted)}) belongs to several groups, ${list(cohorts)}, which differ.`,
  shown: (text, captured, facts) =>
    sentences(
      `The text shown to this contract is “${text.title}”, ${text.label}.`,
      captured === null
        ? 'The day this copy was captured is unknown, and whether the same text is still shown has not been confirmed.'
        : `This copy was captured on ${day(captured)}; whether the same text has been shown since has not been confirmed.`,
      reconstructed(text),
      presumed(facts),
    ),
  inForce: (text, effective, contracted) =>
    sentences(
      `By the recorded effective dates, the text in force on the contract date (${day(contracted)}) was “${text.title}”, ${text.label} (effective ${day(effective)}).`,
      reconstructed(text),
      'No statement by the publisher about groups of contracts is recorded.',
    ),
  notInForce: (contracted, candidates) =>
    sentences(
      CANNOT_TELL.agreed,
      `No effective date is recorded that settles which text was in force on the contract date (${day(contracted)}).`,
      candidates.length > 0 ? `It may be one of ${list(candidates)}.` : 'No text up to that day is held.',
    ),
  noCohorts: `${CANNOT_TELL.shown} Which text is shown to whom is not recorded.`,
  published: (text, from, until, on) =>
    sentences(
      `As recorded, the text published on ${day(on)} was “${text.title}”, ${text.label} (published from ${day(from)}${until === null ? ', no end recorded' : ` to ${day(dayBefore(until))}`}).`,
      reconstructed(text),
    ),
  notPublished: (on, held, undated) =>
    sentences(
      `This archive cannot tell which text was published on ${day(on)}.`,
      held.length > 0
        ? `The recorded times of ${list(held)} all hold that day.`
        : 'No text has a recorded time of publication that holds that day.',
      undated.length > 0 ? `It may be one of ${list(undated)} (time of publication not recorded).` : '',
    ),
};

const sentences = (...all: readonly string[]): string => all.filter((one) => one !== '').join(' ');
const list = (labels: readonly string[]): string => labels.map((label) => `“${label}”`).join(', ');
const reconstructed = ({ reconstruction }: NamedText): string =>
  reconstruction ? 'What can be read here is a reconstruction made by this archive.' : '';

const presumed = ({ services }: CohortFacts): string =>
  services.length > 0 ? `This answer presumes a contract for ${list(services)}.` : '';

// The policy's own word for a revision is in the language of the policy, so it is not used here.
const verb = ({ by }: FirstDay): string => by;

function belongs({ addressed, cohort, contracted }: CohortFacts): string {
  const quote = addressed[0];
  return quote === undefined
    ? `The contract date (${day(contracted)}) belongs to “${cohort}”.`
    : `${cited(quote)}, and the contract date (${day(contracted)}) is among these.`;
}

function cited({ edition, spot, words }: CitedQuote): string {
  const where = spot === null ? 'in' : spot === 'start' ? 'at the beginning of' : 'at the end of';
  return `“${words}” stands ${where} “${edition}”`;
}

function outsideWhen(after: string | null, before: string | null, others: readonly string[]): string {
  if (others.length > 0) {
    return `It also holds ${list(others)}, which no group is recorded for; whether one of them was used is not known.`;
  }
  if (after !== null) return `It holds no text used for contracts made on or after ${day(after)}.`;
  if (before !== null) return `It holds no text used for contracts made before ${day(before)}.`;
  return 'No group is recorded for contracts of that day.';
}

// A question about some days -> the answers, days with the same answer together.
import type { WhichQuestion, WhichSources } from '../../core/archive/answer.ts';
import { which } from '../../core/archive/which.ts';
import type { WhichAnswer } from '../../core/model/answer.ts';
import type { DateString } from '../../core/model/policy.ts';
import { addDays } from '../calendar.ts';
import { nameIn } from '../mixedWords.ts';
import { everyDay } from '../dateWords.ts';
import type { DeskPolicy } from './deskData.ts';

/** Days, both ends included, for which the answer is the same, and the answer for the first of them. */
export interface AnswerSpan {
  readonly from: DateString;
  readonly until: DateString;
  readonly answer: WhichAnswer;
}

/** The answers for every day from one to another, in spans of the same answer. Reasons are in `language`. */
export function answerSpans(
  policy: DeskPolicy,
  days: { readonly from: DateString; readonly until: DateString },
  asked: Omit<WhichQuestion, 'contracted'>,
  language: string,
): readonly AnswerSpan[] {
  const sources = sourcesOf(policy, language);
  const spans: { from: DateString; until: DateString; answer: WhichAnswer }[] = [];
  for (const day of everyDay(days.from, days.until)) {
    const answer = which(policy.record, { ...asked, contracted: day }, sources);
    const last = spans.at(-1);
    if (last !== undefined && sameAnswer(last.answer, answer)) last.until = day;
    else spans.push({ from: day, until: day, answer });
  }
  return spans;
}

// People often confuse the days of application, contract and start of service, which lie within weeks of one another.
const NEAR = 31;

/** Where the answer turns within a month of a day, as the last day before and the first day after; null where nowhere. */
export function nearBound(
  policy: DeskPolicy,
  day: DateString,
  asked: Omit<WhichQuestion, 'contracted'>,
  language: string,
): { readonly before: DateString; readonly after: DateString } | null {
  const spans = answerSpans(
    policy,
    { from: addDays(day, -NEAR), until: addDays(day, NEAR) },
    asked,
    language,
  );
  const next = spans[1];
  const first = spans[0];
  return first === undefined || next === undefined ? null : { before: first.until, after: next.from };
}

function sourcesOf(policy: DeskPolicy, language: string): WhichSources {
  return {
    language,
    said: (words) => nameIn(language, words, policy.record.language),
    lengthOf: (version) => policy.lengths[version] ?? null,
    changesBetween: (old, next) => policy.changes[`${old} ${next}`] ?? policy.changes[`${next} ${old}`] ?? {},
  };
}

// Reasons name the day that was asked, so they are no part of what makes two answers the same.
function sameAnswer(one: WhichAnswer, other: WhichAnswer): boolean {
  return (['agreed', 'shown'] as const).every(
    (part) =>
      one[part].status === other[part].status &&
      one[part].version === other[part].version &&
      one[part].cohort === other[part].cohort,
  );
}

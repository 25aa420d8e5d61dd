// Rules 1 to 3 of `which`: what a policy's cohorts say was agreed to, and what they say is shown, each with its reason.
import type { Answer } from '../model/answer.ts';
import type { Cohort, DateString, PolicyRecord, Quote, VersionRecord } from '../model/policy.ts';
import { answer, namedText, type Asking } from './answer.ts';
import { citedQuote, statesDate, type CitedQuote } from './citedQuote.ts';
import { cohortFit, type CohortFit } from './cohortFit.ts';
import type { CohortFacts, FirstDay } from './reasonsShape.ts';
import { firstDay } from './timeline.ts';

type OneFit = Extract<CohortFit, { readonly kind: 'one' }>;

/** Rule 2: the cohort's version, if its first day is recorded and not after the contract date. */
export function agreedOfCohort(asking: Asking): Answer {
  const { policy, question, reasons, said } = asking;
  const fit = cohortFit(policy, question.contracted, question.service, 'agreed');
  if (fit.kind !== 'one') return unsettled(asking, 'agreed', fit);
  const version = policy.versions.find(({ id }) => id === fit.version);
  const grounds = groundsOf(fit);
  if (version === undefined) {
    return answer({ ...grounds, reason: reasons.unrecorded('agreed', factsOf(asking, fit, null)) });
  }
  const day = datedBy(version, policy);
  const facts = factsOf(asking, fit, day);
  const text = namedText(asking, version);
  if (day === null) {
    return answer({ ...grounds, reason: reasons.undated(text, facts), candidates: [version.id] });
  }
  if (day.date > question.contracted) {
    const earlier = maybeEarlier(policy, version, question.contracted);
    const labels = earlier.map(({ label }) => said(label));
    const candidates = earlier.map(({ id }) => id);
    return answer({ ...grounds, reason: reasons.notYet(text, day, facts, labels), candidates });
  }
  return answer({ ...grounds, version, reason: reasons.agreed(text, day, facts) });
}

/** Rule 3: the cohort's `shown`; its reason carries the capture date, or that it is unknown. */
export function shownToCohort(asking: Asking): Answer {
  const { policy, question, reasons } = asking;
  if (policy.cohorts.length === 0) return answer({ reason: reasons.noCohorts });
  const fit = cohortFit(policy, question.contracted, question.service, 'shown');
  if (fit.kind !== 'one') return unsettled(asking, 'shown', fit);
  const version = policy.versions.find(({ id }) => id === fit.version);
  const facts = factsOf(asking, fit, null);
  if (version === undefined) return answer({ ...groundsOf(fit), reason: reasons.unrecorded('shown', facts) });
  const reason = reasons.shown(namedText(asking, version), version.captured, facts);
  return answer({ ...groundsOf(fit), version, reason });
}

/** Rule 1: no cohort fits, or several that differ. */
function unsettled(
  { policy, question, reasons, said }: Asking,
  text: 'agreed' | 'shown',
  fit: Exclude<CohortFit, OneFit>,
): Answer {
  const { contracted, service } = question;
  if (fit.kind === 'several') {
    const services = fit.byService && service === null ? policy.services.map(({ title }) => said(title)) : [];
    const cohorts = fit.cohorts.map(({ label }) => said(label));
    return answer({
      reason: reasons.several(text, { contracted, cohorts, services }),
      basis: distinct(fit.cohorts.flatMap(({ basis }) => basis)),
      contact: onlyContact(fit.cohorts),
      candidates: policy.versions
        .map(({ id }) => id)
        .filter((id) => fit.cohorts.some((one) => one[text] === id)),
    });
  }
  const cohorts = policy.cohorts.filter(
    ({ services }) => service === null || services.length === 0 || services.includes(service),
  );
  const others = policy.versions.filter(
    (version) => isUnclaimed(version, policy) && mayHoldOn(version, contracted),
  );
  return answer({
    reason: reasons.outside(text, {
      contracted,
      cohorts: (cohorts.length > 0 ? cohorts : policy.cohorts).map(({ label }) => said(label)),
      after: firstDayAfter(cohorts, contracted),
      before: firstDayBefore(cohorts, contracted),
      others: others.map(({ label }) => said(label)),
    }),
    basis: distinct(cohorts.flatMap(({ basis }) => basis)),
    contact: onlyContact(cohorts),
    candidates: others.map(({ id }) => id),
  });
}

function groundsOf(fit: OneFit): { cohort: string; basis: readonly Quote[]; contact: Quote | null } {
  return {
    cohort: fit.cohorts[0].id,
    basis: distinct(fit.cohorts.flatMap(({ basis }) => basis)),
    contact: onlyContact(fit.cohorts),
  };
}

function factsOf(
  { policy, question, sources, said }: Asking,
  fit: OneFit,
  day: FirstDay | null,
): CohortFacts {
  const quotes = distinct(fit.cohorts.flatMap(({ basis }) => basis));
  // The first quote says whom the text is addressed to, even where it names the same date.
  const dated = day === null ? undefined : quotes.slice(1).findLast((quote) => statesDate(quote, day.date));
  const cite = (quote: Quote): CitedQuote => {
    const cited = citedQuote(quote, policy, sources.lengthOf(quote.version));
    return { ...cited, edition: said(cited.edition), words: said(cited.words) };
  };
  const services = policy.services.filter(({ id }) =>
    question.service === null
      ? fit.cohorts.some((cohort) => cohort.services.length === 0 || cohort.services.includes(id))
      : id === question.service,
  );
  return {
    contracted: question.contracted,
    cohort: said(fit.cohorts[0].label),
    addressed: quotes.filter((quote) => quote !== dated).map(cite),
    dated: dated === undefined ? null : cite(dated),
    services: services.map(({ title }) => said(title)),
  };
}

/** Rule 2's first day of a version, with the field it was read from. */
function datedBy(version: VersionRecord, policy: PolicyRecord): FirstDay | null {
  const date = firstDay(version);
  if (date === null) return null;
  const by = version.effective !== null ? 'effective' : version.revised !== null ? 'revised' : 'enacted';
  return { date, by, revision: policy.terms['revision'] ?? null };
}

/** Other texts of the policy that may have been used on a day. */
function maybeEarlier(
  policy: PolicyRecord,
  than: VersionRecord,
  contracted: DateString,
): readonly VersionRecord[] {
  return policy.versions.filter((version) => version.id !== than.id && mayHoldOn(version, contracted));
}

/** Whether a text may have been used on a day: it had begun, or when it began is not known. */
function mayHoldOn(version: VersionRecord, contracted: DateString): boolean {
  // What was announced later had not begun, whether or not its first day is recorded.
  const day = firstDay(version) ?? version.announced;
  return version.kind !== 'translation' && (day === null || day <= contracted);
}

/** Whether no cohort names a text as agreed to or shown. */
function isUnclaimed(version: VersionRecord, policy: PolicyRecord): boolean {
  return !policy.cohorts.some(({ agreed, shown }) => agreed === version.id || shown === version.id);
}

/** The first day after all cohorts, where the contract was made on or after it. */
function firstDayAfter(cohorts: readonly Cohort[], contracted: DateString): DateString | null {
  const ends = cohorts.map(({ contracted: { until } }) => until);
  const last = ends.reduce<DateString | null>((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  return ends.includes(null) || last === null || contracted < last ? null : last;
}

/** The first day of all cohorts, where the contract was made before it. */
function firstDayBefore(cohorts: readonly Cohort[], contracted: DateString): DateString | null {
  const starts = cohorts.map(({ contracted: { from } }) => from);
  const first = starts.reduce<DateString | null>(
    (a, b) => (a === null || (b !== null && b < a) ? b : a),
    null,
  );
  return starts.includes(null) || first === null || contracted >= first ? null : first;
}

/** The one desk that all the cohorts name, or null. */
function onlyContact(cohorts: readonly Cohort[]): Quote | null {
  const contacts = distinct(cohorts.flatMap(({ contact }) => (contact === null ? [] : [contact])));
  return contacts.length === 1 ? (contacts[0] ?? null) : null;
}

function distinct(quotes: readonly Quote[]): readonly Quote[] {
  const same = (a: Quote, b: Quote): boolean =>
    a.version === b.version && a.range[0] === b.range[0] && a.range[1] === b.range[1];
  return quotes.filter((quote, index) => quotes.findIndex((other) => same(other, quote)) === index);
}

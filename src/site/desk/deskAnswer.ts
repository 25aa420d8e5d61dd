// A question as the reader wrote it -> everything the desk answers, in place of the form's message.
import type { DateString } from '../../core/model/policy.ts';
import { readDateWords, type DateWords } from '../dateWords.ts';
import { element, words, type HtmlNode } from '../html.ts';
import { inLanguage, nameIn } from '../mixedWords.ts';
import type { Site } from '../site.ts';
import { type DeskQuestion } from '../fragments.ts';
import { pathOf } from '../urls.ts';
import { answerSpans, nearBound, type AnswerSpan } from './answerSpans.ts';
import { answerView, type LoadedChanges } from './answerView.ts';
import { changedPairs } from './changedPairs.ts';
import type { DeskData, DeskPolicy } from './deskData.ts';

/** The policies whose changes the answers to a question may tell: their files are to be loaded before. */
export function askedChanges(data: DeskData, question: DeskQuestion): readonly string[] {
  return askedPolicies(data, question)
    .filter(({ record }) => changedPairs(record).length > 0)
    .map(({ record }) => record.id);
}

/**
 * Answers a question; a question that cannot be read gets a sentence that says what to write.
 *
 * @param changes as far as they could be loaded: an answer is given without them as well
 */
export function deskAnswer(
  site: Site,
  data: DeskData,
  question: DeskQuestion,
  changes: LoadedChanges = new Map(),
): readonly HtmlNode[] {
  const contracted = readDateWords(question.contracted);
  if (contracted.kind !== 'days') return unreadable(site, question, contracted);
  const on = question.on === null || question.on.trim() === '' ? null : readDateWords(question.on);
  if (on !== null && (on.kind !== 'days' || on.from !== on.until)) {
    return unreadable(
      site,
      { ...question, contracted: question.on ?? '' },
      on.kind === 'days' ? { kind: 'unreadable' } : on,
    );
  }
  const asked = { service: question.service, on: on === null ? null : on.from };
  return askedPolicies(data, question).flatMap((policy) =>
    ofPolicy(site, policy, question, { days: contracted, ...asked, changes }),
  );
}

// A translation is never an answer of its own; without a choice every original document answers.
function askedPolicies(data: DeskData, question: DeskQuestion): readonly DeskPolicy[] {
  return data.policies.filter(({ record }) => {
    if (question.policy !== null) return record.id === question.policy;
    const served = question.service === null || record.services.some(({ id }) => id === question.service);
    return record.translationOf === null && served;
  });
}

/** A question that has been read. */
interface Asked {
  readonly days: { readonly from: DateString; readonly until: DateString };
  readonly service: string | null;
  readonly on: DateString | null;
  readonly changes: LoadedChanges;
}

function ofPolicy(site: Site, policy: DeskPolicy, question: DeskQuestion, asked: Asked): readonly HtmlNode[] {
  const { desk, date } = site.strings;
  const { days } = asked;
  const { services } = policy.record;
  const service = services.some(({ id }) => id === asked.service) ? asked.service : null;
  const spans = answerSpans(policy, days, { ...asked, service }, site.language);
  const whole = desk.daysFromTo(date(days.from), date(days.until));
  const bound =
    days.from === days.until ? nearBound(policy, days.from, { ...asked, service }, site.language) : null;
  const notes = [
    ...(days.from === days.until
      ? []
      : [
          spans.length === 1
            ? desk.sameAllDays(date(days.from), date(days.until))
            : desk.turns(date(days.from), date(days.until)),
        ]),
    ...(bound === null ? [] : [desk.nearBound(date(bound.before), date(bound.after))]),
  ];
  return [
    element('h2', { tabindex: '-1' }, desk.answerTitle(whole)),
    element('p', { class: 'answer-policy', lang: policy.record.language }, policy.record.title),
    ...notes.map((note) => element('p', { class: 'answer-note' }, note)),
    ...(service === null ? serviceChoices(site, policy, question, asked) : []),
    ...spans.flatMap((span) => spanView(site, policy, span, spans.length > 1, asked.changes)),
    element(
      'p',
      {},
      element(
        'a',
        { href: pathOf(site, { page: 'about', section: 'limits' }) },
        site.strings.site.limitsLink,
      ),
    ),
    element('p', { class: 'answer-record' }, desk.record),
  ];
}

/** Where services have different answers, the question which of them the contract is for. */
function serviceChoices(
  site: Site,
  policy: DeskPolicy,
  question: DeskQuestion,
  { days, on }: Asked,
): readonly HtmlNode[] {
  const { id, title, language, services } = policy.record;
  const answers = services.map((service) =>
    answerSpans(policy, days, { service: service.id, on }, site.language)
      .map(({ from, answer: { agreed, shown } }) => [from, agreed.version, shown.version].join(' '))
      .join('\n'),
  );
  if (new Set(answers).size < 2) return [];
  const choices = services.map((service) => {
    const chosen = { ...question, policy: id, service: service.id };
    const href = pathOf(site, { page: 'home', question: chosen });
    return element('li', {}, element('a', { href, lang: language }, service.title));
  });
  return [
    element(
      'p',
      { class: 'answer-note' },
      ...words(site.strings.desk.askService(inLanguage(title, language, site.language))),
    ),
    element('ul', { class: 'answer-choices' }, ...choices),
  ];
}

function spanView(
  site: Site,
  policy: DeskPolicy,
  span: AnswerSpan,
  several: boolean,
  changes: LoadedChanges,
): readonly HtmlNode[] {
  const { desk, date } = site.strings;
  const heading = several
    ? [element('h3', { class: 'answer-days' }, desk.daysFromTo(date(span.from), date(span.until)))]
    : [];
  return [
    ...heading,
    element('div', { class: 'answers' }, ...answerView(site, policy, span.answer, changes)),
  ];
}

function unreadable(
  site: Site,
  question: DeskQuestion,
  meant: Exclude<DateWords, { kind: 'days' }>,
): readonly HtmlNode[] {
  const { desk } = site.strings;
  const written = nameIn(site.language, question.contracted, site.language);
  if (meant.kind !== 'ambiguous') {
    const message = {
      empty: desk.empty,
      impossible: desk.impossible(written),
      unreadable: desk.unreadable(written),
    };
    return [element('p', { class: 'answer-note', role: 'alert' }, ...words(message[meant.kind]))];
  }
  const choices = meant.options.map((option) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: pathOf(site, { page: 'home', question: { ...question, contracted: option } }) },
        site.strings.date(option),
      ),
    ),
  );
  return [
    element('p', { class: 'answer-note', role: 'alert' }, ...words(desk.ambiguous(written, meant.options))),
    element('ul', { class: 'answer-choices' }, ...choices),
  ];
}

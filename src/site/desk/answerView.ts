// An answer of the date desk -> what is shown of it. Every answer says what it rests on and what it does not decide.
import type { Answer, WhichAnswer } from '../../core/model/answer.ts';
import type { Quote } from '../../core/model/policy.ts';
import { CHANGE_ORDER } from '../comparison/comparisonSummary.ts';
import { comparedPairs } from '../comparisonLinks.ts';
import { element, words as wordsOf, type HtmlNode } from '../html.ts';
import { inLanguage, nameIn } from '../mixedWords.ts';
import { commonBase } from '../reconstruction.ts';
import { shortLabel } from '../shortLabel.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';
import { pairKey, type ChangesData } from './changedPairs.ts';
import { changesList } from './changesView.ts';
import { quoteKey, type DeskPolicy } from './deskData.ts';

/** The changes of each policy by its id, as far as they could be loaded. */
export type LoadedChanges = ReadonlyMap<string, ChangesData>;

/** The cards of an answer: agreed, shown, published when asked, and what changed since. */
export function answerView(
  site: Site,
  policy: DeskPolicy,
  answer: WhichAnswer,
  changes: LoadedChanges,
): readonly HtmlNode[] {
  const { desk } = site.strings;
  const shown = policy.record.versions.find(({ id }) => id === answer.shown.version);
  const undated = shown !== undefined && shown.captured === null;
  return [
    card(site, policy, desk.agreed, answer.agreed),
    card(site, policy, undated ? desk.shownUndated : desk.shown, answer.shown, answer.agreed),
    ...(answer.published === null || answer.asked.on === null
      ? []
      : [card(site, policy, desk.published(site.strings.date(answer.asked.on)), answer.published)]),
    ...changesView(site, policy, answer, changes),
  ];
}

/** A card; quotes that an earlier card (`told`) has are not repeated: it says that they are the same. */
function card(
  site: Site,
  policy: DeskPolicy,
  title: string,
  answer: Answer,
  told: Answer | null = null,
): HtmlNode {
  const { desk } = site.strings;
  const toldKeys = new Set((told?.basis ?? []).map(quoteKey));
  const basis = answer.basis.filter((quote) => !toldKeys.has(quoteKey(quote)));
  const repeated = basis.length < answer.basis.length;
  const contact = answer.contact?.quote === told?.contact?.quote ? null : answer.contact;
  const known = answer.status === 'determined' && answer.version !== null;
  return element(
    'section',
    { class: known ? 'answer known' : 'answer unknown' },
    element('h3', {}, title),
    known
      ? versionLine(site, policy, answer.version ?? '')
      : element('p', { class: 'verdict' }, desk.notDeterminable),
    element('p', {}, ...wordsOf(answer.reason)),
    ...quotesView(site, policy, desk.basis, basis),
    ...(repeated ? [element('p', { class: 'answer-again' }, desk.sameBasis(desk.agreed))] : []),
    ...quotesView(site, policy, desk.contact, contact === null ? [] : [contact]),
    ...candidatesView(site, policy, answer.candidates),
  );
}

function versionLine(site: Site, policy: DeskPolicy, version: string): HtmlNode {
  const { title, language, id } = policy.record;
  const href = pathOf(site, { page: 'version', policy: id, version, address: null });
  return element(
    'div',
    { class: 'verdict' },
    element(
      'a',
      { href },
      element('span', {}, ...wordsOf(site.strings.quoted(inLanguage(title, language, site.language)))),
      ' ',
      element('span', {}, ...wordsOf(labelOf(site, policy, version))),
    ),
    hash(site, policy, version),
  );
}

function hash(site: Site, policy: DeskPolicy, version: string): HtmlNode {
  const value = policy.hashes[version] ?? '';
  return element(
    'small',
    { class: 'hash on-paper' },
    ...wordsOf(site.strings.desk.recordDetails(labelOf(site, policy, version), value)),
  );
}

function quotesView(
  site: Site,
  policy: DeskPolicy,
  title: string,
  quotes: readonly Quote[],
): readonly HtmlNode[] {
  if (quotes.length === 0) return [];
  const items = quotes.map((quote) => {
    const visible = policy.quotes[quoteKey(quote)] ?? { text: quote.quote, address: null };
    const where = site.strings.desk.quotedIn(labelOf(site, policy, quote.version, shortLabel));
    return element(
      'blockquote',
      {},
      element('p', { lang: policy.record.language }, visible.text),
      element('footer', {}, link(site, policy, quote.version, visible.address, where)),
    );
  });
  return [element('h4', {}, title), ...items];
}

function candidatesView(site: Site, policy: DeskPolicy, candidates: readonly string[]): readonly HtmlNode[] {
  if (candidates.length === 0) return [];
  const items = candidates.map((version) => element('li', {}, link(site, policy, version, null)));
  return [element('h4', {}, site.strings.desk.candidates), element('ul', {}, ...items)];
}

function changesView(
  site: Site,
  policy: DeskPolicy,
  answer: WhichAnswer,
  changes: LoadedChanges,
): readonly HtmlNode[] {
  const { agreed, shown } = answer;
  const { desk, change, comparison } = site.strings;
  if (agreed.version === null || shown.version === null) return [];
  if (agreed.version === shown.version) {
    return [
      element(
        'section',
        { class: 'answer changes' },
        element('h3', {}, desk.changedSince),
        element('p', {}, desk.sameText),
      ),
    ];
  }
  const counts = CHANGE_ORDER.flatMap((kind) => {
    const count = answer.changedSince?.[kind] ?? 0;
    return count === 0 ? [] : [comparison.countOf(change[kind], count)];
  });
  const circularWords = circular(site, policy, agreed.version, shown.version);
  const words = circularWords ?? (counts.length === 0 ? desk.changedSinceNone : comparison.counts(counts));
  const lines =
    circularWords === null
      ? (changes.get(policy.record.id)?.pairs[pairKey({ agreed: agreed.version, shown: shown.version })] ??
        [])
      : [];
  const pair = comparedPairs(policy.record).find(
    ({ old, new: next }) =>
      [old, next].includes(agreed.version ?? '') && [old, next].includes(shown.version ?? ''),
  );
  return [
    element(
      'section',
      { class: 'answer changes' },
      element('h3', {}, circularWords === null ? desk.changedSince : desk.relation),
      element('p', {}, ...wordsOf(words)),
      ...changesList(site, lines),
      ...(pair === undefined
        ? []
        : [
            element(
              'p',
              {},
              element(
                'a',
                { href: pathOf(site, { page: 'comparison', policy: policy.record.id, ...pair }) },
                desk.compareThem,
              ),
            ),
          ]),
    ),
  ];
}

function circular(site: Site, policy: DeskPolicy, one: string, other: string): string | null {
  const base = commonBase(policy.record, one, other);
  const counts = base === null ? undefined : policy.cuts[base === one ? other : one];
  if (base === null || counts === undefined) return null;
  return site.strings.reconstruction.circular(labelOf(site, policy, base, shortLabel), counts);
}

function link(
  site: Site,
  policy: DeskPolicy,
  version: string,
  address: string | null,
  words = labelOf(site, policy, version),
): HtmlNode {
  return element(
    'a',
    { href: pathOf(site, { page: 'version', policy: policy.record.id, version, address }) },
    ...wordsOf(words),
  );
}

function labelOf(
  site: Site,
  { record }: DeskPolicy,
  version: string,
  shown: (label: string) => string = (label) => label,
): string {
  const label = record.versions.find(({ id }) => id === version)?.label ?? version;
  return nameIn(site.language, shown(label), record.language);
}

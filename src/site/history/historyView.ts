// A clause's history as HTML: what became of it version by version, and since when its sentences stand there.
import { chrome, element, type HtmlNode } from '../html.ts';
import { nameIn } from '../mixedWords.ts';
import type { Site } from '../site.ts';
import type { ClauseStep } from './clauseSteps.ts';
import type { SentenceAges } from './sentenceAges.ts';

/** The steps as a list. */
export function stepsView(site: Site, steps: readonly ClauseStep[]): HtmlNode {
  return element('ol', { class: 'history-steps' }, ...steps.map((step) => stepView(site, step)));
}

/** The sentences as a table; nothing but the lead where there are none. */
export function agesView(site: Site, ages: SentenceAges): readonly HtmlNode[] {
  const { history } = site.strings;
  const lead = [ages.lead, ...(ages.leftOut === null ? [] : [ages.leftOut])].map((words) =>
    chrome('p', {}, words),
  );
  if (ages.sentences.length === 0) return lead;
  const rows = ages.sentences.map(({ text, since, age }) =>
    element(
      'tr',
      { class: age === 0 ? 'newest' : null },
      element('td', { lang: ages.language }, text),
      chrome('td', { 'data-head': history.since }, since),
    ),
  );
  const head = chrome(
    'thead',
    {},
    chrome(
      'tr',
      {},
      chrome('th', { scope: 'col' }, history.sentence),
      chrome('th', { scope: 'col' }, history.since),
    ),
  );
  return [...lead, element('table', { class: 'stacks sentence-ages' }, head, element('tbody', {}, ...rows))];
}

function chipsOf(changes: ClauseStep['changes']): HtmlNode {
  const all = changes.map(({ change, words }) => chrome('span', { class: `chip ${change}` }, words));
  return chrome('span', { class: 'chips' }, ...all);
}

function stepView(site: Site, step: ClauseStep): HtmlNode {
  const { record, tree } = step.version;
  const label = nameIn(site.language, record.label, tree.lang);
  const kind =
    record.kind === 'reconstruction'
      ? [chrome('span', { class: 'tag note' }, site.strings.policy.kind.reconstruction)]
      : [];
  const places = step.places.map(({ name, href }) =>
    chrome('a', { href }, chrome('span', { class: 'spoken' }, `${label} `), name),
  );
  const parts = step.parts.map(({ place, changes, text }) =>
    element(
      'div',
      { class: 'step-part' },
      chrome('p', { class: 'side-label' }, chrome('a', { href: place.href }, place.name), chipsOf(changes)),
      element('p', { lang: tree.lang }, ...text),
    ),
  );
  return element(
    'li',
    { class: step.parts.length === 0 ? 'step still' : 'step' },
    chrome(
      'header',
      {},
      ...kind,
      chrome('h3', {}, label),
      ...places,
      ...(step.changes.length === 0 ? [] : [chipsOf(step.changes)]),
    ),
    ...(step.words === '' ? [] : [chrome('p', { class: 'step-words' }, step.words)]),
    ...parts,
  );
}

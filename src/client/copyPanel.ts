// The panel of one place: shown beside its button, filled when its data has come, gone when it is closed.
import { element, words as wordsOf, type HtmlNode } from '../site/html.ts';
import { withoutLanguages } from '../site/mixedWords.ts';
import { reportLink } from '../site/report.ts';
import type { Site } from '../site/site.ts';
import {
  citedPlace,
  quoteOfWords,
  type CitedPlace,
  type PublishedVersion,
} from '../site/version/citedPlace.ts';
import type { PlacesData } from '../site/version/placesData.ts';
import { textFragment } from '../site/version/textFragment.ts';
import { announce } from './announce.ts';
import { loadJson } from './loadJson.ts';
import { readPage, type ReadPage } from './pageText.ts';
import { siteOfElement } from './siteOfElement.ts';
import { toDom } from './toDom.ts';
import { wordBreaks } from './wordBreaks.ts';

/** Which place was asked for, and what the reader had chosen in the text. */
export interface AskedPlace {
  readonly menu: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly address: string;
  readonly name: string;
  readonly chosen: Range | null;
}

interface Line {
  readonly words: string;
  readonly text: string;
}

/** Opens the panel of a place, or closes it where it is open. */
export function openPanel(asked: AskedPlace): void {
  const open = document.querySelector<HTMLElement>('.copy-panel');
  const same = open?.previousElementSibling === asked.button;
  open?.hidePopover();
  if (same) return;
  const panel = document.createElement('div');
  panel.className = 'copy-panel';
  panel.popover = 'auto';
  panel.setAttribute('data-ui', '');
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', withoutLanguages(asked.name));
  panel.lang = asked.menu.dataset.language ?? '';
  asked.button.after(panel);
  asked.button.setAttribute('aria-expanded', 'true');
  panel.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    asked.button.setAttribute('aria-expanded', 'false');
    panel.remove();
  });
  panel.showPopover();
  beside(panel, asked.button);
  void fill(panel, asked);
}

async function fill(panel: HTMLElement, asked: AskedPlace): Promise<void> {
  const { menu } = asked;
  const site = await siteOfElement(menu);
  const url = addressOf(asked.address);
  const { copy } = site.strings;
  panel.replaceChildren(toDom([element('p', {}, copy.loading)]));
  let cited: CitedPlace | null = null;
  try {
    // Both files are written by the build from the same types.
    const [places, published] = (await Promise.all([
      loadJson(menu.dataset.places ?? ''),
      loadJson(menu.dataset.published ?? ''),
    ])) as [PlacesData, PublishedVersion];
    cited = citedPlace(site, places, published, { address: asked.address, url, viewed: today() });
  } catch {
    cited = null;
  }
  const forms = cited?.forms ?? [{ form: 'link' as const, text: url }];
  const lines = [
    ...forms.map(({ form, text }): Line => ({ words: copy.forms[form], text })),
    ...wordLines(site, asked, cited),
  ];
  panel.replaceChildren(
    toDom([
      element('p', { class: 'copy-name' }, ...wordsOf(asked.name)),
      element('ul', { class: 'plain' }, ...lines.map(lineView)),
      ...(asked.chosen === null ? [element('p', { class: 'copy-hint' }, copy.chosenHint)] : []),
      ...(cited === null ? [element('p', { class: 'copy-hint' }, copy.failed)] : elsewhereView(site, cited)),
      reportView(site, url),
    ]),
  );
  const buttons = [...panel.querySelectorAll('button')];
  for (const [place, button] of buttons.entries()) {
    const line = lines[place];
    if (line !== undefined) button.addEventListener('click', () => void copyLine(site, panel, line, url));
  }
  beside(panel, asked.button);
  buttons[0]?.focus();
}

/** Links to words: to what the reader chose inside the place, else to the paragraph that the button stands in. */
function wordLines(site: Site, asked: AskedPlace, cited: CitedPlace | null): readonly Line[] {
  const { copy } = site.strings;
  const place = document.getElementById(asked.address);
  const archived = asked.menu.querySelector<HTMLElement>('.archived');
  if (place === null || archived === null) return [];
  const { chosen } = asked;
  const read = readPage(archived);
  if (chosen !== null && place.contains(chosen.commonAncestorContainer)) {
    const link = linkToWords(read, chosen, innermostAddress(chosen) ?? asked.address);
    const customer = cited?.forms.find(({ form }) => form === 'customer')?.text ?? null;
    if (link === null) return [];
    return [
      { words: copy.chosen, text: link },
      ...(customer === null
        ? []
        : [{ words: copy.chosenQuote, text: quoteOfWords(site, read.wordsOf(chosen), customer, link) }]),
    ];
  }
  const block = asked.button.closest('p, .own');
  if (block === null || block.closest('table') !== null) return [];
  const range = document.createRange();
  range.selectNodeContents(block);
  const link = linkToWords(read, range, asked.address);
  return link === null ? [] : [{ words: copy.paragraph, text: link }];
}

function linkToWords(read: ReadPage, range: Range, address: string): string | null {
  const place = read.placeOf(range);
  const directive =
    place === null ? null : textFragment(read.page, place, wordBreaks(document.documentElement.lang));
  return directive === null ? null : `${addressOf(address)}:~:${directive}`;
}

function innermostAddress(range: Range): string | null {
  const start = range.startContainer;
  const from = start instanceof Element ? start : start.parentElement;
  return from?.closest('.archived [id]:not([data-ui])')?.id ?? null;
}

function lineView({ words, text }: Line): HtmlNode {
  return element(
    'li',
    {},
    element('button', { type: 'button' }, words),
    element('span', { class: 'copy-preview', 'aria-hidden': 'true' }, text),
  );
}

function elsewhereView(site: Site, { elsewhere }: CitedPlace): readonly HtmlNode[] {
  const { copy } = site.strings;
  if (elsewhere.length === 0) return [element('p', { class: 'copy-hint' }, copy.nowhere)];
  const items = elsewhere.map(({ href, label, name }) =>
    element('li', {}, element('a', { href }, ...wordsOf(label)), ' ', ...wordsOf(name)),
  );
  return [element('p', { class: 'copy-head' }, copy.elsewhere), element('ul', { class: 'plain' }, ...items)];
}

function reportView(site: Site, url: string): HtmlNode {
  const { href, words } = reportLink(site, url);
  return element(
    'p',
    { class: 'copy-head' },
    ...(href === null ? wordsOf(words) : [element('a', { href }, ...wordsOf(words))]),
  );
}

async function copyLine(site: Site, panel: HTMLElement, line: Line, url: string): Promise<void> {
  const { copy } = site.strings;
  history.replaceState(history.state, '', new URL(url).hash);
  try {
    await navigator.clipboard.writeText(line.text);
    const button = panel.previousElementSibling;
    panel.hidePopover();
    if (button instanceof HTMLElement) button.focus();
    announce(copy.done(line.words));
  } catch {
    // Not every page may write to the clipboard: the words are shown, chosen, for the reader to copy.
    const field = document.createElement('textarea');
    field.readOnly = true;
    field.value = line.text;
    field.rows = 5;
    field.setAttribute('aria-label', line.words);
    panel.replaceChildren(toDom([element('p', { role: 'alert' }, copy.blocked)]), field);
    field.select();
  }
}

/** The permanent address of a place: of the archive's own host where the page names it, else of where it was read. */
function addressOf(address: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return new URL(`#${address}`, canonical ?? location.href).href;
}

// The reader's own day, by the reader's clock and time zone.
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const GAP = 4;

/** Puts the panel under its button, inside the window's width; it scrolls with the page. */
function beside(panel: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const room = document.documentElement.clientWidth - panel.offsetWidth - GAP;
  panel.style.insetInlineStart = `${Math.max(GAP, Math.min(at.left, room)) + window.scrollX}px`;
  panel.style.insetBlockStart = `${at.bottom + GAP + window.scrollY}px`;
}

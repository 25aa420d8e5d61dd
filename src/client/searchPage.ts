// <archive-search>: searches all texts in the reader's browser, as the reader types. The query stands after `#` and goes
// nowhere. The search itself runs in a worker, which is loaded when the field is first used.
import type { SearchTold } from '../site/search/searchMessages.ts';
import { readSearch } from '../site/search/searchQuestion.ts';
import type { Site } from '../site/site.ts';
import { pathOf } from '../site/urls.ts';
import { searchInWorker, type OpenSearch, type SearchEngine } from './searchEngine.ts';
import { searchFilters, type SearchFilters } from './searchFilters.ts';
import { searchKeys } from './searchKeys.ts';
import { siteOfElement } from './siteOfElement.ts';
import { toDom } from './toDom.ts';

const FIRST_HITS = 30;
/** The address follows, and results are read out, when no key was pressed for so long. In milliseconds. */
const ADDRESS_AFTER = 400;
const SAID_AFTER = 900;

export class ArchiveSearch extends HTMLElement {
  /** How a search is opened; a build for the disk sets another before the element stands in a page. */
  static openSearch: OpenSearch = searchInWorker;

  private opening: Promise<{ readonly engine: SearchEngine; readonly site: Site }> | null = null;
  private filters: SearchFilters | null = null;
  private asked = 0;
  private shown = FIRST_HITS;
  /** The query that the reader is done with, and wants to be led to the results of. */
  private leadTo = -1;
  private timers: Partial<Record<'address' | 'said', ReturnType<typeof setTimeout>>> = {};

  connectedCallback(): void {
    const form = this.querySelector('form');
    const { field } = this;
    if (form === null || field === null || this.filters !== null) return;
    this.filters = searchFilters(form, (changed) => {
      if (changed === 'policy') void this.offer();
      this.search(true);
    });
    field.addEventListener('focus', () => void this.open());
    field.addEventListener('input', (event) => {
      // A word that is still being composed (kana before their kanji are chosen) is no query yet.
      if (!(event instanceof InputEvent && event.isComposing)) this.search(false);
    });
    field.addEventListener('compositionend', () => this.search(false));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.search(true);
      this.leadTo = this.asked;
    });
    searchKeys(this, field);
    window.addEventListener('hashchange', this.fromAddress);
    this.fromAddress();
    if (document.activeElement === field) void this.open();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.fromAddress);
    void this.opening?.then(({ engine }) => engine.stop());
    this.opening = null;
  }

  private get field(): HTMLInputElement | null {
    return this.querySelector('input[name=q]');
  }

  private get region(): HTMLElement | null {
    return this.querySelector('[data-results]');
  }

  private readonly fromAddress = (): void => {
    const { query, only } = readSearch(location.hash.slice(1));
    if (this.field !== null && this.field.value.trim() !== (query ?? '')) this.field.value = query ?? '';
    this.filters?.choose(only);
    if (Object.keys(only).length > 0) void this.offer();
    if (query !== null || this.asked > 0) this.search(true);
  };

  private open(): Promise<{ readonly engine: SearchEngine; readonly site: Site }> {
    this.opening ??= siteOfElement(this).then((site) => {
      const engine = ArchiveSearch.openSearch(site, site.archive, (told) => this.hear(told, site));
      engine.ask({ ask: 'options', policy: this.filters?.only().policy ?? null });
      return { engine, site };
    });
    return this.opening;
  }

  private async offer(): Promise<void> {
    const { engine } = await this.open();
    engine.ask({ ask: 'options', policy: this.filters?.only().policy ?? null });
  }

  /** Searches for what stands in the field. */
  private search(done: boolean, shown: number = FIRST_HITS): void {
    const query = this.field?.value.trim() ?? '';
    const only = this.filters?.only() ?? {};
    const id = ++this.asked;
    this.shown = shown;
    this.later('address', done ? 0 : ADDRESS_AFTER, async () => {
      const { site } = await this.open();
      const route = { page: 'search', query: query === '' ? null : query, only } as const;
      if (location.hash !== new URL(pathOf(site, route), location.href).hash)
        history.replaceState(null, '', pathOf(site, route));
    });
    if (query === '') {
      this.region?.replaceChildren();
      this.say('');
      return;
    }
    if (this.region?.childElementCount === 0) this.region.textContent = this.dataset.loading ?? '';
    void this.ask(id, query, only, done);
  }

  private async ask(
    id: number,
    query: string,
    only: ReturnType<SearchFilters['only']>,
    done: boolean,
  ): Promise<void> {
    const { engine, site } = await this.open();
    try {
      const chosen = this.dataset.whole === 'false' ? await this.choose(site, query) : null;
      if (id === this.asked) engine.ask({ ask: 'search', id, query, only, shown: this.shown, done, chosen });
    } catch (error) {
      this.hear({ told: 'failed', id, why: String(error) }, site);
    }
  }

  private async choose(site: Site, query: string): Promise<readonly string[]> {
    const { searchChooser } = await import('./searchChooser.ts');
    this.chooser ??= searchChooser(site);
    return this.chooser(query);
  }

  private chooser: ((query: string) => Promise<readonly string[]>) | null = null;

  private hear(told: SearchTold, site: Site): void {
    if (told.told === 'options') {
      this.filters?.offer(told.options);
      return;
    }
    if (told.told === 'failed') {
      if ((told.id ?? this.asked) === this.asked && this.asked > 0) {
        if (this.region !== null) this.region.textContent = this.dataset.failed ?? '';
        this.say(this.dataset.failed ?? '');
      }
      return;
    }
    if (told.id !== this.asked || this.region === null) return;
    const before = this.region.contains(document.activeElement) ? this.focusedHit() : -1;
    this.region.replaceChildren(toDom(told.view));
    this.region.dataset.answer = String(told.id);
    this.region.dataset.final = String(told.final);
    if (told.rest > 0) this.region.append(this.moreButton(site, told.rest));
    if (told.final) this.later('said', SAID_AFTER, () => this.say(told.said));
    if (this.leadTo === told.id) this.region.querySelector('h2')?.focus();
    else if (before >= 0) this.hits[Math.min(before, this.hits.length - 1)]?.focus();
    if (told.final) this.leadTo = -1;
  }

  private get hits(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.hit h3 a')];
  }

  private focusedHit(): number {
    return this.hits.findIndex((link) => link === document.activeElement);
  }

  private moreButton(site: Site, rest: number): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = site.strings.search.more(rest);
    button.addEventListener('click', () => {
      // The first of the new hits takes the focus that the button loses.
      this.hits.at(-1)?.focus();
      this.search(true, this.shown + FIRST_HITS);
    });
    return button;
  }

  private later(what: 'address' | 'said', after: number, act: () => unknown): void {
    clearTimeout(this.timers[what]);
    this.timers[what] = setTimeout(act, after);
  }

  private say(words: string): void {
    const region = this.querySelector('[data-said]');
    if (region !== null) region.textContent = words;
  }
}

customElements.define('archive-search', ArchiveSearch);

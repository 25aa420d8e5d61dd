// <archive-search>: searches all texts in the reader's browser, as the reader types. The query stands after `#` and goes
// nowhere. The search itself runs in a worker, which is loaded when the field is first used.
import type { SearchTold } from '../site/search/searchMessages.ts';
import { readSearch } from '../site/search/searchQuestion.ts';
import type { ArchiveRecord } from '../core/model/policy.ts';
import { pathOf, type Language, type Place } from '../site/urls.ts';
import { searchInWorker, type OpenSearch, type SearchEngine } from './searchEngine.ts';
import { searchFilters, type SearchFilters } from './searchFilters.ts';
import { searchKeys } from './searchKeys.ts';
import { toDom } from './toDom.ts';

const FIRST_HITS = 30;
/** The address follows, and results are read out, when no key was pressed for so long. In milliseconds. */
const ADDRESS_AFTER = 400;
const SAID_AFTER = 900;

export class ArchiveSearch extends HTMLElement {
  /** How a search is opened; a build for the disk sets another before the element stands in a page. */
  static openSearch: OpenSearch = searchInWorker;

  private engine: SearchEngine | null = null;
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
      if (changed === 'policy') this.offer();
      this.search(true);
    });
    field.addEventListener('focus', () => this.open());
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
    if (document.activeElement === field) this.open();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.fromAddress);
    this.engine?.stop();
    this.engine = null;
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
    if (Object.keys(only).length > 0) this.offer();
    if (query !== null || this.asked > 0) this.search(true);
  };

  private open(): SearchEngine {
    if (this.engine !== null) return this.engine;
    // Written by our own page from the checked record.
    const archive = JSON.parse(this.dataset.archive ?? '{}') as ArchiveRecord;
    this.engine = ArchiveSearch.openSearch(this.place, archive, (told) => this.hear(told));
    this.offer();
    return this.engine;
  }

  private get place(): Place {
    const { base = '/', language, mainLanguage } = this.dataset;
    const spoken = (word: string | undefined): Language => (word === 'en' ? 'en' : 'ja');
    return { base, language: spoken(language), mainLanguage: spoken(mainLanguage) };
  }

  /** Has the fields filled with what they can be narrowed to. */
  private offer(): void {
    this.open().ask({ ask: 'options', policy: this.filters?.only().policy ?? null });
  }

  /** Searches for what stands in the field. */
  private search(done: boolean, shown: number = FIRST_HITS): void {
    const query = this.field?.value.trim() ?? '';
    const only = this.filters?.only() ?? {};
    const id = ++this.asked;
    this.shown = shown;
    this.later('address', done ? 0 : ADDRESS_AFTER, () => {
      const path = pathOf(this.place, { page: 'search', query: query === '' ? null : query, only });
      if (location.hash !== new URL(path, location.href).hash) history.replaceState(null, '', path);
    });
    if (query === '') {
      this.region?.replaceChildren();
      this.busy(false);
      this.say('');
      return;
    }
    this.busy(true);
    if (this.region?.childElementCount === 0) this.region.textContent = this.dataset.loading ?? '';
    void this.ask(id, query, only, done);
  }

  private async ask(
    id: number,
    query: string,
    only: ReturnType<SearchFilters['only']>,
    done: boolean,
  ): Promise<void> {
    const engine = this.open();
    try {
      const chosen = this.dataset.whole === 'false' ? await this.choose(query) : null;
      if (id === this.asked) engine.ask({ ask: 'search', id, query, only, shown: this.shown, done, chosen });
    } catch (error) {
      this.hear({ told: 'failed', id, why: String(error) });
    }
  }

  private async choose(query: string): Promise<readonly string[]> {
    const { searchChooser } = await import('./searchChooser.ts');
    this.chooser ??= searchChooser(this.place);
    return this.chooser(query);
  }

  private chooser: ((query: string) => Promise<readonly string[]>) | null = null;

  private hear(told: SearchTold): void {
    if (told.told === 'options') {
      this.filters?.offer(told.options);
      return;
    }
    if (told.told === 'failed') {
      if ((told.id ?? this.asked) === this.asked && this.asked > 0) {
        this.busy(false);
        if (this.region !== null) this.region.textContent = this.dataset.failed ?? '';
        this.say(this.dataset.failed ?? '');
      }
      return;
    }
    if (told.id !== this.asked || this.region === null) return;
    const before = this.region.contains(document.activeElement) ? this.focusedHit() : -1;
    this.region.replaceChildren(toDom(told.view));
    if (told.final) this.busy(false);
    if (told.rest > 0) this.region.append(this.moreButton(told.more));
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

  private moreButton(words: string): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
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

  /** True from a key until all results of its query are shown. */
  private busy(is: boolean): void {
    this.region?.setAttribute('aria-busy', String(is));
  }

  private say(words: string): void {
    const region = this.querySelector('[data-said]');
    if (region !== null) region.textContent = words;
  }
}

customElements.define('archive-search', ArchiveSearch);

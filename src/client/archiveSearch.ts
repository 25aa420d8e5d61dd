// <archive-search>: searches all texts in the reader's browser. The query stands after `#` and goes nowhere.
import type { SearchRecords } from '../core/search/records.ts';
import { pathOf, readQuery } from '../site/urls.ts';
import { loadJson } from './loadJson.ts';
import { siteOfElement } from './siteOfElement.ts';
import { toDom } from './toDom.ts';

class ArchiveSearch extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.search(this.field?.value.trim() ?? '', true);
    });
    window.addEventListener('hashchange', () => this.searchFromAddress());
    this.searchFromAddress();
  }

  private get field(): HTMLInputElement | null {
    return this.querySelector('input[name=q]');
  }

  private searchFromAddress(): void {
    const query = readQuery(location.hash.slice(1));
    if (query === null) return;
    if (this.field !== null) this.field.value = query;
    void this.search(query, false);
  }

  private async search(query: string, moves: boolean): Promise<void> {
    const region = this.querySelector<HTMLElement>('[data-results]');
    if (region === null) return;
    if (query === '') {
      region.replaceChildren();
      return;
    }
    region.textContent = this.dataset.loading ?? '';
    try {
      const sources = (this.dataset.sources ?? '').split(' ').filter((source) => source !== '');
      const [site, records, { searchRecords }, { resultsView, FIRST_HITS }] = await Promise.all([
        siteOfElement(this),
        // The files are written by the build from the same types.
        Promise.all(sources.map((source) => loadJson(source) as Promise<SearchRecords>)),
        import('../core/search/searchRecords.ts'),
        import('../site/search/resultsView.ts'),
      ]);
      if (moves) history.replaceState(null, '', pathOf(site, { page: 'search', query }));
      const result = searchRecords(records, query);
      this.show(region, (shown) => toDom(resultsView(site, records, result, shown)), FIRST_HITS, {
        all: result.hits.length,
        more: site.strings.search.more,
      });
      if (moves) region.querySelector('h2')?.focus();
    } catch {
      region.textContent = this.dataset.failed ?? '';
    }
  }

  private show(
    region: HTMLElement,
    view: (shown: number) => DocumentFragment,
    shown: number,
    rest: { readonly all: number; readonly more: (count: number) => string },
  ): void {
    region.replaceChildren(view(shown));
    if (rest.all <= shown) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = rest.more(rest.all - shown);
    button.addEventListener('click', () => this.show(region, view, rest.all, rest));
    region.append(button);
  }
}

customElements.define('archive-search', ArchiveSearch);

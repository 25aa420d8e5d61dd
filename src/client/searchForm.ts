// <search-form>: takes what is looked for to the search page, after `#`, so that it is never sent.

class SearchForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const query = new FormData(form).get('q');
      const words = typeof query === 'string' ? query.trim() : '';
      const fragment = words === '' ? '' : `#${new URLSearchParams({ q: words }).toString()}`;
      location.href = `${this.dataset.target ?? ''}${fragment}`;
    });
  }
}

customElements.define('search-form', SearchForm);

// <compared-pairs>: goes from change to change, by button and by the keys n and p.

class ComparedPairs extends HTMLElement {
  private place = -1;

  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-step]')) {
      button.addEventListener('click', () => this.step(Number(button.dataset.step)));
    }
    // Only while the focus is in here: a page-wide letter key would be in the way of speech input.
    this.addEventListener('keydown', (event) => {
      const typing =
        event.target instanceof Element && event.target.matches('input:not([type=radio]), textarea, select');
      if (typing || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'n') this.step(1);
      if (event.key === 'p') this.step(-1);
    });
  }

  private step(by: number): void {
    const pairs = [...this.querySelectorAll<HTMLElement>('.pair')];
    if (pairs.length === 0) return;
    this.place = Math.min(Math.max(this.place + by, 0), pairs.length - 1);
    const pair = pairs[this.place];
    pair?.focus({ preventScroll: true });
    pair?.scrollIntoView({ block: 'start' });
    const status = this.querySelector('[data-status]');
    const pattern = this.dataset.position ?? '';
    if (status !== null) {
      status.textContent = pattern
        .replace('{place}', String(this.place + 1))
        .replace('{all}', String(pairs.length));
    }
  }
}

customElements.define('compared-pairs', ComparedPairs);

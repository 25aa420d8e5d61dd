// <compared-pairs>: the views of a comparison. Steps from change to change (by button and by the keys n and p), filters
// by kind, opens a fold that a link leads into. Tables and files are made in a worker that starts when they are asked for.
import type { TablePreset } from '../core/export/table/tableModel.ts';
import type { TableForm } from '../site/comparison/comparisonView.ts';
import type { Compared } from './comparedWorker.ts';
import type { TableFile } from './tableFile.ts';

/** What a step leads to, in each view. */
const STEPS = {
  pairs: '.pair:not([hidden])',
  table: '.table-pane tr.changed',
  redline: '.redline-pane p:has(ins, del, .by-archive)',
} as const;

/** The element; a page that has compared already hands its worker over before it sets the element in. */
export class ComparedPairs extends HTMLElement {
  compared: Promise<Compared> | null = null;
  private place = -1;

  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-step]')) {
      button.addEventListener('click', () => this.step(Number(button.dataset.step)));
    }
    // Only while the focus is in here: a page-wide letter key would be in the way of speech input.
    this.addEventListener('keydown', (event) => {
      const typing =
        event.target instanceof Element &&
        event.target.matches('input:not([type=radio], [type=checkbox]), textarea, select');
      if (typing || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'n') this.step(1);
      if (event.key === 'p') this.step(-1);
    });
    this.addEventListener('change', ({ target }) => this.changed(target));
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-save]')) {
      // The page writes these names.
      button.addEventListener('click', () => void this.save(button.dataset.save as TableFile));
    }
    this.querySelector('[data-print]')?.addEventListener('click', () => print());
    window.addEventListener('hashchange', this.openTarget);
    this.openTarget();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.openTarget);
    void this.compared?.then(({ stop }) => stop());
  }

  private step(by: number): void {
    const view = this.view;
    const kind = view === 'table' || view === 'redline' ? view : 'pairs';
    const stops = [...this.querySelectorAll<HTMLElement>(STEPS[kind])].filter(
      (stop) => stop.closest('details:not([open])') === null,
    );
    if (stops.length === 0) return;
    this.place = Math.min(Math.max(this.place + by, 0), stops.length - 1);
    const stop = stops[this.place];
    stop?.setAttribute('tabindex', '-1');
    stop?.focus({ preventScroll: true });
    stop?.scrollIntoView({ block: 'start' });
    this.say('[data-status]', this.dataset.position ?? '', { place: this.place + 1, all: stops.length });
  }

  private get view(): string {
    return this.querySelector<HTMLInputElement>('input[name=ui-view]:checked')?.value ?? 'sides';
  }

  private get form(): TableForm {
    const chosen = this.querySelector<HTMLInputElement>('input[name=ui-preset]:checked')?.value;
    const whole = this.querySelector<HTMLInputElement>('#ui-whole')?.checked ?? false;
    // The page writes the names of the presets.
    return { preset: (chosen ?? 'ministry') as TablePreset, whole };
  }

  private changed(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'ui-view') this.place = -1;
    if (target.name === 'ui-preset' || target.id === 'ui-whole') void this.showTable();
    if (target.value === 'redline') void this.showRedline();
    if (target.value === 'table' && this.querySelector('[data-table] table') === null) void this.showTable();
    if (target.dataset.filter !== undefined) this.filter();
  }

  private filter(): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[data-filter]')];
    const wanted = new Set(boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset.filter ?? ''));
    const pairs = [...this.querySelectorAll<HTMLElement>('.pair')];
    for (const pair of pairs) {
      pair.hidden = !(pair.dataset.changes ?? '').split(' ').some((change) => wanted.has(change));
    }
    for (const fold of this.querySelectorAll<HTMLElement>('.fold.noise')) {
      fold.hidden = fold.querySelector('.pair:not([hidden])') === null;
    }
    this.place = -1;
    const shown = pairs.filter(({ hidden }) => !hidden).length;
    this.say('[data-filter-status]', this.dataset.filtered ?? '', { shown, all: pairs.length });
  }

  /** A link may lead into a fold, to a pair that the filter hides, or to a view. */
  private readonly openTarget = (): void => {
    const id = location.hash.slice(1);
    const target = id === '' ? null : document.getElementById(id);
    if (target === null || !this.contains(target)) return;
    if (target instanceof HTMLInputElement && target.type === 'radio') {
      target.checked = true;
      this.changed(target);
      return;
    }
    if (this.view === 'table' || this.view === 'redline') {
      const sides = this.querySelector<HTMLInputElement>('input[name=ui-view][value=sides]');
      if (sides !== null) sides.checked = true;
    }
    const inner = target.matches('.fold') ? target.querySelector('details') : target.closest('details');
    if (inner !== null) inner.open = true;
    const unchanged = target.closest('.fold.unchanged');
    const only = this.querySelector<HTMLInputElement>('#ui-changed-only');
    if (unchanged !== null && only !== null) only.checked = false;
    target.closest<HTMLElement>('.fold')?.removeAttribute('hidden');
    target.hidden = false;
    target.scrollIntoView({ block: 'start' });
  };

  private async showTable(): Promise<void> {
    const { form } = this;
    const told = await this.asked('[data-table-status]', ({ table }) => table(form));
    const pane = this.querySelector('[data-table]');
    // Another form may have been chosen meanwhile.
    if (told === null || pane === null || form.preset !== this.form.preset || form.whole !== this.form.whole)
      return;
    // Made by the same maker as the page's own; everything of the texts is escaped there.
    pane.innerHTML = told.html;
    this.place = -1;
  }

  private async showRedline(): Promise<void> {
    const pane = this.querySelector('[data-redline]');
    if (pane === null || pane.querySelector('.redline') !== null) return;
    const told = await this.asked('[data-status]', ({ redline }) => redline());
    if (told !== null) pane.innerHTML = told.html;
  }

  private async save(kind: TableFile): Promise<void> {
    const { form, dataset } = this;
    const name = `${[dataset.policy, dataset.old, dataset.new, form.preset].join('_')}.${kind}`;
    const made = await this.asked('[data-table-status]', async ({ table }) => {
      const [told, { tableFile }, { saveFile }] = await Promise.all([
        table(form),
        import('./tableFile.ts'),
        import('./saveFile.ts'),
      ]);
      const { type, content } = await tableFile(told.table, kind);
      saveFile(name, type, content);
      return name;
    });
    if (made !== null) this.say('[data-table-status]', dataset.saved ?? '', { file: name });
  }

  /** Asks the worker for something, and says so while it works; null where it failed, which is said too. */
  private async asked<Value>(
    region: string,
    ask: (compared: Compared) => Promise<Value>,
  ): Promise<Value | null> {
    this.say(region, this.dataset.working ?? '', {});
    try {
      this.compared ??= this.open();
      const value = await ask(await this.compared);
      this.say(region, '', {});
      return value;
    } catch {
      this.compared = null;
      this.say(region, this.dataset.failed ?? '', {});
      return null;
    }
  }

  private async open(): Promise<Compared> {
    const [{ openCompared }, { siteOfElement }] = await Promise.all([
      import('./comparedWorker.ts'),
      import('./siteOfElement.ts'),
    ]);
    const { policy = '', old = '', new: fresh = '' } = this.dataset;
    return openCompared(await siteOfElement(this), { policy, old, new: fresh });
  }

  private say(region: string, pattern: string, values: Readonly<Record<string, string | number>>): void {
    const status = this.querySelector(region);
    if (status === null) return;
    status.textContent = pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    );
  }
}

customElements.define('compared-pairs', ComparedPairs);

// <live-comparison>: compares any two versions of a policy, in a worker. What is chosen stands after `#` and goes nowhere.
import type { Told } from '../site/live/messages.ts';
import { readCompared, type ComparedQuestion } from '../site/fragments.ts';
import { pathOf } from '../site/urls.ts';
import { ComparedPairs } from './comparedPairs.ts';
import { openCompared, type Compared } from './comparedWorker.ts';
import { siteOfElement } from './siteOfElement.ts';
import { toDom } from './toDom.ts';

class LiveComparison extends HTMLElement {
  private running: Compared | null = null;

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.compare(this.chosen, true);
    });
    this.querySelector('[data-cancel]')?.addEventListener('click', () => this.cancel());
    window.addEventListener('hashchange', this.fromAddress);
    this.say(location.protocol === 'file:' ? 'fromDisk' : 'ready');
    this.fromAddress();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.fromAddress);
    this.running?.stop();
  }

  private readonly fromAddress = (): void => {
    const asked = readCompared(location.hash.slice(1));
    for (const side of ['old', 'new'] as const) {
      const field = this.field(side);
      if (field !== null && asked[side] !== null) field.value = asked[side];
    }
    if (asked.old !== null && asked.new !== null) void this.compare(asked, false);
  };

  private field(side: 'old' | 'new'): HTMLSelectElement | null {
    return this.querySelector(`select[name=${side}]`);
  }

  private get chosen(): ComparedQuestion {
    const value = (side: 'old' | 'new'): string | null => this.field(side)?.value || null;
    return { old: value('old'), new: value('new') };
  }

  private async compare(asked: ComparedQuestion, moves: boolean): Promise<void> {
    const { policy = '' } = this.dataset;
    this.running?.stop();
    this.running = null;
    this.result?.replaceChildren();
    if (asked.old === null || asked.new === null || asked.old === asked.new) {
      this.say('chooseTwo');
      this.busy(false);
      return;
    }
    this.busy(true);
    this.say('loading');
    const site = await siteOfElement(this);
    if (moves) history.replaceState(null, '', pathOf(site, { page: 'compare', policy, question: asked }));
    const pair = { policy, old: asked.old, new: asked.new };
    const shown = this.makePairs(pair);
    const compared = openCompared(site, pair, (told) => {
      if (this.running === compared) this.hear(told, shown);
    });
    this.running = compared;
    shown.compared = Promise.resolve(compared);
    try {
      await compared.view();
      if (this.running === compared) this.busy(false);
    } catch {
      if (this.running !== compared) return;
      compared.stop();
      this.running = null;
      this.busy(false);
      this.say(location.protocol === 'file:' ? 'fromDisk' : 'failed');
    }
  }

  private hear(told: Told, pairs: ComparedPairs): void {
    switch (told.told) {
      case 'step':
        this.progress(told.share);
        if (told.step !== 'showing') this.say(told.step);
        return;
      case 'view': {
        this.say('showing');
        const details = this.querySelector('template[data-details]');
        const heading = details instanceof HTMLTemplateElement ? details.content.cloneNode(true) : '';
        pairs.prepend(toDom(told.frame));
        this.result?.replaceChildren(toDom(told.summary), heading, pairs);
        this.builtLink(pairs);
        this.differences = told.differences;
        return;
      }
      case 'rows':
        pairs.querySelector('[data-rows]')?.append(toDom(told.rows));
        return;
      case 'shown':
        this.say('done', { differences: this.differences });
        this.lead();
        return;
      default:
    }
  }

  private differences = 0;

  /** Takes a reader who asked to the result. */
  private lead(): void {
    this.result?.focus();
  }

  private makePairs(pair: { policy: string; old: string; new: string }): ComparedPairs {
    const pairs = new ComparedPairs();
    const pattern = this.querySelector<HTMLElement>('[data-pairs]');
    for (const { name, value } of pattern?.attributes ?? []) {
      if (name !== 'data-pairs' && name !== 'hidden') pairs.setAttribute(name, value);
    }
    Object.assign(pairs.dataset, pair);
    const pane = document.createElement('div');
    pane.className = 'table-pane';
    pane.dataset.table = '';
    pairs.append(pane);
    return pairs;
  }

  /** A pair that the build compared too has a page of its own, which is the better address to pass on. */
  private builtLink(pairs: ComparedPairs): void {
    const { old, new: fresh } = pairs.dataset;
    const link = this.querySelector<HTMLAnchorElement>(`a[data-pair="${old} ${fresh}"]`);
    const region = this.querySelector('[data-built]');
    if (region === null) return;
    region.replaceChildren();
    if (link === null) return;
    const copy = document.createElement('a');
    copy.href = link.href;
    copy.textContent = this.dataset.built ?? '';
    region.append(copy);
  }

  private cancel(): void {
    this.running?.stop();
    this.running = null;
    this.result?.replaceChildren();
    this.busy(false);
    this.say('cancelled');
  }

  private get result(): HTMLElement | null {
    return this.querySelector('[data-result]');
  }

  private busy(is: boolean): void {
    this.toggleAttribute('data-busy', is);
    this.querySelector('[data-cancel]')?.toggleAttribute('hidden', !is);
    this.querySelector('progress')?.toggleAttribute('hidden', !is);
    if (is) this.querySelector('[data-built]')?.replaceChildren();
  }

  private progress(share: number | null): void {
    const bar = this.querySelector('progress');
    if (share === null) bar?.removeAttribute('value');
    else if (bar) bar.value = share;
  }

  private say(sentence: string, values: Readonly<Record<string, number>> = {}): void {
    const status = this.querySelector('[data-live-status]');
    const pattern = this.dataset[`say${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`] ?? '';
    if (status !== null)
      status.textContent = pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
        String(values[name] ?? whole),
      );
  }
}

customElements.define('live-comparison', LiveComparison);

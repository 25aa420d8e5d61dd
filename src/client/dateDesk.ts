// <date-desk>: answers the contract date in the reader's browser. What is asked stands after `#` and goes nowhere.
import type { DeskData } from '../site/desk/deskData.ts';
import { element } from '../site/html.ts';
import { pathOf, readQuestion, type DeskQuestion } from '../site/urls.ts';
import { loadJson } from './loadJson.ts';
import { siteOfElement } from './siteOfElement.ts';
import { toDom } from './toDom.ts';

class DateDesk extends HTMLElement {
  connectedCallback(): void {
    this.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.ask(this.questionOfForm(), true);
    });
    window.addEventListener('hashchange', () => this.askFromAddress());
    this.askFromAddress();
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  private get region(): HTMLElement | null {
    return this.querySelector('[data-answer]');
  }

  private askFromAddress(): void {
    const question = readQuestion(location.hash.slice(1));
    if (question === null) return;
    this.fill(question);
    void this.ask(question, false);
  }

  private async ask(question: DeskQuestion, moves: boolean): Promise<void> {
    const { region } = this;
    if (region === null) return;
    region.textContent = this.dataset.loading ?? '';
    try {
      const [site, data, { deskAnswer }] = await Promise.all([
        siteOfElement(this),
        loadJson(this.dataset.source ?? ''),
        import('../site/desk/deskAnswer.ts'),
      ]);
      // The file is written by the build from the same types.
      region.replaceChildren(toDom(deskAnswer(site, data as DeskData, question)));
      const address = pathOf(site, { page: 'home', question: question.contracted === '' ? null : question });
      if (moves) history.replaceState(null, '', address);
      region.append(
        toDom([element('p', { class: 'on-paper' }, site.strings.desk.recordAddress(location.href))]),
      );
      // A reader who asked hears and sees the answer's heading first.
      if (moves) region.querySelector('h2')?.focus();
    } catch {
      region.textContent = this.dataset.failed ?? '';
    }
  }

  private questionOfForm(): DeskQuestion {
    const values = new FormData(this.form ?? undefined);
    const value = (name: string): string | null => {
      const given = values.get(name);
      return typeof given === 'string' && given.trim() !== '' ? given.trim() : null;
    };
    return {
      policy: value('policy'),
      contracted: value('contracted') ?? '',
      service: value('service'),
      on: value('on'),
    };
  }

  private fill(question: DeskQuestion): void {
    for (const [name, value] of Object.entries(question)) {
      const field = this.form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value ?? '';
    }
    const details = this.querySelector('details');
    if (details !== null && question.on !== null) details.open = true;
  }
}

customElements.define('date-desk', DateDesk);

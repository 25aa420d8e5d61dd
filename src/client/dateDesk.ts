// <date-desk>: answers the contract date in the reader's browser. What is asked stands after `#` and goes nowhere.
import { changesFile, type ChangesData } from '../site/desk/changedPairs.ts';
import type { LoadedChanges } from '../site/desk/answerView.ts';
import { element } from '../site/html.ts';
import type { Site } from '../site/site.ts';
import { readQuestion, type DeskQuestion } from '../site/fragments.ts';
import { dataPath, pathOf } from '../site/urls.ts';
import { loadDesk } from './loadDesk.ts';
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
      const [site, data, { deskAnswer, askedChanges }] = await Promise.all([
        siteOfElement(this),
        loadDesk(this.dataset.source ?? '', question),
        import('../site/desk/deskAnswer.ts'),
      ]);
      if (data === null) {
        region.textContent = site.strings.paging.choosePolicy;
        return;
      }
      const changes = await loadChanges(site, askedChanges(data, question));
      region.replaceChildren(toDom(deskAnswer(site, data, question, changes)));
      const address = pathOf(site, { page: 'home', question: question.contracted === '' ? null : question });
      if (moves) history.replaceState(null, '', address);
      const heading = region.querySelector('h2');
      if (heading === null) return;
      region.append(
        toDom([element('p', { class: 'on-paper' }, site.strings.desk.recordAddress(location.href))]),
        printButton(site),
      );
      // A reader who asked hears and sees the answer's heading first; who followed a link to an answer sees it.
      if (moves) heading.focus();
      else heading.scrollIntoView();
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

function printButton(site: Site): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'print not-on-paper';
  button.textContent = site.strings.desk.print;
  button.addEventListener('click', () => window.print());
  return button;
}

/** The changes of policies; a file that cannot be loaded is left out, and the answer then only counts them. */
async function loadChanges(site: Site, policies: readonly string[]): Promise<LoadedChanges> {
  const loaded = await Promise.allSettled(
    policies.map(async (policy) => {
      const path = dataPath(site, changesFile(site.language, policy));
      return [policy, (await loadJson(path)) as ChangesData] as const; // Written by the build from the same types.
    }),
  );
  return new Map(loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
}

customElements.define('date-desk', DateDesk);

// <copy-menu>: makes of every link to a place in an archived text a button that opens a menu: link, citations, the same
// clause in other texts. What the menu offers is loaded when the first one is opened.
import { withoutLanguages } from '../site/mixedWords.ts';
import { announce, liveRegion } from './announce.ts';

class CopyMenu extends HTMLElement {
  /** What the reader chose last in the text; a click on a button may already have undone the choice itself. */
  private chosen: Range | null = null;

  connectedCallback(): void {
    liveRegion();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a.place')) this.upgrade(link);
    document.addEventListener('selectionchange', () => {
      const selection = getSelection();
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      if (this.contains(range.commonAncestorContainer)) this.chosen = range.cloneRange();
    });
    // A press in the text drops the choice; a press on a button keeps it.
    this.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Element && event.target.closest('[data-ui]') === null) this.chosen = null;
    });
  }

  private upgrade(link: HTMLAnchorElement): void {
    const name = (this.dataset.menu ?? '').replace('{name}', link.dataset.name ?? '');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'place';
    button.textContent = link.textContent === '#' ? '#' : (this.dataset.button ?? '');
    button.title = withoutLanguages(name);
    button.setAttribute('aria-label', withoutLanguages(name));
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('data-ui', '');
    button.dataset.name = link.dataset.name ?? '';
    const address = decodeURIComponent(link.hash.slice(1));
    button.addEventListener('click', () => void this.open(button, address, name));
    link.replaceWith(button);
  }

  private async open(button: HTMLButtonElement, address: string, name: string): Promise<void> {
    try {
      const { openPanel } = await import('./copyPanel.ts');
      openPanel({ menu: this, button, address, name, chosen: this.chosen });
    } catch {
      // The panel's script could not be loaded: the address bar has the link at least.
      history.replaceState(null, '', `#${address}`);
      announce(this.dataset.failed ?? '');
    }
  }
}

customElements.define('copy-menu', CopyMenu);

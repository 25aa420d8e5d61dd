// <copy-link>: makes of a link to a place a button that copies its whole address, and puts it into the address bar.

class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link === null) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = link.textContent;
    button.title = this.dataset.label ?? '';
    button.setAttribute('aria-label', this.dataset.label ?? '');
    button.addEventListener('click', () => void this.copy(link.href));
    link.replaceWith(button);
    statusRegion(this);
  }

  private async copy(address: string): Promise<void> {
    history.replaceState(null, '', address);
    try {
      await navigator.clipboard.writeText(address);
      announce(this, this.dataset.done ?? '');
    } catch {
      announce(this, this.dataset.failed ?? '');
    }
  }
}

const SECONDS_SHOWN = 4;

/** The page's one live region; it stands there before it speaks, else its first words would not be heard. */
function statusRegion(near: HTMLElement): HTMLElement {
  const known = document.querySelector<HTMLElement>('.announcement');
  if (known !== null) return known;
  const region = document.createElement('div');
  region.className = 'announcement';
  region.setAttribute('role', 'status');
  (near.closest('main') ?? document.body).append(region);
  return region;
}

function announce(near: HTMLElement, words: string): void {
  const region = statusRegion(near);
  region.textContent = words;
  setTimeout(() => {
    if (region.textContent === words) region.textContent = '';
  }, SECONDS_SHOWN * 1000);
}

customElements.define('copy-link', CopyLink);

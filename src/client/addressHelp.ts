// <address-help>: a page that is asked for a place its text does not have says so and names the nearest. Words such as
// 第3条の2第1項 or 3(2) are read as the place they mean.
import { nearestAddress } from '../site/version/nearestAddress.ts';
import type { PublishedVersion } from '../site/version/citedPlace.ts';
import { words } from '../site/html.ts';
import { loadJson } from './loadJson.ts';
import { toDom } from './toDom.ts';

class AddressHelp extends HTMLElement {
  /** Where we have led the reader ourselves: our message stays when the page arrives there. */
  private led: string | null = null;

  connectedCallback(): void {
    window.addEventListener('hashchange', () => void this.check());
    void this.check();
  }

  private async check(): Promise<void> {
    const asked = askedPlace();
    if (asked === this.led) {
      this.led = null;
      return;
    }
    this.replaceChildren();
    if (asked === '' || asked.startsWith('ui-') || document.getElementById(asked) !== null) return;
    const meant = await this.meant(asked);
    if (meant !== null && document.getElementById(meant) !== null) {
      this.led = meant;
      location.replace(`#${meant}`);
      this.show([filled(this.dataset.opened, asked, nameOf(meant))]);
      return;
    }
    const known = [...document.querySelectorAll('.archived [id]')].map(({ id }) => id);
    const nearest = nearestAddress(known, asked);
    this.show([
      filled(this.dataset.unknown, asked, ''),
      nearest === null
        ? link('#ui-contents', this.dataset.top ?? '')
        : link(`#${nearest}`, filled(this.dataset.nearest, asked, nameOf(nearest))),
    ]);
  }

  private async meant(asked: string): Promise<string | null> {
    try {
      const [published, { resolveAddress }] = await Promise.all([
        loadJson(this.dataset.published ?? '') as Promise<PublishedVersion>,
        import('../core/parse/resolveAddress.ts'),
      ]);
      return resolveAddress({ ...published.tree, problems: [] }, asked)?.address ?? null;
    } catch {
      return null;
    }
  }

  private show(parts: readonly (string | Node)[]): void {
    const box = document.createElement('div');
    box.className = 'banner address-message';
    for (const part of parts) {
      const line = document.createElement('p');
      line.append(typeof part === 'string' ? toDom(words(part)) : part);
      box.append(line);
    }
    this.replaceChildren(box);
    // Without the place there is nothing to scroll to: the message must be seen.
    if (parts.length > 1) box.scrollIntoView({ block: 'center' });
  }
}

function askedPlace(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1);
  }
}

function nameOf(address: string): string {
  const place = document.getElementById(address);
  const own = [...(place?.querySelectorAll<HTMLElement>('[data-name]') ?? [])];
  return own.find((one) => one.closest('.archived [id]') === place)?.dataset.name ?? `#${address}`;
}

function filled(pattern: string | undefined, asked: string, name: string): string {
  return (pattern ?? '').replace('{asked}', () => asked).replace('{name}', () => name);
}

function link(href: string, sentence: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.append(toDom(words(sentence)));
  return made;
}

customElements.define('address-help', AddressHelp);

// <verify-site>: compares the site's files with its manifest in the reader's browser, with Web Crypto. Nothing is sent.
import { webSha256 } from '../core/ledger/sha256.ts';
import { verifySite } from '../core/ledger/verifySite.ts';
import type { Site } from '../site/site.ts';
import { readVersion } from '../site/fragments.ts';
import { addressOf, isInScope, type VerifyScope } from '../site/verify/verifiedFiles.ts';
import { verifyView } from '../site/verify/verifyView.ts';
import { siteOfElement } from './siteOfElement.ts';
import { toDom } from './toDom.ts';

class VerifySite extends HTMLElement {
  /** The number of the run that may speak; a later one, or a stop, silences it. */
  private run = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    if (location.protocol === 'file:' || !isSecureContext) {
      form.hidden = true;
      this.say(location.protocol === 'file:' ? this.dataset.fromDisk : this.dataset.insecure);
      return;
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.verify();
    });
    this.querySelector('[data-stop]')?.addEventListener('click', () => {
      this.run++;
      this.busy(false);
      this.say(this.dataset.stopped);
    });
    window.addEventListener('hashchange', this.fromAddress);
    this.fromAddress();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.fromAddress);
    this.run++;
  }

  private readonly fromAddress = (): void => {
    const { policy, version } = readVersion(location.hash.slice(1));
    const one = this.querySelector<HTMLInputElement>('input[name=scope][value=one]');
    if (one === null) return;
    one.closest('label')?.toggleAttribute('hidden', policy === null);
    if (policy === null) return;
    one.checked = true;
    const named = this.querySelector('[data-one]');
    if (named !== null) named.textContent = `${policy}@${version ?? ''}`;
  };

  private get scope(): VerifyScope {
    const { policy, version } = readVersion(location.hash.slice(1));
    const chosen = this.querySelector<HTMLInputElement>('input[name=scope]:checked')?.value;
    if (chosen === 'one' && policy !== null && version !== null) return { scope: 'one', policy, version };
    return { scope: chosen === 'all' ? 'all' : 'texts' };
  }

  private get noted(): string | null {
    const written = this.querySelector<HTMLInputElement>('input[name=head]')?.value.trim().toLowerCase();
    return written === undefined || written === '' ? null : written;
  }

  private async verify(): Promise<void> {
    const run = ++this.run;
    const { scope, noted } = this;
    const result = this.querySelector('[data-result]');
    result?.replaceChildren();
    this.busy(true);
    this.say(this.dataset.loading);
    try {
      const site = await siteOfElement(this);
      const found = await verifySite({ read: (path) => this.read(site, run, path), paths: null }, webSha256, {
        head: noted,
        ...(scope.scope === 'one' ? { policy: scope.policy } : {}),
        only: (path) => isInScope(site, scope, path),
        progress: (done, all) => {
          if (run === this.run) this.show(done, all);
        },
      });
      if (run !== this.run) return;
      result?.replaceChildren(toDom(verifyView(site, found, noted)));
      this.say('');
      result?.querySelector('h2')?.focus();
    } catch {
      if (run === this.run) this.say(this.dataset.failed);
    }
    if (run === this.run) this.busy(false);
  }

  /** A file as it is served now: what an earlier visit left in the browser proves nothing of the site. */
  private async read(site: Site, run: number, path: string): Promise<Uint8Array | null> {
    if (run !== this.run) throw new Error('Stopped.');
    const response = await fetch(addressOf(site, path), { cache: 'no-store', credentials: 'omit' });
    if (response.status === 404 || response.status === 410) return null;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  private show(done: number, all: number): void {
    const bar = this.querySelector('progress');
    if (bar !== null) [bar.max, bar.value] = [Math.max(all, 1), done];
    this.say((this.dataset.progress ?? '').replace('{done}', String(done)).replace('{all}', String(all)));
  }

  private busy(busy: boolean): void {
    this.querySelector('progress')?.toggleAttribute('hidden', !busy);
    this.querySelector('[data-stop]')?.toggleAttribute('hidden', !busy);
  }

  private say(words: string | undefined): void {
    const status = this.querySelector('[role=status]');
    if (status !== null) status.textContent = words ?? '';
  }
}

customElements.define('verify-site', VerifySite);

// <policy-clause src="…">: an archived clause with its citation, inside a page of another site. Light, without framework:
//   <policy-clause src="https://archive.example/ocn/2022-07-01/#3.1"><a href="…">3.(1)</a></policy-clause>
// `src` is the clause's permanent link, or the address of the version's data file with the clause's address after `#`.
// The archive's host must let other sites read `api/` (CORS); where it does not, the content of the element stays: its
// link. Style it by its parts: quote, text, note, citation, link. Loading it defines the element.
import { versionDataUrl } from '../site/dataUrls.ts';

/** What is read of a version's data file. */
interface VersionFile {
  readonly title: string;
  readonly label: string;
  readonly note: string | null;
  readonly links: { readonly page: string };
  readonly tree: { readonly lang: string; readonly root: ClauseNode };
}

interface ClauseNode {
  readonly type: string;
  readonly address: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly layer: string;
  readonly children: readonly ClauseNode[];
}

const STYLE =
  ':host{display:block}blockquote{margin:0;padding-inline-start:1em;border-inline-start:.2em solid}' +
  'p{margin:.4em 0;white-space:pre-line}[part~=citation],[part~=note]{font-size:.875em}[part~=later-note]{font-style:italic}';

/** The element. It dispatches `policy-clause-ready` or `policy-clause-failed` when it is done. */
export class PolicyClause extends HTMLElement {
  static readonly observedAttributes = ['src'];

  #asked: AbortController | null = null;

  connectedCallback(): void {
    void this.#load();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#load();
  }

  disconnectedCallback(): void {
    this.#asked?.abort();
  }

  async #load(): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    this.#showFallback();
    try {
      const src = new URL(this.getAttribute('src') ?? '', document.baseURI).href;
      const data = versionDataUrl(src);
      if (data === null) throw new Error(`${src} is no address of an archived text`);
      const [file = '', address = ''] = data.split('#');
      const response = await fetch(file, { signal: asked.signal, credentials: 'omit' });
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      const version = (await response.json()) as VersionFile; // Its shape is published, and read with care below.
      const clause =
        address === '' ? version.tree.root : find(version.tree.root, decodeURIComponent(address));
      if (clause === null) throw new Error(`${file} has no clause at ${address}`);
      if (asked.signal.aborted) return;
      this.#show(version, clause, new URL(version.links.page, file).href);
      this.dispatchEvent(new Event('policy-clause-ready'));
    } catch (error) {
      if (asked.signal.aborted) return;
      this.#showFallback();
      this.dispatchEvent(new CustomEvent('policy-clause-failed', { detail: String(error) }));
    }
  }

  /** The element's own content; a plain link where it has none. */
  #showFallback(): void {
    const slot = document.createElement('slot');
    const src = this.getAttribute('src') ?? '';
    const link = make('a', 'link', src);
    link.setAttribute('href', src);
    slot.append(link);
    this.#root().replaceChildren(slot);
  }

  #show(version: VersionFile, clause: ClauseNode, page: string): void {
    const href = clause.address === null ? page : `${page}#${clause.address}`;
    const quote = make('blockquote', 'quote', '');
    quote.setAttribute('cite', href);
    quote.setAttribute('lang', version.tree.lang);
    quote.append(...linesOf(clause).map(({ text, layer }) => make('p', `text ${layer}`, text)));
    const link = make(
      'a',
      'link',
      `${version.title} | ${version.label}${clause.label === null ? '' : ` | ${clause.label}`}`,
    );
    link.setAttribute('href', href);
    const citation = make('p', 'citation', '');
    citation.append(link);
    const note = version.note === null ? [] : [make('p', 'note', version.note)];
    this.#root().replaceChildren(quote, ...note, citation);
  }

  #root(): ShadowRoot {
    if (this.shadowRoot !== null) return this.shadowRoot;
    const root = this.attachShadow({ mode: 'open' });
    // A constructed sheet is no inline style: the strictest Content-Security-Policy of a host page lets it be.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    return root;
  }
}

function find(node: ClauseNode, address: string): ClauseNode | null {
  if (node.address === address) return node;
  for (const child of node.children) {
    const found = find(child, address);
    if (found !== null) return found;
  }
  return null;
}

/** The clause's words, a line for each part; the cells of a row stand on one line. */
function linesOf(node: ClauseNode): readonly { readonly text: string; readonly layer: string }[] {
  if (node.type === 'row') {
    const cells = node.children.map((cell) =>
      linesOf(cell)
        .map(({ text }) => text)
        .join('\n'),
    );
    return [{ text: [node.text, ...cells].filter((text) => text !== '').join(' ｜ '), layer: node.layer }];
  }
  const own = node.text === '' ? [] : [{ text: node.text, layer: node.layer }];
  return [...own, ...node.children.flatMap(linesOf)];
}

function make(name: string, part: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.setAttribute('part', part);
  element.textContent = text;
  return element;
}

if (customElements.get('policy-clause') === undefined) customElements.define('policy-clause', PolicyClause);

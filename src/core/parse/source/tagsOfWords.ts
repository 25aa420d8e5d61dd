// Words in angle brackets (<Company Name>) are a tag to Markdown and to a browser, which show nothing: that is told.
import type { Guess } from '../../model/sectionTree.ts';
import type { HtmlNode } from './html.ts';
import { hullOf, type HtmlSource } from './htmlSource.ts';

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote ' +
    'body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div ' +
    'dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header ' +
    'hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter ' +
    'nav nobr noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp ' +
    'rt rtc ruby s samp search section select slot small source span strike strong sub summary sup svg table ' +
    'tbody td textarea tfoot th thead time title tr track tt u ul var video wbr xmp'
  ).split(' '),
);

/** Attributes that HTML writes without a value. */
const SWITCHES: ReadonlySet<string> = new Set(
  (
    'allowfullscreen async autofocus autoplay border checked compact controls default defer disabled download ' +
    'hidden inert ismap itemscope loop multiple muted nohref noresize noshade novalidate nowrap open ' +
    'playsinline readonly required reversed selected'
  ).split(' '),
);

/** So many are told; a text with more is no text of a person. */
const MOST = 100;

/** Adds a guess for every start tag that reads as words: never closed, and made of names that HTML does not know. */
export function tellTagsOfWords(root: HtmlNode, from: HtmlSource, guesses: Guess[]): void {
  const todo: HtmlNode[] = [root];
  for (let node = todo.pop(); node !== undefined && guesses.length < MOST; node = todo.pop()) {
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== undefined) todo.push(child);
    }
    const place = node.open === null || !readsAsWords(node) ? null : hullOf(from, node.start, node.open);
    if (place === null || from.html[(node.open ?? 0) - 2] === '/') continue;
    guesses.push({
      at: [place.start, place.end],
      what: 'words in angle brackets are an HTML tag to Markdown and to a browser: they are not shown',
    });
  }
}

function readsAsWords({ tag, attributes }: HtmlNode): boolean {
  if (/[^\p{L}\p{N}]/u.test(tag)) return false;
  // An attribute without a value ends where its name does.
  if (!attributes.every(({ name, start, end }) => end - start === name.length)) return false;
  if (!ELEMENTS.has(tag)) return true;
  return attributes.length > 0 && !attributes.some(({ name }) => SWITCHES.has(name));
}

// A page's HTML -> words that stand in a language they are not said to be in. Every text, and every attribute that a reader
// sees or hears, is looked at with the `lang` that holds for it.
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Words, and where they stand: `button[aria-label]`. */
export interface ForeignWords {
  readonly where: string;
  /** The language that holds there. */
  readonly lang: string;
  readonly words: string;
}

/** Attributes whose words are shown or spoken, and those that hold what scripts will say. */
const SPOKEN =
  /^(?:alt|title|placeholder|aria-label|aria-description|data-(?:head|say-.+|loading|failed|menu|button|unknown|nearest|opened|top|progress|stopped|insecure|from-disk|saved|working|position|filtered|built))$/u;
/** What has no language: what a program reads, keys, hashes. */
const NO_WORDS = new Set(['code', 'kbd', 'pre', 'script', 'style']);

/** A letter or sign that no English sentence has; names of the private characters of mixedWords among them. */
const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。「」『』（）［］：｜～\p{Co}]+/gu;
/** Words of Latin letters in a row, which no Japanese sentence of ours has. */
const ENGLISH = /(?<![\p{L}\p{N}])\p{L}[\p{Ll}’]+[,;:]? \p{Ll}{2,}(?: [\p{sc=Latin}’]+)*/gu;

/**
 * The foreign words of a page. An attribute and a title can bear one language only, so there they may be the archive's own:
 * `archive` holds its files' texts.
 */
export function foreignWords(html: string, archive: string): readonly ForeignWords[] {
  const found: ForeignWords[] = [];
  walk(parse(html), '', archive, found);
  return found;
}

function walk(node: Node, lang: string, archive: string, found: ForeignWords[]): void {
  if (node.nodeName === '#text' && 'value' in node) {
    const parent = node.parentNode?.nodeName ?? '';
    judge(parent, node.value, lang, parent === 'title' ? archive : '', found);
    return;
  }
  if (NO_WORDS.has(node.nodeName)) return;
  const spoken = 'attrs' in node ? (attribute(node, 'lang') ?? lang) : lang;
  if ('attrs' in node) {
    for (const { name, value } of node.attrs) {
      if (!SPOKEN.test(name) && !(name === 'content' && isDescription(node))) continue;
      judge(`${node.nodeName}[${name}]`, value, spoken, archive, found);
    }
  }
  const inner = node.nodeName === 'template' && 'content' in node ? [node.content] : [];
  for (const child of 'childNodes' in node ? [...node.childNodes, ...inner] : inner) {
    walk(child, spoken, archive, found);
  }
}

function judge(where: string, words: string, lang: string, archive: string, found: ForeignWords[]): void {
  const main = lang.split('-')[0];
  if (main !== 'ja' && main !== 'en') {
    if (/\p{L}/u.test(words)) found.push({ where, lang, words: words.trim() });
    return;
  }
  const foreign = words.match(main === 'en' ? JAPANESE : ENGLISH) ?? [];
  if (foreign.some((run) => !archive.includes(run))) found.push({ where, lang, words: words.trim() });
}

function isDescription(node: Element): boolean {
  const about = attribute(node, 'name') ?? attribute(node, 'property') ?? '';
  return node.nodeName === 'meta' && /description|title|site_name/u.test(about);
}

function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((one) => one.name === name)?.value;
}

// Words of the archive inside a sentence of ours, in another language than the sentence's. The makers of sentences take and
// return plain strings; such words travel through them in brackets, and become an element with `lang` on the way out.
// Invariant: withoutLanguages(inLanguage(words, ...)) is words.

// Private characters from the last plane, where no font and no Japanese text has any: they open words, end their language,
// and close them. Noncharacters would do, but HTML calls them errors, and a `data-` attribute holds such words.
const [OPEN, TOLD, CLOSE] = ['\u{10fff0}', '\u{10fff1}', '\u{10fff2}'] as const;
const BRACKETED = new RegExp(`${OPEN}([^${TOLD}]*)${TOLD}([^${CLOSE}]*)${CLOSE}`, 'gu');

/** A piece of a sentence; `lang` is null where it is the sentence's own language. */
export interface SpokenPiece {
  readonly words: string;
  readonly lang: string | null;
}

/** Words as they go into a sentence: bracketed where they are of another language than it; numbers have none. */
export function inLanguage(words: string, language: string, sentence: string): string {
  const same = language.split('-')[0] === sentence.split('-')[0];
  const bracketed = [OPEN, TOLD, CLOSE].some((bracket) => words.includes(bracket));
  // A number has no language; a sign of another script has: 、 for instance.
  if (same || bracketed || !/\p{L}|\P{ASCII}/u.test(words)) return words;
  return `${OPEN}${language}${TOLD}${words}${CLOSE}`;
}

/** The pieces of a finished sentence. */
export function spokenPieces(sentence: string): readonly SpokenPiece[] {
  if (!sentence.includes(OPEN)) return [{ words: sentence, lang: null }];
  const pieces: SpokenPiece[] = [];
  let from = 0;
  for (const found of sentence.matchAll(BRACKETED)) {
    const [whole, lang = '', words = ''] = found;
    if (found.index > from) pieces.push({ words: sentence.slice(from, found.index), lang: null });
    pieces.push({ words, lang });
    from = found.index + whole.length;
  }
  if (from < sentence.length) pieces.push({ words: sentence.slice(from), lang: null });
  return pieces;
}

/** The sentence for a place that can bear no more than one language: an attribute, a title, the clipboard. */
export function withoutLanguages(sentence: string): string {
  return sentence.includes(OPEN) ? sentence.replace(BRACKETED, '$2') : sentence;
}

/**
 * The language of a name that the archive gives to a text or a group of contracts: that of the policy, unless its script
 * is another's, as in 2024年の版 of an English policy.
 */
export function nameLanguage(name: string, policyLanguage: string): string {
  const scripts = /^(?:ja|zh|ko|yue)(?:-|$)/u.test(policyLanguage);
  return !scripts && /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(name) ? 'ja' : policyLanguage;
}

/** A name that the archive gives to a text or a group of contracts, as it goes into a sentence. */
export function nameIn(sentence: string, name: string, policyLanguage: string): string {
  return inLanguage(name, nameLanguage(name, policyLanguage), sentence);
}

/** What the archive's editors wrote (a note, a reason, its own title), as it goes into a sentence of a site. */
export function editorsWords(
  site: { readonly language: string; readonly archive: { readonly language: string } },
  words: string,
): string {
  return inLanguage(words, site.archive.language, site.language);
}

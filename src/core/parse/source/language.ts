// Guesses the language of a text by its letters, and among Latin ones by its commonest words.

const WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|to|you|your|we|our|or|is)\b/gi,
  de: /\b(?:der|die|und|das|wir|sie|ihre|nicht|oder|zu|den|von)\b/gi,
  fr: /\b(?:le|les|des|et|vous|nous|est|une|dans|pour|du|aux)\b/gi,
  es: /\b(?:el|los|las|y|del|que|una|para|su|usted|con)\b/gi,
  it: /\b(?:il|gli|della|che|di|per|sono|una|con|dei|è)\b/gi,
  pt: /\b(?:os|as|do|da|que|para|uma|você|com|não|dos)\b/gi,
  nl: /\b(?:het|een|van|wij|uw|niet|voor|zijn|of|de|met)\b/gi,
};

/** So much of a text tells its language. */
const SAMPLE = 8_000;

/** The language of a text, as the first part of a BCP 47 tag. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const { kana, hangul, han, letters } = lettersOf(sample);
  if (letters === 0) return 'en';
  if (kana > letters * 0.05) return kana > hangul ? 'ja' : 'ko';
  if (hangul > letters * 0.1) return 'ko';
  if (han > letters * 0.1) return 'zh';
  if (share(sample, /\p{sc=Cyrillic}+/gu) > letters * 0.3) return 'ru';
  let best = 'en';
  let most = 0;
  for (const [language, words] of Object.entries(WORDS)) {
    const found = count(sample, words);
    if (found > most) {
      best = language;
      most = found;
    }
  }
  return best;
}

/** How much of a text, in code units, is of each kind. */
export function lettersOf(text: string): Readonly<Record<'kana' | 'hangul' | 'han' | 'letters', number>> {
  return {
    kana: share(text, /[\p{sc=Hiragana}\p{sc=Katakana}]+/gu),
    hangul: share(text, /\p{sc=Hangul}+/gu),
    han: share(text, /\p{sc=Han}+/gu),
    letters: share(text, /\p{L}+/gu),
  };
}

// Taking runs away costs a tenth of listing their letters.
const share = (text: string, runs: RegExp): number => text.length - text.replace(runs, '').length;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

// Phrases drawn from real texts of one language: what a planted edit puts in. Never from the engine's own lists.
import type { Random } from './random.ts';

/** Phrases of one language by their kind. */
export interface PhraseBank {
  readonly lang: string;
  /** Runs of one to three content words. */
  readonly nouns: readonly string[];
  /** Clauses from one mark to the next, 5 to 30 characters. */
  readonly clauses: readonly string[];
  /** Whole sentences. */
  readonly sentences: readonly string[];
}

/** A word of a text by the segmenter of the platform. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly wordLike: boolean;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a text and what is between them. */
export function wordsOf(text: string, lang: string): Word[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  return [...segmenter.segment(text)].map(({ index, segment, isWordLike }) => ({
    start: index,
    end: index + segment.length,
    text: segment,
    wordLike: isWordLike ?? false,
  }));
}

const CONTENT = /^[\p{L}\p{M}]+$/u;
const KANA_ONLY = /^\p{sc=Hiragana}+$/u;

/** A bank from the texts of units. */
export function phraseBank(texts: readonly string[], lang: string): PhraseBank {
  const [nouns, clauses, sentences] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const spaced = !/^(ja|zh)/.test(lang);
  for (const text of texts) {
    let run: string[] = [];
    for (const word of wordsOf(text, lang)) {
      const content = CONTENT.test(word.text) && !KANA_ONLY.test(word.text);
      const fits = content && (!spaced || word.text.length > 3);
      if (fits) run.push(word.text);
      else run = [];
      if (run.length > 0 && run.length <= 3) nouns.add(spaced ? (run.at(-1) ?? '') : run.join(''));
    }
    for (const sentence of text.match(spaced ? /[^.!?]+[.!?]/gu : /[^。]+。/gu) ?? []) {
      const trimmed = sentence.trim();
      if (trimmed.length >= 10 && trimmed.length <= 200) sentences.add(trimmed);
      for (const clause of trimmed.match(/[^、。，,;:：（）()]+[、,]?/gu) ?? []) {
        const size = clause.trim().length;
        if (size >= 5 && size <= 30) clauses.add(clause.trim());
      }
    }
  }
  return { lang, nouns: [...nouns], clauses: [...clauses], sentences: [...sentences] };
}

/** A bank whose sentences are made up of clauses of several: for a language with no second document to draw from. */
export function mixedBank(bank: PhraseBank, random: Random): PhraseBank {
  const joint = /^(ja|zh)/.test(bank.lang) ? '' : ' ';
  const sentences = bank.sentences.map(
    () =>
      `${[1, 2, 3]
        .map(() => random.pick(bank.clauses))
        .join(joint)
        .replace(/[、，,]$/u, '')}${joint === '' ? '。' : '.'}`,
  );
  return { ...bank, sentences };
}

/** A phrase of about the wanted length that differs from another. */
export function pickOther(random: Random, list: readonly string[], than: string): string {
  let best = random.pick(list);
  for (let attempt = 0; attempt < 8; attempt++) {
    const one = random.pick(list);
    if (one === than) continue;
    if (best === than || Math.abs(one.length - than.length) < Math.abs(best.length - than.length)) best = one;
  }
  return best;
}

// The loose search, between exact and fuzzy: the words are all there, but not together. Either the headings above a
// clause hold some of them, or a phrase without spaces was cut into its words (個人情報の第三者提供 -> 個人情報, 第三者提供).
import { characterClass, type CharacterClass } from '../text/characterClass.ts';
import { foldFully } from './foldFully.ts';
import { foldLightly } from './foldLightly.ts';
import { haystacksOf } from './haystack.ts';
import type { Match } from './match.ts';
import { holdersOf } from './matchExactly.ts';
import type { Query, Term } from './query.ts';
import type { SearchRecords } from './records.ts';
import { standsOf, type Stand } from './stands.ts';
import { versionView } from './versionView.ts';
import { exactWeight } from './weight.ts';

/** Matches that hold all the words, some perhaps in their headings only, but none that matchExactly would return. */
export function matchLoosely(
  records: SearchRecords,
  query: Query,
  passing: (stand: Stand) => boolean,
): Match[] {
  const terms = query.terms.flatMap(cutInWords);
  if (terms.length < 2 || terms.some((term) => term.clause !== null)) return [];
  const stacks = haystacksOf(records);
  const whole = query.terms.map((term) => holdersOf(stacks, term));
  const holders = terms.map((term) => holdersOf(stacks, term));
  const unwanted = new Set(query.without.flatMap((term) => [...holdersOf(stacks, term)]));
  const all = standsOf(records);
  const sought = terms.map((term) => ({ term, errors: 0 }));
  // The rarest word is in the clause or above it; walking up from every holder of any word finds both.
  const candidates = new Set(holders.flatMap((holding) => [...holding]));
  return [...candidates].flatMap((record) => {
    if (unwanted.has(record) || whole.every((holding) => holding.has(record))) return [];
    const held = terms.filter((_, index) => holders[index]?.has(record) === true);
    const stands = (all[record] ?? []).filter(
      (stand) => passing(stand) && holders.every((holding) => holdsHereOrAbove(records, stand, holding)),
    );
    if (stands.length === 0) return [];
    const share = held.length / terms.length;
    // All words in the clause itself are worth about as much as one letter wrong in six.
    const weight = share * (0.6 + 0.25 * exactWeight(records, stacks, record, held));
    return [{ kind: 'loose', records: [record], stands, sought, weight }];
  });
}

function holdsHereOrAbove(records: SearchRecords, stand: Stand, holding: ReadonlySet<number>): boolean {
  const view = versionView(records, stand.version);
  for (let at = stand.place; at >= 0; at = view.parents[at] ?? -1) {
    if (holding.has(view.records[at] ?? -1)) return true;
  }
  return false;
}

/** The words of a term that was typed without spaces: runs of Han, katakana, letters and digits. Hiragana parts them. */
function cutInWords(term: Term): Term[] {
  if (term.quoted || term.date !== null || term.clause !== null) return [term];
  const runs: { kind: CharacterClass; words: string }[] = [];
  for (const letter of term.words.normalize('NFKC')) {
    const kind = characterClass(letter);
    const last = runs.at(-1);
    if (last !== undefined && last.kind === kind) last.words += letter;
    else runs.push({ kind, words: letter });
  }
  const words = runs.filter(
    ({ kind, words: run }) =>
      (kind === 'han' && run.length > 1) || kind === 'katakana' || kind === 'letter' || kind === 'digit',
  );
  const spaceless = runs.some(({ kind }) => kind === 'han' || kind === 'katakana' || kind === 'hiragana');
  if (!spaceless || words.length < 2) return [term];
  return words.map(({ words: run }) => ({
    words: run,
    quoted: false,
    light: foldLightly(run).text,
    full: foldFully(run).text,
    clause: null,
    date: null,
  }));
}

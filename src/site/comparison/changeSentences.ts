import type { Pair, Run } from '../../core/model/comparison.ts';
import { runWords, unitJoints, type Joints } from '../../core/export/merged/unitWords.ts';
import type { Unit } from '../../core/model/unit.ts';
import { inLanguage } from '../mixedWords.ts';
import type { Strings } from '../strings/strings.ts';
import type { Voice } from './voice.ts';

// Longer words are cut in a sentence of the list; the text below shows them whole. In characters.
const LONGEST = 60;
const MOST = 6;

/**
 * What changed in a pair, as sentences: 「30日」が「60日」に変わりました. Quiet changes are not told here, and what is
 * added or removed as a whole is told by its beginning. `units` are those that the pair pairs, `languages` their texts'.
 */
export function changeSentences(
  pair: Pair,
  units: { readonly old: Unit | null; readonly new: Unit | null },
  strings: Strings,
  voice: Voice,
  languages: { readonly old: string; readonly new: string },
): readonly string[] {
  const { became, came, went } = voice;
  const was = (words: string): string => inLanguage(cut(words), languages.old, strings.language);
  const is = (words: string): string => inLanguage(cut(words), languages.new, strings.language);
  const hunks = wordingHunks(pair.runs, { old: unitJoints(units.old), new: unitJoints(units.new) });
  const sentences = hunks.slice(0, MOST).map(({ removed, added }) => {
    if (removed !== '' && added !== '') return became(was(removed), is(added));
    return removed === '' ? came(is(added)) : went(was(removed));
  });
  const links = pair.other
    .filter(({ class: kind, quiet }) => kind === 'link' && !quiet)
    .map(({ old, new: next }) =>
      strings.comparison.otherLine(
        strings.comparison.other.link,
        old?.value ?? strings.none,
        next?.value ?? strings.none,
      ),
    );
  const rest = hunks.length - MOST;
  return [...sentences, ...(rest > 0 ? [strings.comparison.andMore(rest)] : []), ...links];
}

interface Hunk {
  readonly removed: string;
  readonly added: string;
}

// Runs of wording that touch are one change: 「30日」→「60日」, not a removal and an addition.
function wordingHunks(
  runs: readonly Run[],
  joints: { readonly old: Joints; readonly new: Joints },
): readonly Hunk[] {
  const hunks: Run[][] = [];
  let open = false;
  for (const run of runs) {
    if (run.kind === 'same' || run.quiet) {
      open = false;
      continue;
    }
    if (!open) hunks.push([]);
    open = true;
    hunks.at(-1)?.push(run);
  }
  return hunks
    .map((hunk) => ({
      removed: runWords(hunk, 'old', joints.old),
      added: runWords(hunk, 'new', joints.new),
    }))
    .filter(({ removed, added }) => removed.trim() !== '' || added.trim() !== '');
}

function cut(words: string): string {
  const characters = [...words.trim()];
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST).join('')}…`;
}

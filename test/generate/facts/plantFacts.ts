// A document in which every edit touches one fact of a known kind, or none; and how well a comparison names them.
import type { Comparison } from '../../../src/core/model/comparison.ts';
import type { SectionTree } from '../../../src/core/model/sectionTree.ts';
import { unitsOf } from '../../../src/core/model/unit.ts';
import { copyDraft, draftOf, keep, textOf, treeOf, unitDrafts, type Draft, type Stretch } from '../draft.ts';
import { randomFrom } from '../random.ts';
import type { Tally } from '../score.ts';
import { factEdit, type EditKind } from './factEdits.ts';
import type { FactWords } from './factWords.ts';

/** The kinds that are planted, as often as each fits; of three edits one or two are plain. */
const KINDS: readonly EditKind[] = [
  'amount',
  'period',
  'date',
  'party',
  'negation',
  'modality',
  'item',
  'purpose',
  'recipient',
  'consent',
];
/** Share of edits that touch no fact. */
const PLAIN = 0.55;
/** Share of units that are edited. */
const SHARE = 0.7;

/** Two versions whose units differ by at most one edit each; the kind of the edit by new unit. */
export interface PlantedFacts {
  readonly old: SectionTree;
  readonly now: SectionTree;
  readonly edits: ReadonlyMap<
    number,
    { readonly kind: EditKind; readonly old: string; readonly now: string }
  >;
}

/** Plants edits of facts. The same tree, words and seed give the same document. */
export function plantFacts(tree: SectionTree, words: FactWords, seed: number): PlantedFacts {
  const random = randomFrom(seed);
  const before = draftOf(tree);
  const root = copyDraft(before);
  const edits = new Map<number, { kind: EditKind; old: string; now: string }>();
  const above = aboveOf(root);
  const counts = new Map<EditKind, number>();
  unitDrafts(root).forEach((draft, index) => {
    if (!random.chance(SHARE) || draft.parts.length !== 1) return;
    const part = draft.parts[0] ?? [];
    const place = part.findIndex((one) => one.kind === 'same' && one.now.trim().length >= 2);
    const stretch = part[place];
    if (!stretch || !isOf(stretch.now, words.lang)) return;
    const lead = /^\s*/u.exec(stretch.now)?.[0] ?? '';
    const text = stretch.now.slice(lead.length);
    const placed = { text, above: above.get(draft) ?? '', listed: draft.type === 'item' };
    // The rarest kind so far first, so that kinds that seldom fit are planted as well.
    const facts = [...KINDS].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    const kinds = random.chance(PLAIN) ? ['plain' as const] : facts;
    for (const kind of kinds) {
      const edit = factEdit(kind, placed, words, random);
      if (!edit) continue;
      const end = edit.at + edit.old.length;
      const changed: Stretch[] = [
        keep(lead + text.slice(0, edit.at)),
        { old: edit.old, now: edit.now, kind: 'wording', fact: kind },
        keep(text.slice(end)),
      ];
      part.splice(place, 1, ...changed.filter((one) => one.old + one.now !== ''));
      edits.set(index, { kind, old: edit.old, now: edit.now });
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      break;
    }
  });
  return { old: treeOf(before, 'old', words.lang), now: treeOf(root, 'now', words.lang), edits };
}

/** Adds what a comparison says of planted facts to a tally. `note` is told of each mistake. */
export function scoreFacts(
  planted: PlantedFacts,
  comparison: Comparison,
  tally: Tally,
  note: (words: string) => void,
): void {
  const add = (name: string): void => void tally.set(name, (tally.get(name) ?? 0) + 1);
  const starts = new Map(unitsOf(planted.now).map((unit, index) => [unit.span[0], index]));
  for (const pair of comparison.pairs) {
    const edit = pair.new && pair.old ? planted.edits.get(starts.get(pair.new[0]) ?? -1) : undefined;
    if (!edit) continue;
    const told = pair.facts.map(({ kind, old, new: now }) => `${kind}:${old?.text ?? ''}>${now?.text ?? ''}`);
    const around = pair.runs
      .map((run) =>
        run.kind === 'same' ? run.text.slice(-14) : `[${run.kind === 'added' ? '+' : '-'}${run.text}]`,
      )
      .join('');
    if (edit.kind === 'plain') {
      add('plain');
      if (told.length === 0) continue;
      add('plain told');
      note(`told ${told.join(' ')} for ${around}`);
      continue;
    }
    add(`planted ${edit.kind}`);
    add('planted');
    if (pair.facts.some(({ kind }) => kind === edit.kind)) {
      add(`named ${edit.kind}`);
      add('named');
    } else {
      if (told.length > 0) add('misnamed');
      note(`missed ${edit.kind}, told ${told.join(' ')} for ${around}`);
    }
  }
}

/** The text of what stands above each draft, nearest last, and of the one before it where that announces a list. */
function aboveOf(root: Draft): Map<Draft, string> {
  const above = new Map<Draft, string>();
  const walk = (draft: Draft, words: string): void => {
    let announced = '';
    for (const child of draft.children) {
      const text = textOf(child, 'now');
      above.set(child, words + announced);
      walk(child, `${words}${announced}\n${text}`);
      if (text !== '' && child.type !== 'item') announced = `\n${text}`;
    }
  };
  walk(root, textOf(root, 'now').slice(0, 0));
  return above;
}

function isOf(text: string, lang: string): boolean {
  return lang === 'ja'
    ? /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text) && !/[们这您你为请须]/u.test(text)
    : !/\p{sc=Han}/u.test(text);
}

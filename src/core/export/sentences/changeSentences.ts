// What changed, as sentences: for a summary on a page, a feed entry, an answer to a program.
// Flow: pairs in document order -> sentences, the important kinds first, document order within a kind.
import type { Comparison } from '../../model/comparison.ts';
import type { SectionNode, SectionTree } from '../../model/sectionTree.ts';
import { ownNumbering } from '../citation/ownNumbering.ts';
import { labelPlaces, numberLabel } from '../merged/labelPlaces.ts';
import { mergeTrees } from '../merged/mergedTree.ts';
import type { MergedNode } from '../merged/mergedTree.ts';
import type { MergedPair } from '../merged/pairUnits.ts';
import { unitJoints, unitWords } from '../merged/unitWords.ts';
import { isMoved, pairsBelow, sideOfNode } from '../merged/sameness.ts';
import { renumbered } from '../table/folds.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import { sentenceWords, type Said, type SentenceWords } from './sentenceWords.ts';
import { wordChanges } from './wordChanges.ts';

/** What a sentence tells of, the most important first. */
export const SENTENCE_KINDS = [
  'fact',
  'added',
  'removed',
  'wording',
  'heading',
  'moved',
  'renumbered',
  'reference',
  'link',
  'spelling',
] as const;
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** One sentence on one change, and where it stands. */
export interface ChangeSentence {
  readonly kind: SentenceKind;
  /** The clause in the document's own numbering, of the new text where it stands there: 第3条第2項. */
  readonly place: string;
  /** The whole sentence, place included. */
  readonly text: string;
  readonly oldAddress: string | null;
  readonly newAddress: string | null;
  /** Its pair's place in the comparison (of the first unit, where it tells of a whole provision). */
  readonly pair: number;
}

/**
 * The changes of a comparison as sentences. What differs in width, space or layout only is not told; every other pair
 * that changed is told at least once. `said` gives quoted words the form in which a sentence takes them.
 */
export function changeSentences(
  comparison: Comparison,
  trees: { readonly old: SectionTree; readonly new: SectionTree },
  language: ExportLanguage,
  said?: Said,
): readonly ChangeSentence[] {
  const words = sentenceWords(language, said);
  const root = mergeTrees(comparison, trees.old, trees.new);
  const told = nodeSentences(root, false, words, language);
  return SENTENCE_KINDS.flatMap((kind) => told.filter((sentence) => sentence.kind === kind));
}

function nodeSentences(
  node: MergedNode,
  movedAbove: boolean,
  words: SentenceWords,
  language: ExportLanguage,
): readonly ChangeSentence[] {
  const side = sideOfNode(node);
  if (side === 'old' || side === 'new') return [wholeSentence(node, side, words, language)];
  const moved = isMoved(node);
  const first = pairsBelow(node)[0];
  const about = (merged: MergedPair, kind: SentenceKind, text: string): ChangeSentence =>
    sentence(merged, kind, text, words, language);
  return [
    ...(moved && !movedAbove && first !== undefined
      ? [about(first, 'moved', words.moved(placeIn(first, 'old', language)))]
      : []),
    ...(renumbered(node) && first !== undefined && !(moved && !movedAbove)
      ? [
          about(
            first,
            'renumbered',
            words.renumbered(numberLabel(node.old) ?? '', numberLabel(node.new) ?? ''),
          ),
        ]
      : []),
    ...node.own.flatMap((merged) => pairSentences(merged, about, words, moved || movedAbove, language)),
    ...node.children.flatMap((child) => nodeSentences(child, moved || movedAbove, words, language)),
  ];
}

/** A provision that one side alone has is told once, with the beginning of its text where it has no heading. */
function wholeSentence(
  node: MergedNode,
  side: 'old' | 'new',
  words: SentenceWords,
  language: ExportLanguage,
): ChangeSentence {
  const [first] = pairsBelow(node);
  if (first === undefined) throw new Error('A provision of one side has no text; this is a bug.');
  const shown = node[side];
  const text = shown?.title ?? unitWords(first[side]);
  const say = side === 'new' ? words.added : words.removed;
  const place = numberedPlace(first, side, shown, language);
  return {
    kind: side === 'new' ? 'added' : 'removed',
    place,
    text: words.at(place, say(words.shortened(text))),
    oldAddress: side === 'old' ? (shown?.address ?? null) : null,
    newAddress: side === 'new' ? (shown?.address ?? null) : null,
    pair: first.index,
  };
}

function pairSentences(
  merged: MergedPair,
  about: (merged: MergedPair, kind: SentenceKind, text: string) => ChangeSentence,
  words: SentenceWords,
  moved: boolean,
  language: ExportLanguage,
): readonly ChangeSentence[] {
  const { pair, old, new: fresh } = merged;
  if (old === null) return [about(merged, 'added', words.added(words.shortened(unitWords(fresh))))];
  if (fresh === null) return [about(merged, 'removed', words.removed(words.shortened(unitWords(old))))];
  const said: ChangeSentence[] = [];
  if (pair.changes.includes('moved') && !moved)
    said.push(about(merged, 'moved', words.moved(placeIn(merged, 'old', language))));
  if (pair.changes.includes('split'))
    said.push(about(merged, 'wording', words.split(placeIn(merged, 'old', language))));
  if (pair.changes.includes('merged'))
    said.push(about(merged, 'wording', words.merged(placeIn(merged, 'old', language))));
  const skip = { old: labelPlaces(old).at(-1)?.at[1] ?? 0, new: labelPlaces(fresh).at(-1)?.at[1] ?? 0 };
  const joints = { old: unitJoints(old), new: unitJoints(fresh) };
  for (const change of wordChanges(pair, skip, joints)) {
    said.push(
      about(
        merged,
        pair.changes.includes('retitled') && change.kind === 'wording' ? 'heading' : change.kind,
        words.changed(change.old, change.new),
      ),
    );
  }
  for (const other of pair.other) {
    if (other.class === 'link')
      said.push(about(merged, 'link', words.link(other.old?.value ?? null, other.new?.value ?? null)));
    if (other.class === 'image') said.push(about(merged, 'link', words.image));
  }
  return said;
}

function sentence(
  merged: MergedPair,
  kind: SentenceKind,
  text: string,
  words: SentenceWords,
  language: ExportLanguage,
): ChangeSentence {
  const place = placeIn(merged, merged.new === null ? 'old' : 'new', language);
  return {
    kind,
    place,
    text: words.at(place, text),
    oldAddress: merged.pair.oldAddress,
    newAddress: merged.pair.newAddress,
    pair: merged.index,
  };
}

function placeIn(merged: MergedPair, side: 'old' | 'new', language: ExportLanguage): string {
  const unit = merged[side];
  if (unit === null) return '';
  return ownNumbering([...unit.ancestors, unit.node], { language, titled: false });
}

/** The place of a whole provision, whose first text may stand below it. */
function numberedPlace(
  merged: MergedPair,
  side: 'old' | 'new',
  shown: SectionNode | null,
  language: ExportLanguage,
): string {
  const unit = merged[side];
  if (unit === null || shown === null) return '';
  const path = [...unit.ancestors, unit.node];
  const end = path.indexOf(shown) + 1;
  const whole = end === 0 ? path : path.slice(0, end);
  return ownNumbering(whole, { language, titled: false });
}

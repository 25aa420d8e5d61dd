// Plants edits of every kind into a real document and keeps what is true of them.
import type { SectionTree } from '../../src/core/model/sectionTree.ts';
import { copyDraft, draftOf, textOf, treeOf, unitDrafts, type Draft, type Stretch } from './draft.ts';
import { applyHouseRules } from './house.ts';
import { pickOther, type PhraseBank } from './phrases.ts';
import { randomFrom, type Random } from './random.ts';
import { renumber } from './renumber.ts';
import { reword } from './reword.ts';
import {
  mergeWithNext,
  moveAway,
  placedDrafts,
  putBeside,
  putDecoy,
  splitInTwo,
  takeOut,
  unitsIn,
  type Placed,
} from './structure.ts';

export type Level = 'light' | 'medium' | 'heavy' | 'house' | 'house-unknown' | 'stress';

/** Share of units that are touched. */
const SHARE: Readonly<Record<Level, number>> = {
  light: 0.05,
  medium: 0.2,
  heavy: 0.5,
  house: 0.05,
  'house-unknown': 0.05,
  stress: 0.75,
};

/** Two versions of a document, and what is true of them. */
export interface Planted {
  readonly old: SectionTree;
  readonly now: SectionTree;
  readonly lang: string;
  /** For each new unit: the old units whose text it holds, and its stretches in order. */
  readonly units: readonly PlantedUnit[];
  /** Old units in all. */
  readonly olds: number;
}

/** What is true of a new unit. */
export interface PlantedUnit {
  readonly origins: readonly number[];
  readonly stretches: readonly Stretch[];
  readonly moved: boolean;
  readonly heading: boolean;
}

/** Plants edits of a level. The same tree, bank, level and seed give the same document. */
export function plant(tree: SectionTree, bank: PhraseBank, level: Level, seed: number): Planted {
  const random = randomFrom(seed);
  const before = draftOf(tree);
  const root = copyDraft(before);
  const olds = unitDrafts(before).length;
  const touched = new Set<Draft>();
  let left = Math.max(1, Math.round(olds * SHARE[level]));
  for (let attempt = 0; attempt < olds * 6 && left > 0; attempt++)
    left -= oneEdit(root, bank, random, touched, left);
  if (level === 'stress') addDecoys(root, bank, random, Math.round(olds * 0.1));
  renumber(root);
  if (level === 'house' || level === 'house-unknown')
    applyHouseRules(root, bank.lang, random, level === 'house-unknown');
  return {
    old: treeOf(before, 'old', bank.lang),
    now: treeOf(root, 'now', bank.lang),
    lang: bank.lang,
    olds,
    units: unitDrafts(root)
      .filter((draft) => textOf(draft, 'now') !== '')
      .map((draft) => ({
        origins: draft.origins,
        stretches: draft.parts.flat(),
        moved: draft.moved,
        heading: draft.type === 'section',
      })),
  };
}

/** One edit somewhere; the number of units that it touched. */
function oneEdit(root: Draft, bank: PhraseBank, random: Random, touched: Set<Draft>, left: number): number {
  const all = placedDrafts(root).filter(({ draft }) => draft.parts.length > 0 || draft.children.length > 0);
  const free = all.filter(({ draft }) => !touched.has(draft) && draft.origins.length > 0);
  if (free.length === 0) return 0;
  const spot = random.pick(free);
  const { draft, parent } = spot;
  const size = unitsIn(draft);
  const what = random.next();
  const done = (count: number, ...drafts: Draft[]): number => {
    for (const one of [draft, ...drafts]) touched.add(one);
    return count;
  };
  if (what < 0.47) {
    if (!isProse(draft)) return 0;
    if (draft.type === 'section' && draft.children.length > 0 && random.chance(0.5))
      return retitle(draft, bank, random) ? done(1) : 0;
    return reword(draft, bank, random, 1 + random.below(3)) ? done(1) : 0;
  }
  if (what < 0.59) return done(unitsIn(putBeside(random, bank, spot)));
  if (what < 0.7) {
    if (bearsAnother(draft)) return 0;
    if (size > Math.max(2, left / 3) || isPlain(parent) === false || draft.type === 'document') return 0;
    takeOut(spot);
    return done(size);
  }
  if (what < 0.82) {
    if (bearsAnother(draft)) return 0;
    if (size > Math.max(3, left / 2) || textOf(draft, 'now').length < 8) return 0;
    const others = all.filter(
      (one) => one.draft.type === draft.type && one.parent !== parent && !inside(draft, one),
    );
    const to = random.chance(0.35) && others.length > 0 ? random.pick(others) : null;
    if (!moveAway(random, spot, to)) return 0;
    if (random.chance(0.3)) reword(draft, bank, random, 1);
    return done(size);
  }
  if (what < 0.91) {
    if (!splitInTwo(random, spot)) return 0;
    if (random.chance(0.3)) reword(draft, bank, random, 1);
    return done(
      1,
      ...parent.children.filter((one) => one.origins.some((origin) => draft.origins.includes(origin))),
    );
  }
  const next = parent.children[parent.children.indexOf(draft) + 1];
  if (!isProse(draft)) return 0;
  if (!next || touched.has(next) || !mergeWithNext(spot, bank.lang)) return 0;
  if (random.chance(0.3)) reword(draft, bank, random, 1);
  return done(2);
}

/** An address alone, or a word or two, is the same unit or another one: nobody could say which. */
function isProse(draft: Draft): boolean {
  const text = textOf(draft, 'now');
  return draft.type === 'section' || (text.length >= 10 && !/^(?:https?:\S+|\S+@\S+)$/u.test(text));
}

/** A line that carries the number of the clause above it as well: it cannot leave that clause. */
function bearsAnother(draft: Draft): boolean {
  const numbers = draft.parts[0]?.filter((stretch) => stretch.kind === 'number').length ?? 0;
  return numbers > (draft.label === null ? 0 : 1);
}

function isPlain(parent: Draft): boolean {
  return parent.children.length > 1;
}

function inside(draft: Draft, { draft: one, parent }: Placed): boolean {
  const within = (at: Draft): boolean => at === one || at === parent || at.children.some(within);
  return within(draft);
}

function retitle(draft: Draft, bank: PhraseBank, random: Random): boolean {
  const part = draft.parts[0];
  const at = part?.findIndex((stretch) => stretch.kind === 'same' && stretch.now.trim() !== '') ?? -1;
  const stretch = part?.[at];
  if (!part || !stretch) return false;
  const lead = /^\s*/u.exec(stretch.now)?.[0] ?? '';
  const old = stretch.now.slice(lead.length);
  const now = pickOther(random, bank.nouns, old);
  if (now === old) return false;
  const same: Stretch[] = lead === '' ? [] : [{ old: lead, now: lead, kind: 'same' }];
  part.splice(at, 1, ...same, { old, now, kind: 'wording', fact: 'title' });
  draft.title = now;
  return true;
}

function addDecoys(root: Draft, bank: PhraseBank, random: Random, count: number): void {
  const all = placedDrafts(root).filter(
    ({ draft }) => draft.parts.length === 1 && textOf(draft, 'now').length > 15,
  );
  if (all.length < 2) return;
  for (let made = 0; made < count; made++) {
    const model = random.pick(all);
    const decoy = putDecoy(random, model, random.pick(all));
    decoy.parts = decoy.parts.map((part) => [
      { old: '', now: part.map((one) => one.now).join(''), kind: 'same' as const },
    ]);
    reword(decoy, bank, random, 1 + random.below(2));
    decoy.parts = decoy.parts.map((part) =>
      part.map((one) => ({ old: '', now: one.now, kind: 'wording' as const })),
    );
  }
}

// Edits of structure: units put in, taken out, moved, split, merged.
import { copyDraft, keep, textOf, type Draft, type Stretch } from './draft.ts';
import type { PhraseBank } from './phrases.ts';
import type { Random } from './random.ts';

/** A draft with the draft above it. */
export interface Placed {
  readonly draft: Draft;
  readonly parent: Draft;
}

/** All drafts below a root with what is above them. */
export function placedDrafts(root: Draft): Placed[] {
  return root.children.flatMap((draft) => [{ draft, parent: root }, ...placedDrafts(draft)]);
}

/** Units in a subtree. */
export function unitsIn(draft: Draft): number {
  return (draft.parts.length > 0 ? 1 : 0) + draft.children.reduce((sum, child) => sum + unitsIn(child), 0);
}

/** Takes a draft with everything under it out. */
export function takeOut({ draft, parent }: Placed): void {
  parent.children.splice(parent.children.indexOf(draft), 1);
}

/** Puts a new draft beside another: of its kind, its text from the bank. */
export function putBeside(random: Random, bank: PhraseBank, { draft, parent }: Placed): Draft {
  const sentences = Array.from({ length: draft.children.length > 0 ? 1 : 1 + random.below(2) }, () =>
    random.pick(bank.sentences),
  );
  const heading = draft.type === 'section';
  const text =
    heading || (draft.type === 'clause' && draft.children.length > 0)
      ? random.pick(bank.nouns)
      : sentences.join(/^(ja|zh)/.test(bank.lang) ? '' : ' ');
  const labelled = draft.parts[0]?.[0]?.kind === 'number' && draft.label !== null;
  const stretches: Stretch[] = [
    ...(labelled ? [{ old: '', now: draft.label ?? '', kind: 'number' } as const, fresh(' ')] : []),
    fresh(text),
  ];
  const made: Draft = {
    origins: [],
    type: draft.type,
    label: labelled ? draft.label : null,
    title: heading ? text : null,
    parts: draft.type === 'row' ? draft.parts.map(() => [fresh(random.pick(bank.clauses))]) : [stretches],
    children: [],
    moved: false,
  };
  if (heading) {
    made.children.push({
      origins: [],
      type: 'paragraph',
      label: null,
      title: null,
      moved: false,
      children: [],
      parts: [[fresh(random.pick(bank.sentences))]],
    });
  }
  parent.children.splice(
    parent.children.indexOf(draft) + (isFirst(draft, parent) ? 1 : random.below(2)),
    0,
    made,
  );
  return made;
}

/** A near-copy of a draft, put at another place: text that is there already, slightly changed by the caller. */
export function putDecoy(random: Random, { draft }: Placed, at: Placed): Draft {
  const decoy = renewed(copyDraft(draft));
  at.parent.children.splice(
    at.parent.children.indexOf(at.draft) + (isFirst(at.draft, at.parent) ? 1 : random.below(2)),
    0,
    decoy,
  );
  return decoy;
}

/** A first child may carry the number of what is above it: nothing may come before it. */
function isFirst(draft: Draft, parent: Draft): boolean {
  return parent.children[0] === draft && parent.label !== null;
}

function renewed(draft: Draft): Draft {
  const parts = draft.parts.map((part) => part.map((stretch) => fresh(stretch.now)));
  return { ...draft, origins: [], label: null, parts, children: [], moved: false };
}

function fresh(text: string): Stretch {
  return { old: '', now: text, kind: 'wording' };
}

/** Moves a draft with everything under it: among its siblings, or (where `to` is given) beside another draft. */
export function moveAway(random: Random, { draft, parent }: Placed, to: Placed | null): boolean {
  const from = parent.children.indexOf(draft);
  if (to) {
    parent.children.splice(from, 1);
    to.parent.children.splice(
      to.parent.children.indexOf(to.draft) + (isFirst(to.draft, to.parent) ? 1 : random.below(2)),
      0,
      draft,
    );
  } else {
    if (parent.children.length < 3) return false;
    parent.children.splice(from, 1);
    const first = parent.children[0];
    const least = first && isFirst(first, parent) ? 1 : 0;
    let place = least + random.below(parent.children.length + 1 - least);
    if (place === from) place = Math.max(least, (place + 2) % (parent.children.length + 1));
    parent.children.splice(place, 0, draft);
  }
  markMoved(draft);
  return true;
}

function markMoved(draft: Draft): void {
  draft.moved = true;
  draft.children.forEach(markMoved);
}

/** Cuts a draft after one of its sentences; the second half becomes a draft after it. */
export function splitInTwo(random: Random, { draft, parent }: Placed): boolean {
  const part = draft.parts[0];
  if (!part || draft.parts.length > 1 || draft.children.length > 0 || draft.type === 'row') return false;
  const text = textOf(draft, 'now');
  const ends = [...text.matchAll(/。|[.!?](?=\s\p{Lu})/gu)].map((match) => match.index + match[0].length);
  // What a renderer reads as markup ({: #id}) is no half of a paragraph.
  const fit = ends.filter((end) => end >= 12 && text.length - end >= 12 && !/^\s*\{/u.test(text.slice(end)));
  if (fit.length === 0) return false;
  const [first, second] = cutStretches(part, random.pick(fit));
  draft.parts = [first];
  parent.children.splice(parent.children.indexOf(draft) + 1, 0, {
    origins: [...draft.origins],
    type: draft.label === null ? draft.type : 'paragraph',
    label: null,
    title: null,
    parts: [second],
    children: [],
    moved: draft.moved,
  });
  return true;
}

function cutStretches(part: readonly Stretch[], at: number): [Stretch[], Stretch[]] {
  const [first, second]: [Stretch[], Stretch[]] = [[], []];
  let start = 0;
  for (const stretch of part) {
    const end = start + stretch.now.length;
    if (end <= at) first.push(stretch);
    else if (start >= at) second.push(stretch);
    else if (stretch.kind === 'same') {
      first.push(keep(stretch.now.slice(0, at - start)));
      second.push(keep(stretch.now.slice(at - start)));
    } else second.push(stretch);
    start = end;
  }
  const lead = second[0];
  const trimmed = lead?.kind === 'same' ? lead.now.trimStart() : null;
  if (lead && trimmed !== null && trimmed !== lead.now)
    second.splice(0, 1, { old: lead.old, now: trimmed, kind: 'noise' });
  return [first, second];
}

/** Joins a draft with the leaf after it. */
export function mergeWithNext({ draft, parent }: Placed, lang: string): boolean {
  const next = parent.children[parent.children.indexOf(draft) + 1];
  if (
    !next ||
    next.type !== draft.type ||
    draft.type === 'row' ||
    draft.children.length + next.children.length > 0
  )
    return false;
  if (draft.parts.length !== 1 || next.parts.length !== 1 || next.moved !== draft.moved) return false;
  if (draft.origins.length !== 1 || next.origins.length !== 1 || draft.origins[0] === next.origins[0])
    return false;
  if (textOf(draft, 'now').length < 12 || textOf(next, 'now').length < 12) return false;
  const joint: Stretch[] = /^(ja|zh)/.test(lang) ? [] : [{ old: '', now: ' ', kind: 'noise' }];
  const second = (next.parts[0] ?? []).map((one): Stretch =>
    one.kind === 'number' ? { ...one, now: '' } : one,
  );
  const lead = second.find((one) => one.kind !== 'number');
  if (lead && lead.kind === 'same' && next.label !== null) {
    second[second.indexOf(lead)] = {
      old: lead.old,
      now: lead.now.trimStart(),
      kind: lead.now === lead.now.trimStart() ? 'same' : 'noise',
    };
  }
  draft.parts = [[...(draft.parts[0] ?? []), ...joint, ...second]];
  draft.origins = [...draft.origins, ...next.origins];
  parent.children.splice(parent.children.indexOf(next), 1);
  return true;
}

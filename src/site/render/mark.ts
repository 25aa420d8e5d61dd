// What a stretch of text can bear on a page. Marks may overlap in any way: they are cut first, then nested.
import type { InlineKind } from '../../core/model/sectionTree.ts';
import type { RunClass } from '../../core/model/comparison.ts';

/** A mark; two marks are the same mark only if they are the same object. */
export type Mark =
  | { readonly kind: 'link'; readonly href: string }
  | {
      readonly kind: 'run';
      readonly side: 'removed' | 'added';
      readonly class: RunClass;
      readonly quiet: boolean;
    }
  | { readonly kind: 'later-note' }
  | { readonly kind: 'flag'; readonly place: number }
  | { readonly kind: 'hit' }
  | { readonly kind: 'label' }
  | { readonly kind: 'image' }
  | { readonly kind: 'inline'; readonly inline: InlineKind };

// Outermost first. A link is whole on the page even where half of it changed: one link, one tab stop.
const ORDER: Readonly<Record<Mark['kind'], number>> = {
  link: 0,
  'later-note': 1,
  run: 2,
  flag: 3,
  hit: 4,
  label: 5,
  image: 6,
  inline: 7,
};

/** The marks of a stretch, outermost first; marks of one kind stay in the order given. */
export function outermostFirst(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

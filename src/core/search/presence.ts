// Where a wording stands, or what was asked does not, said as a stretch of versions: the page has the words for it
// (in all versions, until 2023-06-30, no version before 2024-04-01).

/** A set of versions in the order of their policy. `some` names them when they are no one stretch. */
export type Presence =
  | { readonly kind: 'all' | 'none' }
  | { readonly kind: 'from'; readonly first: string }
  | { readonly kind: 'until'; readonly last: string }
  | { readonly kind: 'between'; readonly first: string; readonly last: string }
  | { readonly kind: 'some'; readonly versions: readonly string[] };

/** How the versions named lie among all versions, oldest first. A single version in the middle is a stretch. */
export function presence(all: readonly string[], named: readonly string[]): Presence {
  const inside = all.map((version) => named.includes(version));
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  const [from, until] = [all[first], all[last]];
  if (from === undefined || until === undefined) return { kind: 'none' };
  if (inside.slice(first, last + 1).includes(false)) {
    return { kind: 'some', versions: all.filter((_, index) => inside[index] === true) };
  }
  if (first === 0) return last === all.length - 1 ? { kind: 'all' } : { kind: 'until', last: until };
  return last === all.length - 1
    ? { kind: 'from', first: from }
    : { kind: 'between', first: from, last: until };
}

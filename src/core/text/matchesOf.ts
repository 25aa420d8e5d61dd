// All matches of a global pattern in a text. `String.matchAll` copies its pattern at each call, which costs more than
// most searches of a clause do.

const NONE: readonly RegExpExecArray[] = [];

/** The matches in order. `pattern` must be global; where it matched last does not matter. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (!first) return NONE;
  const found: RegExpExecArray[] = [];
  for (let match: RegExpExecArray | null = first; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

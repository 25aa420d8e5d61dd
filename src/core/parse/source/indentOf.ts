// How far a line is indented.

/** The columns of white space in front of an offset, a tab being four; 0 where anything else stands on its line. */
export function indentOf(source: string, offset: number): number {
  let columns = 0;
  for (let at = offset - 1; at >= 0; at -= 1) {
    const letter = source[at];
    if (letter === '\n' || letter === '\r') return columns;
    if (letter === ' ') columns += 1;
    else if (letter === '\t') columns += 4;
    else return 0;
  }
  return columns;
}

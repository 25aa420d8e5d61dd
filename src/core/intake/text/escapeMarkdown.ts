// Plain text -> Markdown that shows every one of its characters: whatever Markdown would take for a mark is escaped.

/** Marks that mean something anywhere in a line. */
const ANYWHERE =
  /[*`[~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~])|\\$|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;)/gu;
/** Marks that mean something at the beginning of a line: headings, quotes, bullets, rules and underlines. */
const AT_START = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+\s*$|-{2,}\s*$|:?-+:?(?=\s*\|)|\||:(?=-))/u;

/** One line of plain text as Markdown. Spaces at its start are left out, since four of them would make it code. */
export function escapeLine(line: string): string {
  const text = line.trim().replace(ANYWHERE, '\\$&');
  return text.replace(AT_START, '\\$&');
}

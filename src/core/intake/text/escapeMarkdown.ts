// Plain text -> Markdown that shows every one of its characters: whatever Markdown would take for a mark is escaped.

/** Marks that mean something anywhere in a line. */
const ANYWHERE =
  /[*`[~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~])|\\$|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;)/gu;
/** Marks that mean something at the beginning of a line: headings, quotes, bullets, rules and underlines. */
const AT_START = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+\s*$|-{2,}\s*$|:?-+:?(?=\s*\|)|\||:(?=-))/u;

/** What readers of Markdown make a link of wherever it stands, with everything up to the next space: no mark, no escape. */
const ADDRESS = /(?:(?<![A-Za-z])https?:\/\/|(?<![^\s*_~([\]])www\.)(?=[\p{L}\p{N}])[^\s<]*/giu;

/** One line of plain text as Markdown. Spaces at its start are left out, since four of them would make it code. */
export function escapeLine(line: string): string {
  const plain = line.trim();
  let text = '';
  let at = 0;
  for (const match of plain.matchAll(ADDRESS)) {
    text += escapeMarks(plain.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  text += escapeMarks(plain.slice(at));
  return text.replace(AT_START, '\\$&');
}

function escapeMarks(text: string): string {
  return text.replace(ANYWHERE, '\\$&');
}

/** An end of a sentence with the brackets and quotes that close after it; a Latin full stop needs a space behind. */
const END = /(?:[。！？]|[.!?](?=[)\]”’"']*(?:\s|$)))[)\]）」』”’"']*\s*/gu;

/**
 * Cuts a text into sentences: at 。！？, at . ! ? before a space, and at every line feed. Joined with '' and the line
 * feeds, they are the text again. A piece without a letter (a number at the beginning, such as `4. `) stays with what
 * follows it.
 */
export function sentencesOf(text: string): readonly string[] {
  return text.split('\n').flatMap(lineSentences);
}

function lineSentences(line: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of line.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!/\p{L}/u.test(line.slice(from, end)) || /^\s*\p{L}[.)]\s*$/u.test(line.slice(from, end))) continue;
    sentences.push(line.slice(from, end));
    from = end;
  }
  if (from < line.length) sentences.push(line.slice(from));
  return sentences;
}

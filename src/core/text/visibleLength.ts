// How long a text is to a reader.

/** Characters (UTF-16 code units) of a text that are not white space. */
export function visibleLength(text: string): number {
  return /\s/u.test(text) ? text.replace(/\s+/gu, '').length : text.length;
}

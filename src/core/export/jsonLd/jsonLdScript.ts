/**
 * A JSON-LD value as the text of a `<script type="application/ld+json">`: a data block, which is not executed, so that a
 * strict Content-Security-Policy lets it be. `<` is escaped: no word of a policy can end the element.
 */
export function jsonLdScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}

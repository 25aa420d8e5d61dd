/**
 * A link as RFC 8288 writes it: `<https://…>; rel="original"`. A target that is no ASCII is percent-encoded, since a
 * header field carries nothing else.
 */
export function webLink(target: string, attributes: Readonly<Record<string, string>>): string {
  const said = Object.entries(attributes).map(([name, value]) => `; ${name}="${quoted(value)}"`);
  return `<${asciiUri(target)}>${said.join('')}`;
}

function quoted(value: string): string {
  return value.replace(/["\\]/gu, '\\$&');
}

/**
 * An address in ASCII: what no address may hold (`>` would end a link's target) and what is no ASCII is
 * percent-encoded; what is percent-encoded already stays so.
 */
export function asciiUri(address: string): string {
  return address.replace(/[^\u{21}-\u{7E}]|[<>"\\^`{|}]/gu, (character) =>
    /\p{Cs}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character),
  );
}

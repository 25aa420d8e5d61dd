// How this room hashes: the function comes in from outside, so that core needs neither Node nor a browser.

/** SHA-256 of bytes as 64 lower-case hexadecimal digits; `node:crypto` answers at once, Web Crypto later. */
export type Sha256 = (bytes: Uint8Array) => string | Promise<string>;

/** SHA-256 of a text's UTF-8 bytes. */
export async function sha256OfText(text: string, sha256: Sha256): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}

/** SHA-256 by Web Crypto, for pages served over https (or from localhost), where `crypto.subtle` exists. */
export async function webSha256(bytes: Uint8Array): Promise<string> {
  // The copy is there because Web Crypto takes no view of memory that might be shared.
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Addresses of clauses: a small language of steps divided by dots, `3.1.p2`.

/** The steps of an address, each of `[a-z0-9~-]`. */
export type Address = readonly string[];

const STEP = /^[a-z0-9~-]+$/;

/** The steps of an address as it is written, or null where it is none: `3.1.p2` gives `['3', '1', 'p2']`. */
export function parseAddress(text: string): Address | null {
  const steps = text.split('.');
  return steps.every((step) => STEP.test(step)) ? steps : null;
}

/** An address as it is written. Throws on a step that cannot be one. */
export function formatAddress(address: Address): string {
  const text = address.join('.');
  if (parseAddress(text)?.length !== address.length) {
    throw new Error(`${JSON.stringify(address)} is no address; this is a bug.`);
  }
  return text;
}

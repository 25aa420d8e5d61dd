// Texts repeat their words: what was made of one is kept for the next, up to a bound.

/** Texts that are remembered at most; then all are forgotten. */
const MOST = 20_000;

/** A function of a text that makes each answer once. What it makes must depend on the text alone. */
export function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}

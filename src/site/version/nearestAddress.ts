/**
 * The known address nearest to one that is not known: the one it would stand in (4 for 4.9); at the top the number
 * before it (10 for 12). Null where nothing is near.
 */
export function nearestAddress(known: readonly string[], asked: string): string | null {
  const steps = asked.toLowerCase().split('.');
  for (let length = steps.length - 1; length > 0; length -= 1) {
    const above = steps.slice(0, length).join('.');
    if (known.includes(above)) return above;
  }
  const number = /^\d+/.exec(steps[0] ?? '')?.[0];
  if (number === undefined) return null;
  const before = known.filter((address) => /^\d+$/.test(address) && Number(address) < Number(number));
  return before.at(-1) ?? null;
}

const DECLARATION = /^\s*(--[\w-]+):\s*([^;]+);/gm;
const USE = /var\((--[\w-]+)/g;

/** A stylesheet of custom properties less those that `styles` (and what they refer to) never use. */
export function keepUsedTokens(tokens: string, styles: string): string {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of tokens.matchAll(DECLARATION)) values.set(name, value);
  const used = new Set<string>();
  const waiting = [styles];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const [, name = ''] of text.matchAll(USE)) {
      const value = values.get(name);
      if (value === undefined || used.has(name)) continue;
      used.add(name);
      waiting.push(value);
    }
  }
  const lines = [...values].filter(([name]) => used.has(name)).map(([name, value]) => `  ${name}: ${value};`);
  return `:root {\n${lines.join('\n')}\n}\n`;
}

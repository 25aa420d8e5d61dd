// `npm run bench -- NAME [ARG ...]`: runs scripts/bench/NAME.ts, which prints a table of ratios measured side by side.
import { readdirSync } from 'node:fs';

const folder = new URL('bench/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
const [name, ...args] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  console.error(`usage: npm run bench -- NAME; NAME is one of: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  const bench = (await import(new URL(`${name}.ts`, folder).href)) as {
    run: (args: readonly string[]) => Promise<void>;
  };
  await bench.run(args);
}

// How far a long command has come, on stderr: one line that is written over in a terminal, a line now and then elsewhere.

const EVERY_MS = 2_000;

/** A function to tell how many of how many are done. */
export function progressLine(what: string): (done: number, all: number) => void {
  let last = 0;
  return (done, all) => {
    if (all === 0) return;
    const line = `${what}: ${done} of ${all}`;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r${bar(done / all)} ${line}${done === all ? '\n' : ''}`);
      return;
    }
    const now = performance.now();
    if (done < all && now - last < EVERY_MS) return;
    last = now;
    process.stderr.write(`${line}\n`);
  };
}

const WIDTH = 20;

function bar(share: number): string {
  const full = Math.round(share * WIDTH);
  return `[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}]`;
}

// How much of a browser's download the engine is.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** A line with the size of the engine in one file, minified, as it is and compressed. */
export async function sizeLine(): Promise<string> {
  const entry = new URL('../../../src/core/diff/compareTrees.ts', import.meta.url).pathname;
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    write: false,
    charset: 'utf8',
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return `engine with its tables: ${(code.length / 1000).toFixed(1)} kB minified, ${(gzipSync(code, { level: 9 }).length / 1000).toFixed(1)} kB gzip`;
}

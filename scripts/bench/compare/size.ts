// How much of a browser's download the engine is.
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** A line with the size of the engine in one file, minified, as it is and compressed. */
export async function sizeLine(): Promise<string> {
  const entry = new URL('../../../src/core/diff/compareTrees.ts', import.meta.url);
  const code = await bundled(`export * from ${JSON.stringify(fileURLToPath(entry))}`, 'esm');
  const sizes = [code, gzipSync(code, { level: 9 }), brotliCompressSync(code)];
  const [plain, gzip, brotli] = sizes.map(({ length }) => `${(length / 1000).toFixed(1)} kB`);
  return `the engine with its tables: ${plain} minified, ${gzip} by gzip, ${brotli} by brotli`;
}

/** A module with all that it imports in one minified file, as a browser gets it. */
export async function bundled(source: string, format: 'esm' | 'iife'): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    format,
    target: 'es2023',
    write: false,
    charset: 'utf8',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

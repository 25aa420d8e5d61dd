// The embeddable element (src/client/policyClause.ts) as one small script. Astro's own scripts have a hash in their
// names, which no other site could link to.
import { resolve } from 'node:path';
import { build } from 'vite';

/** The script, bundled and made small. The working directory is that of the project, as for the archive's folder. */
export async function policyClauseScript(): Promise<string> {
  const made = await build({
    configFile: false,
    root: resolve('.'),
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve('src/client/policyClause.ts'), formats: ['es'], fileName: 'policy-clause' },
    },
  });
  const outputs = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((one) => one.type === 'chunk');
  if (script === undefined) throw new Error('The element was not bundled; this is a bug.');
  return script.code;
}

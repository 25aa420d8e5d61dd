// The one script of a copy on a disk.
import { basename, dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const CLIENT = 'src/client';
/** Files of src/client/disk that stand in for others of the same name. */
const STAND_INS: Readonly<Record<string, string>> = {
  'src/site/urls.ts': 'urls.ts',
  'src/client/loadJson.ts': 'loadJson.ts',
  'src/client/searchEngine.ts': 'searchEngine.ts',
  'src/client/comparedWorker.ts': 'comparedWorker.ts',
  'src/client/tableFile.ts': 'tableFile.ts',
};

/** Bundles every element into one classic script. `root` is the project's folder. */
export async function diskScript(root: string): Promise<string> {
  const made = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [standIns(root)],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, CLIENT, 'disk/diskScript.ts'), formats: ['iife'], name: 'archiveElements' },
    },
  });
  const outputs = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((one) => one.type === 'chunk' && one.isEntry);
  if (script?.type !== 'chunk') throw new Error('The script for a disk was not bundled; this is a bug.');
  return script.code;
}

/** Puts the files of src/client/disk in the place of those that need a server; among themselves they see the real ones. */
function standIns(root: string): Plugin {
  const disk = join(root, CLIENT, 'disk');
  const replaced = new Map(
    Object.entries(STAND_INS).map(([path, file]) => [join(root, path), join(disk, file)]),
  );
  return {
    name: 'disk-stand-ins',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return null;
      const target = resolve(dirname(importer), source);
      const standIn = replaced.get(target);
      return standIn === undefined || (dirname(importer) === disk && basename(target) === basename(standIn))
        ? null
        : standIn;
    },
  };
}

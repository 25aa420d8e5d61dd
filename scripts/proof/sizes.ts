// The size budget: what a reader's browser loads, in gzip bytes, read off the built site.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Script that any one page loads before a search or a live comparison, in compressed bytes. */
const SCRIPT_BUDGET = 20_000;
/** Style that any one page loads, in compressed bytes. */
const STYLE_BUDGET = 20_000;
/** What is loaded once a reader searches, or has two texts compared in the browser: by the worker's name. */
const WORKER_BUDGETS: Readonly<Record<string, number>> = { searchWorker: 60_000, compareWorker: 85_000 };
/** Search records of one policy, and of all that a first key loads: 20,000 wordings take 1.3 MB. */
const RECORDS_BUDGET = 400_000;
const ALL_RECORDS_BUDGET = 1_500_000;

/** Lines to print, and whether every page of the built site keeps to the budget. */
export function overBudget(site: string): { readonly ok: boolean; readonly lines: readonly string[] } {
  if (!existsSync(site)) return { ok: false, lines: [`${site}: there is no built site to measure`] };
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const sizes = new Map<string, number>();
  const sizeOf = (file: string): number => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const size = existsSync(join(site, file)) ? gzipSync(readFileSync(join(site, file))).length : 0;
    sizes.set(file, size);
    return size;
  };
  const lines: string[] = [];
  let worstScript = 0;
  let worstStyle = 0;
  for (const page of pages) {
    const html = readFileSync(join(site, page), 'utf8');
    const at = (name: string) =>
      posix.normalize(name.startsWith('/') ? name.slice(1) : posix.join(dirname(page), name));
    const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/gu)].map((match) => at(match[1] ?? ''));
    const styles = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/gu)].map((match) =>
      at(match[1] ?? ''),
    );
    const script = closure(scripts, (file) => staticImports(join(site, file), file)).reduce(
      (sum, file) => sum + sizeOf(file),
      0,
    );
    const style = styles.reduce((sum, file) => sum + sizeOf(file), 0);
    if (script > SCRIPT_BUDGET) lines.push(`${page}: ${script} bytes of script, budget ${SCRIPT_BUDGET}`);
    if (style > STYLE_BUDGET) lines.push(`${page}: ${style} bytes of style, budget ${STYLE_BUDGET}`);
    worstScript = Math.max(worstScript, script);
    worstStyle = Math.max(worstStyle, style);
  }
  const later = [...workerSizes(site, sizeOf), ...recordSizes(site, sizeOf)];
  for (const { what, size, budget } of later) {
    if (size > budget) lines.push(`${what}: ${size} bytes, budget ${budget}`);
  }
  const ok = pages.length > 0 && lines.length === 0;
  return {
    ok,
    lines: [
      ...lines,
      `${pages.length} pages; at most ${worstScript} bytes of script and ${worstStyle} of style (gzip) on one page`,
      ...later.map(({ what, size }) => `${what}: ${size} bytes (gzip)`),
    ],
  };
}

interface Later {
  readonly what: string;
  readonly size: number;
  readonly budget: number;
}

/** The bundles of workers; one that has no budget is over it. */
function workerSizes(site: string, sizeOf: (file: string) => number): readonly Later[] {
  const scripts = existsSync(join(site, '_astro')) ? readdirSync(join(site, '_astro')) : [];
  return scripts.flatMap((file) => {
    const name = /^(\w+Worker)-[\w-]+\.js$/u.exec(file)?.[1];
    if (name === undefined) return [];
    return [{ what: name, size: sizeOf(`_astro/${file}`), budget: WORKER_BUDGETS[name] ?? 0 }];
  });
}

/** The largest search records of a policy, and all of them where a search loads all. */
function recordSizes(site: string, sizeOf: (file: string) => number): readonly Later[] {
  const folder = join(site, 'data/search');
  if (!existsSync(folder)) return [];
  const sizes = readdirSync(folder).map((file) => sizeOf(`data/search/${file}`));
  const catalogue = readFileSync(join(site, 'data/search-catalogue.json'), 'utf8');
  // Written by our own build.
  const { whole } = JSON.parse(catalogue) as { readonly whole: boolean };
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return [
    { what: 'largest search records of a policy', size: Math.max(0, ...sizes), budget: RECORDS_BUDGET },
    ...(whole ? [{ what: 'all search records', size: all, budget: ALL_RECORDS_BUDGET }] : []),
  ];
}

/** The files and all that they import statically, each once. */
function closure(
  files: readonly string[],
  importsOf: (file: string) => readonly string[],
): readonly string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    importsOf(file).forEach(visit);
  };
  files.forEach(visit);
  return [...seen];
}

/** Static imports of a bundled module; a dynamic `import(...)` loads later and does not count. */
function staticImports(path: string, file: string): readonly string[] {
  if (!existsSync(path)) return [];
  const code = readFileSync(path, 'utf8');
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/gu)].map((match) =>
    posix.join(posix.dirname(file), match[1] ?? ''),
  );
}

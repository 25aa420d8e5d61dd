// The layer check: which room of src may import which, which package belongs to which room, and what core never touches.
import ts from 'typescript';

/** One import or use that the house does not allow. */
export interface Breach {
  readonly file: string;
  readonly what: string;
}

/** A room by the start of its path, and the starts of the paths it may import besides its own; the longest start wins. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core/model/': [],
  'src/core/text/': ['src/core/model/'],
  'src/core/parse/': ['src/core/model/', 'src/core/text/'],
  'src/core/archive/': ['src/core/model/', 'src/core/text/'],
  'src/core/diff/': ['src/core/model/', 'src/core/text/'],
  'src/core/search/': ['src/core/model/', 'src/core/text/'],
  'src/core/export/': ['src/core/model/', 'src/core/text/'],
  'src/core/intake/': ['src/core/model/', 'src/core/text/'],
  'src/core/ledger/': ['src/core/model/', 'src/core/text/'],
  'src/io/': ['src/core/'],
  'src/site/': ['src/core/', 'src/io/'],
  'src/client/': ['src/core/', 'src/site/'],
  'src/components/': ['src/core/model/', 'src/site/', 'src/client/'],
  'src/layouts/': ['src/core/model/', 'src/site/', 'src/client/', 'src/components/'],
  'src/pages/': ['src/core/model/', 'src/site/', 'src/client/', 'src/components/', 'src/layouts/'],
  'scripts/': ['src/core/', 'src/io/', 'src/site/', 'src/library.ts'],
  'scripts/bench/': ['src/', 'scripts/', 'test/generate/', 'test/browser/'],
};

/** A package and the rooms of src that may import it; `node:` and the like are barred from core as a whole. */
const ROOMS_OF_PACKAGE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(remark-parse|remark-gfm|remark-frontmatter|micromark.*|mdast-util-.*)$/u, ['src/core/parse/']],
  [/^(unified|mdast|parse5)$/u, ['src/core/parse/', 'src/core/intake/']],
  [/^(rehype-.*|remark-stringify|hast.*|mammoth|unpdf)$/u, ['src/core/intake/']],
  [/^diff$/u, ['src/core/diff/']],
  [/^fuse\.js.*$/u, ['src/core/search/']],
  [/^zod$/u, ['src/core/archive/']],
  [/^yaml$/u, ['src/core/archive/', 'src/core/parse/']],
  [/^docx$/u, ['src/core/export/']],
];
const NOT_IN_CORE = /^(node:|astro(:|$|\/)|fs$|path$|crypto$)/u;
const IMPURE =
  /\b(?:Math\.random|Date\.now|new Date|performance\.now|document\.(?:createElement|querySelector|getElement|body|head|addEvent|cookie)|window\.|localStorage|process\.|fetch\()/u;

/** All breaches in the given files (path from the root, with `/`, and text), cycles of imports included. */
export function breaches(files: ReadonlyMap<string, string>): readonly Breach[] {
  const found: Breach[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, text] of files) {
    const imports = importsOf(file, text);
    const inside = imports.filter((name) => name.startsWith('.')).map((name) => resolveFrom(file, name));
    graph.set(file, inside);
    for (const target of inside) if (!allowed(file, target)) found.push({ file, what: `imports ${target}` });
    for (const name of imports.filter((n) => !n.startsWith('.'))) {
      if (file.startsWith('src/core/') && NOT_IN_CORE.test(name))
        found.push({ file, what: `imports ${name} in core` });
      const rooms = ROOMS_OF_PACKAGE.find(([pattern]) => pattern.test(name))?.[1] ?? [];
      if (rooms.length > 0 && file.startsWith('src/') && !rooms.some((room) => file.startsWith(room))) {
        found.push({ file, what: `imports ${name}, which belongs to ${rooms.join(' and ')}` });
      }
    }
    const impure = file.startsWith('src/core/') ? IMPURE.exec(withoutComments(text)) : null;
    if (impure !== null) found.push({ file, what: `uses ${impure[0]} in core` });
  }
  return [...found, ...cycles(graph)];
}

function importsOf(file: string, text: string): string[] {
  const code = file.endsWith('.astro') ? astroCode(text) : text;
  return ts.preProcessFile(code, true, true).importedFiles.map((entry) => entry.fileName);
}

/** The front matter and the scripts of an Astro file: the parts that can import. */
function astroCode(text: string): string {
  const front = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu)].map((match) => match[1] ?? '');
  return [front, ...scripts].join('\n');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
}

function resolveFrom(file: string, name: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const step of name.replace(/\?.*$/u, '').split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

function allowed(file: string, target: string): boolean {
  const room = roomOf(file);
  if (room === undefined) return true;
  if (target.startsWith(room) || !/^(?:src|scripts|test)\//u.test(target)) return true;
  return (MAY_IMPORT[room] ?? []).some((start) => target.startsWith(start));
}

function roomOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((start) => file.startsWith(start))
    .sort((a, b) => b.length - a.length)[0];
}

function cycles(graph: ReadonlyMap<string, readonly string[]>): Breach[] {
  const done = new Set<string>();
  const found: Breach[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0)
      found.push({ file, what: `imports itself by way of ${path.slice(start + 1).join(', ')}` });
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

// The `_headers` file of a built site: which headers a host is to send with which paths.

/** Headers of the paths that begin with `path`, or of that one path. */
export interface SentHeaders {
  readonly path: string;
  /** True where the file had a `*` at its end. */
  readonly below: boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads the file: a path stands at the beginning of a line, its headers indented below it. */
export function readHeadersFile(text: string): readonly SentHeaders[] {
  const rules: { path: string; below: boolean; headers: (readonly [string, string])[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.*)$/u.exec(line);
    if (header !== null) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else rules.push({ path: line.trim().replace(/\*$/u, ''), below: line.trim().endsWith('*'), headers: [] });
  }
  return rules;
}

/** The headers of a path; a later rule adds to an earlier one. */
export function headersFor(rules: readonly SentHeaders[], path: string): Readonly<Record<string, string>> {
  const fitting = rules.filter((rule) => (rule.below ? path.startsWith(rule.path) : path === rule.path));
  return Object.fromEntries(fitting.flatMap(({ headers }) => headers));
}

/** The base path that the site was built for: the path of the rule for all of it. */
export function basePath(rules: readonly SentHeaders[]): string {
  return rules.find(({ below }) => below)?.path ?? '/';
}

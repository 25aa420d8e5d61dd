// Front matter: a leading `---` block that is a YAML mapping. It is no part of the text.
import { parse } from 'yaml';
import type { Span } from '../../model/span.ts';

/** Where front matter stands, and the title it gives. */
export interface FrontMatter {
  readonly range: Span;
  readonly title: string | null;
}

const OPENS = /^\uFEFF?---[ \t]*\r?\n\s*(?:#.*\n\s*)*[\w-]+[ \t]*:/;
const BLOCK = /^\uFEFF?---[ \t]*(?:\r\n?|\n)([^]*?)(?:\r\n?|\n)---[ \t]*(?=\r|\n|$)/;

/** The front matter of a source, or null: a `---` block that holds no `key:` is text. */
export function readFrontMatter(source: string): FrontMatter | null {
  if (!OPENS.test(source)) return null;
  const match = BLOCK.exec(source);
  if (match === null) return null;
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  return { range: [start, match[0].length], title: titleOf(match[1] ?? '') };
}

function titleOf(yaml: string): string | null {
  try {
    const value: unknown = parse(yaml);
    if (typeof value !== 'object' || value === null || !('title' in value)) return null;
    return typeof value.title === 'string' || typeof value.title === 'number' ? String(value.title) : null;
  } catch {
    // Templates in front matter are no YAML; the title is then read from its line.
    return /^title[ \t]*:[ \t]*(.+?)[ \t]*$/m.exec(yaml)?.[1]?.replace(/^(["'])(.*)\1$/, '$2') ?? null;
  }
}

// Other tools on whole texts: each as a function from two texts to the characters that it marks.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffLines, diffWords } from 'diff';
import { diff as codeMirrorDiff } from '@codemirror/merge';

/** Which characters of each text a tool marks: 1 where marked. */
export interface Marks {
  readonly old: Uint8Array;
  readonly now: Uint8Array;
}

/** A tool; `most` is the length of text in characters from which it takes too long to be run here. */
export interface OtherTool {
  readonly name: string;
  readonly most: number;
  readonly mark: (old: string, now: string) => Marks;
}

const require = createRequire(import.meta.url);
/** These two ship no types. */
interface Patch {
  readonly diff_main: (old: string, now: string) => [number, string][];
  readonly diff_cleanupSemantic: (diffs: [number, string][]) => void;
}
const { diff_match_patch: DiffMatchPatch } = require('diff-match-patch') as {
  diff_match_patch: new () => Patch;
};
const htmlDiff = require('node-htmldiff') as (old: string, now: string) => string;

/** diff-match-patch with semantic clean-up, for timing as well. */
export function diffMatchPatch(old: string, now: string): [number, string][] {
  const patch = new DiffMatchPatch();
  const diffs = patch.diff_main(old, now);
  patch.diff_cleanupSemantic(diffs);
  return diffs;
}

/** The tools that could be had. wikEdDiff is not on npm. */
export const OTHER_TOOLS: readonly OtherTool[] = [
  { name: 'jsdiff diffWords', most: 30_000, mark: (old, now) => fromParts(old, now, diffWords(old, now)) },
  { name: 'jsdiff diffLines', most: Infinity, mark: (old, now) => fromParts(old, now, diffLines(old, now)) },
  {
    name: 'diff-match-patch + semantic',
    most: Infinity,
    mark: (old, now) =>
      fromParts(
        old,
        now,
        diffMatchPatch(old, now).map(([way, value]) => ({ added: way > 0, removed: way < 0, value })),
      ),
  },
  { name: 'git diff --word-diff', most: Infinity, mark: (old, now) => gitWords(old, now, []) },
  {
    name: 'git --word-diff-regex=.',
    most: Infinity,
    mark: (old, now) => gitWords(old, now, ['--word-diff-regex=.']),
  },
  { name: 'node-htmldiff', most: 30_000, mark: markHtml },
  { name: '@codemirror/merge, default', most: Infinity, mark: (old, now) => markCodeMirror(old, now, 500) },
  { name: '@codemirror/merge, unlimited', most: 30_000, mark: (old, now) => markCodeMirror(old, now, 1e9) },
];

interface Part {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: string;
}

/**
 * Marks by following both texts: a part stands where its characters are found next, white space aside (some tools drop
 * the old side's).
 */
function fromParts(old: string, now: string, parts: readonly Part[]): Marks {
  const marks = { old: new Uint8Array(old.length), now: new Uint8Array(now.length) };
  const at = { old: 0, now: 0 };
  const walk = (side: 'old' | 'now', text: string, value: string, mark: boolean): void => {
    for (const character of value) {
      if (/\s/u.test(character)) continue;
      while (at[side] < text.length && /\s/u.test(text.charAt(at[side]))) at[side]++;
      if (mark) marks[side].fill(1, at[side], at[side] + character.length);
      at[side] += character.length;
    }
  };
  for (const { added, removed, value } of parts) {
    if (!added) walk('old', old, value, removed);
    if (!removed) walk('now', now, value, added);
  }
  return marks;
}

function gitWords(old: string, now: string, more: readonly string[]): Marks {
  const folder = mkdtempSync(join(tmpdir(), 'compare-'));
  try {
    writeFileSync(join(folder, 'old'), old);
    writeFileSync(join(folder, 'new'), now);
    const out = git(folder, [
      'diff',
      '--no-index',
      '--no-color',
      '--word-diff=porcelain',
      '-U1000000',
      ...more,
      'old',
      'new',
    ]);
    const lines = out.split('\n');
    const body = lines.slice(lines.findIndex((line) => line.startsWith('@@')) + 1);
    const parts = body
      .filter((line) => /^[ +-]/u.test(line))
      .map((line) => ({
        added: line.startsWith('+'),
        removed: line.startsWith('-'),
        value: line.slice(1),
      }));
    return fromParts(old, now, parts);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** git exits 1 where files differ. */
function git(folder: string, args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

function markHtml(old: string, now: string): Marks {
  const escape = (text: string): string =>
    text.replace(/&/gu, '＆').replace(/</gu, '＜').replace(/>/gu, '＞');
  const html = htmlDiff(escape(old), escape(now));
  const parts = [...html.matchAll(/<(ins|del)[^>]*>([^<]*)<\/\1>|([^<]+)/gu)].map(
    ([, tag, inside, plain]) => ({
      added: tag === 'ins',
      removed: tag === 'del',
      value: inside ?? plain ?? '',
    }),
  );
  return fromParts(old, now, parts);
}

function markCodeMirror(old: string, now: string, scanLimit: number): Marks {
  const marks = { old: new Uint8Array(old.length), now: new Uint8Array(now.length) };
  for (const { fromA, toA, fromB, toB } of codeMirrorDiff(old, now, { scanLimit })) {
    marks.old.fill(1, fromA, toA);
    marks.now.fill(1, fromB, toB);
  }
  return marks;
}

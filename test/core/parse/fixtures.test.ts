import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { expectLaws } from './lawsOf.ts';
import { printOutline } from './printOutline.ts';

const FOLDER = new URL('../../fixtures/parse/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.outline'));

describe('the outline of a fixture is the one beside it', () => {
  it.each(names)('%s', (name) => {
    const source = readFileSync(new URL(name, FOLDER), 'utf8');
    const expected = new URL(`${name}.outline`, FOLDER);
    expect(existsSync(expected), `${name}.outline is missing`).toBe(true);
    expect(printOutline(parseSource(source), source)).toBe(readFileSync(expected, 'utf8'));
  });

  it('is there for every fixture, and for nothing else', () => {
    const outlines = readdirSync(FOLDER).filter((name) => name.endsWith('.outline'));
    expect(outlines.sort()).toEqual(names.map((name) => `${name}.outline`).sort());
  });
});

describe('a fixture keeps the laws', () => {
  it.each(names)('%s, with LF, CRLF, CR and a BOM', (name) => {
    const source = readFileSync(new URL(name, FOLDER), 'utf8');
    const tree = expectLaws(source, name);
    // Front matter with bare CR is none: the definition of visible text says so.
    const endings = source.startsWith('---') ? ['\r\n'] : ['\r\n', '\r'];
    const variants = [...endings.map((ending) => source.replace(/\n/g, ending)), `\uFEFF${source}`];
    for (const variant of variants) {
      const other = expectLaws(variant, name);
      expect(printOutline(other, variant)).toBe(printOutline(tree, source));
    }
  });
});

// The documents that edits are planted into: real policies beside the project where they are there, else the archive's.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import type { SectionTree } from '../../../src/core/model/sectionTree.ts';
import { unitsOf, type Unit } from '../../../src/core/model/unit.ts';
import type { Generator } from './generator.ts';

/** `newest`: the newest version of each document; `held out`: one from the middle of its history, never looked at. */
export type VersionSet = 'newest' | 'held out';

/** A document with the phrases that edits draw from: those of the other documents of its language. */
export interface BenchDocument {
  readonly name: string;
  readonly lang: string;
  readonly tree: SectionTree;
  readonly bank: unknown;
  /** Words for edits of facts, for the languages that have them. */
  readonly words: unknown;
}

const ROOT = new URL('../../../', import.meta.url);
const CORPORA = new URL('../shared/corpora/', ROOT);
const ARCHIVE = new URL('versions/', ROOT);

/** All documents, and a line that says where they come from. */
export function loadDocuments(
  generator: Generator,
  set: VersionSet,
): {
  readonly documents: BenchDocument[];
  readonly from: string;
} {
  const shared = existsSync(CORPORA);
  const sources = shared ? corpora(set) : archive();
  const read = sources.map(({ name, file, lang }) => ({
    name,
    lang,
    tree: parseSource(readFileSync(file, 'utf8')),
  }));
  const documents = read.map((one) => {
    const others = read.filter((other) => other.name !== one.name && other.lang === one.lang);
    const texts = (others.length > 0 ? others : [one])
      .flatMap(({ tree }) => unitsOf(tree).map(wordsOfUnit))
      .filter((text) => isOf(text, one.lang));
    const bank = generator.phraseBank(texts, one.lang);
    return {
      ...one,
      bank: others.length > 0 ? bank : generator.mixedBank(bank, generator.randomFrom(7)),
      words: one.lang === 'ja' || one.lang === 'en' ? generator.factWords(texts, one.lang) : null,
    };
  });
  return {
    documents,
    from: shared
      ? `${documents.length} documents of ../shared/corpora`
      : `${documents.length} texts of versions/ (../shared/corpora is absent)`,
  };
}

/** A unit's text without its number, which would be no words of a sentence. */
function wordsOfUnit({ text, node }: Unit): string {
  return node.label !== null && text.startsWith(node.label) ? text.slice(node.label.length).trim() : text;
}

/** Documents of several languages lend each language its own sentences only. */
function isOf(text: string, lang: string): boolean {
  if (lang === 'ja') return /\p{sc=Hiragana}/u.test(text) && !/[们这您你为]/u.test(text);
  return lang === 'en' ? !/\p{sc=Han}/u.test(text) : true;
}

interface Source {
  readonly name: string;
  readonly file: URL;
  readonly lang: string;
}

function corpora(set: VersionSet): Source[] {
  const slugs = readdirSync(CORPORA).filter((slug) => existsSync(new URL(`${slug}/META.json`, CORPORA)));
  return slugs.map((slug) => {
    const files = readdirSync(new URL(`${slug}/`, CORPORA))
      .filter((file) => file.endsWith('.md'))
      .sort();
    const lang = /-(ja|de|ko|zh|fr)(?:-|$)|-(ja|de|ko|zh|fr)\b/u.exec(slug);
    const known = lang?.[1] ?? lang?.[2] ?? /^mozilla-(\w\w)-/u.exec(slug)?.[1] ?? 'en';
    return { name: slug, file: new URL(`${slug}/${versionOf(files, set)}`, CORPORA), lang: known };
  });
}

function versionOf(files: readonly string[], set: VersionSet): string {
  const middle = files[Math.max(0, Math.floor(files.length / 2) - 1)];
  return (set === 'newest' ? files.at(-1) : middle) ?? '';
}

function archive(): Source[] {
  return readdirSync(ARCHIVE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('source.md'))
    .map((file) => {
      const text = readFileSync(new URL(file, ARCHIVE), 'utf8');
      return { name: file, file: new URL(file, ARCHIVE), lang: /\p{sc=Hiragana}/u.test(text) ? 'ja' : 'en' };
    });
}

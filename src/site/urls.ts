// Every address of the site is made and read here: pages, anchors, and what stands after `#`.
// Invariant: readPath(place, pathOf(place, route)) is route again. A question and a search stand after `#`, so that no
// server is ever told a contract date or what somebody looked for.

import {
  readQuestion,
  writeQuestion,
  readCompared,
  writeCompared,
  readVersion,
  writeVersion,
  type DeskQuestion,
  type ComparedQuestion,
} from './fragments.ts';
import { isNarrowed, readSearch, writeSearch, type SearchOnly } from './search/searchQuestion.ts';

/** Languages the interface speaks. */
export type Language = 'ja' | 'en';

/** Under which path the site lies, and which of its languages is meant: the archive's own has no prefix. */
export interface Place {
  /** Begins and ends with a slash. */
  readonly base: string;
  readonly language: Language;
  /** The archive's interface language. */
  readonly mainLanguage: Language;
}

/** A page of the site, with what stands after `#`. */
export type Route =
  | { readonly page: 'home'; readonly question: DeskQuestion | null }
  | { readonly page: 'policy'; readonly policy: string }
  /** Policies that the home page has no room for, from its second page on. */
  | { readonly page: 'policies'; readonly part: number }
  /** Older versions of a policy; `part` counts from the oldest, from 1. */
  | { readonly page: 'versions'; readonly policy: string; readonly part: number }
  | {
      readonly page: 'version';
      readonly policy: string;
      readonly version: string;
      readonly address: string | null;
    }
  | { readonly page: 'comparison'; readonly policy: string; readonly old: string; readonly new: string }
  /** Any two versions, compared in the reader's browser. */
  | { readonly page: 'compare'; readonly policy: string; readonly question: ComparedQuestion }
  /** Who has which wording, by what was agreed or by what is shown; `part` counts its pages from 1. */
  | {
      readonly page: 'matrix';
      readonly policy: string;
      readonly by: 'agreed' | 'shown';
      readonly part: number;
    }
  | {
      readonly page: 'clause';
      readonly policy: string;
      readonly lineage: string;
      readonly version: string | null;
    }
  /** The text of a version before a correction, numbered from 1 as its file is. */
  | { readonly page: 'archived'; readonly policy: string; readonly version: string; readonly number: number }
  /** Where the site's files are verified: all, or those of one version. */
  | { readonly page: 'verify'; readonly policy: string | null; readonly version: string | null }
  | { readonly page: 'search'; readonly query: string | null; readonly only?: SearchOnly }
  | { readonly page: 'about'; readonly section: string | null };

/** Folder names that stand for pages: a policy cannot have one of them as its id. */
export const RESERVED_POLICY_IDS: readonly string[] = [
  'about',
  'policies',
  'search',
  'verify',
  'data',
  'api',
  'en',
  'ja',
  '404',
  '_astro',
];
/** Folder names below a policy that stand for pages: a version cannot have one of them as its id. */
export const RESERVED_VERSION_IDS: readonly string[] = ['compare', 'clause', 'matrix', 'versions'];

/** The id of a piece of the page's own chrome. Archive addresses never begin with `ui-`. */
export const chromeId = (name: string): string => `ui-${name}`;

/** The path of a page, with the base path and what stands after `#`. */
export function pathOf(place: Place, route: Route): string {
  const [folders, fragment] = partsOf(route);
  const prefix = place.language === place.mainLanguage ? [] : [place.language];
  const path = [...prefix, ...folders].map((folder) => `${folder}/`).join('');
  return `${place.base}${path}${fragment === null ? '' : `#${fragment}`}`;
}

/** The page that a path (with its `#`, without host and query) names, with its language; null when there is none. */
export function readPath(
  place: Place,
  path: string,
): { readonly place: Place; readonly route: Route } | null {
  const hash = path.indexOf('#');
  const fragment = hash < 0 ? null : path.slice(hash + 1);
  const plain = hash < 0 ? path : path.slice(0, hash);
  if (!plain.startsWith(place.base) || !plain.endsWith('/')) return null;
  const folders = plain.slice(place.base.length).split('/').slice(0, -1);
  const prefix = folders[0];
  const prefixed = (prefix === 'ja' || prefix === 'en') && prefix !== place.mainLanguage;
  const language = prefixed ? prefix : place.mainLanguage;
  const route = routeOf(prefixed ? folders.slice(1) : folders, fragment);
  return route === null ? null : { place: { ...place, language }, route };
}

/** The path of a file that the site's own scripts fetch, such as `records.json`. It has no language. */
export function dataPath(place: Place, file: string): string {
  return `${place.base}data/${file}`;
}

function partsOf(route: Route): readonly [folders: readonly string[], fragment: string | null] {
  switch (route.page) {
    case 'home':
      return [[], route.question === null ? null : writeQuestion(route.question)];
    case 'policy':
      return [[route.policy], null];
    case 'policies':
      return [['policies', String(route.part)], null];
    case 'versions':
      return [[route.policy, 'versions', String(route.part)], null];
    case 'version':
      return [[route.policy, route.version], route.address];
    case 'comparison':
      return [[route.policy, 'compare', route.old, route.new], null];
    case 'compare':
      return [[route.policy, 'compare'], writeCompared(route.question)];
    case 'matrix':
      return [
        [
          route.policy,
          'matrix',
          ...(route.by === 'shown' ? ['shown'] : []),
          ...(route.part === 1 ? [] : [String(route.part)]),
        ],
        null,
      ];
    case 'clause':
      return [[route.policy, 'clause', route.lineage], route.version];
    case 'archived':
      return [[route.policy, route.version, 'archived', String(route.number)], null];
    case 'verify':
      return [['verify'], writeVersion(route.policy, route.version)];
    case 'search':
      return [['search'], writeSearch({ query: route.query, only: route.only ?? {} })];
    case 'about':
      return [['about'], route.section === null ? null : chromeId(route.section)];
  }
}

function routeOf(folders: readonly string[], fragment: string | null): Route | null {
  const [first, second, third, fourth] = folders;
  if (folders.some((folder) => !/^[a-z0-9-]+$/.test(folder))) return null;
  if (first === undefined) {
    return { page: 'home', question: fragment === null ? null : readQuestion(fragment) };
  }
  if (second === undefined && first === 'search') {
    const { query, only } = readSearch(fragment ?? '');
    return { page: 'search', query, ...(isNarrowed(only) ? { only } : {}) };
  }
  if (second === undefined && first === 'verify') {
    return { page: 'verify', ...readVersion(fragment ?? '') };
  }
  if (second === undefined && first === 'about') {
    return { page: 'about', section: fragment?.startsWith('ui-') ? fragment.slice('ui-'.length) : null };
  }
  if (first === 'policies' && third === undefined && /^(?:[2-9]|[1-9]\d+)$/.test(second ?? '')) {
    return { page: 'policies', part: Number(second) };
  }
  if (RESERVED_POLICY_IDS.includes(first)) return null;
  if (second === undefined) return { page: 'policy', policy: first };
  if (second === 'versions' && fourth === undefined && /^[1-9]\d*$/.test(third ?? '')) {
    return { page: 'versions', policy: first, part: Number(third) };
  }
  if (second === 'matrix') return matrixRoute(first, folders.slice(2));
  if (second === 'compare' && third === undefined) {
    return { page: 'compare', policy: first, question: readCompared(fragment ?? '') };
  }
  if (third === undefined) {
    if (RESERVED_VERSION_IDS.includes(second)) return null;
    return { page: 'version', policy: first, version: second, address: fragment };
  }
  if (second === 'clause' && fourth === undefined) {
    return { page: 'clause', policy: first, lineage: third, version: fragment };
  }
  if (second === 'compare' && fourth !== undefined && folders.length === 4) {
    return { page: 'comparison', policy: first, old: third, new: fourth };
  }
  if (
    third === 'archived' &&
    !RESERVED_VERSION_IDS.includes(second) &&
    folders.length === 4 &&
    /^[1-9]\d*$/.test(fourth ?? '')
  ) {
    return { page: 'archived', policy: first, version: second, number: Number(fourth) };
  }
  return null;
}

function matrixRoute(policy: string, rest: readonly string[]): Route | null {
  const by = rest[0] === 'shown' ? 'shown' : 'agreed';
  const [part = '1', ...more] = by === 'shown' ? rest.slice(1) : rest;
  const written = rest.length > (by === 'shown' ? 1 : 0);
  if (more.length > 0 || !/^[1-9]\d*$/.test(part) || (written && part === '1')) return null;
  return { page: 'matrix', policy, by, part: Number(part) };
}

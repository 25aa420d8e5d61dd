// What other programs can ask for by an address: pages and data files, named without saying where they lie.
// core makes values that carry links; where a page or file lies is the site's to say (src/site/dataUrls.ts).

/** A page that a published value links to. */
export type PageRef =
  | { readonly page: 'home' }
  | { readonly page: 'policy'; readonly policy: string }
  | {
      readonly page: 'version';
      readonly policy: string;
      readonly version: string;
      readonly address: string | null;
    }
  | { readonly page: 'comparison'; readonly policy: string; readonly old: string; readonly new: string }
  | { readonly page: 'clause'; readonly policy: string; readonly lineage: string };

/** The kinds of published JSON files that have a JSON Schema, which is also the schema's name. */
export const SCHEMA_NAMES = [
  'index',
  'policy',
  'version',
  'comparison',
  'cohort',
  'lineages',
  'lineage',
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** The YAML files of an archive that have a schema for editors. */
export const YAML_NAMES = ['archive', 'policy', 'version'] as const;
export type YamlName = (typeof YAML_NAMES)[number];

/** A file that is published for programs. */
export type DataRef =
  | { readonly file: 'index' | 'openapi' | 'sitemaps' | 'robots' | 'headers' | 'nginx' }
  | { readonly file: 'schema'; readonly name: SchemaName }
  | { readonly file: 'yaml-schema'; readonly name: YamlName }
  /** The ledger and the hash of every file, of a policy or (null) of the whole; written by the build, when all else stands. */
  | { readonly file: 'manifest'; readonly policy: string | null }
  | { readonly file: 'policy' | 'lineages' | 'timemap'; readonly policy: string }
  | {
      readonly file: 'version' | 'source' | 'akoma-ntoso' | 'annotations';
      readonly policy: string;
      readonly version: string;
    }
  /** The source of a version as it was before a correction, numbered from 1. */
  | {
      readonly file: 'kept-source';
      readonly policy: string;
      readonly version: string;
      readonly number: number;
    }
  | { readonly file: 'comparison'; readonly policy: string; readonly old: string; readonly new: string }
  | { readonly file: 'cohort'; readonly policy: string; readonly cohort: string }
  | { readonly file: 'lineage'; readonly policy: string; readonly lineage: string }
  /** `policy` null: the feed of the whole archive. */
  | { readonly file: 'atom' | 'json-feed'; readonly policy: string | null }
  /** The part of the sitemap with a policy's pages; null: with those that belong to none. */
  | { readonly file: 'sitemap'; readonly policy: string | null };

/** Says where pages and files lie: addresses with a host where the archive's own is known, else paths from the root. */
export interface Places {
  readonly page: (page: PageRef) => string;
  readonly data: (file: DataRef) => string;
  /** True where addresses have a host: what demands one (a sitemap, Open Graph) is left out otherwise. */
  readonly absolute: boolean;
}

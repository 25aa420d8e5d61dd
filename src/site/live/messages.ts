// What the page and the worker that compares say to one another. Everything is plain data.
import type { ComparisonTable, TablePreset } from '../../core/export/table/tableModel.ts';
import type { ArchiveRecord } from '../../core/model/policy.ts';
import type { HtmlNode } from '../html.ts';
import type { Place } from '../urls.ts';

/** What a page asks: first to compare two versions, then for what can be made of the comparison. */
export type Ask =
  | {
      readonly ask: 'compare';
      readonly place: Place;
      readonly archive: ArchiveRecord;
      readonly policy: string;
      readonly old: string;
      readonly new: string;
    }
  | { readonly ask: 'view' }
  | { readonly ask: 'table'; readonly preset: TablePreset; readonly whole: boolean }
  | { readonly ask: 'redline' };

/** What the worker says. Answers to one ask come in order; `step` may come at any time before. */
export type Told =
  | {
      readonly told: 'step';
      readonly step: 'loading' | 'comparing' | 'showing';
      readonly share: number | null;
    }
  | { readonly told: 'compared' }
  | {
      readonly told: 'view';
      readonly summary: readonly HtmlNode[];
      readonly frame: readonly HtmlNode[];
      readonly rows: number;
      /** Pairs that changed. */
      readonly differences: number;
    }
  | { readonly told: 'rows'; readonly rows: readonly HtmlNode[] }
  /** The whole view has been told. */
  | { readonly told: 'shown' }
  | { readonly told: 'table'; readonly table: ComparisonTable; readonly html: string }
  | { readonly told: 'redline'; readonly html: string }
  | { readonly told: 'failed'; readonly why: string };

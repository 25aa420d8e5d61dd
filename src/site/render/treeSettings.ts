import type { SectionNode } from '../../core/model/sectionTree.ts';
import type { HtmlNode } from '../html.ts';
import type { TextSettings } from './textSettings.ts';

/** How a whole text, or a clause of it, is laid out on a page. */
export interface TreeSettings extends TextSettings {
  /** The id of a node; null leaves it out, as where several versions of a clause share a page. */
  readonly idOf: (node: SectionNode) => string | null;
  /** Chrome at the beginning of a node: anchors of the addresses it once had. */
  readonly anchorsOf: (node: SectionNode) => readonly HtmlNode[];
  /** Chrome beside a node: its links. */
  readonly toolsOf: (node: SectionNode) => readonly HtmlNode[];
  /** Words of caution by the address of the clause they stand at. */
  readonly cautions: ReadonlyMap<string, readonly string[]>;
  /** False inside a table, whose flag notes stand below it. */
  readonly notesBelow: boolean;
  /** The level of the outermost heading, 2 to 6. */
  readonly headingLevel: number;
}

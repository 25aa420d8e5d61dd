import type { LayerMark } from '../../core/model/sectionTree.ts';
import type { Strings } from '../strings/strings.ts';

/** What rendering a text of one version needs besides its tree. */
export interface TextSettings {
  readonly strings: Strings;
  readonly source: string;
  /** The language of the text, BCP 47: chrome inside it is marked where it speaks another. */
  readonly language: string;
  /** The language of the archive's editors, in which flags' notes are written. */
  readonly archiveLanguage: string;
  /** The address the document was published at, against which relative links are resolved; null when unknown. */
  readonly publishedAt: string | null;
  /** The number of each editor's flag on the page. */
  readonly flagPlaces: ReadonlyMap<LayerMark, number>;
}

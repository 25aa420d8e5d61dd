// The text of a version before a correction -> the page that still shows it, marked as superseded.
import type { CorrectedText } from '../../core/ledger/versionNotes.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { parseSource } from '../../core/parse/parseSource.ts';
import type { HtmlNode } from '../html.ts';
import { editorsWords } from '../mixedWords.ts';
import { renderTree } from '../render/renderTree.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';
import { correctionChanges } from './correctionChanges.ts';

/** What the page shows. */
export interface ArchivedPage {
  readonly title: string;
  readonly note: string;
  readonly current: string;
  readonly text: readonly HtmlNode[];
  /** Where the text of now differs. */
  readonly changes: readonly HtmlNode[];
  readonly lang: string;
}

/** Makes the page from the source as it was. Layers and flags are recorded for the corrected text only. */
export function archivedPage(
  site: Site,
  policy: PolicyRecord,
  now: ArchivedVersion,
  { since, on, reason }: CorrectedText,
  kept: { readonly source: string; readonly sha256: string },
): ArchivedPage {
  const { strings } = site;
  const { ledger } = strings.keeping;
  const { record } = now;
  const { source } = kept;
  const tree = parseSource(source, { language: policy.language });
  return {
    title: ledger.asArchivedTitle(since === null ? null : strings.date(since)),
    note: ledger.archivedNote(strings.date(on), editorsWords(site, reason)),
    current: pathOf(site, { page: 'version', policy: policy.id, version: record.id, address: null }),
    lang: tree.lang,
    changes: correctionChanges(site, policy, { ...now, ...kept, tree }, now),
    text: renderTree(tree.root, {
      strings,
      source,
      language: tree.lang,
      publishedAt: record.source.url ?? policy.original,
      archiveLanguage: site.archive.language,
      flagPlaces: new Map(),
      idOf: (node) => node.address,
      anchorsOf: () => [],
      toolsOf: () => [],
      cautions: new Map(),
      notesBelow: true,
      headingLevel: 2,
    }),
  };
}

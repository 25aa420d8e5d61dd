// A version -> an Akoma Ntoso 1.0 document (`doc`): `eId` from the address, `wId` from the lineage. The archive's own
// words (the label, what a reconstruction is) stand on the cover page alone; preface and body hold the text alone.
import { lineageTable, type Lineages } from '../../model/lineage.ts';
import type { ArchivedVersion, ArchiveRecord, PolicyRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import { kindNote } from '../api/kindNote.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import { element, xmlDocument } from '../xml.ts';
import { bodyElements } from './bodyElements.ts';
import { inlineElements } from './inlineElements.ts';
import { metadata } from './metadata.ts';

export const AKOMA_NTOSO = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** The document of a version. `language` is that of the archive's own words. */
export function akomaNtoso(
  archive: ArchiveRecord,
  policy: PolicyRecord,
  version: ArchivedVersion,
  lineages: Lineages,
  language: ExportLanguage,
  places: Places,
): string {
  const { record, tree } = version;
  const table = lineageTable(lineages).get(record.id);
  const note = kindNote(policy, record, language);
  const { root } = tree;
  const body = bodyElements(root.children, (address) => table?.get(address) ?? null);
  return xmlDocument(
    element('akomaNtoso', { xmlns: AKOMA_NTOSO }, [
      element('doc', { name: 'policy', contains: 'singleVersion' }, [
        metadata(archive, policy, version, places),
        element('coverPage', { 'xml:lang': archive.language }, [
          element('p', {}, [element('docStatus', {}, [record.label])]),
          ...(note === null ? [] : [element('p', {}, [note])]),
        ]),
        ...(root.text.trim() === ''
          ? []
          : [
              element('preface', {}, [
                element('p', {}, [
                  element('docTitle', {}, inlineElements(root, { start: 0, end: root.text.length })),
                ]),
              ]),
            ]),
        element('mainBody', { 'xml:lang': policy.language }, body.length === 0 ? [element('p')] : body),
      ]),
    ]),
  );
}

// Words of a version -> W3C Web Annotations: a citation of a clause, and what the archive says of passages. The target
// is the version's page with the clause's address as fragment, and the very words with what stands around them.
import type { ArchivedVersion, ArchiveRecord, PolicyRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import type { SectionNode } from '../../model/sectionTree.ts';
import type { Span } from '../../model/span.ts';
import { kindNote } from '../api/kindNote.ts';
import { citation } from '../citation/citation.ts';
import { shownText } from '../textPlaces.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';

/** Characters before and after the quoted words that tell it from the same words elsewhere. */
const AROUND = 32;

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** A citation of a clause as an annotation, with the citation that a person would write as its body. */
export function citationAnnotation(
  archive: ArchiveRecord,
  policy: PolicyRecord,
  version: ArchivedVersion,
  node: SectionNode,
  language: ExportLanguage,
  places: Places,
) {
  const { record } = version;
  const url = places.page({
    page: 'version',
    policy: policy.id,
    version: record.id,
    address: node.address,
  });
  const place = { archive: archive.title, url, viewed: null };
  const note = kindNote(policy, record, language);
  return {
    '@context': CONTEXT,
    id: `${url}${node.address === null ? '#' : '.'}citation`,
    type: 'Annotation',
    motivation: 'identifying',
    creator: { type: 'Organization', name: archive.operator },
    body: [
      textBody(citation(policy, version, node, 'customer', language, place), language, 'identifying'),
      ...(note === null ? [] : [textBody(note, language, 'commenting')]),
    ],
    target: targetOf(policy, version, node.address, hullOf(node), places),
  } as const;
}

/** What the archive says of passages of a version: later notes, flags, and quotes that a cohort rests on. */
export function versionAnnotations(
  archive: ArchiveRecord,
  policy: PolicyRecord,
  version: ArchivedVersion,
  language: ExportLanguage,
  places: Places,
) {
  const { record } = version;
  const self = places.data({ file: 'annotations', policy: policy.id, version: record.id });
  const words = WORDS[language];
  const note = kindNote(policy, record, language);
  const passages: readonly Passage[] = [
    ...record.laterNotes.map(({ range, added }): Passage => ({
      range,
      motivation: 'classifying',
      said: words.laterNote(added),
    })),
    ...record.flags.map(({ range, note: said }): Passage => ({ range, motivation: 'commenting', said })),
    ...policy.cohorts.flatMap((cohort) =>
      [...cohort.basis, ...(cohort.contact === null ? [] : [cohort.contact])]
        .filter((quote) => quote.version === record.id)
        .map(({ range }): Passage => ({ range, motivation: 'linking', said: words.cohort(cohort.label) })),
    ),
  ];
  return {
    '@context': CONTEXT,
    id: self,
    type: 'AnnotationPage',
    label: `${policy.title} | ${record.label}`,
    ...(note === null ? {} : { summary: note }),
    items: passages.map(({ range, motivation, said }, index) => ({
      id: `${self}#${index + 1}`,
      type: 'Annotation',
      motivation,
      creator: { type: 'Organization', name: archive.operator },
      body: textBody(said, language, motivation),
      target: targetOf(policy, version, addressAt(version.tree.root, range), range, places),
    })),
  } as const;
}

interface Passage {
  readonly range: Span;
  readonly motivation: 'classifying' | 'commenting' | 'linking';
  readonly said: string;
}

function textBody(value: string, language: ExportLanguage, purpose: string) {
  return { type: 'TextualBody', value, format: 'text/plain', language, purpose } as const;
}

function targetOf(
  policy: PolicyRecord,
  version: ArchivedVersion,
  address: string | null,
  [from, to]: Span,
  places: Places,
) {
  const { record, tree } = version;
  const before = [...shownText(tree, [0, from])];
  const after = [...shownText(tree, [to, tree.length])];
  const quote = {
    type: 'TextQuoteSelector',
    exact: shownText(tree, [from, to]),
    prefix: before.slice(-AROUND).join(''),
    suffix: after.slice(0, AROUND).join(''),
  } as const;
  const fragment = {
    type: 'FragmentSelector',
    // RFC 3236 says what a fragment of an HTML page means: the element with that id.
    conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    value: address ?? '',
  } as const;
  return {
    type: 'SpecificResource',
    source: places.page({ page: 'version', policy: policy.id, version: record.id, address: null }),
    selector: address === null ? [quote] : [fragment, quote],
  } as const;
}

/** From the first to the last of a node's own words, those below it included. */
function hullOf(node: SectionNode): Span {
  const spans = ownSpans(node);
  const start = Math.min(...spans.map(([at]) => at), node.range[1]);
  return [start, Math.max(start, ...spans.map(([, at]) => at))];
}

function ownSpans(node: SectionNode): readonly Span[] {
  return [...node.own, ...node.children.flatMap(ownSpans)];
}

/** The address of the innermost addressed node that holds a range. */
function addressAt(root: SectionNode, [from, to]: Span): string | null {
  const below = root.children.find(({ range }) => range[0] <= from && to <= range[1]);
  return below === undefined ? root.address : (addressAt(below, [from, to]) ?? root.address);
}

interface Words {
  readonly laterNote: (added: string | null) => string;
  readonly cohort: (label: string) => string;
}

const WORDS: Readonly<Record<ExportLanguage, Words>> = {
  ja: {
    laterNote: (added) =>
      added === null
        ? '契約時の文面にはなく、公表者があとから掲載ページに加えたものです（加えられた日は分かりません）。'
        : `契約時の文面にはなく、公表者があとから掲載ページに加えたものです（${added}）。`,
    cohort: (label) => `「${label}」についての記録の根拠となる公表者の文です。`,
  },
  en: {
    laterNote: (added) =>
      `Not part of the text that was agreed to: its publisher added it to the page later (${added === null ? 'the day is not known' : added}).`,
    cohort: (label) => `Words of the publisher that the record of “${label}” rests on.`,
  },
};

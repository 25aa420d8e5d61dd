// What Akoma Ntoso says of a version: FRBR work, expression and manifestation, the ontology, and our flags as notes.
// No country and no day is made up: `zz` is "unknown" in ISO 3166's user range, and 0001-01-01 stands, named `unknown`,
// where no day is recorded and the schema demands one.
import type { ArchivedVersion, ArchiveRecord, PolicyRecord, VersionRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import type { SectionNode } from '../../model/sectionTree.ts';
import { asciiUri } from '../memento/webLink.ts';
import { element, type XmlElement } from '../xml.ts';

const UNKNOWN_COUNTRY = 'zz';
const UNKNOWN_DAY = { date: '0001-01-01', name: 'unknown' };

/** The `meta` element of a version. */
export function metadata(
  archive: ArchiveRecord,
  policy: PolicyRecord,
  version: ArchivedVersion,
  places: Places,
): XmlElement {
  const { record } = version;
  return element('meta', {}, [
    identification(policy, record, places),
    references(archive, policy),
    ...flagNotes(version),
  ]);
}

function identification(policy: PolicyRecord, record: VersionRecord, places: Places): XmlElement {
  const work = `/akn/${UNKNOWN_COUNTRY}/doc/${policy.id}`;
  const expression = `${work}/${policy.language}@${record.id}`;
  const page = places.page({ page: 'version', policy: policy.id, version: record.id, address: null });
  const enacted = policy.versions.find((one) => one.enacted !== null)?.enacted ?? null;
  const author = element('FRBRauthor', { href: '#publisher' });
  const maker =
    record.kind === 'reconstruction'
      ? [author, element('FRBRauthor', { href: '#archive', as: '#reconstructor' })]
      : [author];
  return element('identification', { source: '#archive' }, [
    element('FRBRWork', {}, [
      ...frbr('FRBRthis', `${work}/!main`),
      ...frbr('FRBRuri', work),
      ...(policy.original === null
        ? []
        : [element('FRBRalias', { value: asciiUri(policy.original), name: 'original' })]),
      element('FRBRdate', enacted === null ? UNKNOWN_DAY : { date: enacted, name: 'enacted' }),
      author,
      ...frbr('FRBRcountry', UNKNOWN_COUNTRY),
      ...frbr('FRBRname', policy.title),
    ]),
    element('FRBRExpression', {}, [
      ...frbr('FRBRthis', `${expression}/!main`),
      ...frbr('FRBRuri', expression),
      element('FRBRalias', { value: page, name: 'archive' }),
      ...days(record).map((day) => element('FRBRdate', day)),
      ...maker,
      ...frbr('FRBRversionNumber', record.label),
      ...frbr('FRBRauthoritative', 'false'),
      element('FRBRmasterExpression', {
        href: '#lineages',
        showAs: 'Lineages: one clause through all versions',
      }),
      element('FRBRlanguage', { language: policy.language }),
    ]),
    element('FRBRManifestation', {}, [
      ...frbr('FRBRthis', `${expression}/!main.akn`),
      ...frbr('FRBRuri', `${expression}.akn`),
      element('FRBRdate', days(record)[0] ?? UNKNOWN_DAY),
      element('FRBRauthor', { href: '#archive' }),
      ...frbr('FRBRformat', 'application/akn+xml'),
    ]),
  ]);
}

function frbr(name: string, value: string): readonly XmlElement[] {
  return [element(name, { value })];
}

/** All recorded days of a version, each named; the unknown day where there is none. */
function days(record: VersionRecord): readonly { readonly date: string; readonly name: string }[] {
  const all = [
    { name: 'revised', date: record.revised },
    { name: 'enacted', date: record.enacted },
    { name: 'effective', date: record.effective },
    { name: 'announced', date: record.announced },
    { name: 'published', date: record.published?.from ?? null },
    { name: 'captured', date: record.captured },
  ];
  const known = all.flatMap(({ name, date }) => (date === null ? [] : [{ date, name }]));
  return known.length === 0 ? [UNKNOWN_DAY] : known;
}

function references(archive: ArchiveRecord, policy: PolicyRecord): XmlElement {
  const entry = (name: string, kind: string, id: string, showAs: string): XmlElement =>
    element(name, { eId: id, href: `/akn/ontology/${kind}/${id}`, showAs });
  return element('references', { source: '#archive' }, [
    entry('TLCOrganization', 'organization', 'publisher', policy.publisher),
    entry('TLCOrganization', 'organization', 'archive', `${archive.title} (${archive.operator})`),
    entry('TLCRole', 'role', 'reconstructor', 'Made the reconstruction'),
    entry('TLCConcept', 'concept', 'later-note', 'Added to the page by its publisher later'),
    entry('TLCConcept', 'concept', 'lineages', 'One clause through all versions, whatever its number was'),
  ]);
}

/** An editor's flags stand beside the text, never in it: as notes on the element that holds the flagged words. */
function flagNotes({ record, tree }: ArchivedVersion): readonly XmlElement[] {
  const notes = record.flags.map(({ range, quote, note }, index) => {
    const holder = innermost(tree.root, range[0]);
    return element(
      'note',
      {
        eId: `flag-${index + 1}`,
        class: 'flag',
        placementBase: holder === null ? null : `#${holder}`,
      },
      [element('p', {}, [`${quote}: ${note}`])],
    );
  });
  return notes.length === 0 ? [] : [element('notes', { source: '#archive' }, notes)];
}

/** The address of the innermost addressed node around a place. */
function innermost(root: SectionNode, at: number): string | null {
  let found: string | null = null;
  let node: SectionNode | undefined = root;
  while (node !== undefined) {
    found = node.address ?? found;
    node = node.children.find(({ range }) => range[0] <= at && at < range[1]);
  }
  return found;
}

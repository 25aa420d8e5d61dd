// A clause and the archive's published files -> everything its copy menu offers, as plain values.
import { citationAnnotation } from '../../core/export/annotation/annotation.ts';
import { citation, type CitationForm } from '../../core/export/citation/citation.ts';
import type { ArchivedVersion, DateString } from '../../core/model/policy.ts';
import type { Places } from '../../core/model/published.ts';
import type { SectionNode, SectionTree } from '../../core/model/sectionTree.ts';
import { visit } from '../nodeIndex.ts';
import { nameIn } from '../mixedWords.ts';
import { placesOf } from '../places.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';
import type { PlacesData } from './placesData.ts';

/** What is read of a version's published file (`api/v1/<policy>/versions/<version>.json`). */
export interface PublishedVersion {
  readonly id: string;
  readonly sha256: string;
  readonly tree: Omit<SectionTree, 'problems'>;
}

/** A line of the menu: what is copied, and the form it is in. */
export interface CitedForm {
  readonly form: CitationForm | 'link' | 'annotation';
  readonly text: string;
}

/** The clause in another text; label and name as a sentence takes them. */
export interface OtherStand {
  readonly href: string;
  readonly label: string;
  readonly name: string;
}

/** What a clause's menu offers. */
export interface CitedPlace {
  readonly forms: readonly CitedForm[];
  /** Where the clause stands in the other texts, in their order; none where it stands in this one only. */
  readonly elsewhere: readonly OtherStand[];
}

const FORMS: readonly CitationForm[] = ['customer', 'legal', 'short', 'markdown', 'quote'];

/**
 * The citations of a clause in every form, and its other places.
 *
 * @param asked `url` is the permanent address of the clause, `viewed` the reader's own day
 * @returns null where the version does not have the address
 */
export function citedPlace(
  site: Site,
  places: PlacesData,
  published: PublishedVersion,
  asked: { readonly address: string; readonly url: string; readonly viewed: DateString },
): CitedPlace | null {
  const { policy } = places;
  const record = policy.versions.find(({ id }) => id === published.id);
  const node = nodeAt(published.tree.root, asked.address);
  if (record === undefined || node === null) return null;
  const archived: ArchivedVersion = {
    policy: policy.id,
    record,
    source: '',
    sha256: published.sha256,
    tree: { ...published.tree, problems: [] },
  };
  const place = { archive: site.archive.title, url: asked.url, viewed: asked.viewed };
  const annotation = citationAnnotation(
    site.archive,
    policy,
    archived,
    node,
    site.language,
    placesAt(site, asked.url),
  );
  const stands = Object.values(places.stands).find((one) =>
    one.some(([version, address]) => version === published.id && address === asked.address),
  );
  return {
    forms: [
      { form: 'link', text: asked.url },
      ...FORMS.map((form) => ({
        form,
        text: citation(policy, archived, node, form, site.language, place),
      })),
      { form: 'annotation', text: JSON.stringify(annotation, null, 2) },
    ],
    elsewhere: (stands ?? []).flatMap(([other, address, name]): OtherStand[] => {
      const record = policy.versions.find(({ id }) => id === other);
      if (other === published.id || record === undefined) return [];
      const label = nameIn(site.language, record.label, policy.language);
      return [
        { href: pathOf(site, { page: 'version', policy: policy.id, version: other, address }), label, name },
      ];
    }),
  };
}

/** Where things lie: on the archive's own host where it is recorded, else on the one that the reader has the page from. */
function placesAt({ archive, language }: Site, at: string): Places {
  const { protocol, origin } = new URL(at);
  const here = /^https?:$/u.test(protocol) ? origin : null;
  return placesOf({ ...archive, url: archive.url ?? here }, language);
}

/** Chosen words as a quote: with the citation of their clause and a link that leads to them. */
export function quoteOfWords(site: Site, words: string, customer: string, link: string): string {
  const [cited = ''] = customer.split('\n');
  const dash = site.language === 'ja' ? '――' : '— ';
  return `${site.strings.quoted(words)}\n${dash}${cited}\n${link}`;
}

function nodeAt(root: SectionNode, address: string): SectionNode | null {
  let found: SectionNode | null = null;
  visit(root, [], ({ node }) => {
    if (node.address === address) found = node;
  });
  return found;
}

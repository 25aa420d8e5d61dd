// What the ledger says of a version -> what its page says: that it was corrected, with a link to the text as archived, and
// what was withdrawn, with what stood there.
import { withdrawalAt, type VersionNotes } from '../../core/ledger/versionNotes.ts';
import type { ArchivedVersion } from '../../core/model/policy.ts';
import { clauseName } from '../clauseName.ts';
import { element, words, type HtmlNode } from '../html.ts';
import { editorsWords, nameIn } from '../mixedWords.ts';
import { nodeIndex } from '../nodeIndex.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';

/** The notes over a version's text; empty where the ledger has none. */
export function ledgerNotes(
  site: Site,
  policy: string,
  version: ArchivedVersion,
  notes: VersionNotes,
): readonly HtmlNode[] {
  const all = [...corrections(site, policy, version, notes), ...withdrawals(site, version, notes)];
  return all.length === 0 ? [] : [element('div', { class: 'banner ledger-notes', role: 'note' }, ...all)];
}

function corrections(
  site: Site,
  policy: string,
  { record }: ArchivedVersion,
  notes: VersionNotes,
): readonly HtmlNode[] {
  const { strings } = site;
  const { ledger } = strings.keeping;
  return notes.corrections.map(({ number, since, on, reason, kept }) => {
    const href = pathOf(site, { page: 'archived', policy, version: record.id, number });
    const link = ledger.asArchived(since === null ? null : strings.date(since));
    return element(
      'p',
      {},
      ...words(ledger.corrected(strings.date(on), editorsWords(site, reason))),
      ' ',
      kept === null ? ledger.keptGone : element('a', { href }, link),
    );
  });
}

function withdrawals(
  site: Site,
  version: ArchivedVersion,
  { withdrawals: gone }: VersionNotes,
): readonly HtmlNode[] {
  const { strings } = site;
  const { ledger } = strings.keeping;
  const index = nodeIndex(version.tree);
  return gone.flatMap(({ address, on, reason, sha256 }) => {
    const day = strings.date(on);
    const placed = address === null ? undefined : index.get(address);
    const name = placed === undefined ? (address ?? '') : clauseName(placed.path, strings, version.tree.lang);
    const why = editorsWords(site, reason);
    const sentence = words(
      address === null ? ledger.withdrawnVersion(day, why) : ledger.withdrawnClause(name, day, why),
    );
    const stood = clausesThatStood(version, address);
    return [
      element(
        'p',
        {},
        ...(address === null || placed === undefined
          ? sentence
          : [element('a', { href: `#${address}` }, ...sentence)]),
      ),
      ...(stood.length === 0 ? [] : [element('p', {}, ledger.stood(stood))]),
      ...(sha256 === null ? [] : [element('p', {}, element('code', {}, ledger.hashBefore(sha256)))]),
    ];
  });
}

/** At most so many addresses are named: a whole text has hundreds. */
const NAMED = 60;

/**
 * The addresses of what stood at a withdrawn place, from the aliases that a withdrawal left: numbers only, since headings
 * went with the words. The outermost ones; what stood in them went too.
 */
function clausesThatStood({ record }: ArchivedVersion, address: string | null): readonly string[] {
  const gone = Object.keys(record.aliases).filter(
    (old) => address === null || (old.startsWith(`${address}.`) && record.aliases[old] === address),
  );
  const outermost = gone.filter(
    (old) => /^(?:\d|[a-z]+\d*(?:\.|$))/u.test(old) && !gone.some((other) => old.startsWith(`${other}.`)),
  );
  return outermost.slice(0, NAMED).map((old) => `#${old}`);
}

/** Words of caution at withdrawn clauses, by the address at which the text has them. */
export function withdrawnCautions(
  site: Site,
  version: ArchivedVersion,
  { withdrawals: gone }: VersionNotes,
): ReadonlyMap<string, readonly string[]> {
  const index = nodeIndex(version.tree);
  const cautions = new Map<string, string[]>();
  for (const { address, on, reason } of gone) {
    if (address === null || !index.has(address)) continue;
    const { strings } = site;
    const sentence = strings.keeping.ledger.here(strings.date(on), editorsWords(site, reason));
    cautions.set(address, [...(cautions.get(address) ?? []), sentence]);
  }
  return cautions;
}

/** The sentence that a clause's page says of a version in which its words were withdrawn; null where they were not. */
export function withdrawnSentence(
  site: Site,
  version: ArchivedVersion,
  notes: VersionNotes,
  addresses: readonly string[],
): string | null {
  for (const address of addresses) {
    const gone = withdrawalAt(notes, address);
    if (gone === null) continue;
    const { strings, language } = site;
    return strings.keeping.ledger.hereIn(
      nameIn(language, version.record.label, version.tree.lang),
      strings.date(gone.on),
      editorsWords(site, gone.reason),
    );
  }
  return null;
}

/** What a former address says where it leads now: that it moved, or that its words were withdrawn. */
export function formerWords(site: Site, notes: VersionNotes, now: string | null, old: string): string {
  const { strings } = site;
  const gone = withdrawalAt(notes, now);
  return gone === null
    ? strings.places.moved(old)
    : strings.keeping.ledger.hereIn(`#${old}`, strings.date(gone.on), editorsWords(site, gone.reason));
}

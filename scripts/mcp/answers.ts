// What the tools of the Model Context Protocol server answer: values that carry their permanent links and say what they
// rest on. Nothing is guessed: what cannot be told is said to be so, and a wrong name is a problem with its cure.
import { isCalendarDate } from '../../src/core/text/calendarDate.ts';
import { clauseHistory } from '../../src/core/archive/clauseHistory.ts';
import { citationAnnotation } from '../../src/core/export/annotation/annotation.ts';
import { circularNote, exportLanguage, kindNote, namedVersion } from '../../src/core/export/api/kindNote.ts';
import { neighbours } from '../../src/core/export/api/policyDocument.ts';
import { citation, quotedText } from '../../src/core/export/citation/citation.ts';
import { changeSentences } from '../../src/core/export/sentences/changeSentences.ts';
import type { Answer } from '../../src/core/model/answer.ts';
import { lineageTable } from '../../src/core/model/lineage.ts';
import type { PolicyRecord, VersionRecord } from '../../src/core/model/policy.ts';
import type { SectionNode } from '../../src/core/model/sectionTree.ts';
import { resolveAddress } from '../../src/core/parse/resolveAddress.ts';
import { buildRecords } from '../../src/core/search/buildRecords.ts';
import { searchRecords } from '../../src/core/search/searchRecords.ts';
import { ArchiveError } from '../../src/io/archiveError.ts';
import type { OpenArchive } from '../../src/io/openArchive.ts';
import { placesOf } from '../../src/site/places.ts';
import { policyIn, versionIn } from '../commands/place.ts';

/** The answers of one archive; each throws an ArchiveError for a name, date or address that is none. */
export function answersOf(archive: OpenArchive) {
  const { record } = archive;
  const language = exportLanguage(record.language);
  const places = placesOf(record);

  const textOf = (policy: PolicyRecord, version: VersionRecord) => ({
    ...namedVersion(version),
    note: kindNote(policy, version, language),
    page: places.page({ page: 'version', policy: policy.id, version: version.id, address: null }),
  });
  const named = (policy: PolicyRecord, id: string) => {
    const version = policy.versions.find((one) => one.id === versionIn(policy, id));
    if (version === undefined) throw new Error(`There is no version ${id}; this is a bug.`);
    return version;
  };
  const clausePage = (policy: string, version: string, address: string | null): string =>
    places.page({ page: 'version', policy, version, address });

  return {
    policies: () => ({
      archive: { title: record.title, operator: record.operator, contact: record.contact },
      policies: archive.policies.map((policy) => ({
        id: policy.id,
        title: policy.title,
        publisher: policy.publisher,
        language: policy.language,
        services: policy.services,
        page: places.page({ page: 'policy', policy: policy.id }),
        versions: policy.versions.map((version) => ({
          ...textOf(policy, version),
          enacted: version.enacted,
          revised: version.revised,
          announced: version.announced,
          effective: version.effective,
          captured: version.captured,
          published: version.published,
          sha256: archive.version(policy.id, version.id).sha256,
        })),
        cohorts: policy.cohorts.map(({ id, label, contracted, services }) => ({
          id,
          label,
          contracted,
          services,
        })),
      })),
    }),

    which: (asked: { policy: string; contracted: string; service?: string; on?: string }) => {
      const policy = policyIn(archive, asked.policy);
      for (const date of [asked.contracted, asked.on]) {
        if (date !== undefined && !isCalendarDate(date)) throw problem('bad-date', date, DAY);
      }
      if (asked.service !== undefined && !policy.services.some(({ id }) => id === asked.service)) {
        const known = policy.services.map(({ id }) => id).join(', ') || 'none';
        throw problem(
          'unknown-service',
          asked.service,
          `The policy has no such service; its services are: ${known}.`,
        );
      }
      const answer = archive.which(policy.id, {
        contracted: asked.contracted,
        service: asked.service ?? null,
        on: asked.on ?? null,
      });
      const linked = (one: Answer) => ({
        ...one,
        text: one.version === null ? null : textOf(policy, named(policy, one.version)),
        basis: one.basis.map((quote) => ({ ...quote, page: clausePage(policy.id, quote.version, null) })),
        candidates: one.candidates.map((id) => textOf(policy, named(policy, id))),
      });
      return {
        ...answer,
        agreed: linked(answer.agreed),
        shown: linked(answer.shown),
        published: answer.published === null ? null : linked(answer.published),
      };
    },

    clause: (asked: { policy: string; version: string; address: string }) => {
      const policy = policyIn(archive, asked.policy);
      const version = archive.version(policy.id, versionIn(policy, asked.version));
      const node = resolved(version.tree, asked.address, `${policy.id}@${asked.version}`);
      const page = clausePage(policy.id, version.record.id, node.address);
      const place = { archive: record.title, url: page, viewed: null };
      const lineage = lineageTable(archive.lineages(policy.id))
        .get(version.record.id)
        ?.get(node.address ?? '');
      return {
        text: textOf(policy, version.record),
        address: node.address,
        label: node.label,
        title: node.title,
        words: quotedText(node),
        // A later note is no part of what was agreed to; a flag is the archive's own and no part of the text.
        layer: node.layer,
        marks: marksIn(node),
        page,
        citation: citation(policy, version, node, 'legal', language, place),
        annotation: citationAnnotation(record, policy, version, node, language, places),
        lineage: lineage ?? null,
        sha256: version.sha256,
      };
    },

    compare: (asked: { policy: string; old: string; new: string }) => {
      const policy = policyIn(archive, asked.policy);
      const [old, fresh] = [named(policy, asked.old), named(policy, asked.new)];
      const trees = {
        old: archive.version(policy.id, old.id).tree,
        new: archive.version(policy.id, fresh.id).tree,
      };
      const comparison = archive.comparison(policy.id, old.id, fresh.id);
      const pair = { policy: policy.id, old: old.id, new: fresh.id };
      const isPublished = neighbours(policy).some((one) => one.old === old.id && one.new === fresh.id);
      return {
        old: textOf(policy, old),
        new: textOf(policy, fresh),
        note: circularNote(old, fresh, language),
        summary: comparison.summary,
        sentences: changeSentences(comparison, trees, language).map((sentence) => ({
          ...sentence,
          oldPage: sentence.oldAddress === null ? null : clausePage(policy.id, old.id, sentence.oldAddress),
          newPage: sentence.newAddress === null ? null : clausePage(policy.id, fresh.id, sentence.newAddress),
        })),
        page: isPublished ? places.page({ page: 'comparison', ...pair }) : null,
        data: isPublished ? places.data({ file: 'comparison', ...pair }) : null,
      };
    },

    search: (asked: { query: string; policy?: string; version?: string; limit?: number }) => {
      const policies = asked.policy === undefined ? archive.policies : [policyIn(archive, asked.policy)];
      if (asked.version !== undefined && asked.policy !== undefined) {
        for (const policy of policies) versionIn(policy, asked.version);
      }
      const records = policies.map((policy) =>
        buildRecords(
          policy,
          policy.versions.map(({ id }) => archive.version(policy.id, id)),
          archive.lineages(policy.id),
        ),
      );
      const result = searchRecords(records, asked.query, {
        ...(asked.version === undefined ? {} : { version: asked.version }),
        limit: asked.limit ?? LIMIT,
      });
      return {
        query: result.query,
        total: result.total,
        hits: result.hits.map((hit) => {
          const policy = policyIn(archive, hit.policy);
          return {
            policy: hit.policy,
            ...namedVersion(named(policy, hit.version)),
            address: hit.address,
            lineage: hit.lineage,
            match: hit.match,
            text: hit.text,
            in: hit.in.map((id) => namedVersion(named(policy, id))),
            page: clausePage(hit.policy, hit.version, hit.address),
          };
        }),
        absentFrom: result.absentFrom,
      };
    },

    history: (asked: { policy: string; address: string; version?: string }) => {
      const policy = policyIn(archive, asked.policy);
      const table = lineageTable(archive.lineages(policy.id));
      const among =
        asked.version === undefined
          ? policy.versions.map(({ id }) => id).reverse()
          : [versionIn(policy, asked.version)];
      const lineage = among
        .map((id) => {
          const node = resolveAddress(archive.version(policy.id, id).tree, asked.address);
          return table.get(id)?.get(node?.address ?? '');
        })
        .find((id) => id !== undefined);
      if (lineage === undefined) throw problem('unknown-address', asked.address, ADDRESS);
      const versions = policy.versions.map(({ id }) => archive.version(policy.id, id));
      const events = clauseHistory(lineage, archive.lineages(policy.id), versions, (before, after) =>
        archive.comparison(policy.id, before, after),
      );
      return {
        lineage,
        data: places.data({ file: 'lineage', policy: policy.id, lineage }),
        events: events.map(({ version, label, ...event }) => ({
          ...textOf(policy, named(policy, version)),
          clauseLabel: label,
          ...event,
          page: event.address === null ? null : clausePage(policy.id, version, event.address),
        })),
      };
    },
  };
}

/** Hits of a search that names no limit. */
const LIMIT = 20;

const DAY = 'It must be a day of the calendar written YYYY-MM-DD.';
const ADDRESS =
  'There is no clause at this address; `get_clause` of the address of a chapter shows those inside it.';

/** Later notes and flags inside a clause. */
function marksIn(node: SectionNode): readonly { readonly layer: string; readonly note: string }[] {
  const own = node.marks.map(({ layer, note }) => ({ layer, note }));
  return [...own, ...node.children.flatMap(marksIn)];
}

function resolved(tree: Parameters<typeof resolveAddress>[0], words: string, file: string): SectionNode {
  const node = resolveAddress(tree, words);
  if (node === null) throw problem('unknown-address', `${file} ${words}`, ADDRESS);
  return node;
}

function problem(code: string, file: string, message: string): ArchiveError {
  return new ArchiveError([{ code, file, at: null, message, cure: 'Ask again with a name that is there.' }]);
}

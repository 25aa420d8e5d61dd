// The site's one door to the archive on the disk: pages and data files are made from what is opened here.
import { resolve } from 'node:path';
import { ArchiveError } from '../io/archiveError.ts';
import { contentCache } from '../io/contentCache.ts';
import { openArchive, type OpenArchive } from '../io/openArchive.ts';
import type { PolicyRecord } from '../core/model/policy.ts';
import { partOfEnvironment } from '../io/buildPart.ts';
import { languagesOf, siteOf, type Site } from './site.ts';
import { RESERVED_POLICY_IDS, RESERVED_VERSION_IDS } from './urls.ts';

let opened: OpenArchive | null = null;

/**
 * The archive in the folder that the environment names (ARCHIVE_DIR, else `versions`), opened once for a build. Trees and
 * comparisons are kept in the folder ARCHIVE_CACHE, where the environment names one.
 *
 * @throws ArchiveError with every problem met: a site is not built from an archive that is not sound
 */
export function openSite(): OpenArchive {
  const { ARCHIVE_DIR = 'versions', ARCHIVE_CACHE } = process.env;
  opened ??= sound(
    openArchive(resolve(ARCHIVE_DIR), ARCHIVE_CACHE === undefined ? null : contentCache(ARCHIVE_CACHE)),
  );
  return opened;
}

/**
 * The policies whose pages this process makes: all of them, unless the build is split. Paths are listed from these; what
 * a page shows of the archive as a whole comes from `openSite`.
 */
export function pagePolicies(): readonly PolicyRecord[] {
  const part = partOfEnvironment();
  const { policies } = openSite();
  return part === null ? policies : policies.filter(({ id }) => part.policies.includes(id));
}

/** The languages the site is built in: the archive's own first, then the other one, below its folder. */
export function siteLanguages(): readonly {
  readonly params: { readonly language: string | undefined };
  readonly props: { readonly site: Site };
}[] {
  const { record } = openSite();
  return languagesOf(record).map((language, place) => ({
    params: { language: place === 0 ? undefined : language },
    props: { site: siteOf(record, language) },
  }));
}

function sound(archive: OpenArchive): OpenArchive {
  const clashes = archive.policies.flatMap((policy) => [
    ...(RESERVED_POLICY_IDS.includes(policy.id) ? [policy.id] : []),
    ...policy.versions
      .filter(({ id }) => RESERVED_VERSION_IDS.includes(id))
      .map(({ id }) => `${policy.id}/${id}`),
  ]);
  const problems = [
    ...archive.problems,
    ...clashes.map((file) => ({
      code: 'reserved-name',
      file,
      at: null,
      message: `The folder name "${file}" is an address of the site itself.`,
      cure: 'Give the folder another name.',
    })),
  ];
  if (problems.length > 0) throw new ArchiveError(problems);
  return archive;
}

// The site's one door to the archive on the disk: pages and data files are made from what is opened here.
import { resolve } from 'node:path';
import { ArchiveError } from '../io/archiveError.ts';
import { openArchive, type OpenArchive } from '../io/openArchive.ts';
import { siteOf, mainLanguageOf, type Site } from './site.ts';
import { RESERVED_POLICY_IDS, RESERVED_VERSION_IDS, type Language } from './urls.ts';

let opened: OpenArchive | null = null;

/**
 * The archive in the folder that the environment names (ARCHIVE_DIR, else `versions`), opened once for a build.
 *
 * @throws ArchiveError with every problem met: a site is not built from an archive that is not sound
 */
export function openSite(): OpenArchive {
  opened ??= sound(openArchive(resolve(process.env.ARCHIVE_DIR ?? 'versions')));
  return opened;
}

/** The languages the site is built in, the archive's own first, each with the folder its pages lie in. */
export function siteLanguages(): readonly {
  readonly params: { readonly language: string | undefined };
  readonly props: { readonly site: Site };
}[] {
  const { record } = openSite();
  const languages: readonly Language[] = [mainLanguageOf(record)];
  return languages.map((language, place) => ({
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

import type { Site } from '../site.ts';
import { dataFilePath } from '../dataUrls.ts';
import { dataPath } from '../urls.ts';

/** Where a browser finds what it compares: the policy's record, and a version's tree and source. */
export interface ComparedFiles {
  readonly policy: string;
  readonly tree: (version: string) => string;
  readonly source: (version: string) => string;
}

/** The files of a policy. */
export function comparedFiles(site: Site, policy: string): ComparedFiles {
  return {
    policy: dataPath(site, `policy/${policy}.json`),
    tree: (version) => dataFilePath(site.base, { file: 'version', policy, version }),
    source: (version) => dataFilePath(site.base, { file: 'source', policy, version }),
  };
}

/** The attributes by which the script of `compared-pairs` knows its site and its two versions. */
export function comparedAttributes(
  site: Site,
  pair: { readonly policy: string; readonly old: string; readonly new: string },
): Readonly<Record<string, string>> {
  return {
    class: 'pairs-view',
    'data-base': site.base,
    'data-language': site.language,
    'data-main-language': site.mainLanguage,
    'data-archive': JSON.stringify(site.archive),
    'data-policy': pair.policy,
    'data-old': pair.old,
    'data-new': pair.new,
    'data-position': site.strings.comparison.positionPattern,
    'data-filtered': site.strings.views.filterPattern,
    'data-working': site.strings.views.working,
    'data-saved': site.strings.views.savedPattern,
    'data-failed': site.strings.views.failed,
  };
}

// Which policy a file of the site belongs to, by where it lies. What belongs to none is shared: the home page, the search
// page, the feeds of the whole archive, scripts and styles.
import { DATA_FOLDER } from './dataUrls.ts';

const LANGUAGES = ['ja', 'en'];

/** The policy that a path below the site's base belongs to, with or without a slash in front; null for a shared file. */
export function ownerOf(path: string, isPolicy: (id: string) => boolean): string | null {
  const all = path.split('/').filter((folder) => folder !== '');
  const [first = '', second = ''] = withoutLanguage(all);
  // Below these two a policy's name follows the kind of the data: api/v1/<policy>/..., data/changes/ja/<policy>.json.
  const named = first === DATA_FOLDER || first === 'data' ? withoutLanguage(all.slice(2))[0] : first;
  const sitemap = second === '' ? /^sitemap-([a-z0-9-]+)\.xml$/u.exec(first)?.[1] : undefined;
  const owner = sitemap ?? stem(named ?? '');
  return isPolicy(owner) ? owner : null;
}

function withoutLanguage(folders: readonly string[]): readonly string[] {
  return LANGUAGES.includes(folders[0] ?? '') ? folders.slice(1) : folders;
}

/** A file's name up to its first dot: ids hold none. */
function stem(name: string): string {
  return name.split('.')[0] ?? '';
}

// Which policy a file of the site belongs to, by where it lies. What belongs to none is shared: the home page, the search
// page, the feeds of the whole archive, scripts and styles.
import { DATA_FOLDER } from './dataUrls.ts';

const LANGUAGES = ['ja', 'en'];

/** The policy that a path below the site's base belongs to, with or without a slash in front; null for a shared file. */
export function ownerOf(path: string, isPolicy: (id: string) => boolean): string | null {
  const all = path.split('/').filter((folder) => folder !== '');
  const folders = LANGUAGES.includes(all[0] ?? '') ? all.slice(1) : all;
  const owner = candidate(folders);
  return owner !== null && isPolicy(owner) ? owner : null;
}

function candidate([first = '', second = '', third = '']: readonly string[]): string | null {
  if (first === DATA_FOLDER) {
    if (second === 'feeds' || second === 'timemaps') return stem(third);
    return third === '' ? null : third;
  }
  if (first === 'data') return third === '' ? null : stem(third);
  if (second === '') return /^sitemap-([a-z0-9-]+)\.xml$/u.exec(first)?.[1] ?? (first === '' ? null : first);
  return first;
}

/** A file's name up to its first dot: ids hold none. */
function stem(file: string): string | null {
  return file.split('.')[0] ?? null;
}

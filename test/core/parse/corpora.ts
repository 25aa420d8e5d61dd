// The real policies beside the repository, where they are present. Nothing of them is part of this project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const CORPORA = new URL('../../../../shared/corpora/', import.meta.url);
const SEED = new URL('../../../../shared/seed/ocn-privacy-policy.txt', import.meta.url);

/** Whether they are there; tests over them are skipped, visibly, where they are not. */
export const hasCorpora = existsSync(CORPORA) && existsSync(SEED);
export const WHY = '(skipped where ../shared is absent)';

/** Every version of every document, or of one. */
export function corpora(slug?: string): { readonly name: string; readonly text: string }[] {
  if (!hasCorpora) return [];
  const texts = readdirSync(CORPORA, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (slug === undefined || entry.name === slug))
    .flatMap((entry) => {
      const folder = new URL(`${entry.name}/`, CORPORA);
      return readdirSync(folder)
        .filter((file) => file.endsWith('.md'))
        .map((file) => ({
          name: `${entry.name}/${file}`,
          text: readFileSync(new URL(file, folder), 'utf8'),
        }));
    });
  return slug === undefined ? [...texts, { name: 'seed', text: readFileSync(SEED, 'utf8') }] : texts;
}

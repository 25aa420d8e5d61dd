// The contents of a comparison: every clause in which something differs, with how much; what is unchanged between in one line.
import { chrome, type HtmlNode } from '../html.ts';
import type { Site } from '../site.ts';
import { chromeId } from '../urls.ts';
import type { ChangedRow, ComparisonPage } from './comparisonPage.ts';

interface ClauseLine {
  readonly key: string;
  readonly name: string;
  /** The first row of the clause that differs. */
  readonly href: string;
  /** Rows in which more than noise differs. */
  readonly count: number;
}

/** The contents as a navigation. */
export function contentsView(site: Site, page: ComparisonPage): HtmlNode {
  const { views } = site.strings;
  const lines = page.rows.flatMap((row): (ClauseLine | string)[] => {
    if (row.kind === 'fold') return [row.words];
    return row.kind === 'changed'
      ? [lineOf(row)]
      : row.rows.filter((one) => one.kind === 'changed').map(lineOf);
  });
  const items = joined(lines).map((line) =>
    typeof line === 'string'
      ? chrome('li', { class: 'same' }, line)
      : chrome(
          'li',
          {},
          chrome('a', { href: line.href }, line.name),
          chrome(
            'span',
            { class: line.count > 0 ? 'count' : 'count noise' },
            line.count > 0 ? views.contentsCount(line.count) : views.contentsNoise,
          ),
        ),
  );
  return chrome(
    'nav',
    { class: 'contents compare-contents', 'aria-labelledby': chromeId('changed-clauses') },
    chrome('h3', { id: chromeId('changed-clauses') }, views.contents),
    chrome('ol', {}, ...items),
  );
}

function lineOf(row: ChangedRow): ClauseLine {
  return { ...row.clause, href: `#${row.id}`, count: row.noise === null ? 1 : 0 };
}

// Neighbouring rows of one clause are one line, also across unchanged text inside the clause.
function joined(lines: readonly (ClauseLine | string)[]): readonly (ClauseLine | string)[] {
  const made: (ClauseLine | string)[] = [];
  for (const line of lines) {
    const place = made.findLastIndex((one) => typeof one !== 'string');
    const last = made[place];
    if (
      typeof line === 'string' ||
      typeof last !== 'object' ||
      last.key !== line.key ||
      last.name !== line.name
    ) {
      made.push(line);
      continue;
    }
    made.splice(place, made.length - place, {
      ...last,
      href: last.count > 0 || line.count === 0 ? last.href : line.href,
      count: last.count + line.count,
    });
  }
  return made;
}

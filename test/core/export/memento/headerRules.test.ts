import { describe, expect, it } from 'vitest';
import { headerRules, headersFile, nginxMaps } from '../../../../src/core/export/memento/headerRules.ts';
import type { OpenArchive } from '../../../../src/io/openArchive.ts';
import { placesOf } from '../../../../src/site/places.ts';
import { example, ocn, publishedAt } from '../../../site/machine/archives.ts';

const rulesOf = ({ record, policies }: OpenArchive) => headerRules(record.base, policies, placesOf(record));

/** The headers that a path gets, all rules of a `_headers` file taken together. */
function headersFor(archive: OpenArchive, path: string): Readonly<Record<string, string>> {
  const fits = rulesOf(archive).filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return Object.assign({}, ...fits.map(({ headers }) => headers)) as Record<string, string>;
}

describe('the headers', () => {
  const archive = publishedAt(example(), 'https://archive.example', '/x/');

  it('let other sites read the data and the element, and nothing else', () => {
    const open = (path: string): string | undefined =>
      headersFor(archive, path)['Access-Control-Allow-Origin'];
    expect(['/x/api/index.json', '/x/policy-clause.js', '/x/mihon/', '/x/'].map(open)).toEqual([
      '*',
      '*',
      undefined,
      undefined,
    ]);
  });

  it('say when a captured text was captured, and of which address', () => {
    expect(headersFor(archive, '/x/mihon/2023-10-01/')).toMatchObject({
      'Memento-Datetime': 'Sun, 14 Jan 2024 15:00:00 GMT',
      Link: '<https://www.example.com/privacy>; rel="original", <https://archive.example/x/api/timemaps/mihon.link>; rel="timemap"; type="application/link-format"',
    });
    expect(headersFor(archive, '/x/mihon/undated-app/')).not.toHaveProperty('Memento-Datetime');
  });

  it('never say so of OCN, whose capture dates are not known', () => {
    expect(headersFile(rulesOf(ocn()))).not.toContain('Memento');
    expect(nginxMaps(rulesOf(ocn()))).toContain('map $uri $archive_memento_datetime {\n  default "";\n}\n');
  });

  it('give a TimeMap its type, which nginx is told otherwise', () => {
    expect(headersFor(archive, '/x/api/timemaps/mihon.link')['Content-Type']).toBe('application/link-format');
    expect(nginxMaps(rulesOf(archive))).not.toContain('$archive_content_type ');
  });

  it('are the same for nginx', () => {
    const maps = nginxMaps(rulesOf(archive));
    expect(maps).toContain('map $uri $archive_memento_datetime {\n  default "";\n');
    expect(maps).toContain('  "~^/x/mihon/2023-10-01/(index\\.html)?$" "Sun, 14 Jan 2024 15:00:00 GMT";');
    expect(maps).toContain('  "~^/x/policy-clause\\.js$" "*";\n  "~^/x/api/" "*";');
  });
});

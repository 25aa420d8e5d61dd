// The way of a browser: what is published -> versions -> comparison -> page. It must end where the build ends.
import { describe, expect, test } from 'vitest';
import type { DataRef } from '../../../src/core/model/published.ts';
import type { ArchivedVersion } from '../../../src/core/model/policy.ts';
import { toHtml } from '../../../src/site/html.ts';
import { comparedPairs } from '../../../src/site/comparisonLinks.ts';
import { comparisonPage } from '../../../src/site/comparison/comparisonPage.ts';
import { tableOf, tablePane, wholeView } from '../../../src/site/comparison/comparisonView.ts';
import { summaryView } from '../../../src/site/comparison/summaryView.ts';
import {
  compareVersions,
  redlineMessage,
  tableMessage,
  viewMessages,
} from '../../../src/site/live/liveComparison.ts';
import { publishedVersion, type VersionFile } from '../../../src/site/live/publishedVersion.ts';
import { publishedFile } from '../../../src/site/machine/publishedFiles.ts';
import { MIHON, OCN, type OpenPolicy } from '../archives.ts';

function fetched({ archive, policy }: OpenPolicy, id: string): ArchivedVersion {
  const body = (file: 'version' | 'source'): string => {
    const ref: DataRef = { file, policy: policy.id, version: id };
    return publishedFile(archive, ref).body;
  };
  const record = policy.versions.find((version) => version.id === id);
  if (record === undefined) throw new Error(`There is no ${id}.`);
  // The published file has this shape: src/core/export/api/versionDocument.ts.
  const file = JSON.parse(body('version')) as VersionFile;
  return publishedVersion(policy.id, structuredClone(record), file, new TextEncoder().encode(body('source')));
}

const all = [OCN, MIHON].flatMap((open) => comparedPairs(open.policy).map((pair) => ({ open, ...pair })));

describe.each(all)('$old compared with $new in a browser', ({ open, old, new: next }) => {
  const { site, policy, archive } = open;
  const built = {
    policy,
    old: open.version(old),
    new: open.version(next),
    comparison: archive.comparison(policy.id, old, next),
  };
  const live = compareVersions(policy, { old: fetched(open, old), new: fetched(open, next) });

  test('starts from the same versions and is the same comparison', () => {
    expect(live.old).toEqual({ ...built.old, tree: { ...built.old.tree, problems: [] } });
    expect(live.comparison).toEqual(built.comparison);
  });

  test('shows the same page: summary, frame, every row, in order', () => {
    const messages = [...viewMessages(site, live)].map((told) => structuredClone(told));
    const [first] = messages;
    const rows = messages.flatMap((told) => (told.told === 'rows' ? told.rows : []));
    const page = comparisonPage(site, policy, built, built.comparison);
    if (first?.told !== 'view') throw new Error('The first message is no view.');
    expect(toHtml(first.summary)).toBe(toHtml(summaryView(site, page)));
    expect(rows.length).toBe(first.rows);
    const empty = '<ol class="pairs" data-rows></ol>';
    expect(toHtml(first.frame)).toContain(empty);
    expect(toHtml(first.frame).replace(empty, () => `<ol class="pairs" data-rows>${toHtml(rows)}</ol>`)).toBe(
      toHtml(wholeView(site, page)),
    );
  });

  test.each(['ministry', 'formula', 'company', 'terms'] as const)('has the same table (%s)', (preset) => {
    for (const whole of [false, true]) {
      const told = tableMessage(site, live, { preset, whole });
      const table = tableOf(site, built, { preset, whole });
      expect(told).toEqual({ told: 'table', table, html: tablePane(site, built, table) });
    }
  });

  test('has the same redline', () => {
    expect(redlineMessage(site, live)).toEqual(redlineMessage(site, built));
  });
});

test('a BOM is the first character of a fetched source', () => {
  const record = OCN.policy.versions[0];
  if (record === undefined) throw new Error('OCN has no version.');
  const { tree, sha256 } = OCN.version(record.id);
  const version = publishedVersion('ocn', record, { tree, sha256 }, new TextEncoder().encode('\ufeff1. x'));
  expect(version.source).toBe('\ufeff1. x');
});

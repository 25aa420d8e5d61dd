import { describe, expect, it } from 'vitest';
import { readPolicies } from '../../../src/core/archive/readPolicies.ts';

const ARCHIVE = `format: 1
title: Archive
operator: Operator
contact: mail@example.com
language: ja
`;
const POLICY = `format: 1
title: Policy
publisher: Publisher
language: ja
timezone: Asia/Tokyo
`;
const VERSION = `format: 1
label: Label
kind: transcription
source:
  file: original.md
  sha256: ${'a'.repeat(64)}
`;

const read = (files: Readonly<Record<string, string>>) =>
  readPolicies(new Map(Object.entries({ 'archive.yaml': ARCHIVE, ...files })));
const problems = (files: Readonly<Record<string, string>>) =>
  read(files).problems.map(({ code, file, at }) => {
    const place = at !== null && 'line' in at ? `${at.line}:${at.column}` : '-';
    return `${file} ${place} ${code}`;
  });

it('fills what may be absent with null and empty lists', () => {
  const {
    archive,
    policies,
    problems: found,
  } = read({ 'p/policy.yaml': POLICY, 'p/v/version.yaml': VERSION });
  expect(found).toEqual([]);
  expect(archive).toEqual({
    title: 'Archive',
    operator: 'Operator',
    contact: 'mail@example.com',
    url: null,
    base: '/',
    language: 'ja',
  });
  expect(policies).toEqual([
    {
      id: 'p',
      title: 'Policy',
      publisher: 'Publisher',
      language: 'ja',
      timezone: 'Asia/Tokyo',
      original: null,
      terms: {},
      services: [],
      cohorts: [],
      translationOf: null,
      versions: [
        {
          id: 'v',
          label: 'Label',
          kind: 'transcription',
          source: { file: 'original.md', sha256: 'a'.repeat(64), url: null },
          predecessor: null,
          enacted: null,
          revised: null,
          announced: null,
          effective: null,
          captured: null,
          published: null,
          signatory: null,
          repairs: [],
          laterNotes: [],
          flags: [],
          reconstructedFrom: null,
          aliases: {},
        },
      ],
    },
  ]);
});

describe('a problem says its file, line and column', () => {
  it.each([
    ['an unknown key', { 'p/policy.yaml': `${POLICY}titel: x\n` }, ['p/policy.yaml 6:1 unknown-key']],
    [
      'an unknown key deep inside',
      {
        'p/policy.yaml': `${POLICY}cohorts:\n  - id: c\n    label: C\n    contracted:\n      form: 2020-01-01\n`,
      },
      ['p/policy.yaml 10:7 unknown-key'],
    ],
    [
      'a missing key',
      { 'p/policy.yaml': POLICY.replace('title: Policy\n', '') },
      ['p/policy.yaml 1:1 missing-key'],
    ],
    [
      'another format',
      { 'archive.yaml': ARCHIVE.replace('format: 1', 'format: 2') },
      ['archive.yaml 1:9 wrong-value'],
    ],
    ['no format', { 'archive.yaml': ARCHIVE.replace('format: 1\n', '') }, ['archive.yaml 1:1 missing-key']],
    [
      'an impossible date',
      { 'p/policy.yaml': POLICY, 'p/v/version.yaml': `${VERSION}enacted: 2023-02-29\n` },
      ['p/v/version.yaml 7:10 bad-date'],
    ],
    [
      'a number where a text is meant',
      { 'p/policy.yaml': POLICY, 'p/v/version.yaml': `${VERSION}predecessor: 2022\n` },
      ['p/v/version.yaml 7:14 wrong-type'],
    ],
    [
      'a range turned round',
      {
        'p/policy.yaml': POLICY,
        'p/v/version.yaml': `${VERSION}flags:\n  - range: [5, 3]\n    quote: x\n    note: y\n`,
      },
      ['p/v/version.yaml 8:12 bad-range'],
    ],
    [
      'a path in a file name',
      { 'p/policy.yaml': POLICY, 'p/v/version.yaml': VERSION.replace('original.md', '../original.md') },
      ['p/v/version.yaml 5:9 bad-file-name'],
    ],
    ['broken YAML', { 'p/policy.yaml': 'format: 1\ntitle: [\n' }, ['p/policy.yaml 3:1 bad-yaml']],
    [
      'a YAML alias',
      { 'archive.yaml': `${ARCHIVE}url: &u null\nbase: *u\n` },
      ['archive.yaml 6:9 bad-yaml', 'archive.yaml 7:7 bad-yaml'],
    ],
    [
      'a YAML tag',
      { 'archive.yaml': ARCHIVE.replace('Operator', '!!str Operator') },
      ['archive.yaml 3:17 bad-yaml'],
    ],
    ['a repeated key', { 'archive.yaml': `${ARCHIVE}title: again\n` }, ['archive.yaml 6:1 bad-yaml']],
    ['a file that is empty', { 'p/policy.yaml': '' }, ['p/policy.yaml 1:1 wrong-type']],
    ['a folder that cannot be an id', { 'P x/policy.yaml': POLICY }, ['P x/policy.yaml - bad-id']],
    [
      'a version folder that cannot be an id',
      { 'p/policy.yaml': POLICY, 'p/v_1/version.yaml': VERSION },
      ['p/v_1/version.yaml - bad-id'],
    ],
    [
      'a policy folder without policy.yaml',
      { 'p/v/version.yaml': VERSION },
      ['p/policy.yaml - missing-file'],
    ],
  ])('%s', (_what, files, expected) => {
    expect(problems(files)).toEqual(expected);
  });

  it('tells all problems, not the first', () => {
    expect(
      problems({
        'p/policy.yaml': POLICY.replace('language: ja', 'language: Japanese\nfoo: 1'),
        'p/v/version.yaml': VERSION.replace('transcription', 'copy'),
      }),
    ).toEqual([
      'p/v/version.yaml 3:7 wrong-value',
      'p/policy.yaml 4:11 bad-language',
      'p/policy.yaml 5:1 unknown-key',
    ]);
  });

  it('names what is wrong and what to do, word for word', () => {
    expect(
      read({ 'p/policy.yaml': POLICY, 'p/v/version.yaml': `${VERSION}later-note: []\n` }).problems,
    ).toEqual([
      {
        code: 'unknown-key',
        file: 'p/v/version.yaml',
        at: { line: 7, column: 1 },
        message: 'The file has no key "later-note".',
        cure: 'Remove or correct it; the keys here are format, label, predecessor, enacted, revised, announced, effective, captured, published, signatory, kind, source, repairs, later-notes, flags, reconstructed-from, aliases.',
      },
    ]);
    expect(
      read({ 'p/policy.yaml': POLICY, 'p/v/version.yaml': `${VERSION}revised: 2022-06-31\n` }).problems,
    ).toEqual([
      {
        code: 'bad-date',
        file: 'p/v/version.yaml',
        at: { line: 7, column: 10 },
        message: 'revised: This is not a day of the calendar written YYYY-MM-DD.',
        cure: 'Write a real date such as 2022-07-01, or null.',
      },
    ]);
  });
});

describe('what is wrong between records', () => {
  const version = (lines: string) => `${VERSION}${lines}`;
  it.each([
    ['itself as predecessor', { v: 'predecessor: v\n' }, ['p/v/version.yaml 7:14 own-predecessor']],
    ['an unknown predecessor', { v: 'predecessor: w\n' }, ['p/v/version.yaml 7:14 unknown-version']],
    [
      'a circle of predecessors',
      { v: 'predecessor: w\n', w: 'predecessor: v\n' },
      ['p/w/version.yaml 7:14 predecessor-circle', 'p/v/version.yaml 7:14 predecessor-circle'],
    ],
    [
      'a reconstruction of itself',
      { v: `reconstructed-from:\n  version: v\n  sha256: ${'a'.repeat(64)}\n  cut: [[0, 1]]\n` },
      ['p/v/version.yaml 3:7 reconstruction-kind', 'p/v/version.yaml 8:12 unknown-version'],
    ],
    [
      'a time of publication that ends before it begins',
      { v: 'published:\n  from: 2020-01-01\n  until: 2020-01-01\n' },
      ['p/v/version.yaml 9:10 bad-interval'],
    ],
  ])('%s', (_what, versions, expected) => {
    const files = Object.fromEntries(
      Object.entries(versions).map(([id, lines]) => [`p/${id}/version.yaml`, version(lines)]),
    );
    expect(problems({ 'p/policy.yaml': POLICY, ...files }).sort()).toEqual([...expected].sort());
  });

  it('a predecessor with a problem of its own is not called unknown', () => {
    expect(
      problems({
        'p/policy.yaml': POLICY,
        'p/v/version.yaml': version('predecessor: w\n'),
        'p/w/version.yaml': version('foo: 1\n'),
      }),
    ).toEqual(['p/w/version.yaml 7:1 unknown-key']);
  });

  const cohorts = (...lines: readonly string[]) =>
    `${POLICY}services:\n  - {id: a, title: A}\n  - {id: b, title: B}\ncohorts:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
  it.each([
    [
      'cohorts that overlap and disagree',
      [
        '{id: one, label: One, contracted: {from: null, until: 2021-01-01}, agreed: v}',
        '{id: two, label: Two, contracted: {from: 2020-01-01, until: null}, agreed: w}',
      ],
      ['p/policy.yaml 11:39 cohort-overlap'],
    ],
    [
      'cohorts that overlap and agree, which is none',
      [
        '{id: one, label: One, contracted: {from: null, until: 2021-01-01}, agreed: v}',
        '{id: two, label: Two, contracted: {from: 2020-01-01, until: null}, agreed: v}',
      ],
      [],
    ],
    [
      'cohorts that overlap and are told apart by service, which is none',
      [
        '{id: one, label: One, contracted: {until: 2021-01-01}, services: [a], agreed: v}',
        '{id: two, label: Two, contracted: {from: 2020-01-01}, services: [b], agreed: w}',
      ],
      [],
    ],
    [
      'a gap between cohorts of one service, told once',
      [
        '{id: one, label: One, contracted: {until: 2020-01-01}, services: [a], agreed: v}',
        '{id: two, label: Two, contracted: {from: 2020-02-01}, services: [a], agreed: w}',
        '{id: rest, label: Rest, contracted: {}, services: [b], agreed: w}',
      ],
      ['p/policy.yaml 11:39 cohort-gap'],
    ],
    [
      'names that name nothing',
      [
        '{id: one, label: One, contracted: {}, services: [c], agreed: x, shown: y, basis: [{version: z, range: [0, 1], quote: q}]}',
      ],
      [
        'p/policy.yaml 10:54 unknown-service',
        'p/policy.yaml 10:66 unknown-version',
        'p/policy.yaml 10:76 unknown-version',
        'p/policy.yaml 10:97 unknown-version',
      ],
    ],
    [
      'a cohort that ends before it begins, and an id used twice',
      [
        '{id: one, label: One, contracted: {from: 2020-01-01, until: 2020-01-01}}',
        '{id: one, label: Two, contracted: {from: 2020-01-01}}',
      ],
      ['p/policy.yaml 10:39 bad-interval', 'p/policy.yaml 11:10 repeated-id'],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(
      problems({
        'p/policy.yaml': cohorts(...lines),
        'p/v/version.yaml': VERSION,
        'p/w/version.yaml': VERSION,
      }),
    ).toEqual(expected);
  });

  it('a translation names another policy of the archive', () => {
    const files = { 'p/policy.yaml': `${POLICY}translation-of: q\n`, 'p/v/version.yaml': VERSION };
    expect(problems(files)).toEqual(['p/policy.yaml 6:17 unknown-policy']);
    expect(problems({ ...files, 'q/policy.yaml': POLICY })).toEqual([]);
  });
});

it(
  'tells twenty thousand unknown keys, each with its line, in no more time than they are many',
  { timeout: 10_000 },
  () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join('');
    const told = problems({ 'p/policy.yaml': POLICY + keys });
    expect(told).toHaveLength(20_000);
    expect(told.at(-1)).toBe('p/policy.yaml 20005:1 unknown-key');
  },
);

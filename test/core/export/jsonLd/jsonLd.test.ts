import jsonld from 'jsonld';
import type { CreativeWork, DigitalDocument, WithContext } from 'schema-dts';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { jsonLdScript } from '../../../../src/core/export/jsonLd/jsonLdScript.ts';
import { policyJsonLd, versionJsonLd } from '../../../../src/core/export/jsonLd/versionJsonLd.ts';
import type { OpenArchive } from '../../../../src/io/openArchive.ts';
import { placesOf } from '../../../../src/site/places.ts';
import { ARCHIVES, example, ocn, publishedAt } from '../../../site/machine/archives.ts';
import { CONTEXT, misuse, SCHEMA } from './vocabulary.ts';

async function expanded(value: object): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const documentLoader = (url: string) => {
    if (url !== 'https://schema.org') throw new Error(`unexpected ${url}`);
    return Promise.resolve({ document: { '@context': CONTEXT }, documentUrl: url });
  };
  // Read as JSON again, so that its types are not those of an older edition of the processor.
  const read = await jsonld.expand(JSON.parse(JSON.stringify(value)) as jsonld.JsonLdDocument, {
    documentLoader: documentLoader as never, // Its types want a `contextUrl` that the processor does not.
    base: 'https://base.example/',
  });
  return JSON.parse(JSON.stringify(read)) as readonly Record<string, unknown>[];
}

/** Everything in an expanded value that schema.org's vocabulary does not have so. */
function misuses(thing: Readonly<Record<string, unknown>>): readonly string[] {
  const type = typeOf(thing) ?? 'no type';
  return Object.entries(thing).flatMap(([property, values]) => {
    if (property.startsWith('@')) return [];
    return (values as readonly Readonly<Record<string, unknown>>[]).flatMap((value) => {
      const wrong = misuse(type, property, valueTypes(value));
      return [...(wrong === null ? [] : [wrong]), ...(typeOf(value) === null ? [] : misuses(value))];
    });
  });
}

function typeOf(thing: Readonly<Record<string, unknown>>): string | null {
  const types = thing['@type'];
  return Array.isArray(types) ? String(types[0]) : null;
}

/** What a value may pass for: the address of another thing is a thing of any kind, or a URL. */
function valueTypes(value: Readonly<Record<string, unknown>>): readonly string[] {
  const type = typeOf(value);
  if (type !== null) return [type];
  if ('@id' in value) return ['URL', 'CreativeWork', 'Product'].map((name) => SCHEMA + name);
  const names = /^\d{4}-\d{2}-\d{2}$/u.test(String(value['@value'])) ? ['Date', 'Text'] : ['Text'];
  return names.map((name) => SCHEMA + name);
}

function versionOf(archive: OpenArchive, policyId: string, version: string) {
  const policy = archive.policies.find(({ id }) => id === policyId);
  if (policy === undefined) throw new Error(`no ${policyId}`);
  return versionJsonLd(
    archive.record,
    policy,
    archive.version(policyId, version),
    'ja',
    placesOf(archive.record),
  );
}

describe.each(ARCHIVES)('the schema.org values of %s', (_name, open) => {
  const archive = open();

  it('are read by a JSON-LD processor as one thing each, every property one that schema.org gives it', async () => {
    for (const policy of archive.policies) {
      const values = [
        policyJsonLd(archive.record, policy, 'ja', placesOf(archive.record)),
        ...policy.versions.map(({ id }) => versionOf(archive, policy.id, id)),
      ];
      for (const value of values) {
        const [thing, ...others] = await expanded(value);
        expect(others).toEqual([]);
        expect(thing?.['@id']).toBe(new URL(value['@id'], 'https://base.example/').href);
        const keys = Object.keys(thing ?? {}).filter((key) => !key.startsWith('@'));
        expect(misuses(thing ?? {})).toEqual([]);
        expect(keys.length).toBe(Object.keys(value).filter((key) => !key.startsWith('@')).length);
      }
    }
  });
});

it('the vocabulary refuses a word it does not have, one of another kind of thing, and another kind of value', () => {
  const of = (thing: object): readonly string[] =>
    misuses({ '@type': [`${SCHEMA}DigitalDocument`], ...thing });
  expect(of({ [`${SCHEMA}nmae`]: [{ '@value': 'x' }] })).toEqual([`${SCHEMA}nmae is no property`]);
  expect(of({ [`${SCHEMA}birthDate`]: [{ '@value': '2020-01-01' }] })).toEqual([
    `${SCHEMA}birthDate is none of ${SCHEMA}DigitalDocument`,
  ]);
  expect(of({ [`${SCHEMA}publisher`]: [{ '@value': 'x' }] })).toEqual([
    `${SCHEMA}publisher may not be ${SCHEMA}Text`,
  ]);
});

describe('the schema.org value of a version', () => {
  it('has the types of schema.org', () => {
    expectTypeOf<ReturnType<typeof versionJsonLd>>().toExtend<WithContext<DigitalDocument>>();
    expectTypeOf<ReturnType<typeof policyJsonLd>>().toExtend<WithContext<CreativeWork>>();
  });

  it('of a reconstruction names what it was made from, and no publisher', () => {
    const value = versionOf(publishedAt(ocn(), 'https://archive.example'), 'ocn', '2022-07-01');
    expect(value).toMatchObject({
      name: 'OCN 関連サービスに関するプライバシーポリシー（推定復元）',
      creativeWorkStatus: '推定復元',
      abstract: expect.stringContaining('これは推定復元です。'),
      isBasedOn: 'https://archive.example/ocn/2023-06-30/',
      sourceOrganization: { name: 'エヌ・ティ・ティレゾナント株式会社' },
    });
    expect(value).not.toHaveProperty('publisher');
  });

  it('has the recorded days and no others', () => {
    expect(versionOf(example(), 'mihon', '2022-04-01')).toMatchObject({
      dateCreated: '2019-04-01',
      dateModified: '2022-04-01',
      datePublished: '2022-04-01',
    });
    for (const key of ['dateCreated', 'dateModified', 'datePublished']) {
      expect(versionOf(example(), 'mihon', 'undated-app')).not.toHaveProperty(key);
    }
  });
});

describe('a data block', () => {
  it('cannot be ended by any word of a policy', () => {
    const value = { name: '</script><script>alert(1)</script><!--\u2028' };
    expect(jsonLdScript(value)).not.toMatch(/[<\u2028]/);
    expect(JSON.parse(jsonLdScript(value))).toEqual(value);
  });
});

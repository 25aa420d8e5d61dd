import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { documentSchemas } from '../../../src/core/archive/published/documentSchemas.ts';
import { SCHEMA_NAMES, type DataRef, type SchemaName } from '../../../src/core/model/published.ts';
import type { OpenArchive } from '../../../src/io/openArchive.ts';
import { dataFilePath } from '../../../src/site/dataUrls.ts';
import { placesOf } from '../../../src/site/places.ts';
import { publishedFile, publishedFiles } from '../../../src/site/machine/publishedFiles.ts';
import { ARCHIVES, ocn, example, publishedAt } from './archives.ts';

const read = (archive: OpenArchive, ref: DataRef): unknown => JSON.parse(publishedFile(archive, ref).body);

/** A validator that knows every schema of an archive by the address it is published at. */
function validatorOf(archive: OpenArchive): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  for (const name of SCHEMA_NAMES) ajv.addSchema(read(archive, { file: 'schema', name }) as object);
  return ajv;
}

function everyString(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyString) : [];
}

describe.each(ARCHIVES)('the published files of %s', (_name, open) => {
  const archive = open();
  const refs = publishedFiles(archive);

  it('lie each at an address of its own', () => {
    const paths = refs.map((ref) => dataFilePath(archive.record.base, ref));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('are valid by the JSON Schema that each names (read by Ajv, draft 2020-12)', () => {
    const ajv = validatorOf(archive);
    let seen = 0;
    for (const ref of refs) {
      if (!SCHEMA_NAMES.some((name) => name === ref.file)) continue;
      const value = read(archive, ref) as { readonly schema: string; readonly format: number };
      expect(ajv.validate(value.schema, value), JSON.stringify([ref, ajv.errors?.slice(0, 3)])).toBe(true);
      // The published schema lets unknown keys through; the archive's own does not: nothing is published by accident.
      documentSchemas[ref.file as SchemaName].parse(value);
      expect(value.format).toBe(1);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(archive.policies.length * 3);
  });

  it('link only to files that are published', () => {
    // The manifests are written by the build, when all else stands.
    const manifests = [null, ...archive.policies.map(({ id }) => id)].map((policy): DataRef => ({
      file: 'manifest',
      policy,
    }));
    const known = new Set([...refs, ...manifests].map((ref) => placesOf(archive.record).data(ref)));
    const files = refs.filter(({ file }) => file !== 'openapi' && file !== 'source');
    for (const ref of files.filter(({ file }) => SCHEMA_NAMES.some((name) => name === file))) {
      const value = read(archive, ref) as { readonly links: Readonly<Record<string, string | null>> };
      const toFiles = everyString(value).filter((text) =>
        /^(https:\/\/archive\.example)?\/(policies\/)?api\//.test(text),
      );
      expect(toFiles.length).toBeGreaterThan(1);
      for (const link of toFiles) expect(known, `${JSON.stringify(ref)} -> ${link}`).toContain(link);
    }
  });

  it('are described by an OpenAPI document that a validator accepts, route by route', async () => {
    const value = read(archive, { file: 'openapi' }) as { readonly paths: Readonly<Record<string, unknown>> };
    const result = await new Validator().validate(structuredClone(value) as Record<string, unknown>);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    const routes = Object.keys(value.paths).map(
      (path) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[a-z]+\}/g, '[a-z0-9-]+')}$`),
    );
    const described = refs.filter(
      ({ file }) =>
        !['openapi', 'schema', 'yaml-schema', 'robots', 'headers', 'nginx', 'sitemap', 'sitemaps'].includes(
          file,
        ),
    );
    for (const ref of described) {
      const path = `/${dataFilePath('', ref)}`;
      expect(routes.filter((route) => route.test(path)).length, path).toBeGreaterThan(0);
    }
  });
});

describe('the version file', () => {
  it('says of a reconstruction what it is, beside the text', () => {
    const file = read(ocn(), { file: 'version', policy: 'ocn', version: '2022-07-01' });
    expect(file).toMatchObject({
      label: '推定復元',
      kind: 'reconstruction',
      note: 'これは推定復元です。受け取った文書ではなく、「掲載版（2023年6月30日までの契約者向け）」から9か所を取り除いて当アーカイブが作成しました。実際に示された文面と同じかどうかは確認できていません。',
      captured: null,
    });
  });

  it('carries the whole tree and the lineage of each of its addresses', () => {
    const file = read(example(), { file: 'version', policy: 'mihon', version: '2022-04-01' }) as {
      readonly tree: { readonly root: unknown };
      readonly lineages: Readonly<Record<string, string>>;
    };
    const { root } = example().version('mihon', '2022-04-01').tree;
    expect(file.tree.root).toEqual(JSON.parse(JSON.stringify(root)));
    expect(Object.keys(file.lineages).length).toBeGreaterThan(30);
  });
});

describe('the index', () => {
  it('says why OCN has no TimeMap and no sitemap', () => {
    const index = read(ocn(), { file: 'index' }) as { readonly leftOut: unknown };
    expect(index.leftOut).toEqual([
      {
        file: 'timemap',
        policy: 'ocn',
        reason:
          'この文書がもと公開されていた URL が記録されていないため（policy.yaml の original が null）、TimeMap は作成していません。',
      },
      {
        file: 'sitemap',
        policy: null,
        reason:
          'このアーカイブの公開先が記録されていないため（archive.yaml の url が null）、ホスト名を含む URL を必要とするこのファイルは作成していません。',
      },
    ]);
  });

  it('leaves nothing out that a host and an original address allow', () => {
    const index = read(publishedAt(example(), 'https://archive.example'), { file: 'index' });
    expect(index).toMatchObject({
      leftOut: [],
      links: { sitemap: 'https://archive.example/sitemap.xml' },
      policies: [
        { id: 'mihon', links: { timemap: 'https://archive.example/api/timemaps/mihon.link' } },
        { id: 'sample-notes' },
      ],
    });
  });
});

describe('the comparison file', () => {
  it('of a text and its reconstruction says that it shows no revision', () => {
    const file = read(ocn(), { file: 'comparison', policy: 'ocn', old: '2022-07-01', new: '2023-06-30' });
    expect(file).toMatchObject({
      old: { label: '推定復元', kind: 'reconstruction' },
      new: { label: '掲載版（2023年6月30日までの契約者向け）', kind: 'transcription' },
      note: expect.stringContaining('改定の内容を示すものではありません'),
    });
  });

  it('holds the pairs that the engine gave', () => {
    const file = read(example(), {
      file: 'comparison',
      policy: 'mihon',
      old: '2019-04-01',
      new: '2020-10-01',
    });
    const { pairs, summary } = example().comparison('mihon', '2019-04-01', '2020-10-01');
    expect(file).toMatchObject(JSON.parse(JSON.stringify({ pairs, summary })) as object);
  });
});

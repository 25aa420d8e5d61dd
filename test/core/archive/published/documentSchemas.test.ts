import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { pairSchema, summarySchema } from '../../../../src/core/archive/published/comparisonSchema.ts';
import type { Published } from '../../../../src/core/archive/published/documentSchemas.ts';
import { jsonSchemas } from '../../../../src/core/archive/published/jsonSchemas.ts';
import type { nodeSchema, treeSchema } from '../../../../src/core/archive/published/treeSchema.ts';
import type { comparisonDocument } from '../../../../src/core/export/api/comparisonDocument.ts';
import type { cohortDocument } from '../../../../src/core/export/api/cohortDocument.ts';
import type { indexDocument } from '../../../../src/core/export/api/indexDocument.ts';
import type { lineageDocument, lineagesDocument } from '../../../../src/core/export/api/lineageDocuments.ts';
import type { policyDocument } from '../../../../src/core/export/api/policyDocument.ts';
import type { versionDocument } from '../../../../src/core/export/api/versionDocument.ts';
import type { Pair, Summary } from '../../../../src/core/model/comparison.ts';
import { SCHEMA_NAMES } from '../../../../src/core/model/published.ts';
import type { SectionNode, SectionTree } from '../../../../src/core/model/sectionTree.ts';
import { shapeLines } from './shape.ts';

/** A type as JSON gives it back: nothing is read-only. */
type Plain<T> = T extends readonly unknown[] | object ? { -readonly [key in keyof T]: Plain<T[key]> } : T;

describe('the schemas of published files', () => {
  const shape = SCHEMA_NAMES.flatMap((name) => shapeLines(name, jsonSchemas((one) => `/${one}`)[name]));
  const recorded = readFileSync(
    new URL('../../../fixtures/published/shape.txt', import.meta.url),
    'utf8',
  ).trimEnd();

  // Other programs rely on it. A line that is gone breaks them: it needs a new `format` and new addresses. A line that
  // is new is recorded by adding it to the file.
  it('keep every line of the shape that was published as format 1', () => {
    const kept = new Set(shape);
    expect(recorded.split('\n').filter((line) => !kept.has(line))).toEqual([]);
  });

  it('hold no line that is not recorded', () => {
    const known = new Set(recorded.split('\n'));
    expect(shape.filter((line) => !known.has(line))).toEqual([]);
    expect(shape.length).toBeGreaterThan(200);
  });

  it('describe the types of the model, no more and no less', () => {
    expectTypeOf<Plain<SectionNode>>().toExtend<z.input<typeof nodeSchema>>();
    expectTypeOf<z.output<typeof nodeSchema>['type']>().toEqualTypeOf<SectionNode['type']>();
    expectTypeOf<keyof z.output<typeof nodeSchema>>().toEqualTypeOf<keyof SectionNode>();
    expectTypeOf<keyof z.output<typeof treeSchema>>().toEqualTypeOf<Exclude<keyof SectionTree, 'problems'>>();
    expectTypeOf<Plain<Pair>>().toExtend<z.input<typeof pairSchema>>();
    expectTypeOf<keyof z.output<typeof pairSchema>>().toEqualTypeOf<keyof Pair>();
    expectTypeOf<z.output<typeof pairSchema>['changes'][number]>().toEqualTypeOf<Pair['changes'][number]>();
    expectTypeOf<keyof z.output<typeof summarySchema>>().toEqualTypeOf<keyof Summary>();
  });

  it('describe what the makers give', () => {
    expectTypeOf<Plain<ReturnType<typeof indexDocument>>>().toExtend<Published<'index'>>();
    expectTypeOf<Plain<ReturnType<typeof policyDocument>>>().toExtend<Published<'policy'>>();
    expectTypeOf<Plain<ReturnType<typeof versionDocument>>>().toExtend<Published<'version'>>();
    expectTypeOf<Plain<ReturnType<typeof comparisonDocument>>>().toExtend<Published<'comparison'>>();
    expectTypeOf<Plain<ReturnType<typeof cohortDocument>>>().toExtend<Published<'cohort'>>();
    expectTypeOf<Plain<ReturnType<typeof lineagesDocument>>>().toExtend<Published<'lineages'>>();
    expectTypeOf<Plain<ReturnType<typeof lineageDocument>>>().toExtend<Published<'lineage'>>();
  });
});

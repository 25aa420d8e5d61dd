import { describe, expect, it } from 'vitest';
import { yamlSchemas } from '../../../src/core/archive/yamlSchemas.ts';
import { archiveSchema, policySchema, versionSchema } from '../../../src/core/archive/schemas.ts';
import { changedYaml, versionYaml } from '../../../src/core/archive/printRecords.ts';
import { readRecord } from '../../../src/core/archive/readRecord.ts';

describe('the schemas for editors', () => {
  it.each([
    ['archive', archiveSchema],
    ['policy', policySchema],
    ['version', versionSchema],
  ] as const)('%s knows every key, says what each means, and refuses others', (name, schema) => {
    const made = yamlSchemas()[name];
    const properties = made['properties'] as Record<string, { description?: string }>;
    expect(Object.keys(properties).sort()).toEqual(Object.keys(schema.shape).sort());
    for (const [key, value] of Object.entries(properties)) expect(value.description, key).toMatch(/\S/u);
    expect(made['additionalProperties']).toBe(false);
    expect(made['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('what may be absent is not required', () => {
    expect(yamlSchemas().version['required']).toEqual(['format', 'label', 'kind', 'source']);
  });
});

describe('YAML that is written', () => {
  it.each([
    'a: b',
    '- x',
    '&a *b',
    '!!js/function x',
    'null',
    '2020-01-01',
    '"',
    '日本\n語',
    '# x',
    '---',
    '{a}',
  ])('the label %j comes back as it was', (label) => {
    const source = { file: 'a.md', sha256: '0'.repeat(64), url: null };
    const text = versionYaml({ format: 1, label, kind: 'transcription', source });
    expect(readRecord(versionSchema, 'v', text)).toMatchObject({ problems: [], value: { label } });
  });

  it('a change of one value leaves comments and everything else as they stand', () => {
    const text =
      '# mine\nformat: 1 # always\nflags:\n  - range: [1, 2]\n    note: x\n  - range: [3, 4]\n    note: y\n';
    expect(
      changedYaml(text, [
        { path: ['flags', 1, 'range'], value: [30, 40] },
        { path: ['flags', 0], value: undefined },
      ]),
    ).toBe('# mine\nformat: 1 # always\nflags:\n  - range: [30, 40]\n    note: y\n');
  });
});

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { POLICY_TABLE, writePagefind } from '../../scripts/build/pagefind.ts';
import { buildRecords } from '../../src/core/search/buildRecords.ts';
import { lineagesByAddress, madePolicy, madeVersion } from '../core/search/handmade.ts';

it('writes an index that names policies and holds no text of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const records = ['one', 'two'].map((id) => {
    const versions = [madeVersion('2023', [{ address: 'p1', own: [`${id} 個人情報の取り扱い`] }])];
    return buildRecords(madePolicy(versions, { id }), versions, lineagesByAddress(versions));
  });
  const files = await writePagefind(folder, records);
  const table = JSON.parse(await readFile(join(folder, POLICY_TABLE), 'utf8')) as Record<string, string>;
  expect(Object.values(table).sort()).toEqual(['one', 'two']);
  expect(files).toContain('pagefind.js');
  expect(files.filter((file) => /fragment|ui/u.test(file))).toEqual([]);
  await rm(folder, { recursive: true });
  expect(existsSync(folder)).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { otaDataset, type OtaPolicy } from '../../../../src/core/export/ota/otaDataset.ts';
import type { OpenArchive } from '../../../../src/io/openArchive.ts';
import { example, ocn } from '../../../site/machine/archives.ts';

function policiesOf(
  archive: OpenArchive,
  importedFrom: OtaPolicy['importedFrom'] = () => null,
): readonly OtaPolicy[] {
  return archive.policies.map((policy) => ({
    policy,
    versions: policy.versions.map(({ id }) => archive.version(policy.id, id)),
    importedFrom,
  }));
}

describe('the Open Terms Archive dataset', () => {
  it('has a file for every transcription with a capture date, named by an instant of that day, there and in UTC', () => {
    const { files } = otaDataset(example().record, policiesOf(example()), 'ja');
    expect([...files.keys()]).toEqual([
      'README.md',
      '株式会社みほん通信（架空の会社）/みほん光・みほんモバイル プライバシーポリシー（例・架空）/2019-05-10T00-00-00Z.md',
      '株式会社みほん通信（架空の会社）/みほん光・みほんモバイル プライバシーポリシー（例・架空）/2023-12-01T00-00-00Z.md',
      '株式会社みほん通信（架空の会社）/みほん光・みほんモバイル プライバシーポリシー（例・架空）/2022-04-03T00-00-00Z.md',
      '株式会社みほん通信（架空の会社）/みほん光・みほんモバイル プライバシーポリシー（例・架空）/2024-01-15T00-00-00Z.md',
      '株式会社みほん通信（架空の会社）/みほん光・みほんモバイル プライバシーポリシー（例・架空）/2025-02-04T00-00-00Z.md',
      'Example Notes Ltd (fictional)/Sample Notes Privacy Notice (example, fictional)/2021-05-20T00-00-00Z.md',
      'Example Notes Ltd (fictional)/Sample Notes Privacy Notice (example, fictional)/2023-09-15T00-00-00Z.md',
      'Example Notes Ltd (fictional)/Sample Notes Privacy Notice (example, fictional)/2024-06-02T00-00-00Z.md',
    ]);
    const path = [...files.keys()].find((one) => one.endsWith('2022-04-03T00-00-00Z.md')) ?? '';
    expect(files.get(path)).toBe(example().version('mihon', '2022-04-01').source);
  });

  it('leaves out what has no instant, and says why', () => {
    expect(otaDataset(example().record, policiesOf(example()), 'ja').leftOut).toEqual([
      { policy: 'mihon', version: 'undated-app', reason: 'この版を取得した日が記録されていません。' },
    ]);
  });

  it('holds nothing of OCN: one text is a reconstruction, the other was captured on no known day', () => {
    const { files, leftOut } = otaDataset(ocn().record, policiesOf(ocn()), 'ja');
    expect([...files.keys()]).toEqual(['README.md']);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('これは推定復元です。'),
      'この版を取得した日が記録されていません。',
    ]);
  });

  it('gives an imported text back under the very path and instant that it came from', () => {
    const from = {
      by: 'ota',
      commit: null,
      path: 'Notes/Privacy Policy/2021-05-20T10-11-12Z.md',
      recorded: '2021-05-20T10:11:12Z',
    } as const;
    const policies = policiesOf(example(), (id) => (id === '2021-05-01' ? from : null));
    const { files } = otaDataset(example().record, policies, 'en');
    expect(files.get(from.path)).toBe(example().version('sample-notes', '2021-05-01').source);
  });
});

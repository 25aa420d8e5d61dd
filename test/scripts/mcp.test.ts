// The server is driven by the SDK's own client over stdio, as an assistant drives it.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;

async function clientOf(archive: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [
        '--experimental-strip-types',
        '--disable-warning=ExperimentalWarning',
        `${ROOT}scripts/archive.ts`,
        'mcp',
        '--archive',
        `${ROOT}${archive}`,
      ],
      stderr: 'pipe',
    }),
  );
  return client;
}

let ocn: Client;
let example: Client;

beforeAll(async () => {
  [ocn, example] = await Promise.all([clientOf('versions'), clientOf('test/fixtures/example')]);
});

afterAll(async () => {
  await Promise.all([ocn.close(), example.close()]);
});

async function ask(client: Client, name: string, asked: Record<string, unknown> = {}): Promise<unknown> {
  const result = await client.callTool({ name, arguments: asked });
  expect(result.isError, JSON.stringify(result.content)).not.toBe(true);
  return result.structuredContent;
}

async function refusal(client: Client, name: string, asked: Record<string, unknown>): Promise<string> {
  const result = await client.callTool({ name, arguments: asked });
  expect(result.isError).toBe(true);
  expect(result.structuredContent).toBeUndefined();
  const [first] = result.content as readonly { readonly text: string }[];
  return first?.text ?? '';
}

describe('the server', () => {
  it('says how its answers are to be used, and offers tools that only read', async () => {
    expect(ocn.getInstructions()).toContain('not-determinable');
    const { tools } = await ocn.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'list_policies',
      'which_version',
      'get_clause',
      'compare_versions',
      'search',
      'clause_history',
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  it('lists policies with the names, days and hashes of their versions', async () => {
    expect(await ask(ocn, 'list_policies')).toMatchObject({
      policies: [
        {
          id: 'ocn',
          page: '/ocn/',
          versions: [
            { version: '2022-07-01', label: '推定復元', kind: 'reconstruction', captured: null },
            { version: '2023-06-30', kind: 'transcription', captured: null, page: '/ocn/2023-06-30/' },
          ],
        },
      ],
    });
  });
});

describe('which text for a contract date', () => {
  it('is answered with the name of the text, the reason and the words it rests on', async () => {
    expect(await ask(ocn, 'which_version', { policy: 'ocn', contracted: '2022-12-01' })).toMatchObject({
      agreed: {
        status: 'determined',
        version: '2022-07-01',
        reconstruction: true,
        text: {
          label: '推定復元',
          note: expect.stringContaining('これは推定復元です。'),
          page: '/ocn/2022-07-01/',
        },
        basis: [{ quote: expect.stringContaining('ご同意いただいた内容'), page: '/ocn/2023-06-30/' }, {}],
      },
      shown: { version: '2023-06-30', text: { kind: 'transcription' } },
    });
  });

  it('is not guessed where the archive cannot tell', async () => {
    expect(await ask(ocn, 'which_version', { policy: 'ocn', contracted: '2024-01-01' })).toMatchObject({
      agreed: { status: 'not-determinable', version: null, text: null, reason: expect.stringMatching(/./) },
      shown: { status: 'not-determinable', version: null },
    });
  });

  it('is refused for a day that is none, a policy or a service that is not there', async () => {
    expect(await refusal(ocn, 'which_version', { policy: 'ocn', contracted: '2022-02-30' })).toContain(
      'YYYY-MM-DD',
    );
    expect(await refusal(ocn, 'which_version', { policy: 'x', contracted: '2022-02-01' })).toContain('ocn');
    const asked = { policy: 'ocn', contracted: '2022-12-01', service: 'tv' };
    expect(await refusal(ocn, 'which_version', asked)).toContain('its services are: ocn.');
  });
});

describe('a clause', () => {
  it('is given word for word with its text, citation, permanent link and hash', async () => {
    const asked = { policy: 'mihon', version: '2022-04-01', address: '第3条' };
    expect(await ask(example, 'get_clause', asked)).toMatchObject({
      address: '3',
      page: '/mihon/2022-04-01/#3',
      words: expect.stringMatching(/^第3条/),
      citation: expect.stringContaining('SHA-256'),
      text: { label: '2022年4月1日改定', kind: 'transcription', note: null },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      annotation: { type: 'Annotation' },
    });
  });

  it('of a reconstruction is named as one', async () => {
    const asked = { policy: 'ocn', version: '2022-07-01', address: '3' };
    expect(await ask(ocn, 'get_clause', asked)).toMatchObject({
      text: { label: '推定復元', note: expect.stringContaining('これは推定復元です。') },
      citation: expect.stringContaining('推定復元'),
    });
  });

  it('that is not there is refused', async () => {
    const asked = { policy: 'ocn', version: '2022-07-01', address: '99.9' };
    expect(await refusal(ocn, 'get_clause', asked)).toContain('There is no clause at this address');
  });
});

describe('a comparison, a search and a history', () => {
  it('tell the change in sentences with links to both clauses', async () => {
    const value = await ask(example, 'compare_versions', {
      policy: 'mihon',
      old: '2019-04-01',
      new: '2020-10-01',
    });
    expect(value).toMatchObject({
      old: { label: '2019年4月1日制定' },
      new: { label: '2020年10月1日改定' },
      note: null,
      page: '/mihon/compare/2019-04-01/2020-10-01/',
    });
    const { sentences } = value as {
      readonly sentences: readonly { text: string; newPage: string | null }[];
    };
    expect(sentences.length).toBeGreaterThan(3);
    expect(
      sentences.every(({ newPage }) => newPage === null || newPage.startsWith('/mihon/2020-10-01/#')),
    ).toBe(true);
  });

  it('say of a text and its reconstruction that they show no revision', async () => {
    const asked = { policy: 'ocn', old: '2022-07-01', new: '2023-06-30' };
    expect(await ask(ocn, 'compare_versions', asked)).toMatchObject({
      note: expect.stringContaining('改定の内容を示すものではありません'),
    });
  });

  it('find words in every version, and name those that have none', async () => {
    expect(await ask(ocn, 'search', { query: '公開を終了しました' })).toMatchObject({
      hits: [{ policy: 'ocn', version: '2023-06-30', kind: 'transcription', match: 'exact' }, {}, {}],
      absentFrom: [{ version: '2022-07-01', label: '推定復元', reconstruction: true }],
    });
  });

  it('follow a clause through all versions', async () => {
    const value = await ask(example, 'clause_history', {
      policy: 'mihon',
      address: '3',
      version: '2019-04-01',
    });
    const { events } = value as {
      readonly events: readonly { version: string; label: string; page: string }[];
    };
    expect(events.map(({ version }) => version)).toContain('2023-10-01');
    expect(events[0]).toMatchObject({
      version: '2019-04-01',
      label: '2019年4月1日制定',
      page: '/mihon/2019-04-01/#3',
    });
  });
});

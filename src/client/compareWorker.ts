// The worker that compares two versions: it fetches what is published of them, and answers what the page asks.
import type { PolicyRecord } from '../core/model/policy.ts';
import { comparedFiles, type ComparedFiles } from '../site/comparison/comparedAttributes.ts';
import type { ComparedVersions } from '../site/comparison/comparisonView.ts';
import { compareVersions, redlineMessage, tableMessage, viewMessages } from '../site/live/liveComparison.ts';
import type { Ask, Told } from '../site/live/messages.ts';
import { publishedVersion, type VersionFile } from '../site/live/publishedVersion.ts';
import { stringsIn } from '../site/strings/stringsIn.ts';
import type { Site } from '../site/site.ts';

let work: Promise<{ readonly site: Site; readonly compared: ComparedVersions }> | null = null;

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  void answer(data).catch((error: unknown) => tell({ told: 'failed', why: String(error) }));
});

async function answer(asked: Ask): Promise<void> {
  if (asked.ask === 'compare') {
    work = compare(asked);
    await work;
    tell({ told: 'compared' });
    return;
  }
  if (work === null) throw new Error('Nothing has been compared yet; this is a bug.');
  const { site, compared } = await work;
  switch (asked.ask) {
    case 'view': {
      let told = 0;
      let all = 0;
      for (const message of viewMessages(site, compared)) {
        if (message.told === 'view') all = message.rows;
        if (message.told === 'rows') told += message.rows.length;
        tell(message);
        tell({ told: 'step', step: 'showing', share: all === 0 ? 1 : told / all });
      }
      tell({ told: 'shown' });
      return;
    }
    case 'table':
      tell(tableMessage(site, compared, asked));
      return;
    case 'redline':
      tell(redlineMessage(site, compared));
  }
}

async function compare(
  asked: Extract<Ask, { ask: 'compare' }>,
): Promise<{ readonly site: Site; readonly compared: ComparedVersions }> {
  const site: Site = { ...asked.place, archive: asked.archive, strings: stringsIn(asked.place.language) };
  const files = comparedFiles(site, asked.policy);
  const policy = await loadPolicy(files.policy, asked);
  const versions = await loadVersions(policy, files, asked);
  tell({ told: 'step', step: 'comparing', share: null });
  return { site, compared: compareVersions(policy, versions) };
}

async function loadPolicy(
  path: string,
  asked: { readonly old: string; readonly new: string },
): Promise<PolicyRecord> {
  // Written by the build from the checked record.
  const policy = (await (await load(path)).json()) as PolicyRecord;
  for (const id of [asked.old, asked.new]) {
    if (!policy.versions.some((version) => version.id === id))
      throw new Error(`There is no version "${id}".`);
  }
  return policy;
}

async function loadVersions(
  policy: PolicyRecord,
  files: ComparedFiles,
  asked: { readonly old: string; readonly new: string },
) {
  let done = 0;
  const whole = async (path: string): Promise<ArrayBuffer> => {
    const bytes = await (await load(path)).arrayBuffer();
    done += 1;
    tell({ told: 'step', step: 'loading', share: done / 4 });
    return bytes;
  };
  const version = async (id: string) => {
    const [tree, source] = await Promise.all([whole(files.tree(id)), whole(files.source(id))]);
    const record = policy.versions.find((one) => one.id === id);
    if (record === undefined) throw new Error(`There is no version "${id}".`);
    // Written by the build from the same types.
    const file = JSON.parse(new TextDecoder().decode(tree)) as VersionFile;
    return publishedVersion(policy.id, record, file, new Uint8Array(source));
  };
  tell({ told: 'step', step: 'loading', share: 0 });
  const [old, fresh] = await Promise.all([version(asked.old), version(asked.new)]);
  return { old, new: fresh };
}

async function load(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

function tell(told: Told): void {
  postMessage(told);
}

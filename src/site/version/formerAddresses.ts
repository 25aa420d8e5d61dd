// Addresses that were once published and have moved: each keeps an anchor where its text stands now.
import type { VersionRecord } from '../../core/model/policy.ts';
import type { SectionNode } from '../../core/model/sectionTree.ts';
import { chrome, type HtmlNode } from '../html.ts';

/** The former addresses of each address of a version, as its `aliases` say. */
export function formerAddresses({ aliases }: VersionRecord): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, readonly string[]>();
  for (const [old, now] of Object.entries(aliases)) former.set(now, [...(former.get(now) ?? []), old]);
  return former;
}

/** The anchors of a node's former addresses; each has words for whoever followed it, also without script. */
export function formerAnchors(
  former: ReadonlyMap<string, readonly string[]>,
  node: SectionNode,
  words: (old: string) => string,
): readonly HtmlNode[] {
  return (former.get(node.address ?? '') ?? []).map((old) =>
    chrome('span', { class: 'former', id: old }, chrome('span', {}, words(old))),
  );
}

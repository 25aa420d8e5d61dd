import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import type { SectionTree } from '../../core/model/sectionTree.ts';
import { showing, type Showing } from '../comparison/showing.ts';
import type { Site } from '../site.ts';

/** A version as it is shown, made once for each site: every clause of a policy asks for all of them. */
export function shownVersion(site: Site, policy: PolicyRecord, version: ArchivedVersion): Showing {
  const ofSite = SHOWINGS.get(site) ?? new WeakMap<SectionTree, Showing>();
  SHOWINGS.set(site, ofSite);
  const known = ofSite.get(version.tree) ?? showing(site, policy, version);
  ofSite.set(version.tree, known);
  return known;
}

const SHOWINGS = new WeakMap<Site, WeakMap<SectionTree, Showing>>();

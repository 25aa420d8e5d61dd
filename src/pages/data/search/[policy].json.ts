import type { APIRoute } from 'astro';
import { openSite, pagePolicies } from '../../../site/openSite.ts';
import { searchFile } from '../../../site/search/searchFile.ts';

export function getStaticPaths() {
  return pagePolicies().map(({ id }) => ({ params: { policy: id } }));
}

/** The search records of one policy. */
export const GET: APIRoute = ({ params }) => {
  const archive = openSite();
  const policy = archive.policies.find(({ id }) => id === params.policy);
  if (policy === undefined) throw new Error('A data file of a policy that is not there; this is a bug.');
  const versions = policy.versions.map(({ id }) => archive.version(policy.id, id));
  return new Response(JSON.stringify(searchFile(policy, versions, archive.lineages(policy.id))));
};

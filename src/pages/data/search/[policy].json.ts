import type { APIRoute } from 'astro';
import { openSite, pagePolicies } from '../../../site/openSite.ts';
import { recordsOf } from '../../../site/search/archiveSize.ts';

export function getStaticPaths() {
  return pagePolicies().map(({ id }) => ({ params: { policy: id } }));
}

/** The search records of one policy. */
export const GET: APIRoute = ({ params }) => {
  const archive = openSite();
  const policy = archive.policies.find(({ id }) => id === params.policy);
  if (policy === undefined) throw new Error('A data file of a policy that is not there; this is a bug.');
  return new Response(JSON.stringify(recordsOf(archive, policy)));
};

import type { APIRoute } from 'astro';
import { deskPolicy } from '../../../site/desk/deskData.ts';
import { openSite, pagePolicies } from '../../../site/openSite.ts';
import { isLarge } from '../../../site/paging.ts';

export function getStaticPaths() {
  return isLarge(openSite().policies) ? pagePolicies().map(({ id }) => ({ params: { policy: id } })) : [];
}

/** What the date desk of a large archive loads for one policy. */
export const GET: APIRoute = ({ params }) => {
  const archive = openSite();
  const policy = archive.policies.find(({ id }) => id === params['policy']);
  if (policy === undefined) throw new Error('A data file of a policy that is not there; this is a bug.');
  const data = deskPolicy(
    policy,
    (id) => archive.version(policy.id, id),
    (old, next) => archive.comparison(policy.id, old, next),
  );
  return new Response(JSON.stringify(data));
};

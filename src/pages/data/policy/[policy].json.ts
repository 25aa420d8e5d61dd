import type { APIRoute } from 'astro';
import { pagePolicies } from '../../../site/openSite.ts';

export function getStaticPaths() {
  return pagePolicies().map((policy) => ({ params: { policy: policy.id }, props: { policy } }));
}

/** The record of one policy, for comparisons in the reader's browser. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props.policy));

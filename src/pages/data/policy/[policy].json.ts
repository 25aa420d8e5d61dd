import type { APIRoute } from 'astro';
import { openSite } from '../../../site/openSite.ts';

export function getStaticPaths() {
  return openSite().policies.map((policy) => ({ params: { policy: policy.id }, props: { policy } }));
}

/** The record of one policy, for comparisons in the reader's browser. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props.policy));

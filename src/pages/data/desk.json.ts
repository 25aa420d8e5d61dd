import type { APIRoute } from 'astro';
import { deskPolicy, type DeskData } from '../../site/desk/deskData.ts';
import { openSite } from '../../site/openSite.ts';

/** What the date desk loads. */
export const GET: APIRoute = () => {
  const archive = openSite();
  const data: DeskData = {
    format: 1,
    language: archive.record.language,
    policies: archive.policies.map((policy) =>
      deskPolicy(
        policy,
        (id) => archive.version(policy.id, id),
        (old, next) => archive.comparison(policy.id, old, next),
      ),
    ),
  };
  return new Response(JSON.stringify(data));
};

import type { APIRoute } from 'astro';
import { deskPart, deskPolicy, type DeskFile } from '../../site/desk/deskData.ts';
import { openSite } from '../../site/openSite.ts';
import { isLarge } from '../../site/paging.ts';

/** What the date desk loads: everything of a small archive, of a large one where the rest lies. */
export const GET: APIRoute = () => {
  const archive = openSite();
  const large = isLarge(archive.policies);
  const data: DeskFile = {
    format: 1,
    policies: large
      ? []
      : archive.policies.map((policy) =>
          deskPolicy(
            policy,
            (id) => archive.version(policy.id, id),
            (old, next) => archive.comparison(policy.id, old, next),
          ),
        ),
    parts: large ? archive.policies.map(deskPart) : [],
  };
  return new Response(JSON.stringify(data));
};

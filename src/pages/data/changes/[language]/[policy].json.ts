import type { APIRoute } from 'astro';
import { changedPairs } from '../../../../site/desk/changedPairs.ts';
import { changesData } from '../../../../site/desk/changesData.ts';
import { openSite, siteLanguages } from '../../../../site/openSite.ts';
import type { Site } from '../../../../site/site.ts';

export function getStaticPaths() {
  return siteLanguages().flatMap(({ props }) =>
    openSite()
      .policies.filter((policy) => changedPairs(policy).length > 0)
      .map(({ id }) => ({ params: { language: props.site.language, policy: id }, props })),
  );
}

/** What the date desk loads with a policy whose cohorts were shown other texts than they agreed to. */
export const GET: APIRoute<{ site: Site }> = ({ params, props }) => {
  const archive = openSite();
  const policy = archive.policies.find(({ id }) => id === params['policy']);
  if (policy === undefined) throw new Error('A file of a policy that is not there; this is a bug.');
  const data = changesData(
    props.site,
    policy,
    (id) => archive.version(policy.id, id),
    (old, next) => archive.comparison(policy.id, old, next),
  );
  return new Response(JSON.stringify(data));
};

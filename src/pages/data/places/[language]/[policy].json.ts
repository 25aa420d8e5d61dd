import type { APIRoute } from 'astro';
import { openSite, siteLanguages } from '../../../../site/openSite.ts';
import type { Site } from '../../../../site/site.ts';
import { placesData } from '../../../../site/version/placesData.ts';

export function getStaticPaths() {
  return siteLanguages().flatMap(({ props }) =>
    openSite().policies.map(({ id }) => ({ params: { language: props.site.language, policy: id }, props })),
  );
}

/** What the copy menus of a policy's texts load. */
export const GET: APIRoute<{ site: Site }> = ({ params, props }) => {
  const archive = openSite();
  const policy = archive.policies.find(({ id }) => id === params['policy']);
  if (policy === undefined) throw new Error('A file of a policy that is not there; this is a bug.');
  const versions = policy.versions.map(({ id }) => archive.version(policy.id, id));
  return new Response(JSON.stringify(placesData(props.site, policy, versions, archive.lineages(policy.id))));
};

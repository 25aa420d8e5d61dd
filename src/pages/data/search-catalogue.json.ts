import type { APIRoute } from 'astro';
import { openSite } from '../../site/openSite.ts';
import { isWholeArchive } from '../../site/search/archiveSize.ts';
import { searchCatalogue } from '../../site/search/searchFiles.ts';

/** What there is to search. */
export const GET: APIRoute = () => {
  const archive = openSite();
  return new Response(JSON.stringify(searchCatalogue(archive.policies, isWholeArchive(archive))));
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFilePath } from '../site/dataUrls.ts';
import { publishedFile } from '../site/machine/publishedFiles.ts';
import { openSite } from '../site/openSite.ts';

/** The headers file that several static hosts read. Astro takes no file of its own whose name begins with `_`. */
export const getStaticPaths = (() => [
  { params: { headers: dataFilePath('', { file: 'headers' }) } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = () => new Response(publishedFile(openSite(), { file: 'headers' }).body);

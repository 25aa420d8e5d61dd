import type { APIRoute } from 'astro';
import { publishedFile } from '../site/machine/publishedFiles.ts';
import { openSite } from '../site/openSite.ts';

export const GET: APIRoute = () => new Response(publishedFile(openSite(), { file: 'robots' }).body);

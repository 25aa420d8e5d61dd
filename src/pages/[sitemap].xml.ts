import type { APIRoute, GetStaticPaths } from 'astro';
import type { DataRef } from '../core/model/published.ts';
import { dataFilePath } from '../site/dataUrls.ts';
import { publishedFile, publishedFiles } from '../site/machine/publishedFiles.ts';
import { openSite, pagePolicies } from '../site/openSite.ts';

/** The sitemaps; none where the archive's own address is not known. */
export const getStaticPaths = (() =>
  publishedFiles(openSite(), pagePolicies()).flatMap((ref) => {
    const sitemap = /^([^/]+)\.xml$/.exec(dataFilePath('', ref))?.[1];
    return sitemap === undefined ? [] : [{ params: { sitemap }, props: { ref } }];
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ ref: DataRef }> = ({ props }) =>
  new Response(publishedFile(openSite(), props.ref).body);

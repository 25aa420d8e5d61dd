import type { APIRoute, GetStaticPaths } from 'astro';
import type { DataRef } from '../../core/model/published.ts';
import { DATA_FOLDER, dataFilePath } from '../../site/dataUrls.ts';
import { publishedFile, publishedFiles } from '../../site/machine/publishedFiles.ts';
import { openSite, pagePolicies } from '../../site/openSite.ts';

/** Every file below api/. */
export const getStaticPaths = (() => {
  const start = `${DATA_FOLDER}/`;
  return publishedFiles(openSite(), pagePolicies()).flatMap((ref) => {
    const path = dataFilePath('', ref);
    return path.startsWith(start) ? [{ params: { file: path.slice(start.length) }, props: { ref } }] : [];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ ref: DataRef }> = ({ props }) => {
  const { type, body } = publishedFile(openSite(), props.ref);
  return new Response(body, { headers: { 'Content-Type': type } });
};

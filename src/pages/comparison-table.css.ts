import type { APIRoute } from 'astro';
import { tableSheet } from '../site/comparison/tableSheet.ts';

/** The style of the 新旧対照表 and of the redline: the same that documents standing alone carry inside. */
export const GET: APIRoute = () =>
  new Response(tableSheet(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });

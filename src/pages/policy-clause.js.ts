import type { APIRoute } from 'astro';
import { policyClauseScript } from '../site/machine/policyClauseScript.ts';

/** The embeddable element as one script at an address that stays, so that other sites can name it. */
export const GET: APIRoute = async () => new Response(await policyClauseScript());

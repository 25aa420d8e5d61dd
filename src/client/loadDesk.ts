// What the date desk answers from, loaded as far as a question needs it.
import {
  deskFile,
  type DeskData,
  type DeskFile,
  type DeskPart,
  type DeskPolicy,
} from '../site/desk/deskData.ts';
import type { DeskQuestion } from '../site/fragments.ts';
import { loadJson } from './loadJson.ts';

/** Policies that are loaded for one question at most. */
const MOST_POLICIES = 24;

/**
 * The data for a question; null where it asks about more policies than a browser should load, so that one of them has to
 * be chosen first.
 *
 * @param source the address of desk.json, beside which the parts lie
 */
export async function loadDesk(source: string, question: DeskQuestion): Promise<DeskData | null> {
  // The files are written by the build from the same types.
  const file = (await loadJson(source)) as DeskFile;
  if (file.parts.length === 0) return file;
  const asked = file.parts.filter((part) => isAsked(part, question));
  if (asked.length > MOST_POLICIES) return null;
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const policies = await Promise.all(
    asked.map(({ id }) => loadJson(folder + deskFile(id)) as Promise<DeskPolicy>),
  );
  return { ...file, policies };
}

// The same choice as in deskAnswer, from what the first file tells.
function isAsked({ id, services, original }: DeskPart, { policy, service }: DeskQuestion): boolean {
  if (policy !== null) return id === policy;
  return original && (service === null || services.includes(service));
}

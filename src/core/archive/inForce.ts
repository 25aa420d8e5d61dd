// Rule 5 of `which`: without cohorts, what was agreed to is what was in force by recorded effective dates.
import type { DateString, VersionRecord } from '../model/policy.ts';

/** What was in force on a day: one version where `certain` has it, else those that may have been. */
export interface InForce {
  readonly certain: VersionRecord | null;
  readonly candidates: readonly VersionRecord[];
}

/**
 * The version in force on a day. Not certain where no effective date up to that day is recorded, where two texts took
 * effect on the same day, or where another text is known to have appeared since without its effective date.
 * Translations are never meant. `versions` are oldest first.
 */
export function inForce(versions: readonly VersionRecord[], day: DateString): InForce {
  const texts = versions.filter(({ kind }) => kind !== 'translation');
  const begun = texts.filter(({ effective }) => effective !== null && effective <= day);
  const latest = begun.reduce<DateString | null>(
    (most, { effective }) => (most === null || (effective !== null && effective > most) ? effective : most),
    null,
  );
  const bearers = begun.filter(({ effective }) => effective === latest);
  const rivals = texts.filter((version) => mayHaveReplaced(version, latest, bearers, day));
  const [only, ...others] = bearers;
  if (only !== undefined && others.length === 0 && rivals.length === 0)
    return { certain: only, candidates: [] };
  return { certain: null, candidates: texts.filter((one) => bearers.includes(one) || rivals.includes(one)) };
}

/** Whether a text without an effective date may have been in force on the day, after what took effect last. */
function mayHaveReplaced(
  version: VersionRecord,
  latest: DateString | null,
  bearers: readonly VersionRecord[],
  day: DateString,
): boolean {
  if (version.effective !== null) return false;
  const seen = [
    version.revised,
    version.enacted,
    version.announced,
    version.published?.from ?? null,
    version.captured,
  ].filter((date) => date !== null);
  if (seen.length === 0) return latest === null || bearers.some(({ id }) => id === version.predecessor);
  return seen.some((date) => date <= day && (latest === null || date > latest));
}

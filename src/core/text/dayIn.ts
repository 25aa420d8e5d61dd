// An instant -> the day that it was at a place. The way back from a plain date to an instant is core/export's.
import type { DateString } from '../model/policy.ts';

/**
 * The day of an instant (ISO 8601, with an offset or Z) in a time zone (IANA): `2024-04-30T15:00:00Z` was 2024-05-01 in
 * Asia/Tokyo.
 *
 * @returns null where the instant or the zone is not known
 */
export function dayIn(instant: string, timeZone: string): DateString | null {
  const epoch = Date.parse(instant);
  if (Number.isNaN(epoch)) return null;
  const format = formatIn(timeZone);
  if (format === null) return null;
  const parts = new Map(format.formatToParts(epoch).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes, length: number): string =>
    (parts.get(type) ?? '').padStart(length, '0');
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
}

// A formatter takes a hundred times longer to make than to use, and a history asks for the days of every version.
const FORMATS = new Map<string, Intl.DateTimeFormat | null>();

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  const known = FORMATS.get(timeZone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
  } catch {
    // Not a zone that is known here.
  }
  FORMATS.set(timeZone, made);
  return made;
}

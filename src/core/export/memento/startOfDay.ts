// A plain date -> the instant at which that day began. Only with a time zone that the archive records: without one, a
// date is no instant, and none is made up.
import type { DateString } from '../../model/policy.ts';

/** The first instant of a day. */
export interface Instant {
  /** Milliseconds since 1970 in UTC. */
  readonly epoch: number;
  /** As RFC 3339 has it, with the offset of the place: `2022-07-01T00:00:00+09:00`. */
  readonly text: string;
}

const HOUR = 3_600_000;

/**
 * The first instant of a day in a time zone (IANA). Where the clock skips midnight, it is the first that there is.
 *
 * @returns null where the zone is not known
 */
export function startOfDay(date: DateString, timezone: string): Instant | null {
  const format = formatIn(timezone);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const midnight = Date.UTC(year, month - 1, day);
  if (format === null) return null;
  // The offset in force at midnight is that of either of these: one lies before every change of that day, one after.
  const offsets = [midnight - 15 * HOUR, midnight + 15 * HOUR].map((near) => offsetAt(near, format));
  const starts = offsets.map((offset) => midnight - offset).sort((a, b) => a - b);
  const epoch = starts.find((start) => start + offsetAt(start, format) >= midnight) ?? midnight;
  const offset = offsetAt(epoch, format);
  return { epoch, text: local(epoch + offset) + offsetText(offset) };
}

/** An instant as HTTP writes it (RFC 9110): `Thu, 30 Jun 2022 15:00:00 GMT`. */
export function httpDate({ epoch }: Instant): string {
  const parts = partsOf(epoch);
  const [year, month, day] = [parts.year, MONTHS[parts.month - 1] ?? '', two(parts.day)];
  // 1970-01-01 was a Thursday.
  const weekday = DAYS[(((Math.floor(epoch / (24 * HOUR)) + 4) % 7) + 7) % 7] ?? '';
  return `${weekday}, ${day} ${month} ${String(year).padStart(4, '0')} ${two(parts.hour)}:${two(parts.minute)}:${two(parts.second)} GMT`;
}

/** An instant in UTC as RFC 3339 has it: `2022-06-30T15:00:00Z`. */
export function utcText({ epoch }: Instant): string {
  return `${local(epoch)}Z`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// A formatter takes a hundred times longer to make than to use, and feeds ask for the days of every version.
const FORMATS = new Map<string, Intl.DateTimeFormat | null>();

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  const known = FORMATS.get(timeZone);
  if (known !== undefined) return known;
  const made = newFormat(timeZone);
  FORMATS.set(timeZone, made);
  return made;
}

function newFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

/** Milliseconds by which the clocks of a place are ahead of UTC at an instant. */
function offsetAt(epoch: number, format: Intl.DateTimeFormat): number {
  const parts = new Map(format.formatToParts(epoch).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const clock = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return clock - Math.floor(epoch / 1000) * 1000;
}

function partsOf(epoch: number): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number> {
  const format = formatIn('UTC');
  const parts = new Map(format?.formatToParts(epoch).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

function local(epoch: number): string {
  const { year, month, day, hour, minute, second } = partsOf(epoch);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

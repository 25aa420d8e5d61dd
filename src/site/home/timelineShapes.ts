// The picture of a policy's texts and cohorts, as places along a line of time in percent. Drawn as SVG at build time.
// A bar is drawn only where an interval is recorded; a date alone is a point, because nothing is known of what followed.
import { firstDay } from '../../core/archive/timeline.ts';
import type { DateString, PolicyRecord, VersionRecord } from '../../core/model/policy.ts';
import { dayNumber } from '../calendar.ts';
import { shortLabel } from '../shortLabel.ts';

/** A place on the line: percent of its width. */
export type Percent = number;

/** What a point is: the first day of the text (effective, else revised, else enacted), its announcement, its capture. */
export type PointName = 'first' | 'announced' | 'captured';

/** A recorded date on a lane. */
export interface Point {
  readonly name: PointName;
  readonly date: DateString;
  readonly at: Percent;
}

/** A recorded interval on a lane; an open end runs to the edge of the picture. */
export interface Bar {
  readonly from: Percent;
  readonly until: Percent;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** A text or a cohort on the picture. */
export interface Lane {
  readonly kind: 'text' | 'cohort';
  readonly id: string;
  /** Short, for the picture. */
  readonly label: string;
  readonly reconstruction: boolean;
  readonly bar: Bar | null;
  readonly points: readonly Point[];
}

/** The picture: lanes from top to bottom, and the years that are written under it. */
export interface Timeline {
  readonly lanes: readonly Lane[];
  readonly years: readonly { readonly year: number; readonly at: Percent }[];
}

const DAYS_AROUND = 200;
const MOST_YEARS = 8;
/** Half-width characters that fit into 320 pixels. */
const LABEL_WIDTH = 46;

/** The timeline of a policy; null where nothing of it has a date. */
export function timelineShapes(policy: PolicyRecord): Timeline | null {
  const dates = [
    ...policy.versions.flatMap((version) => [
      ...pointsOf(version).map(({ date }) => date),
      version.published?.from ?? null,
      version.published?.until ?? null,
    ]),
    ...policy.cohorts.flatMap(({ contracted }) => [contracted.from, contracted.until]),
  ]
    .filter((date) => date !== null)
    .sort();
  const earliest = dates[0];
  const latest = dates.at(-1);
  if (earliest === undefined || latest === undefined) return null;
  const start = dayNumber(earliest) - DAYS_AROUND;
  const end = dayNumber(latest) + DAYS_AROUND;
  const at = (date: DateString): Percent => ((dayNumber(date) - start) / (end - start)) * 100;
  const lanes = [
    ...policy.versions.map((version): Lane => textLane(policy, version, at)),
    ...policy.cohorts.map(({ id, label, contracted }): Lane => ({
      kind: 'cohort',
      id,
      label: fitting(label),
      reconstruction: false,
      bar: barOf(contracted.from, contracted.until, at),
      points: [],
    })),
  ];
  return { lanes, years: yearsBetween(start, end) };
}

function textLane(policy: PolicyRecord, version: VersionRecord, at: (date: DateString) => Percent): Lane {
  return {
    kind: 'text',
    id: version.id,
    label: fitting(shortLabel(version.label)),
    reconstruction: version.kind === 'reconstruction',
    bar: recordedBar(policy, version, at),
    points: pointsOf(version).map((point) => ({ ...point, at: at(point.date) })),
  };
}

// A label that a phone's width cannot hold is cut; the table below the picture has it whole.
function fitting(label: string): string {
  let width = 0;
  const kept = [...label].filter((character) => {
    width += /\p{ASCII}/u.test(character) ? 1 : 2;
    return width <= LABEL_WIDTH;
  });
  return kept.length === [...label].length ? label : `${kept.join('')}…`;
}

function pointsOf(version: VersionRecord): readonly Omit<Point, 'at'>[] {
  const dates = { first: firstDay(version), announced: version.announced, captured: version.captured };
  return (['first', 'announced', 'captured'] as const).flatMap((name) => {
    const date = dates[name];
    return date === null ? [] : [{ name, date }];
  });
}

// Published as recorded; else in force, from the recorded effective day to the next text's.
function recordedBar(
  policy: PolicyRecord,
  version: VersionRecord,
  at: (date: DateString) => Percent,
): Bar | null {
  if (version.published !== null) return barOf(version.published.from, version.published.until, at);
  const { effective } = version;
  if (effective === null) return null;
  const later = policy.versions
    .map((other) => other.effective)
    .filter((date) => date !== null && date > effective);
  const [next = null] = later.sort();
  return barOf(effective, next, at);
}

function barOf(from: DateString | null, until: DateString | null, at: (date: DateString) => Percent): Bar {
  return {
    from: from === null ? 0 : at(from),
    until: until === null ? 100 : at(until),
    openStart: from === null,
    openEnd: until === null,
  };
}

function yearsBetween(start: number, end: number): Timeline['years'] {
  const years: { year: number; at: Percent }[] = [];
  for (let year = 1900; year <= 2200; year += 1) {
    const day = dayNumber(`${year}-01-01`);
    if (day > start && day < end) years.push({ year, at: ((day - start) / (end - start)) * 100 });
  }
  const step = Math.max(1, Math.ceil(years.length / MOST_YEARS));
  return years.filter(({ year }) => year % step === 0);
}

// What commander makes of arguments of the commands that change an archive: checked values, or one line on what is wrong.
import { InvalidArgumentError, Option, type Command } from 'commander';
import { isCalendarDate } from '../../src/core/text/calendarDate.ts';

/** The day that goes into the ledger: today by the clock, unless it is said. */
export function today(command: Command): Command {
  return command.addOption(
    new Option('--on <date>', 'the day that the ledger says this was done on (default: today, UTC)')
      .argParser(calendarDay)
      .default(new Date().toISOString().slice(0, 10), 'today'),
  );
}

/** A day of the calendar. */
export function calendarDay(text: string): string {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('It must be a day of the calendar written YYYY-MM-DD.');
}

/** An address of the web. */
export function webAddress(text: string): string {
  if (/^https?:\/\/\S+$/u.test(text)) return text;
  throw new InvalidArgumentError('It must be an address that begins with https:// or http://.');
}

/** A SHA-256 in hexadecimal digits. */
export function sha256(text: string): string {
  if (/^[0-9a-f]{64}$/u.test(text)) return text;
  throw new InvalidArgumentError('It must be 64 digits of 0-9 and a-f.');
}

/** A text that says something. */
export function words(text: string): string {
  if (text.trim() !== '') return text.trim();
  throw new InvalidArgumentError('It must say something.');
}

/** The values of an option that may be repeated. */
export function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

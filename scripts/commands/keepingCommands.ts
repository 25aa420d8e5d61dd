// The commands that change an archive, as commander reads them; each has its own file.
import { InvalidArgumentError, Option, type Command } from 'commander';
import { isCalendarDate } from '../../src/core/archive/calendarDate.ts';
import type { AddOptions } from './add.ts';
import type { ImportOptions } from './import.ts';

type Make = (name: string, description: string) => Command;

/** Registers add, import, init, correct, withdraw, ledger and verify. `archive` gives the value of --archive. */
export function keepingCommands(command: Make, archive: () => string | undefined): void {
  today(
    command('add', 'Bring one text in: its snapshot is kept, transcribed, and proven letter for letter.')
      .argument('<policy>', 'the policy, which must exist (see init)')
      .argument('<version>', 'the id of the new version, such as 2024-04-01')
      .argument('<file>', 'Markdown, a saved web page, a Word file (.docx), a PDF with text, or plain text')
      .option('--label <text>', 'what pages call the version (default: from its dates)')
      .option('--predecessor <version>', 'the version before it, or none (default: the newest)')
      .option('--enacted <date>', 'the day the text was made (制定), YYYY-MM-DD', calendarDay)
      .option('--revised <date>', 'the day it was revised (改定)', calendarDay)
      .option('--announced <date>', 'the day it was announced (公表)', calendarDay)
      .option('--effective <date>', 'the first day it is in force (施行)', calendarDay)
      .option('--captured <date>', 'the day the file was taken from where it was published', calendarDay)
      .option('--signatory <text>', 'who signed it, as the document ends')
      .option(
        '--url <address>',
        'where the file was received from; relative links are read from there',
        webAddress,
      )
      .option(
        '--keep <selector>',
        'a web page: keep only what this CSS selector matches (may be repeated)',
        collected,
      )
      .option(
        '--drop <selector>',
        'a web page: leave out what this CSS selector matches (may be repeated)',
        collected,
      )
      .option('--repeats <version>', 'say that the publisher went back to the text of that version')
      .addOption(new Option('--kind <kind>', 'what the text is').choices(['transcription', 'translation']))
      .addOption(
        new Option('--format <format>', 'how to read the file (default: as its name and bytes say)').choices([
          'markdown',
          'html',
          'docx',
          'pdf',
          'text',
        ]),
      ),
  )
    .option('--json', 'one JSON value on one line')
    .action(async (policy: string, version: string, file: string, options: Omit<AddOptions, 'archive'>) =>
      (await import('./add.ts')).addCommand(policy, version, file, { ...options, archive: archive() }),
    );

  today(
    command(
      'import',
      'Bring a whole history in: every version of a file in git, or an Open Terms Archive collection.',
    )
      .option('--git <repo>', 'the folder of a local git repository')
      .option('--path <file>', 'with --git: the file, from the top of the repository; renames are followed')
      .option('--ota <dir>', 'an Open Terms Archive versions repository or dataset folder')
      .option('--policy <id>', 'with --git: the policy to fill; with --ota: only this one')
      .option('--title <text>', 'of a policy that is not there yet (default: as the newest text says)')
      .option('--publisher <text>', 'of a policy that is not there yet')
      .option(
        '--language <tag>',
        'of a policy that is not there yet, such as ja (--ota: guessed where not said)',
      )
      .option('--timezone <zone>', 'of a policy that is not there yet', 'UTC')
      .option(
        '--first-parent',
        'with --git: only what stood on the main line, not in branches merged into it',
      )
      .addOption(
        new Option('--dates <which>', 'with --git: the dates that ids and capture days are taken from')
          .choices(['commit', 'author'])
          .default('commit'),
      )
      .option(
        '--keep <selector>',
        'web pages: keep only what this CSS selector matches (may be repeated)',
        collected,
      )
      .option(
        '--drop <selector>',
        'web pages: leave out what this CSS selector matches (may be repeated)',
        collected,
      ),
  )
    .option('--json', 'one JSON value on one line')
    .action(async (options: Omit<ImportOptions, 'archive'>) =>
      (await import('./import.ts')).importCommand({ ...options, archive: archive() }),
    );

  today(
    command(
      'ledger',
      'Print the ledger of a policy, or of all: every text archived, corrected and withdrawn.',
    )
      .argument('[policy]', 'the policy; without it, all')
      .option('--write', 'add versions that were put into their folders by hand'),
  )
    .option('--json', 'one JSON value a line')
    .action(async (policy: string | undefined, options: { write?: true; json?: true; on: string }) =>
      (await import('./ledger.ts')).ledgerCommand(policy, { ...options, archive: archive() }),
    );

  command('verify', 'Compare a built site, byte for byte, with the manifest it was published with.')
    .argument('<dir>', 'the folder of the built site')
    .option('--head <hash>', 'the hash of the manifest as it was noted elsewhere', sha256)
    .option('--json', 'one JSON value on one line')
    .action(async (dir: string, options: { head?: string; json?: true }) =>
      (await import('./verify.ts')).verifyCommand(dir, options),
    );
}

/** The day that goes into the ledger: today by the clock, unless it is said. */
function today(command: Command): Command {
  return command.addOption(
    new Option('--on <date>', 'the day that the ledger says this was done on (default: today, UTC)')
      .argParser(calendarDay)
      .default(new Date().toISOString().slice(0, 10), 'today'),
  );
}

function calendarDay(text: string): string {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('It must be a day of the calendar written YYYY-MM-DD.');
}

function webAddress(text: string): string {
  if (/^https?:\/\/\S+$/u.test(text)) return text;
  throw new InvalidArgumentError('It must be an address that begins with https:// or http://.');
}

function sha256(text: string): string {
  if (/^[0-9a-f]{64}$/u.test(text)) return text;
  throw new InvalidArgumentError('It must be 64 digits of 0-9 and a-f.');
}

function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

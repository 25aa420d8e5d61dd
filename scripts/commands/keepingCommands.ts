// The commands that bring texts into an archive, as commander reads them; each has its own file.
import { Option, type Command } from 'commander';
import type { AddOptions } from './add.ts';
import type { ImportOptions } from './import.ts';
import { collected, calendarDay, today, webAddress } from './commandArguments.ts';
import type { InitOptions } from './init.ts';

/** Registers add, import and init. `archive` gives the value of --archive. */
export function keepingCommands(
  command: (name: string, description: string) => Command,
  archive: () => string | undefined,
): void {
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
      .option('--timezone <zone>', 'of a policy that is not there yet; capture days are days there', 'UTC')
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

  command(
    'init',
    'Make a new policy: policy.yaml, and archive.yaml where there is none. Asks for what is not said.',
  )
    .argument('<policy>', 'the id of the new policy, a-z, 0-9 and -')
    .option('--title <text>', 'the title, as the document says')
    .option('--publisher <text>', 'who publishes it')
    .option('--language <tag>', 'its language, such as ja or en')
    .option('--timezone <zone>', 'its time zone, such as Asia/Tokyo')
    .option('--original <address>', 'where it is published', webAddress)
    .option('--service <id=title>', 'a service it is about (may be repeated)', collected)
    .option('--translation-of <policy>', 'the policy that it translates')
    .option('--archive-title <text>', 'for archive.yaml: the name of the archive')
    .option('--operator <text>', 'for archive.yaml: who runs it')
    .option('--contact <text>', 'for archive.yaml: how to reach them')
    .option('--interface <tag>', 'for archive.yaml: the language of the pages, ja or en')
    .option('--json', 'one JSON value on one line')
    .action(async (policy: string, options: Omit<InitOptions, 'archive'>) =>
      (await import('./init.ts')).initCommand(policy, { ...options, archive: archive() }),
    );
}

// The commands and their options, as commander reads them. What each does is in the file of its name, which is loaded only
// when it is asked for: --help and wrong usage answer at once.
import { Command, InvalidArgumentError } from 'commander';
import { isCalendarDate } from '../../src/core/text/calendarDate.ts';
import { keepingCommands } from './keepingCommands.ts';
import { provingCommands } from './provingCommands.ts';

/** The whole command line. Nothing has run yet. */
export function program(): Command {
  const root = new Command('archive')
    .description('An archive of privacy policies: parse, compare, which, search, history, check.')
    .option('--archive <dir>', 'the versions folder to use (default: the one of this project)')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .showSuggestionAfterError(false);
  const command = (name: string, description: string): Command =>
    root
      .command(name)
      .description(description)
      .configureHelp({ showGlobalOptions: true })
      .exitOverride()
      .showSuggestionAfterError(false);
  const archive = (): string | undefined => root.opts<{ readonly archive?: string }>().archive;

  command('parse', 'Print the section tree of each file.')
    .argument('<file...>', 'Markdown files')
    .option('--json', 'one JSON value a line')
    .action(async (files: string[], options: { json?: true }) =>
      (await import('./parse.ts')).parseCommand(files, options),
    );

  command('compare', 'Print what differs between two texts.')
    .argument('[old]', 'a file, or POLICY@VERSION')
    .argument('[new]', 'a file, or POLICY@VERSION')
    .option('--json', 'one JSON value on one line')
    .option('--text', 'for the terminal (the default)')
    .option('--table', 'a table of old and new (新旧対照表) as HTML')
    .option('--docx <file>', 'the same table as a Word file')
    .option('--pairs <list>', 'a file with OLD<tab>NEW a line: prints one JSON value a line')
    .action(async (old: string | undefined, next: string | undefined, options: object) =>
      (await import('./compare.ts')).compareCommand(old, next, { ...options, archive: archive() }),
    );

  command('which', 'Say which text was agreed to, is shown, and was published.')
    .argument('[policy]', 'the policy; without it, every policy of --service')
    .requiredOption('--contracted <date>', 'the contract date, YYYY-MM-DD', calendarDay)
    .option('--service <id>', 'the service that was contracted')
    .option('--on <date>', 'also say what was published on this day, YYYY-MM-DD', calendarDay)
    .option('--json', 'one JSON value a line')
    .action(
      async (
        policy: string | undefined,
        options: { contracted: string; service?: string; on?: string; json?: true },
      ) => (await import('./which.ts')).whichCommand(policy, { ...options, archive: archive() }),
    );

  command('search', 'Find clauses by their words, in every version.')
    .argument('<query>', 'words, "a phrase", -without, a clause number')
    .option('--policy <id>', 'only in this policy')
    .option('--version <id>', 'only in this version')
    .option('--limit <n>', 'at most this many hits', positive)
    .option('--json', 'one JSON value on one line')
    .action(
      async (query: string, options: { policy?: string; version?: string; limit?: number; json?: true }) =>
        (await import('./search.ts')).searchCommand(query, { ...options, archive: archive() }),
    );

  command('history', 'Follow one clause through all versions.')
    .argument('<policy>')
    .argument('<address>', 'ADDRESS or ADDRESS@VERSION, such as 3.1 or 第3条第1項@2022-07-01')
    .option('--json', 'one JSON value on one line')
    .action(async (policy: string, address: string, options: { json?: true }) =>
      (await import('./history.ts')).historyCommand(policy, address, { ...options, archive: archive() }),
    );

  command('check', 'Prove the whole archive: records, quotes, hashes, texts, trees, lineages, comparisons.')
    .option('--write', 'first write the generated files, as build-trees does; without it nothing is changed')
    .option('--json', 'one JSON value on one line')
    .action(async (options: { json?: true; write?: true }) =>
      (await import('./check.ts')).checkCommand({ ...options, archive: archive() }),
    );

  command('build-trees', 'Write tree.json beside every version and lineages.json beside every policy.')
    .option(
      '--give-up-addresses',
      'also where published addresses are lost: only before anything is published',
    )
    .option('--json', 'one JSON value on one line')
    .action(async (options: { json?: true; giveUpAddresses?: true }) =>
      (await import('./buildTrees.ts')).buildTreesCommand({ ...options, archive: archive() }),
    );

  command('mcp', 'Serve the archive to an assistant (Model Context Protocol), over stdin and stdout.').action(
    async () => (await import('./mcp.ts')).mcpCommand({ archive: archive() }),
  );

  command('export-ota', 'Write the transcriptions as a dataset folder of Open Terms Archive.')
    .argument('<folder>', 'a folder that is not there yet')
    .option('--json', 'one JSON value on one line')
    .action(async (folder: string, options: { json?: true }) =>
      (await import('./exportOta.ts')).exportOtaCommand(folder, { ...options, archive: archive() }),
    );

  keepingCommands(command, archive);
  provingCommands(command, archive);

  return root;
}

function calendarDay(text: string): string {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('It must be a day of the calendar written YYYY-MM-DD.');
}

function positive(text: string): number {
  if (/^[1-9][0-9]{0,8}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 1 on.');
}

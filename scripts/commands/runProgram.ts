// Runs the program and turns whatever it throws into lines on stderr and an exit code.
import { CommanderError, type Command } from 'commander';
import { ArchiveError } from '../../src/io/archiveError.ts';
import { complain, failWith } from './output.ts';
import { UsageError } from './usageError.ts';

/** Runs a command line; sets process.exitCode and never exits, so that stdout drains. A bug is thrown on. */
export async function runProgram(command: Command, argv: readonly string[]): Promise<void> {
  try {
    if (argv.length < 3) throw new UsageError(`name a command: ${namesOf(command)}; --help says more.`);
    await command.parseAsync(argv);
  } catch (error) {
    if (error instanceof ArchiveError) complain(error.problems);
    else if (error instanceof UsageError) wrongUsage(error.message);
    // Commander has printed its own line already; help that was asked for is no error.
    else if (error instanceof CommanderError) {
      if (error.code !== 'commander.helpDisplayed' && error.code !== 'commander.version') failWith(2);
    } else throw error;
  }
}

function namesOf(command: Command): string {
  return command.commands.map((one) => one.name()).join(', ');
}

function wrongUsage(message: string): void {
  process.stderr.write(`error: ${message}\n`);
  failWith(2);
}

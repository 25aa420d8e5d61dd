// The commands that prove, correct and withdraw, as commander reads them; each has its own file.
import type { Command } from 'commander';
import { sha256, today, words } from './commandArguments.ts';

/** Registers correct, withdraw, ledger and verify. `archive` gives the value of --archive. */
export function provingCommands(
  command: (name: string, description: string) => Command,
  archive: () => string | undefined,
): void {
  today(
    command(
      'correct',
      'Put a transcription right; the text as archived stays beside it, and the ledger says why.',
    )
      .argument('<policy>')
      .argument('<version>')
      .argument('<file>', 'the corrected source.md')
      .requiredOption('--reason <text>', 'why, for the pages and the ledger', words)
      .option('--misread', 'the snapshot (a page, Word, PDF) was looked at, and this program misreads it'),
  )
    .option('--json', 'one JSON value on one line')
    .action(
      async (
        policy: string,
        version: string,
        file: string,
        options: { reason: string; on: string; misread?: true; json?: true },
      ) =>
        (await import('./correct.ts')).correctCommand(policy, version, file, {
          ...options,
          archive: archive(),
        }),
    );

  today(
    command('withdraw', 'Take words out of the archive: a whole version, or one clause and what is in it.')
      .argument('<policy>')
      .argument('<version>')
      .argument('[address]', 'the clause; without it, the whole version')
      .requiredOption(
        '--reason <text>',
        'why, for the pages and the ledger; not the words themselves',
        words,
      ),
  )
    .option('--json', 'one JSON value on one line')
    .action(
      async (
        policy: string,
        version: string,
        address: string | undefined,
        options: { reason: string; on: string; json?: true },
      ) =>
        (await import('./withdraw.ts')).withdrawCommand(policy, version, address, {
          ...options,
          archive: archive(),
        }),
    );

  today(
    command(
      'ledger',
      'Print the ledger of a policy, or of all: every text archived, corrected and withdrawn.',
    )
      .argument('[policy]', 'the policy; without it, all')
      .option('--write', 'add versions that were put into their folders by hand')
      .option(
        '--attach <token>',
        'keep a timestamp of an entry beside the ledger (RFC 3161 or OpenTimestamps)',
      )
      .option('--ca <file>', 'certificates (PEM) of the time stamp authorities that you trust'),
  )
    .option('--json', 'one JSON value a line')
    .action(
      async (
        policy: string | undefined,
        options: { write?: true; attach?: string; ca?: string; json?: true; on: string },
      ) => (await import('./ledger.ts')).ledgerCommand(policy, { ...options, archive: archive() }),
    );

  command('verify', 'Compare a built site, byte for byte, with the manifest it was published with.')
    .argument('<dir>', 'the folder of the built site')
    .option('--head <hash>', 'the hash of the manifest as it was noted elsewhere', sha256)
    .option('--json', 'one JSON value on one line')
    .action(async (dir: string, options: { head?: string; json?: true }) =>
      (await import('./verify.ts')).verifyCommand(dir, options),
    );
}

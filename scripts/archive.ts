#!/usr/bin/env -S node --experimental-strip-types --disable-warning=ExperimentalWarning
// The command line: `npm run -s archive -- COMMAND ...`. Reads arguments, asks core and io, prints. Exit codes: 0 fine,
// 1 problems in the data or an unknown policy, version or address, 2 wrong usage or an impossible date.
import { program } from './commands/program.ts';
import { runProgram } from './commands/runProgram.ts';

await runProgram(program(), process.argv);

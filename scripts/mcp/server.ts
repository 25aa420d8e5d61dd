// The Model Context Protocol server: the archive's answers as tools that an assistant calls. The only user of its SDK.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { ArchiveError } from '../../src/io/archiveError.ts';
import type { OpenArchive } from '../../src/io/openArchive.ts';
import { answersOf } from './answers.ts';

const VERSION = '0.1.0';

const INSTRUCTIONS = [
  'An archive of policies: every version word for word, which customers agreed to which, and what changed.',
  'Quote the words that an answer gives and cite its page. Say of a reconstruction (kind "reconstruction", its label and',
  'note) that it is one, each time. An answer of status "not-determinable" is an answer: give its reason, and do not put',
  'a guess in its place. The archive infers no legal effect; neither do its answers.',
].join(' ');

const policy = z.string().describe('The id of a policy, from list_policies');
const version = z.string().describe('The id of a version, from list_policies');
const day = z.string().describe('A day of the calendar, YYYY-MM-DD');
const address = z
  .string()
  .describe('The address of a clause (3.1) or its number as the document writes it (第3条第1項)');

/** A server for an archive, not connected yet. */
export function mcpServer(archive: OpenArchive): McpServer {
  const server = new McpServer({ name: 'policy-archive', version: VERSION }, { instructions: INSTRUCTIONS });
  const answers = answersOf(archive);
  const readOnly = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

  server.registerTool(
    'list_policies',
    {
      title: 'Policies and versions',
      description: 'All policies with their versions, recorded days, hashes and cohorts of customers.',
      annotations: readOnly,
    },
    () => answered(answers.policies),
  );
  server.registerTool(
    'which_version',
    {
      title: 'Which text for a contract date',
      description:
        'Which text a customer agreed to, which is shown to them now, and which was published on a day, each with the words of the publisher that it rests on. May answer "not-determinable".',
      inputSchema: {
        policy,
        contracted: day.describe('The day of the contract, YYYY-MM-DD'),
        service: z.string().optional().describe('The id of the service that was contracted'),
        on: day.optional().describe('Also say what was published on this day, YYYY-MM-DD'),
      },
      annotations: readOnly,
    },
    (asked) => answered(() => answers.which(given(asked))),
  );
  server.registerTool(
    'get_clause',
    {
      title: 'A clause, word for word',
      description:
        'The words of a clause of a version with all that is below it, its citation and permanent link.',
      inputSchema: { policy, version, address },
      annotations: readOnly,
    },
    (asked) => answered(() => answers.clause(asked)),
  );
  server.registerTool(
    'compare_versions',
    {
      title: 'What differs between two versions',
      description: 'The differences in sentences, the important ones first, with links to both clauses.',
      inputSchema: { policy, old: version, new: version },
      annotations: readOnly,
    },
    (asked) => answered(() => answers.compare(asked)),
  );
  server.registerTool(
    'search',
    {
      title: 'Search the clauses',
      description: 'Clauses that hold the words, in which versions they stand, and which versions have none.',
      inputSchema: {
        query: z.string().min(1).describe('Words, "a phrase", -without'),
        policy: policy.optional(),
        version: version.optional(),
        limit: z.int().min(1).max(200).optional(),
      },
      annotations: readOnly,
    },
    (asked) => answered(() => answers.search(given(asked))),
  );
  server.registerTool(
    'clause_history',
    {
      title: 'A clause through all versions',
      description: 'What became of a clause in each version, whatever its number was.',
      inputSchema: { policy, address, version: version.optional() },
      annotations: readOnly,
    },
    (asked) => answered(() => answers.history(given(asked))),
  );
  return server;
}

interface Told {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
}

/** An answer as a tool gives it; problems are told with their cure, and nothing is answered in their place. */
function answered(ask: () => object): Told {
  try {
    const value = JSON.parse(JSON.stringify(ask())) as Record<string, unknown>;
    return { content: [{ type: 'text', text: JSON.stringify(value) }], structuredContent: value };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const lines = error.problems.map(({ file, message, cure }) => `${file}: ${message} ${cure}`);
    return { content: [{ type: 'text', text: lines.join('\n') }], isError: true };
  }
}

/** What was asked, without the keys that were left undefined. */
function given<T extends object>(asked: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(asked).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }; // Optional keys stay optional.
}

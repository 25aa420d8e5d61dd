// `archive mcp`: the archive for assistants, over stdin and stdout. It ends when its caller closes stdin.
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { mcpServer } from '../mcp/server.ts';
import { archiveFor } from './place.ts';

/** Serves until the other side closes. Nothing else may be written to stdout meanwhile. */
export async function mcpCommand(options: { readonly archive: string | undefined }): Promise<void> {
  const server = mcpServer(archiveFor(options.archive));
  const transport = new StdioServerTransport();
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', () => void server.close());
  });
  await server.connect(transport);
  await closed;
}

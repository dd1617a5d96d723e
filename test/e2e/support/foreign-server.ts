import { createServer } from 'node:http';
import { z } from 'zod';

/** Somebody else's server: whatever reaches it has left the window. */
export interface ForeignServer {
  readonly url: string;
  /** The path of every request that arrived. */
  readonly reached: string[];
  readonly close: () => Promise<void>;
}

/** Answers everything, to every origin; `/redirect` sends on to `/landed`. */
export async function startForeignServer(): Promise<ForeignServer> {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? '');
    if (request.url === '/redirect') response.writeHead(302, { location: '/landed' }).end();
    else
      response
        .writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' })
        .end('<h1>Elsewhere</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.int() }).parse(server.address());
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${port}`, reached, close };
}

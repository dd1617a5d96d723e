import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const addressSchema = z.object({ port: z.int() });

function listen(server: Server, close: () => void): Promise<string> {
  onTestFinished(close);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${addressSchema.parse(server.address()).port}`));
  });
}

/** An HTTP server for as long as the running test; gives its origin. */
export function httpServer(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  return listen(server, () => {
    server.closeAllConnections();
    server.close();
  });
}

/** A server that does with the bare connection what it likes; gives its origin. */
export function tcpServer(onSocket: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onSocket(socket);
  });
  return listen(server, () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
}

/** An address at which nothing listens. */
export async function deadOrigin(): Promise<string> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = addressSchema.parse(server.address());
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

export function replyJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

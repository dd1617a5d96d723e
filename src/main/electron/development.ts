/**
 * Development alone: index.ts asks for it only where the bundler says so, and the built application does not contain
 * it. The page keeps its address; its files come from Vite, which injects scripts and styles and has a socket.
 */
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws://localhost:* ws://127.0.0.1:*";

/** What Vite and the developer tools need beside the page's own files. */
export function isForDevelopment(address: string): boolean {
  const { protocol, hostname } = URL.parse(address) ?? { protocol: '', hostname: '' };
  return protocol === 'devtools:' || (protocol === 'ws:' && ['localhost', '127.0.0.1'].includes(hostname));
}

/** Answers the page's requests with what Vite's server at `origin` gives. */
export function serveFromVite(origin: string): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const { pathname, search } = new URL(url);
    const answer = await fetch(`${origin}${pathname}${search}`);
    const headers = { 'content-type': answer.headers.get('content-type') ?? '', 'content-security-policy': policy };
    return new Response(answer.body, { status: answer.status, headers });
  };
}

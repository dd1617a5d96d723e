import { strict } from '../strict.ts';
import { fetchLikeElectron } from './net.ts';

type RequestDetails = { readonly url: string; readonly method: string; readonly resourceType: string };
type BeforeRequest = (details: RequestDetails, answer: (response: { readonly cancel?: boolean }) => void) => void;
type Handler = (request: Request) => Response | Promise<Response>;

/** What the application told the session; the server asks it before it serves. */
export class SessionRules {
  private readonly handlers = new Map<string, Handler>();
  private beforeRequest: BeforeRequest | null = null;
  private isReady: () => boolean;

  constructor(isReady: () => boolean) {
    this.isReady = isReady;
  }

  readonly protocol = strict('protocol', {
    registerSchemesAsPrivileged: (): void => {
      if (this.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    },
    handle: (scheme: string, handler: Handler): void => {
      if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      this.handlers.set(scheme, handler);
    },
    unhandle: (scheme: string): void => {
      this.handlers.delete(scheme);
    },
    isProtocolHandled: (scheme: string): boolean => this.handlers.has(scheme),
  });

  /** `session.defaultSession`. Permissions are the browser's own business here: what is set is only accepted. */
  readonly session = strict('defaultSession', {
    protocol: this.protocol,
    webRequest: strict('webRequest', {
      onBeforeRequest: (...args: readonly unknown[]): void => {
        this.beforeRequest = args.at(-1) as BeforeRequest | null;
      },
      onHeadersReceived() {},
    }),
    setPermissionRequestHandler() {},
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
    setSpellCheckerEnabled() {},
    setProxy: async (): Promise<void> => {},
    resolveProxy: async (): Promise<string> => 'DIRECT',
    fetch: fetchLikeElectron,
  });

  /** `session`. Another session has a network of its own, and none of the window's rules. */
  readonly api = strict('session', {
    defaultSession: this.session,
    fromPartition: (name: string) => strict(`session “${name}”`, { fetch: fetchLikeElectron }),
  });

  /** The application's answer to a request for one of its own addresses. */
  async answer(request: Request, resourceType: string): Promise<Response> {
    const scheme = new URL(request.url).protocol.replace(':', '');
    const handler = this.handlers.get(scheme);
    if (handler === undefined) return new Response(`The application serves no ${scheme}:`, { status: 502 });
    const { url, method } = request;
    return (await this.isCancelled({ url, method, resourceType }))
      ? new Response('The application blocks this request.', { status: 403 })
      : handler(request);
  }

  private isCancelled(details: RequestDetails): Promise<boolean> {
    const ask = this.beforeRequest;
    if (ask === null) return Promise.resolve(false);
    return new Promise((resolve) => ask(details, (response) => resolve(response.cancel ?? false)));
  }
}

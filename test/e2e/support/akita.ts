import { z } from 'zod';
import { type AkitaLike, type Arrived, startAkitaLike } from '../../support/akita-like.ts';

/** What Akita calls an account; the rest of it as it was sent. The test of a key sends none. */
const sentAccountSchema = z.looseObject({ internal_id: z.string() });
type SentAccount = z.infer<typeof sentAccountSchema>;

/** An answer other than the usual. */
interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const LOOPBACK_PORT = /\d+$/;

/** The Akita of a test: it can be made to wait, to ask for patience, to go away and to come back. */
export class Akita {
  static readonly key = 'the-right-key-of-akita-3141';

  readonly url: string;
  private server: AkitaLike | null;
  private readonly before: Arrived[] = [];
  private answersLeft = Number.POSITIVE_INFINITY;
  private readonly waiting: (() => void)[] = [];
  private readonly refusals: Refusal[] = [];
  private readonly refused = new Map<string, string>();
  private refusedAll: string | undefined;

  private constructor(server: AkitaLike) {
    this.server = server;
    this.url = server.url;
  }

  static async open(): Promise<Akita> {
    const akita = new Akita(await startAkitaLike({ key: Akita.key, ...hooksOf(() => akita) }));
    return akita;
  }

  /** Every account that arrived with the right key, in the order in which it came. */
  get accounts(): SentAccount[] {
    const arrived = [...this.before, ...(this.server?.arrived ?? [])];
    return arrived
      .filter(({ authorization }) => authorization === `Bearer ${Akita.key}`)
      .flatMap(({ body }) => sentAccountSchema.safeParse(body).data ?? []);
  }

  /** How often each internal ID arrived. */
  get timesSent(): Map<string, number> {
    const times = new Map<string, number>();
    for (const { internal_id } of this.accounts) times.set(internal_id, (times.get(internal_id) ?? 0) + 1);
    return times;
  }

  /** Answers so many requests more; the others wait. */
  holdAfter(answers: number): void {
    this.answersLeft = answers;
  }

  /** Answers whatever waits, and all that comes. */
  release(): void {
    this.answersLeft = Number.POSITIVE_INFINITY;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Asks the next request to come again later. */
  askToWait(seconds: number): void {
    this.refusals.push({ status: 429, headers: { 'retry-after': String(seconds) } });
  }

  /** Refuses the next account for good. */
  refuseOne(): void {
    this.refusals.push({ status: 422 });
  }

  /** Refuses this account for a reason of its own, whenever it comes. */
  refuse(internalId: string, why: string): void {
    this.refused.set(internalId, why);
  }

  /** Refuses every account for one reason. */
  refuseAll(why: string): void {
    this.refusedAll = why;
  }

  refuseNothing(): void {
    this.refusedAll = undefined;
    this.refused.clear();
  }

  async goAway(): Promise<void> {
    this.before.push(...(this.server?.arrived ?? []));
    await this.server?.close();
    this.server = null;
  }

  /** At the same address. */
  async comeBack(): Promise<void> {
    const port = Number(LOOPBACK_PORT.exec(this.url)?.[0]);
    this.server = await startAkitaLike({ key: Akita.key, port, ...hooksOf(() => this) });
  }

  async close(): Promise<void> {
    this.release();
    await this.server?.close();
  }

  /** For the server alone. */
  async beforeAnswer(): Promise<void> {
    this.answersLeft -= 1;
    if (this.answersLeft < 0) await new Promise<void>((go) => this.waiting.push(go));
  }

  /** For the server alone. */
  refusalOf(body: unknown): Refusal | undefined {
    const next = this.refusals.shift();
    const why = this.refused.get(sentAccountSchema.safeParse(body).data?.internal_id ?? '') ?? this.refusedAll;
    return next ?? (why === undefined ? undefined : { status: 422, body: { message: why } });
  }
}

function hooksOf(akita: () => Akita): Pick<Parameters<typeof startAkitaLike>[0] & object, 'hold' | 'instead'> {
  return {
    hold: () => akita().beforeAnswer(),
    instead: (request, response) => {
      const refusal = akita().refusalOf(request.body);
      if (refusal === undefined) return false;
      const { status, headers, body = {} } = refusal;
      response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
      return true;
    },
  };
}

/** One request as it arrived. `body` is parsed where it is JSON. The key is never part of it. */
export interface SeenRequest {
  readonly at: string;
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  /** What was answered, or meant to be answered where a fault lost the answer. */
  readonly status: number;
  readonly body: unknown;
  readonly authorised: boolean;
}

/** A rehearsal of any size must not fill the memory: 100,000 requests of about 1 KB are 100 MB. */
const MOST_KEPT = 100_000;

/** The newest requests, oldest first. */
export class RequestLog {
  readonly #seen: SeenRequest[] = [];
  #first = 0;

  add(request: SeenRequest): void {
    if (this.#seen.length < MOST_KEPT) {
      this.#seen.push(request);
      return;
    }
    this.#seen[this.#first] = request;
    this.#first = (this.#first + 1) % MOST_KEPT;
  }

  all(): SeenRequest[] {
    return [...this.#seen.slice(this.#first), ...this.#seen.slice(0, this.#first)];
  }
}

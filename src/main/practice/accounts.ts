import type { AccountRequest } from './account-request.ts';

/** An account as the practice Akita keeps and answers it (S: id, internal_id, name, created_at, updated_at). */
export interface StoredAccount {
  readonly id: number;
  readonly internal_id: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly [attribute: string]: unknown;
}

/** An account that was there before. `since`: ms since 1970. */
export interface KnownAccount {
  readonly internalId: string;
  readonly id: number;
  readonly since: number;
}

const FIRST_ID = 1001;

/** `2021-04-04 11:12:11`, in UTC: the form that the seed shows (S). */
const timestamp = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

interface Entry {
  readonly account: StoredAccount;
  readonly createdMs: number;
}

/** The accounts of one practice Akita, in memory. */
export class PracticeAccounts {
  readonly #byInternalId = new Map<string, Entry>();
  #nextId = FIRST_ID;

  /** Of a known account only its IDs and its age are there: what else it held was shown to nobody. */
  constructor(known: readonly KnownAccount[] = []) {
    for (const { internalId, id, since } of known) {
      this.#nextId = Math.max(this.#nextId, id + 1);
      if (this.#byInternalId.has(internalId)) continue;
      const at = timestamp(since);
      const account = { id, internal_id: internalId, created_at: at, updated_at: at };
      this.#byInternalId.set(internalId, { account, createdMs: since });
    }
  }

  all(): StoredAccount[] {
    return [...this.#byInternalId.values()].map((entry) => entry.account);
  }

  /** Creates or updates by internal_id. What is not sent stays; `is_tracked` begins as true (S). `now` in ms since 1970. */
  save(request: AccountRequest, now: number): { readonly created: boolean; readonly account: StoredAccount } {
    const known = this.#byInternalId.get(request.internal_id);
    const createdMs = known?.createdMs ?? now;
    // A second later at least, because the timestamps show seconds and an update must be told apart by them.
    const updatedMs = known === undefined ? now : Math.max(now, createdMs + 1000);
    const account: StoredAccount = {
      is_tracked: true,
      ...known?.account,
      ...request,
      id: known?.account.id ?? this.#nextId,
      created_at: timestamp(createdMs),
      updated_at: timestamp(updatedMs),
    };
    if (known === undefined) this.#nextId += 1;
    this.#byInternalId.set(request.internal_id, { account, createdMs });
    return { created: known === undefined, account };
  }
}

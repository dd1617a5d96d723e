import type { Answer } from '../ports.ts';

type Refused = Extract<Answer, { kind: 'refused' }>;

/**
 * So many rows in succession that are refused for one reason are no matter of the rows: a column is matched wrongly, or
 * the key may not do this. Far fewer would stop files that have a bad stretch; far more would be refused for nothing.
 */
export const MANY_REFUSED = 50;

/** The words without what differs from row to row: numbers, addresses, and what stands in quotes. */
const withoutValues = (text: string): string =>
  text
    .replace(/(["'“‘«]).*?(["'”’»])/gu, '…')
    .replace(/\S+@\S+/gu, '…')
    .replace(/[\p{L}\p{N}-]*\p{N}[\p{L}\p{N}-]*/gu, '…');

function reasonOf({ httpStatus, message, fields }: Refused): string {
  const named = fields.map(({ field, messages }) => [withoutValues(field), ...messages.map(withoutValues)].join(' '));
  return [httpStatus, withoutValues(message), ...named.sort()].join('\n');
}

/** Notices that row after row is refused for the same reason, with none accepted in between. */
export class Refusals {
  #reason: string | null = null;
  #count = 0;

  /** True at the {@link MANY_REFUSED}th. */
  refused(answer: Refused): boolean {
    const reason = reasonOf(answer);
    this.#count = reason === this.#reason ? this.#count + 1 : 1;
    this.#reason = reason;
    return this.#count === MANY_REFUSED;
  }

  accepted(): void {
    this.#reason = null;
    this.#count = 0;
  }
}

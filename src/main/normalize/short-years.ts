import type { DateText } from './date-text.ts';

type Parts = Extract<DateText, { kind: 'parts' }>['parts'];

const LAST_MONTH = 12;
/** Two dates agree by chance. */
const LEAST_DATES = 3;

/**
 * Watches the dates of a column that have a year of two digits. 19/03/28 has a day in front, or a year: over a whole column, days
 * are sometimes below 13, and take at least as many values as years do. Where neither is so, nothing tells which stands in front.
 */
export class ShortYears {
  readonly #firsts = new Set<string>();
  readonly #thirds = new Set<string>();
  #count = 0;
  #areAllHigh = true;

  add([first, , third]: Parts): void {
    this.#count += 1;
    if (Number(first) <= LAST_MONTH) this.#areAllHigh = false;
    if (!this.#areAllHigh) return;
    this.#firsts.add(first);
    this.#thirds.add(third);
  }

  get count(): number {
    return this.#count;
  }

  get mayBeginWithYear(): boolean {
    return this.#count >= LEAST_DATES && this.#areAllHigh && this.#firsts.size < this.#thirds.size;
  }
}

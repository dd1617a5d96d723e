/** Values that come before anyone can take them: they wait, in their order. */
export class Pending<T> {
  readonly #waiting: T[] = [];
  #take: ((value: T) => void) | null = null;

  give(value: T): void {
    if (this.#take === null) this.#waiting.push(value);
    else this.#take(value);
  }

  /** From now on `take` gets every value, first those that waited. */
  takeWith(take: (value: T) => void): void {
    this.#take = take;
    for (const value of this.#waiting.splice(0)) take(value);
  }
}

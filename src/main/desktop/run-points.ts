/** A chart is some 600 pixels wide: more points would not be seen (and the contract allows 120). */
const MOST_POINTS = 120;

interface Point {
  readonly seconds: number;
  readonly done: number;
}

/** The progress over time, at most {@link MOST_POINTS} points an equal time apart, however long it takes. */
export class RunPoints {
  #points: Point[] = [];
  #apart = 1;

  constructor(done: number) {
    this.#points.push({ seconds: 0, done });
  }

  /** Takes what is now, if the last point lies far enough back. */
  add(seconds: number, done: number): void {
    const last = this.#points.at(-1);
    if (last !== undefined && seconds - last.seconds < this.#apart) return;
    this.#points.push({ seconds, done });
    // An odd number, so that every second one and the last stay; one place is left for the point that is now.
    if (this.#points.length < MOST_POINTS - 1) return;
    this.#points = this.#points.filter((_, index) => index % 2 === 0);
    this.#apart *= 2;
  }

  /** The points up to now, which is the last of them. */
  list(seconds: number, done: number): Point[] {
    const last = this.#points.at(-1);
    return last !== undefined && seconds <= last.seconds ? [...this.#points] : [...this.#points, { seconds, done }];
  }
}

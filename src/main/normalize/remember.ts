/** The days of eleven years; more different texts are not worth their memory. */
const MOST_REMEMBERED = 4096;

/**
 * The same function, which takes apart each text once: the days of a large file repeat thousands of times, and taking one apart
 * costs ten times as much as finding it. It works on a copy, because a piece of a text keeps the whole text alive.
 */
export function remember<T extends object>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const copy = ` ${text}`.slice(1);
    const result = read(copy);
    if (known.size < MOST_REMEMBERED) known.set(copy, result);
    return result;
  };
}

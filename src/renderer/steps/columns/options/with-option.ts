/** A copy with the option set, or without it where the value is undefined: an option that is absent is the usual one. */
export function withOption<T extends object, K extends keyof T>(target: T, option: K, value: T[K] | undefined): T {
  const copy = { ...target };
  if (value === undefined) delete copy[option];
  else copy[option] = value;
  return copy;
}

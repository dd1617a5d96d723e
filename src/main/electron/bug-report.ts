const nameOf = (error: Error): string => ('code' in error ? `${error.name} ${String(error.code)}` : error.name);

/**
 * What was thrown, for the log: its kind and where. Not its message, which may quote a cell or an answer; with
 * `AKITA_IMPORTER_DEBUG` developers see it on the terminal (log.ts).
 */
export function placeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `something thrown that is no error (${typeof thrown})`;
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [nameOf(thrown), ...frames.map((line) => line.trim())].join(' < ');
}

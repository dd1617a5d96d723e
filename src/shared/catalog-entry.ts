/** `error`: the row is not sent. `warning`: sent, and shown. `note`: how a value was read. */
export type Severity = 'error' | 'warning' | 'note';

export interface CatalogEntry {
  readonly severity: Severity;
  readonly what: (value: string, detail: string) => string;
  readonly fix: string;
  /** Whether an option of the column is a way to fix it. */
  readonly inOptions: boolean;
}

export const entry = (severity: Severity, what: CatalogEntry['what'], fix: string): CatalogEntry => ({
  severity,
  what,
  fix,
  inOptions: false,
});

/** One that the column's options can settle for all its cells. */
export const entryForOptions = (what: CatalogEntry['what'], fix: string): CatalogEntry => ({
  ...entry('error', what, fix),
  inOptions: true,
});

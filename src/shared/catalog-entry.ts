/** `error`: the row is not sent. `warning`: sent, and shown. `note`: how a value was read. */
export type Severity = 'error' | 'warning' | 'note';

export interface CatalogEntry {
  readonly severity: Severity;
  readonly what: (value: string, detail: string) => string;
  readonly fix: string;
}

export const entry = (severity: Severity, what: CatalogEntry['what'], fix: string): CatalogEntry => ({
  severity,
  what,
  fix,
});

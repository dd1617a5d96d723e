import { type FileProfile, type FooterRow, isLeftOut } from '../../../shared/file-profile.ts';

/** How many rows may be no accounts; `isEnd`: all of them are the last ones. */
export interface OddRows {
  readonly count: number;
  readonly isEnd: boolean;
}

const summary = (rows: readonly FooterRow[]): OddRows => ({
  count: rows.length,
  isEnd: rows.every(({ inside }) => inside !== true),
});

/** Those that are left out and those that are read, as far as the user has a choice: a header once more is no account. */
export function oddRowsOf({ footer }: Pick<FileProfile, 'footer'>): { leftOut: OddRows; read: OddRows } {
  const rows = footer === null ? [] : footer.rows.filter(({ kind }) => kind !== 'header');
  const isOut = (row: FooterRow): boolean => footer !== null && isLeftOut(footer, row);
  return { leftOut: summary(rows.filter(isOut)), read: summary(rows.filter((row) => !isOut(row))) };
}

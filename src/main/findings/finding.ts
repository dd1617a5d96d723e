import { cellAddress } from '../../shared/cell.ts';
import type { FindingCode } from '../../shared/finding-catalog.ts';
import { issueMessage, severityOf } from '../../shared/issue-catalog.ts';
import type { Issue } from '../../shared/plan.ts';

/** Where a finding has its example; each is absent where the finding is about the file alone. */
interface Place {
  readonly header?: string | null;
  readonly cell?: string | null;
  readonly value?: string;
  readonly detail?: string;
}

/** A finding with its words. */
export function finding(code: FindingCode, { header = null, cell = null, value = '', detail = '' }: Place = {}): Issue {
  return { code, severity: severityOf(code), column: header, message: issueMessage(code, value, detail), cell, value };
}

export const addressOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  cellAddress(column, row);

const grouped = new Intl.NumberFormat('en-US');
export const number = (count: number): string => grouped.format(count);

/** `1 cell`, `12 cells`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

import { type Cell, displayText, trimText } from '../../shared/cell.ts';
import type { IssueCode } from '../../shared/issue-catalog.ts';

/** What there is to say about a value: `value` is the text that it is about, `detail` what only the finder knows. */
export interface Remark {
  readonly code: IssueCode;
  readonly value: string;
  readonly detail: string;
}

/**
 * What a kind of value made of one cell. `value` is null for a blank cell, and where a remark
 * with an error code says that the cell cannot be used.
 */
export interface Reading<T> {
  readonly value: T | null;
  readonly remarks: readonly Remark[];
}

/** A million clean rows share one list of no remarks. */
export const noRemarks: readonly Remark[] = Object.freeze([]);

/** The reading of a blank cell. */
export const nothing: Reading<never> = Object.freeze({ value: null, remarks: noRemarks });

export const accept = <T>(value: T, remarks: readonly Remark[] = noRemarks): Reading<T> => ({ value, remarks });

export const remark = (code: IssueCode, value: string, detail = ''): Remark => ({ code, value, detail });

/** A reading that cannot be used, and why; `code` is one of severity error. */
export const refuse = (code: IssueCode, value: string, detail = ''): Reading<never> => ({
  value: null,
  remarks: [remark(code, value, detail)],
});

/** The displayed text without the spaces at its ends: what a person would copy out of the cell. */
export const trimmedText = (cell: Cell): string => trimText(displayText(cell));

import type { IssueCode, Severity } from '../../shared/issue-catalog.ts';

/** An issue as a plan stores it; `column` is the 0-based index or null, the words are made when it is read. */
export interface PlanIssue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly column: number | null;
  readonly value: string;
  readonly detail: string;
}

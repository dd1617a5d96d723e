import type { Account } from '../../shared/account.ts';
import { type Cell, displayText, isBlank, trimText } from '../../shared/cell.ts';
import type { ResolvedMapping } from '../../shared/mapping.ts';
import { type AccountLayout, compileLayout } from './account-layout.ts';
import { type AccountParts, buildAccount } from './account-parts.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { compileMatch, type MatchReader, type RowDraft } from './match-reader.ts';
import { mergeConflicts, mergeParts } from './merge.ts';
import { remark } from './reading.ts';
import { type RowIssue, rowIssue } from './row-issue.ts';
import { addWholeRowIssues } from './whole-row.ts';

export { type ColumnEvidence, type ColumnExamples, noEvidence, noExamples } from './column-evidence.ts';
export { evidenceAfter, isDecidedByColumn, readsAlike } from './column-rule.ts';
export { EvidenceCollector } from './evidence.ts';
export { internalIdIn } from './internal-id.ts';
export { textOfLink } from './links.ts';
export { compileOwnWords, type OwnWord } from './own-words.ts';
export { wholeRowCodes } from './whole-row.ts';
export { compileWords } from './words.ts';
export { compileYesNo } from './yes-no.ts';

/** What became of one row. */
export interface RowReading {
  /** The account to send; null when an issue is an error. */
  readonly account: Account | null;
  /** Given even where other fields have errors; null when missing or damaged. */
  readonly internalId: string | null;
  readonly issues: readonly RowIssue[];
  /** What {@link Normalizer.merge} needs. */
  readonly parts: AccountParts;
}

/** Several rows as one account. */
interface MergedReading {
  readonly account: Account;
  /** Issues of the account as a whole and disagreements of its rows; in place of the first row's {@link wholeRowCodes}. */
  readonly issues: readonly RowIssue[];
}

/** A mapping made ready for the rows of one file. Both functions are pure. */
export interface Normalizer {
  /** One row that is not blank; `cells` may be shorter than the header. */
  read(cells: readonly Cell[]): RowReading;
  /** The readings of all rows with one internal ID, in file order and none with an error, joined. */
  merge(readings: readonly RowReading[]): MergedReading;
}

const noIssues: readonly RowIssue[] = Object.freeze([]);

const emptyDraft = (layout: AccountLayout): RowDraft => ({
  parts: {
    internalId: null,
    singles: new Array<null>(layout.slots.length).fill(null),
    emails: [],
    phones: [],
    urls: [],
    tags: [],
  },
  issues: [],
});

function rowTooLong(cells: readonly Cell[], columnCount: number): RowIssue | null {
  for (let index = columnCount; index < cells.length; index += 1) {
    const cell = cells[index] ?? '';
    if (!isBlank(cell)) return rowIssue(remark('row-too-long', trimText(displayText(cell))), index);
  }
  return null;
}

function readRow(cells: readonly Cell[], plan: RowPlan): RowReading {
  const { layout, readers, columnCount } = plan;
  const draft = emptyDraft(layout);
  const tooLong = rowTooLong(cells, columnCount);
  if (tooLong !== null) draft.issues.push(tooLong);
  if (!plan.hasInternalId) draft.issues.push(rowIssue(remark('internal-id-missing', ''), null));
  for (const read of readers) read(cells, draft);
  const { issues, parts } = draft;
  addWholeRowIssues(issues, layout, parts);
  const { internalId } = parts;
  const sendable = internalId !== null && !issues.some((issue) => issue.severity === 'error');
  return {
    account: sendable ? buildAccount(internalId, layout, parts) : null,
    internalId,
    issues: issues.length === 0 ? noIssues : issues,
    parts,
  };
}

function mergeRows(readings: readonly RowReading[], { layout }: RowPlan): MergedReading {
  const rows = readings.map((reading) => reading.parts);
  const merged = mergeParts(rows, layout);
  if (merged.internalId === null) throw new Error('Rows without an internal ID cannot be merged');
  const issues = mergeConflicts(rows, layout);
  addWholeRowIssues(issues, layout, merged);
  return { account: buildAccount(merged.internalId, layout, merged), issues };
}

interface RowPlan {
  readonly layout: AccountLayout;
  readonly readers: readonly MatchReader[];
  readonly hasInternalId: boolean;
  readonly columnCount: number;
}

/**
 * Compiles a mapping for one file. `evidence` is by column, from all rows of the file;
 * `columnCount` is the width of the header: a filled cell beyond it makes its row too long.
 */
export function compileNormalizer(
  mapping: ResolvedMapping,
  evidence: readonly ColumnEvidence[],
  columnCount: number,
): Normalizer {
  const layout = compileLayout(mapping);
  const plan: RowPlan = {
    layout,
    readers: mapping.matches.map((match) => compileMatch(match, layout, evidence[match.index])),
    hasInternalId: mapping.matches.some((match) => match.to.field === 'internal_id'),
    columnCount,
  };
  return { read: (cells) => readRow(cells, plan), merge: (readings) => mergeRows(readings, plan) };
}

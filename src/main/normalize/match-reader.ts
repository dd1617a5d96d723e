import type { LabelledValue } from '../../shared/account.ts';
import type { Cell } from '../../shared/cell.ts';
import { type ResolvedMatch, targetIdentity } from '../../shared/mapping.ts';
import { type AccountLayout, type Single, titleOf } from './account-layout.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { compileDate } from './dates.ts';
import { readEmails } from './emails.ts';
import { readInternalId } from './internal-id.ts';
import { readLabel } from './labels.ts';
import { compileNumber } from './numbers.ts';
import { readPhones } from './phones.ts';
import type { Reading } from './reading.ts';
import { compileRole } from './roles.ts';
import { type RowIssue, rowIssue } from './row-issue.ts';
import { compileTags } from './tags.ts';
import { readName, readText } from './text.ts';
import { readUrls } from './urls.ts';
import { isError } from './value-list.ts';
import { compileYesNo } from './yes-no.ts';

/** One row while it is read. */
export interface RowDraft {
  readonly parts: {
    internalId: string | null;
    readonly singles: (Single | null | undefined)[];
    readonly emails: LabelledValue[];
    readonly phones: LabelledValue[];
    readonly urls: LabelledValue[];
    readonly tags: number[];
  };
  readonly issues: RowIssue[];
}

/** Reads the cells of one match into the draft. */
export type MatchReader = (cells: readonly Cell[], draft: RowDraft) => void;

/** The value of the reading, undefined where it cannot be used; what it remarks becomes issues of the column. */
function take<T>(reading: Reading<T>, column: number, draft: RowDraft): T | null | undefined {
  if (reading.remarks.length === 0) return reading.value;
  let usable = true;
  for (const one of reading.remarks) {
    if (isError(one)) usable = false;
    draft.issues.push(rowIssue(one, column));
  }
  return usable ? reading.value : undefined;
}

function singleReader(match: ResolvedMatch, slot: number, read: (cell: Cell) => Reading<Single>): MatchReader {
  return (cells, draft) => {
    const cell = cells[match.index] ?? '';
    if (cell !== '') draft.parts.singles[slot] = take(read(cell), match.index, draft);
  };
}

const internalIdReader =
  (match: ResolvedMatch): MatchReader =>
  (cells, draft) => {
    draft.parts.internalId = take(readInternalId(cells[match.index] ?? ''), match.index, draft) ?? null;
  };

/** Adds the pair unless the list has it. */
export function addPair(list: LabelledValue[], label: string, value: string): void {
  if (!list.some((one) => one.value === value && one.label === label)) list.push({ label, value });
}

type LabelledField = 'emails' | 'phones' | 'urls';

function labelledReader(
  match: ResolvedMatch,
  field: LabelledField,
  read: (cell: Cell) => Reading<readonly string[]>,
): MatchReader {
  const { index, labelIndex } = match;
  const ownLabel = match.label === '' ? titleOf(field) : match.label;
  return (cells, draft) => {
    const values = take(read(cells[index] ?? ''), index, draft);
    if (values === null || values === undefined) return;
    const label = labelIndex === null ? null : take(readLabel(cells[labelIndex] ?? ''), labelIndex, draft);
    if (label === undefined) return;
    for (const value of values) addPair(draft.parts[field], label ?? ownLabel, value);
  };
}

function tagsReader(match: ResolvedMatch, read: (cell: Cell) => Reading<readonly number[]>): MatchReader {
  return (cells, draft) => {
    const ids = take(read(cells[match.index] ?? ''), match.index, draft);
    for (const id of ids ?? []) if (!draft.parts.tags.includes(id)) draft.parts.tags.push(id);
  };
}

type SingleTarget = Exclude<ResolvedMatch['to'], { field: 'internal_id' | LabelledField | 'tags' }>;

function readSingle(to: SingleTarget, evidence: ColumnEvidence | undefined): (cell: Cell) => Reading<Single> {
  switch (to.field) {
    case 'name':
      return readName;
    case 'is_tracked':
    case 'is_churned':
      return compileYesNo(to.values);
    case 'customer_start_date':
    case 'customer_end_date':
      return compileDate(to.dateOrder, evidence);
    case 'csm':
    case 'role':
      return compileRole(to.values);
    case 'trait':
    case 'attribute':
      if (to.type === 'number') return compileNumber(to.decimal, evidence);
      if (to.type === 'date') return compileDate(to.dateOrder, evidence);
      return to.type === 'yes/no' ? compileYesNo(to.values) : readText;
  }
}

/** Compiled once a file: everything that does not depend on the row is settled here. */
export function compileMatch(
  match: ResolvedMatch,
  layout: AccountLayout,
  evidence: ColumnEvidence | undefined,
): MatchReader {
  const { to } = match;
  switch (to.field) {
    case 'internal_id':
      return internalIdReader(match);
    case 'emails':
      return labelledReader(match, 'emails', readEmails);
    case 'phones':
      return labelledReader(match, 'phones', readPhones);
    case 'urls':
      return labelledReader(match, 'urls', readUrls);
    case 'tags':
      return tagsReader(match, compileTags(to));
    default:
      return singleReader(match, layout.slotOf.get(targetIdentity(to) ?? '') ?? 0, readSingle(to, evidence));
  }
}

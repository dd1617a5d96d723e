import type { AccountLayout, Single } from './account-layout.ts';
import type { AccountParts } from './account-parts.ts';
import { addPair } from './match-reader.ts';
import { remark } from './reading.ts';
import { type RowIssue, rowIssue } from './row-issue.ts';

type ListField = 'emails' | 'phones' | 'urls';

function joinPairs(rows: readonly AccountParts[], field: ListField): AccountParts[ListField] {
  const joined: { label: string; value: string }[] = [];
  for (const row of rows) for (const { label, value } of row[field]) addPair(joined, label, value);
  return joined;
}

const lastValue = (rows: readonly AccountParts[], slot: number): Single | null =>
  rows.reduce<Single | null>((last, row) => row.singles[slot] ?? last, null);

/** The rows of one account as one: lists joined in file order, single values from the last row that has one. */
export function mergeParts(rows: readonly AccountParts[], layout: AccountLayout): AccountParts {
  return {
    internalId: rows[0]?.internalId ?? null,
    singles: layout.slots.map((_slot, index) => lastValue(rows, index)),
    emails: joinPairs(rows, 'emails'),
    phones: joinPairs(rows, 'phones'),
    urls: joinPairs(rows, 'urls'),
    tags: [...new Set(rows.flatMap((row) => row.tags))],
  };
}

const shown = (value: Single): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));

/** `“A” and “B”`, `“A”, “B” and “C”`. */
function enumerate(values: readonly Single[]): string {
  const quoted = values.map((value) => `“${shown(value)}”`);
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}

/** One warning for each single value about which the rows disagree. */
export function mergeConflicts(rows: readonly AccountParts[], layout: AccountLayout): RowIssue[] {
  const issues: RowIssue[] = [];
  for (const [index, slot] of layout.slots.entries()) {
    const values = [...new Set(rows.map((row) => row.singles[index] ?? null))].filter((value) => value !== null);
    if (values.length < 2) continue;
    const used = lastValue(rows, index) ?? '';
    issues.push(rowIssue(remark('merge-conflict', shown(used), `${slot.title}: ${enumerate(values)}`), slot.column));
  }
  return issues;
}

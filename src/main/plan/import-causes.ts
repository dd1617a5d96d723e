import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Cause } from '../../shared/import-views.ts';
import { groupMessage } from '../../shared/issue-catalog.ts';
import type { RowReader } from './row-reader.ts';

/** A server may put a value of the row into each of its refusals; more causes than this nobody reads. */
const MOST_CAUSES = 200;

const countSchema = z.object({ count: z.int() });
const refusalSchema = z.object({
  refusal: z.string().nullable(),
  internal_id: z.string().nullable(),
  row: z.int(),
  count: z.int(),
});

/** What kept rows from being sent: errors by code and column, counted by rows. Rows that gave way to others are no part of it. */
function errorCauses(database: DatabaseSync, reader: RowReader): Cause[] {
  const groups = database
    .prepare(
      `SELECT issue.code, issue.severity, issue.col, issue.value, issue.detail, min(issue.row) AS row,
              count(DISTINCT issue.row) AS count
       FROM row JOIN issue ON issue.row = row.number
       WHERE row.status = 'invalid' AND issue.severity = 'error'
       GROUP BY issue.code, issue.severity, issue.col ORDER BY count DESC, issue.code LIMIT ${MOST_CAUSES}`,
    )
    .all();
  return groups.map((group) => {
    const { row, column, code, value, detail } = reader.inWords(group);
    const { count } = countSchema.parse(group);
    const message = groupMessage(code, value, detail, count);
    return { kind: 'needs-fixing', column, message, count, example: { row, value } };
  });
}

/** Why Akita refused rows, in its own words; the example is the first row and its internal ID. */
function refusalCauses(database: DatabaseSync): Cause[] {
  const groups = database
    .prepare(
      `SELECT refusal, internal_id, min(number) AS row, count(*) AS count FROM row WHERE status = 'failed'
       GROUP BY refusal ORDER BY count DESC, row LIMIT ${MOST_CAUSES}`,
    )
    .all();
  return groups.map((group) => {
    const { refusal, internal_id: value, row, count } = refusalSchema.parse(group);
    return { kind: 'refused', column: null, message: refusal ?? '', count, example: { row, value: value ?? '' } };
  });
}

/** What kept rows out of Akita, the most frequent cause first. */
export function causesOf(database: DatabaseSync, reader: RowReader): Cause[] {
  const causes = [...errorCauses(database, reader), ...refusalCauses(database)];
  return causes.sort((a, b) => b.count - a.count).slice(0, MOST_CAUSES);
}

/** Marks a database as a plan of ours in SQLite's header; the letters `AkIm`. */
export const APPLICATION_ID = 0x416b496d;

/** Cells that were changed in the review: `cells` of the row has the new one, `original` is JSON of the one before the first change. */
export const createEditTable = `
  CREATE TABLE IF NOT EXISTS edit (
    row INTEGER NOT NULL,
    col INTEGER NOT NULL,
    original TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (row, col)
  ) STRICT, WITHOUT ROWID;
`;

/**
 * What was done in the review, so that it can be taken back: the steps in their order, the cells that each changed, and the rows
 * that it left out or took in again.
 */
export const createStepTables = `
  CREATE TABLE IF NOT EXISTS step (id INTEGER PRIMARY KEY, what TEXT NOT NULL, taken_back INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS step_cell (
    step INTEGER NOT NULL,
    row INTEGER NOT NULL,
    col INTEGER NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (step, row, col)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS step_row (
    step INTEGER NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (step, row)
  ) STRICT, WITHOUT ROWID;
`;

/** Where the rows of a report that was opened again come from; plans that were made before have no such table. */
const createOriginTable = `
  CREATE TABLE origin (row INTEGER PRIMARY KEY, plan TEXT NOT NULL, plan_row INTEGER NOT NULL) STRICT;
`;

/**
 * A plan is one SQLite file: what was read (`cells`), what would be sent (`account`), what is wrong (`issue`),
 * and what happened (`status`, `sends`, `akita_id`, `refusal`).
 * `id_key` is the internal ID without the differences that make two IDs confusable (capitals, leading zeros).
 * `doubt` is set while a request may have arrived whose answer was lost.
 * Issues stand in a table of their own, so that grouping a million of them stays a query on an index.
 * `row_by_sends` counts requests without a look at the rows; it is empty while the rows are added.
 */
export const createTables = `
  PRAGMA application_id = ${APPLICATION_ID};
  CREATE TABLE info (only INTEGER PRIMARY KEY CHECK (only = 1), json TEXT NOT NULL) STRICT;
  CREATE TABLE row (
    number INTEGER PRIMARY KEY,
    status TEXT NOT NULL,
    skip_reason TEXT,
    internal_id TEXT,
    id_key TEXT,
    sends INTEGER NOT NULL DEFAULT 0,
    doubt INTEGER NOT NULL DEFAULT 0,
    akita_id TEXT,
    refusal TEXT,
    account TEXT,
    cells TEXT NOT NULL
  ) STRICT;
  CREATE TABLE issue (
    row INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    col INTEGER,
    value TEXT NOT NULL,
    detail TEXT NOT NULL
  ) STRICT;
  CREATE INDEX row_by_sends ON row (sends) WHERE sends > 0;
  ${createEditTable}
  ${createStepTables}
  ${createOriginTable}
`;

/** Built after the rows are in: one sort instead of a million insertions. */
export const createRowIndexes = `
  CREATE INDEX row_by_id_key ON row (id_key) WHERE id_key IS NOT NULL;
  CREATE INDEX issue_by_row ON issue (row);
`;

/** Built last, when duplicates have settled every status. */
export const createCountIndexes = `
  CREATE INDEX row_by_status ON row (status);
  CREATE INDEX issue_by_group ON issue (code, severity, col, row);
`;

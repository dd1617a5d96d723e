/** Marks a database as a plan of ours in SQLite's header; the letters `AkIm`. */
export declare const APPLICATION_ID = 1097550189;
/**
 * A plan is one SQLite file: what was read (`cells`), what would be sent (`account`), what is wrong (`issue`),
 * and what happened (`status`, `sends`, `akita_id`, `refusal`).
 * `id_key` is the internal ID without the differences that make two IDs confusable (capitals, leading zeros).
 * `doubt` is set while a request may have arrived whose answer was lost.
 * Issues stand in a table of their own, so that grouping a million of them stays a query on an index.
 */
export declare const createTables = "\n  PRAGMA application_id = 1097550189;\n  CREATE TABLE info (only INTEGER PRIMARY KEY CHECK (only = 1), json TEXT NOT NULL) STRICT;\n  CREATE TABLE row (\n    number INTEGER PRIMARY KEY,\n    status TEXT NOT NULL,\n    skip_reason TEXT,\n    internal_id TEXT,\n    id_key TEXT,\n    sends INTEGER NOT NULL DEFAULT 0,\n    doubt INTEGER NOT NULL DEFAULT 0,\n    akita_id TEXT,\n    refusal TEXT,\n    account TEXT,\n    cells TEXT NOT NULL\n  ) STRICT;\n  CREATE TABLE issue (\n    row INTEGER NOT NULL,\n    code TEXT NOT NULL,\n    severity TEXT NOT NULL,\n    col INTEGER,\n    value TEXT NOT NULL,\n    detail TEXT NOT NULL\n  ) STRICT;\n";
/** Built after the rows are in: one sort instead of a million insertions. */
export declare const createRowIndexes = "\n  CREATE INDEX row_by_id_key ON row (id_key) WHERE id_key IS NOT NULL;\n  CREATE INDEX issue_by_row ON issue (row);\n";
/** Built last, when duplicates have settled every status. */
export declare const createCountIndexes = "\n  CREATE INDEX row_by_status ON row (status);\n  CREATE INDEX issue_by_group ON issue (code, severity, col, row);\n";

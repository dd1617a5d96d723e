import { existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { SQLInputValue, StatementSync } from 'node:sqlite';

// Loaded into the application by `--import`. As long as a file of the name in AKITA_TEST_DISK_FULL is there, whatever
// would change a database finds no room: SQLite itself answers that the disk is full.

const flag = process.env.AKITA_TEST_DISK_FULL ?? '';
const sqlite = process.getBuiltinModule('node:sqlite');

/** More than the free pages of a file would hold. */
const FILLER = 'CREATE TABLE filler AS SELECT zeroblob(1000000) AS content';

const changes = /^\s*(INSERT|UPDATE|DELETE)/i;

class FullDatabase extends sqlite.DatabaseSync {
  override exec(sql: string): void {
    this.#needRoom();
    super.exec(sql);
  }

  override prepare(sql: string): StatementSync {
    const statement = super.prepare(sql);
    if (!changes.test(sql)) return statement;
    for (const way of ['run', 'get'] as const) {
      const change = statement[way].bind(statement) as (...values: SQLInputValue[]) => unknown;
      const changeWithRoom = (...values: SQLInputValue[]): unknown => {
        this.#needRoom();
        return change(...values);
      };
      Object.assign(statement, { [way]: changeWithRoom });
    }
    return statement;
  }

  #needRoom(): void {
    if (!existsSync(flag)) return;
    // SQLite raises the limit to the size that the file has.
    super.exec('PRAGMA max_page_count = 1');
    super.exec(FILLER);
  }
}

Object.assign(sqlite, { DatabaseSync: FullDatabase });
syncBuiltinESMExports();

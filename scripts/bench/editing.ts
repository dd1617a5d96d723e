import { rmSync } from 'node:fs';
import path from 'node:path';
import { openImporter } from '../../src/cli/host.ts';
import type { Importer, Review } from '../../src/main/importer.ts';
import type { Outcome } from '../../src/shared/app-error.ts';
import type { Command } from '../../src/shared/change.ts';
import { benchFolder, mapping } from './accounts-file.ts';

/** Columns of the accounts file. */
const ID = 0;
const EMAIL = 2;
const SINGLE_EDITS = 60;

interface Editing {
  /** Milliseconds from the edit of a cell to its new state and that of its row, one of twenty took longer. */
  readonly cellMs: number;
  /** Seconds until every row is checked anew, because a column is read another way. */
  readonly columnSeconds: number;
  readonly findMs: number;
  readonly repairsMs: number;
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const edit = (row: number, index: number, text: string): Command => ({
  kind: 'cells',
  by: 'edit',
  cells: [{ row, index, text }],
});

/** Of those that change the row alone, and those that bring it to the ID of another. */
async function editCells(review: Review): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < SINGLE_EDITS; at += 1) {
    const row = 100 + at * 1500;
    const command = at % 2 === 0 ? edit(row, EMAIL, 'nobody') : edit(row, ID, 'C-00000001');
    times.push(
      await timed(async () => {
        must(await review.change(command));
        must(await review.row(row));
      }),
    );
  }
  return times.toSorted((one, other) => other - one)[Math.floor(SINGLE_EDITS / 20)] ?? Number.NaN;
}

async function editColumn(importer: Importer, plan: string, review: Review): Promise<number> {
  const ms = await timed(async () => {
    const cause = { code: 'date-contradiction', severity: 'error', index: 6 } as const;
    const command: Command = { kind: 'repair', repair: 'day-first', cause };
    const { rows } = must(await review.change(command));
    if (rows !== null) throw new Error('the column was not read anew');
    const hooks = { onProgress: () => undefined };
    const source = { kind: 'plan', plan } as const;
    must(await importer.check({ source, mapping: null, onlySure: false, rowsPath: null }, hooks));
  });
  return ms / 1000;
}

/** How long changes of a plan take, whose file is given. */
export async function measureEditing(file: string): Promise<Editing> {
  const dataDir = path.join(benchFolder, 'editing-data');
  const importer = must(openImporter(dataDir));
  const given = { kind: 'text', text: JSON.stringify(mapping), name: 'bench.json' } as const;
  const source = { kind: 'file', path: file, options: {} } as const;
  const hooks = { onProgress: () => undefined };
  const { plan } = must(await importer.check({ source, mapping: given, onlySure: false, rowsPath: null }, hooks));
  const review = must(importer.openReview(plan));
  must(await review.summary());
  const cellMs = await editCells(review);
  const find = { text: 'osaka', index: null, matchCase: false, whole: false };
  const findMs = await timed(async () => must(await review.find(find, 'Osaka')));
  const repairsMs = await timed(async () => must(await review.repairs()));
  const columnSeconds = await editColumn(importer, plan, review);
  await review.close();
  rmSync(dataDir, { recursive: true, force: true });
  return { cellMs, columnSeconds, findMs, repairsMs };
}

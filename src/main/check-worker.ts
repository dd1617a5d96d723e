import { workerData } from 'node:worker_threads';
import type { Cell } from '../shared/cell.ts';
import { type CheckWorkerData, checkRows } from './check-rows.ts';
import { compileNormalizer } from './normalize/normalize.ts';

/** A second thread that checks rows beside the first one. All that it is given was made by the first one. */
const { port, ...rules } = workerData as CheckWorkerData;
const normalizer = compileNormalizer(rules.mapping, rules.evidence, rules.columnCount);

port.on('message', (rows: string) => {
  const cells: Cell[][] = JSON.parse(rows);
  port.postMessage(checkRows(normalizer, cells));
});

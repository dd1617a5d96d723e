import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Cell } from '../shared/cell.ts';
import { type CheckedBatch, type CheckWorkerData, checkRows, leftOutRow } from './check-rows.ts';
import type { CompiledRules } from './compiled-rules.ts';
import type { PlanBuilder } from './plan/plan-builder.ts';

/**
 * Large enough that a message costs little beside the work in it (0.5 ms), small enough that what is on the way is done
 * before the collector takes it for something that stays: batches of 500 cost 50 MB more and a tenth more time.
 */
const ROWS_IN_BATCH = 100;
/** … unless the rows are so long that 500 of them would be a burden. */
const BATCH_CHARACTERS = 2 ** 20;
/** A second thread takes about 0.1 s to start; within that, the first one has checked about as many rows. */
const ROWS_BEFORE_WORKER = 10_000;
/** One in work, the others waiting, so that it has work while this thread parses and writes: the end waits some milliseconds for them. */
const MOST_AWAY = 4;
/**
 * A batch and what is made of it are a few MB; left to itself, V8 lets the garbage grow to several times that. The young
 * generation is three semi-spaces of 16 MB, as in the first thread (jobs.ts).
 * A single row larger than a batch may be (a workbook can have one) stays in the first thread.
 */
const WORKER_LIMITS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 96 };
const MOST_CHARACTERS_AWAY = 4 * BATCH_CHARACTERS;
const POLL_MS = 1;

interface Batch {
  readonly firstRow: number;
  /** JSON of the cells, by row. */
  readonly cells: readonly string[];
  checked: CheckedBatch | null;
}

/**
 * Checks the rows of a file and adds them to its plan in file order. Normalising is the larger part of the work and knows
 * nothing but its row, so a second thread takes every batch that it has time for, and this one the others.
 */
export class RowChecker {
  readonly #rules: CompiledRules;
  readonly #builder: PlanBuilder;
  /** In file order: what is checked at the head goes into the plan. */
  readonly #queue: Batch[] = [];
  readonly #away: Batch[] = [];
  #rows: (readonly Cell[])[] = [];
  #json: string[] = [];
  #characters = 0;
  #nextRow = 0;
  #width = 0;
  #seen = 0;
  #worker: { readonly thread: Worker; readonly port: MessagePort } | null = null;
  #failed: unknown = null;

  constructor(rules: CompiledRules, builder: PlanBuilder) {
    this.#rules = rules;
    this.#builder = builder;
  }

  /** How many columns the widest row has. */
  get width(): number {
    return this.#width;
  }

  /** Rows come without gaps. */
  push(row: number, cells: readonly Cell[]): void {
    this.#rows.push(cells);
    if (cells.length > this.#width) this.#width = cells.length;
    const json = JSON.stringify(cells);
    this.#json.push(json);
    this.#characters += json.length;
    this.#nextRow = row + 1;
    if (this.#rows.length === ROWS_IN_BATCH || this.#characters > BATCH_CHARACTERS) this.#dispatch();
  }

  /** After the last row: waits until every one is in the plan. */
  async finish(): Promise<void> {
    if (this.#rows.length > 0) this.#dispatch();
    while (this.#queue.length > 0) {
      if (this.#failed !== null) throw this.#failed;
      this.#receive();
      this.#write();
      if (this.#queue.length > 0) await sleep(POLL_MS);
    }
  }

  /** Ends the second thread. */
  async close(): Promise<void> {
    this.#worker?.port.close();
    await this.#worker?.thread.terminate();
  }

  #dispatch(): void {
    const rows = this.#rows;
    const cells = this.#json;
    const isShort = this.#characters < MOST_CHARACTERS_AWAY;
    this.#rows = [];
    this.#json = [];
    this.#characters = 0;
    this.#seen += rows.length;
    const batch: Batch = { firstRow: this.#nextRow - rows.length, cells, checked: null };
    this.#queue.push(batch);
    if (this.#worker === null && this.#seen > ROWS_BEFORE_WORKER) this.#startWorker();
    // Before anything is written: while this thread writes, the other one has work.
    this.#receive();
    if (this.#worker !== null && isShort && this.#away.length < MOST_AWAY) {
      this.#away.push(batch);
      this.#worker.port.postMessage(`[${cells.join(',')}]`);
    } else batch.checked = checkRows(this.#rules.normalizer, rows);
    this.#write();
  }

  /** Takes what the worker has finished. */
  #receive(): void {
    if (this.#worker === null) return;
    let answer = receiveMessageOnPort(this.#worker.port);
    while (answer !== undefined) {
      const batch = this.#away.shift();
      if (batch !== undefined) batch.checked = answer.message as CheckedBatch;
      answer = receiveMessageOnPort(this.#worker.port);
    }
  }

  /** Puts what is now first in the file into the plan. */
  #write(): void {
    let first = this.#queue[0];
    while (first?.checked) {
      this.#add(first, first.checked);
      this.#queue.shift();
      first = this.#queue[0];
    }
  }

  #add({ firstRow, cells }: Batch, checked: CheckedBatch): void {
    for (const [index, json] of cells.entries()) {
      const row = firstRow + index;
      const leftOut = this.#rules.leftOut.get(row);
      if (leftOut !== undefined) {
        this.#builder.add({ row, cells: json, ...leftOutRow(leftOut) });
        continue;
      }
      this.#builder.add({
        row,
        cells: json,
        blank: checked.blank[index] ?? true,
        account: checked.accounts[index] ?? null,
        internalId: checked.internalIds[index] ?? null,
        issues: checked.issues[index] ?? [],
      });
    }
  }

  #startWorker(): void {
    const { port1, port2 } = new MessageChannel();
    const workerData: CheckWorkerData = { ...this.#rules.rows, port: port2 };
    // The worker's file has this one's ending: .ts from source, .js when built.
    const thread = new Worker(new URL(`./check-worker${extname(import.meta.url)}`, import.meta.url), {
      workerData,
      transferList: [port2],
      resourceLimits: WORKER_LIMITS,
    });
    thread.on('error', (error) => {
      this.#failed = error;
    });
    this.#worker = { thread, port: port1 };
  }
}

import { parentPort } from 'node:worker_threads';
import { type Asked, answer, planCalls } from './plan-calls.ts';

/** A thread that answers questions about plans, so that the one of the window never waits for a query. */
const calls = planCalls(Date.now);

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(calls, asked)));

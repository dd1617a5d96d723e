import { takeRunLock } from '../../src/main/plan/run-lock.ts';
import { must } from './plans.ts';

/** A program that has a plan for itself until it is killed; the plan is its argument. */
must(takeRunLock(process.argv[2] ?? ''));
process.send?.('taken');
process.on('message', () => undefined);

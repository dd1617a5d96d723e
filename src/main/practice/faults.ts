import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';

/** The troubles that can be rehearsed; `reset` and `timeout` lose the answer to a request that was acted on. */
const faultKinds = ['401', '422', '429', '500', 'reset', 'timeout', 'html'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Every `every`th account request gets the fault, counted from 1. */
interface Fault {
  readonly kind: FaultKind;
  readonly every: number;
}
export type Faults = readonly Fault[];

const wrong = (part: string): Outcome<never> =>
  failure(
    'wrong-usage',
    `“${part}” is not a fault. Write KIND@EVERY, such as 500@10 for an error at every tenth request, several with commas between; the kinds are ${faultKinds.join(', ')}.`,
  );

function parseFault(part: string): Outcome<Fault> {
  const [, word, count] = /^(\w+)@([1-9]\d{0,8})$/.exec(part) ?? [];
  const kind = faultKinds.find((known) => known === word);
  return kind === undefined || count === undefined ? wrong(part) : ok({ kind, every: Number(count) });
}

/** `KIND@EVERY[,KIND@EVERY…]`, such as `500@10,reset@25`. */
export function parseFaults(spec: string): Outcome<Faults> {
  const faults: Fault[] = [];
  for (const part of spec.split(',')) {
    const fault = parseFault(part.trim());
    if (!fault.ok) return fault;
    faults.push(fault.value);
  }
  return ok(faults);
}

/** The fault of the `count`th request; where several fall together the first of the list wins. */
export function faultOf(faults: Faults, count: number): FaultKind | null {
  return faults.find((fault) => count % fault.every === 0)?.kind ?? null;
}

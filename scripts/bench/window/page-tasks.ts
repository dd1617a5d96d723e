import type { CDPSession, Page } from '@playwright/test';
import { z } from 'zod';

/** The longest task of a thread: by the clock, and of the processor. On a busy machine the clock runs on while others work. */
export interface LongestTask {
  readonly clockMs: number;
  readonly cpuMs: number;
}

const eventSchema = z.looseObject({
  name: z.string(),
  pid: z.int(),
  tid: z.int(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.looseObject({ name: z.unknown().optional() }).optional(),
});
type TraceEvent = z.infer<typeof eventSchema>;

const MICROSECONDS = 1000;
const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;

/** What keeps the page's main thread busy, one task of its loop after the other. */
function longestTaskOf(events: readonly TraceEvent[]): LongestTask {
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain';
  const threads = new Set(events.filter(isMain).map(threadOf));
  const tasks = events.filter((event) => /RunTask$/.test(event.name) && threads.has(threadOf(event)));
  const longest = (times: readonly number[]): number =>
    times.reduce((most, time) => Math.max(most, time), 0) / MICROSECONDS;
  return { clockMs: longest(tasks.map(({ dur = 0 }) => dur)), cpuMs: longest(tasks.map(({ tdur = 0 }) => tdur)) };
}

async function endTrace(session: CDPSession): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.map((one) => eventSchema.parse(one))));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** Does something, and answers the longest task of the page's main thread meanwhile. */
export async function longestTaskDuring(page: Page, act: () => Promise<void>): Promise<LongestTask> {
  const session = await page.context().newCDPSession(page);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  await act();
  const events = await endTrace(session);
  await session.detach();
  return longestTaskOf(events);
}

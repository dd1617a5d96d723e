import path from 'node:path';
import type { Browser } from '@playwright/test';
import { z } from 'zod';
import { StandIn } from '../../support/electron-runtime/stand-in.ts';
import { type Driver, environmentOf, type StartOptions } from './driver.ts';
import { watchPolicy } from './watch-policy.ts';

const main = path.resolve(import.meta.dirname, '../../../out/main/index.js');

const windowSchema = z.object({ width: z.int(), height: z.int() });

/** Starts the built application in the stand-in and opens its window in a page of the test's browser. */
export async function startInStandIn(browser: Browser, options: StartOptions): Promise<Driver> {
  const env = environmentOf(options);
  const app = new StandIn({ main, args: options.args, env });
  const address = await app.address;
  const size = options.size ?? windowSchema.parse(await app.call('window'));
  const context = await browser.newContext({ viewport: size, colorScheme: options.colorScheme });
  const page = await context.newPage();
  await page.addInitScript(watchPolicy);
  await page.goto(address);
  return {
    page,
    ended: app.exited,
    call: (name, ...args) => app.call(name, ...args),
    startSecond: async (args) => {
      await new StandIn({ main, args, env }).exited;
    },
    kill: () => app.kill(),
    dispose: () => context.close(),
  };
}

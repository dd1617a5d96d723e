import { expect } from '@playwright/test';
import type { CallName, RequestOf, ResponseOf } from '../../../src/shared/importer-contract.ts';
import type { Importer } from './importer.ts';

/** Calls through the page's own bridge, as its screens do: to arrange what a test is not about, and to look behind the screens. */
export async function ask<N extends CallName>(
  importer: Importer,
  name: N,
  request: RequestOf<N>,
): Promise<ResponseOf<N>> {
  const outcome = await importer.page.evaluate(
    ([called, asked]) => {
      const { importer: bridge } = window as unknown as {
        importer: { call(name: string, request: unknown): Promise<{ ok: boolean; value: unknown }> };
      };
      return bridge.call(called, asked);
    },
    [name, request] as const,
  );
  expect(outcome, name).toMatchObject({ ok: true });
  return outcome.value as ResponseOf<N>;
}

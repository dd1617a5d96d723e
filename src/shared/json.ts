import type { z } from 'zod';
import { err, ok, type Result } from './result.ts';

/** Text → checked value. The error is for developers and logs: where the shape differs, never the content. */
export function parseJson<T>(text: string, schema: z.ZodType<T>): Result<T, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('not JSON');
  }
  const checked = schema.safeParse(value);
  if (checked.success) return ok(checked.data);
  return err(checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; '));
}

import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';

/** A day that exists, such as 2024-02-29 and not 2023-02-29. */
function isRealDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const text = z.string('must be a string');
const filledText = text.refine((value) => value.trim() !== '', 'is required');
const yesNo = z.boolean('must be true or false');
const day = text.refine(isRealDay, 'must be a date such as 2021-01-05');
const labelled = z.array(z.strictObject({ label: text, value: filledText }), 'must be a list');
const role = z.strictObject({
  role_id: z.int('must be an integer'),
  email: text.includes('@', 'must be an e-mail address'),
});

/**
 * A body as the seed shows it. Shapes are strict where the seed shows one (S); null clears, as the app offers (I);
 * attributes that the seed does not name are taken as they are.
 */
const accountRequestSchema = z.looseObject({
  internal_id: z.string('is required and must be a string').refine((value) => value.trim() !== '', 'is required'),
  name: text.nullish(),
  is_tracked: yesNo.nullish(),
  is_churned: yesNo.nullish(),
  customer_start_date: day.nullish(),
  customer_end_date: day.nullish(),
  emails: labelled.nullish(),
  phones: labelled.nullish(),
  urls: labelled.nullish(),
  roles: z.array(role, 'must be a list').nullish(),
  tags: z.array(z.int('must be an integer'), 'must be a list').nullish(),
  traits: z.record(z.string(), z.unknown(), 'must be an object').nullish(),
});
export type AccountRequest = z.infer<typeof accountRequestSchema>;

/** Field (`emails.0.value`) → what is wrong with it. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** Checks a body as Akita may do; the error is what a 422 carries (I). */
export function checkAccountRequest(body: unknown): Result<AccountRequest, FieldErrors> {
  const checked = accountRequestSchema.safeParse(body);
  if (checked.success) return ok(checked.data);
  const byField = new Map<string, string[]>();
  for (const issue of checked.error.issues) {
    const field = issue.path.length === 0 ? 'account' : issue.path.join('.');
    byField.set(field, [...(byField.get(field) ?? []), `The ${field} field ${wordsOf(issue)}.`]);
  }
  return err(Object.fromEntries(byField));
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `has unknown names: ${issue.keys.join(', ')}`;
  return issue.path.length === 0 ? 'must be an object' : issue.message;
}

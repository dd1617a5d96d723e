import { accountFields } from '../../shared/account-fields.ts';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { columnOfRef } from '../../shared/column-ref.ts';
import { type Inspection, isGuess } from '../../shared/inspection.ts';
import type { Mapping } from '../../shared/mapping.ts';
import { ok } from '../../shared/result.ts';

/** Refuses a mapping that has a guess in it of which the user has not said that it is right; `agreed` are columns. */
export function withoutGuesses(
  mapping: Mapping,
  { suggestions, profile }: Inspection,
  agreed: readonly number[],
): Outcome<null> {
  const open = suggestions.find(
    (one) =>
      isGuess(one) &&
      !agreed.includes(one.index) &&
      mapping.matches.some(
        ({ from, to }) => to.field === one.field && columnOfRef(from, profile.columns)?.index === one.index,
      ),
  );
  if (open === undefined) return ok(null);
  const label = accountFields.find(({ key }) => key === open.field)?.label ?? open.field;
  return failure(
    'mapping-doubtful',
    `The column “${open.header}” is matched to ‘${label}’ by a guess. Look at it where the columns are matched: say that it is right, or choose another field.`,
  );
}

import { existsSync } from 'node:fs';
import { failure, type Outcome } from '../shared/app-error.ts';
import type { FileProfile } from '../shared/file-profile.ts';
import type { ColumnOffer, Inspection, RecognisedPreset, ShownSuggestion } from '../shared/inspection.ts';
import type { Mapping } from '../shared/mapping.ts';
import { ok } from '../shared/result.ts';
import type { GivenMapping } from './job-messages.ts';
import {
  checkMapping,
  columnsInDoubt,
  parseMapping,
  type Recognised,
  resolveMapping,
  suggestMapping,
} from './mapping/mapping.ts';
import { findPlan } from './plan/plan-folder.ts';
import { PlanStore } from './plan/plan-store.ts';

/** A mapping for the file: the one given, the one of the import that the file is a report of, or a suggestion. */
export interface Choice {
  readonly mapping: Mapping;
  readonly source: Inspection['source'];
  readonly suggestions: readonly ShownSuggestion[];
  readonly doubtful: readonly ShownSuggestion[];
  readonly columnOffers: readonly ColumnOffer[];
  readonly preset: RecognisedPreset | null;
}

function earlierMapping(profile: FileProfile, plansFolder: string): Mapping | null {
  if (profile.report === null) return null;
  const planPath = findPlan({ plans: plansFolder }, profile.report.plan);
  if (!existsSync(planPath)) return null;
  const store = PlanStore.open(planPath, 'read');
  if (!store.ok) return null;
  const mapping = store.value.info.mapping;
  store.value.close();
  return resolveMapping(mapping, profile).ok ? mapping : null;
}

/** A mapping that was not suggested needs no reasons. */
export const unexplained = { suggestions: [], doubtful: [], columnOffers: [], preset: null };

function presetOf(recognised: Recognised | null): RecognisedPreset | null {
  if (recognised === null) return null;
  const { key, system, export: what } = recognised.preset;
  return { key, system, export: what, by: [...recognised.by] };
}

export function chooseMapping(profile: FileProfile, plansFolder: string): Choice {
  const earlier = earlierMapping(profile, plansFolder);
  if (earlier !== null) return { mapping: earlier, source: 'earlier-import', ...unexplained };
  const { mapping, suggestions, offers, preset } = suggestMapping(profile);
  const shown = (list: typeof suggestions): ShownSuggestion[] =>
    list.map(({ to, rivals, ...rest }) => ({ ...rest, field: to.field, rivals: [...rivals] }));
  return {
    mapping,
    source: 'suggested',
    suggestions: shown(suggestions),
    doubtful: shown(columnsInDoubt(suggestions)),
    columnOffers: offers,
    preset: presetOf(preset),
  };
}

/**
 * Why a mapping that is taken up again matches as it does: what was suggested follows from the profile alone. One with
 * a name was saved by the user, who needs no reasons for it.
 */
export function reasonsOf(
  { name }: Mapping,
  profile: FileProfile,
  plansFolder: string,
): Pick<Inspection, 'source' | 'suggestions' | 'columnOffers' | 'preset'> {
  const { mapping, source, suggestions, columnOffers, preset } = chooseMapping(profile, plansFolder);
  if (name !== undefined && name !== mapping.name)
    return { source: 'given', suggestions: [], columnOffers: [], preset };
  return { source, suggestions: [...suggestions], columnOffers: [...columnOffers], preset };
}

/** The mapping that a request gives, judged; null where it gives none. */
export function givenMapping(given: GivenMapping | null): Outcome<Mapping | null> {
  if (given === null) return ok(null);
  return given.kind === 'text' ? parseMapping(given.text, given.name) : checkMapping(given.mapping);
}

/** The given mapping, or the one that is chosen; `onlySure` refuses a suggestion that has matches in doubt. */
export function decideMapping(
  given: Mapping | null,
  profile: FileProfile,
  plansFolder: string,
  onlySure: boolean,
): Outcome<Choice> {
  if (given !== null) return ok({ mapping: given, source: 'given', ...unexplained });
  const choice = chooseMapping(profile, plansFolder);
  if (!onlySure || choice.doubtful.length === 0) return ok(choice);
  const columns = choice.doubtful.map(({ header, field, reason }) => `“${header}” → ${field} (${reason})`).join(', ');
  return failure(
    'mapping-doubtful',
    `These columns are matched by a guess: ${columns}. Nothing was sent. Write the matches into a mapping file and name it with --mapping; “check” prints the suggested one.`,
  );
}

import { z } from 'zod';
import { trimText } from '../../shared/cell.ts';
import { isWebAddress } from '../../shared/looks-like.ts';
import { type MappingConstants, type Match, mappingSchema, targetIdentity } from '../../shared/mapping.ts';
import { type Mistake, shown } from './places.ts';

const withMatches = z.object({ matches: z.array(z.unknown()) });
const withConstants = z.object({ constants: mappingSchema.shape.constants.unwrap() });

interface Placed {
  readonly position: number;
  readonly match: Match;
}

/** Only the matches that are well formed: the others have their own mistakes. */
function soundMatches(root: unknown): Placed[] {
  const listed = withMatches.safeParse(root);
  if (!listed.success) return [];
  return listed.data.matches.flatMap((entry, position) => {
    const checked = mappingSchema.shape.matches.element.safeParse(entry);
    return checked.success ? [{ position, match: checked.data }] : [];
  });
}

function nameOfTarget({ to }: Match): string {
  if (to.field === 'trait' || to.field === 'attribute') return `the ${to.field} "${to.key}"`;
  if (to.field === 'role') return `the role ${to.roleId}`;
  return `the field "${to.field}"`;
}

/** A single-valued field takes one column. */
function secondMatches(matches: readonly Placed[]): Mistake[] {
  const firstOf = new Map<string, Placed>();
  return matches.flatMap((placed): Mistake[] => {
    const identity = targetIdentity(placed.match.to);
    if (identity === null) return [];
    const first = firstOf.get(identity);
    if (first === undefined) {
      firstOf.set(identity, placed);
      return [];
    }
    const other = `column ${shown(first.match.from.header)} (entry ${first.position + 1})`;
    const text = `${nameOfTarget(placed.match)} is already matched to ${other}, and takes one column only. Remove one of the two.`;
    return [{ path: ['matches', placed.position], text }];
  });
}

function clearedId({ position, match }: Placed): Mistake[] {
  if (match.to.field !== 'internal_id' || match.blank !== 'clear') return [];
  const text = '"blank": "clear" makes no sense for the internal ID, which every account needs. Remove it.';
  return [{ path: ['matches', position], text }];
}

/** Words are compared trimmed, so two that differ only in outer spaces must mean the same. */
function clashingWords({ position, match }: Placed): Mistake[] {
  const values: Readonly<Record<string, unknown>> = 'values' in match.to ? (match.to.values ?? {}) : {};
  const path = ['matches', position, 'to', 'values'];
  const meanings = new Map<string, unknown>();
  const mistakes: Mistake[] = [];
  for (const [word, meaning] of Object.entries(values)) {
    const key = trimText(word);
    if (key === '')
      mistakes.push({ path, text: `the word ${shown(word)} is blank. Blank cells are set with "blank".` });
    else if (meanings.has(key) && meanings.get(key) !== meaning) {
      const both = `${shown(meanings.get(key))} and ${shown(meaning)}`;
      mistakes.push({
        path,
        text: `the word ${shown(key)} stands there twice, with two meanings (${both}). Keep one.`,
      });
    }
    meanings.set(key, meaning);
  }
  return mistakes;
}

/** The pattern of a date lets 2026-02-30 pass; the calendar does not. */
function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Constants are sent as they stand, without a normaliser to catch these. */
function constantMistakes(constants: MappingConstants): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const key of ['customer_start_date', 'customer_end_date'] as const) {
    const day = constants[key];
    if (day === undefined || isRealDay(day)) continue;
    mistakes.push({ path: ['constants'], text: `"${key}": there is no such day as ${shown(day)}.` });
  }
  for (const [position, { value }] of (constants.emails ?? []).entries()) {
    if (z.email().safeParse(value).success) continue;
    mistakes.push({ path: ['constants', 'emails', position], text: `${shown(value)} is not an e-mail address.` });
  }
  for (const [position, { value }] of (constants.urls ?? []).entries()) {
    if (isWebAddress(value) && URL.canParse(value)) continue;
    const text = `${shown(value)} is not a web address that starts with https:// or http://.`;
    mistakes.push({ path: ['constants', 'urls', position], text });
  }
  return mistakes;
}

/** What the shape of a mapping cannot tell: rules between its parts. Parts with mistakes in their shape are passed over. */
export function ruleMistakes(root: unknown): Mistake[] {
  const matches = soundMatches(root);
  const withSoundConstants = withConstants.safeParse(root);
  return [
    ...secondMatches(matches),
    ...matches.flatMap((placed) => [...clearedId(placed), ...clashingWords(placed)]),
    ...(withSoundConstants.success ? constantMistakes(withSoundConstants.data.constants) : []),
  ];
}

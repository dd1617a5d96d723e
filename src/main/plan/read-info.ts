import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { parseJson } from '../../shared/json.ts';
import { ok } from '../../shared/result.ts';
import { fromVersion1, PLAN_VERSION, type PlanInfo, planInfoSchema } from './plan-info.ts';
import { APPLICATION_ID, createEditTable } from './plan-schema.ts';
import { inTransaction, onDisk } from './sqlite.ts';

const infoRowSchema = z.object({ json: z.string() });
const pragmaSchema = z.object({ application_id: z.int() });

/** What a plan says of itself; `isOld`: it was written by version 1, and is not brought to this version yet. */
export interface ReadInfo {
  readonly info: PlanInfo;
  readonly isOld: boolean;
}

const damaged = (path: string) =>
  failure('plan-damaged', `The plan ${path} is damaged. Check the spreadsheet again to make a new plan.`);

/** The text in which a plan describes itself, or null where the file is another program's database. */
function readInfoText(database: DatabaseSync): string | null {
  const { application_id: id } = pragmaSchema.parse(database.prepare('PRAGMA application_id').get());
  if (id !== APPLICATION_ID) return null;
  return infoRowSchema.safeParse(database.prepare('SELECT json FROM info').get()).data?.json ?? null;
}

/** A missing, damaged or newer description is a sentence; one of an older version is understood. */
export function readInfo(path: string, database: DatabaseSync): Outcome<ReadInfo> {
  const json = onDisk(path, () => readInfoText(database));
  if (!json.ok) return json;
  const value = parseJson(json.value ?? '', z.looseObject({ version: z.number() }));
  if (!value.ok) return damaged(path);
  const { version } = value.value;
  if (version > PLAN_VERSION) {
    return failure('plan-newer', `The plan ${path} was made by a newer version of Akita Importer. Update this one.`);
  }
  const isOld = version === 1;
  const info = planInfoSchema.safeParse(isOld ? fromVersion1(value.value) : value.value);
  return info.success ? ok({ info: info.data, isOld }) : damaged(path);
}

export function writeInfo(database: DatabaseSync, info: PlanInfo): void {
  database.prepare('UPDATE info SET json = ? WHERE only = 1').run(JSON.stringify(info));
}

/** Brings a plan of version 1 to this version. An older program then refuses it, rather than losing its edits. */
export function migrate(path: string, database: DatabaseSync, info: PlanInfo): Outcome<void> {
  return onDisk(path, () =>
    inTransaction(database, () => {
      database.exec(createEditTable);
      writeInfo(database, info);
    }),
  );
}

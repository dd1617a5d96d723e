import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { parseJson } from '../../shared/json.ts';
import { ok } from '../../shared/result.ts';
import { fromEarlier, PLAN_VERSION, type PlanInfo, planInfoSchema } from './plan-info.ts';
import { APPLICATION_ID, createEditTable, createStepTables } from './plan-schema.ts';
import { inTransaction, onDisk } from './sqlite.ts';

const infoRowSchema = z.object({ json: z.string() });
const pragmaSchema = z.object({ application_id: z.int() });

/** What a plan says of itself, in the terms of this version; `version`: that of its file, which may be an earlier one. */
export interface ReadInfo {
  readonly info: PlanInfo;
  readonly version: number;
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
  const info = planInfoSchema.safeParse(version < PLAN_VERSION ? fromEarlier(value.value, version) : value.value);
  return info.success ? ok({ info: info.data, version }) : damaged(path);
}

export function writeInfo(database: DatabaseSync, info: PlanInfo): void {
  database.prepare('UPDATE info SET json = ? WHERE only = 1').run(JSON.stringify(info));
}

/** Brings a plan of an earlier version to this one. An older program then refuses it, rather than losing what it does not know. */
export function migrate(path: string, database: DatabaseSync, info: PlanInfo): Outcome<void> {
  return onDisk(path, () =>
    inTransaction(database, () => {
      database.exec(createEditTable);
      database.exec(createStepTables);
      database.exec("UPDATE row SET status = 'unknown' WHERE status = 'ready' AND doubt = 1");
      writeInfo(database, info);
    }),
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chooseMapping } from '../../../src/main/choose-mapping.ts';
import { check } from '../../../src/main/job-check.ts';
import { openFile } from '../../../src/main/row-source.ts';
import type { AppError, Outcome } from '../../../src/shared/app-error.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import type { FileProfile } from '../../../src/shared/file-profile.ts';
import type { Mapping } from '../../../src/shared/mapping.ts';
import type { CheckedRow } from '../../../src/shared/plan.ts';
import { ok } from '../../../src/shared/result.ts';
import type { Fixture } from '../../fixtures/spreadsheets/fixture.ts';

const files = path.resolve(import.meta.dirname, '../../fixtures/spreadsheets/files');
export const fixturePath = (name: string): string => path.join(files, name);
export const fixtureFiles = (): string[] => readdirSync(files).sort();

/** A fixture as the product reads it: its profile with all findings, and the rows of the second pass. */
export interface Reading {
  readonly profile: FileProfile;
  readonly rows: readonly (readonly Cell[])[];
}

const tell = () => () => undefined;
const fileOf = ({ file, options = {} }: Fixture, folder: string) => ({
  path: fixturePath(file),
  options,
  plansFolder: folder,
});

const mappingOf = (fixture: Fixture): Mapping | null =>
  fixture.accounts === undefined ? null : { version: 1, matches: [...fixture.accounts.matches] };

/** Both passes over the file, as the jobs of the product make them. */
export async function readFixture(fixture: Fixture, folder: string): Promise<Outcome<Reading>> {
  const opened = await openFile(fileOf(fixture, folder), tell, mappingOf(fixture));
  if (!opened.ok) return opened;
  const { source, profileWith } = opened.value;
  const rows: (readonly Cell[])[] = [];
  const read = await source.readRows((row, cells) => {
    const at = row - source.profile.headerRow - 1;
    while (rows.length < at) rows.push([]);
    if (rows.length !== at) throw new Error(`row ${row} came out of order`);
    rows.push(cells);
  });
  if (!read.ok) return read;
  const profile = profileWith(mappingOf(fixture) ?? chooseMapping(source.profile, folder).mapping);
  source.close();
  return ok({ profile, rows });
}

/** The rows of the plan that the product makes of the file. */
export async function checkFixture(fixture: Fixture, folder: string, id: string): Promise<CheckedRow[] | AppError> {
  const mapping = mappingOf(fixture);
  if (mapping === null) return [];
  const rowsPath = path.join(folder, `${id}.jsonl`);
  const plan = {
    id,
    path: path.join(folder, `${id}.plan`),
    createdAt: '2026-11-25T12:00:00Z',
    madeBy: 'command-line',
  } as const;
  const source = { kind: 'file', file: fileOf(fixture, folder) } as const;
  const given = { kind: 'value', mapping } as const;
  const checked = await check({ job: 'check', source, mapping: given, onlySure: false, plan, rowsPath }, tell);
  if (!checked.ok) return checked.error;
  const lines = readFileSync(rowsPath, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Computer, TestWindow } from './window.ts';

/** A spreadsheet with so many customers, IDs 1, 2, 3 …, in a folder of the computer. */
export function accountsFile(where: Computer, rows: number, name = 'accounts.csv'): string {
  const file = path.join(where.folder, name);
  const lines = Array.from({ length: rows }, (_, row) => `${row + 1},Customer ${row + 1}`);
  writeFileSync(file, ['internal_id,name', ...lines].join('\n'));
  return file;
}

/** Opens and checks a file; gives its plan. */
export async function checkedPlan(window: TestWindow, file: string): Promise<string> {
  const { mapping } = await window.open(file);
  return (await window.must('checkFile', { mapping })).plan;
}

/** For tests in which nothing has to wait for the pace: 100 rows a second. */
export const FAST = 6000;

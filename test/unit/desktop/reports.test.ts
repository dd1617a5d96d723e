import { expect, it } from 'vitest';
import { reportName } from '../../../src/main/desktop/reports.ts';

it.each([
  ['accounts.csv', 'problems', 'accounts - needs fixing.xlsx'],
  ['accounts.csv', 'all', 'accounts - full report.xlsx'],
  ['My accounts v1.2.xlsx', 'problems', 'My accounts v1.2 - needs fixing.xlsx'],
  ['no ending', 'problems', 'no ending - needs fixing.xlsx'],
  ['accounts - needs fixing.xlsx', 'problems', 'accounts - needs fixing 2.xlsx'],
  ['accounts - needs fixing 2.csv', 'problems', 'accounts - needs fixing 3.xlsx'],
  ['accounts - full report.xlsx', 'problems', 'accounts - needs fixing 2.xlsx'],
] as const)('%s, %s → %s', (fileName, which, name) => {
  expect(reportName(fileName, which)).toBe(name);
});

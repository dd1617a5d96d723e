import type { FileProfile } from '../../../src/shared/file-profile.ts';
import type { Work } from '../../../src/shared/overview.ts';
import type { Issue } from '../../../src/shared/plan.ts';
import { plainTable } from '../../support/plain-table.ts';

/** A file in hand, as it was read. */
export const workWith = (plan: string | null, profile: Partial<FileProfile> = {}): Work => ({
  profile: {
    file: { name: 'a.csv', bytes: 1, sha256: '' },
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    sheets: [],
    sheet: null,
    headerRow: 1,
    ...plainTable,
    rows: 1,
    columns: [],
    report: null,
    findings: [],
    ...profile,
  },
  mapping: { version: 1, matches: [] },
  source: 'suggested',
  suggestions: [],
  columnOffers: [],
  preset: null,
  decisions: [],
  earlier: 'none',
  file: { file: 'f', name: 'a.csv', bytes: 1 },
  offers: [],
  plan,
  wordsPlan: plan,
  edits: 0,
  touched: false,
  options: {},
  confirmed: [],
});

export const finding = (code: string, details: Partial<Issue> = {}): Issue => ({
  code,
  severity: 'warning',
  column: null,
  message: 'Look at it.',
  cell: null,
  value: '',
  ...details,
});

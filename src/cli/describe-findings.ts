import type { FindingCode } from '../shared/finding-catalog.ts';
import type { Decision } from '../shared/inspection.ts';
import type { Issue } from '../shared/plan.ts';
import { say } from './terminal.ts';

/** More findings than this fit on no screen; the JSON has them all. */
const MOST_SHOWN = 15;

const kinds: Readonly<Record<Decision['kind'], string>> = {
  'date-order': 'order of day and month',
  decimal: 'decimal sign',
  'two-digit-years': 'years of two digits',
  'yes-no': 'yes and no',
};

const orders: Readonly<Record<string, string>> = {
  dmy: 'the day first',
  mdy: 'the month first',
  ymd: 'the year first',
  serial: 'day numbers',
  '.': 'the point',
  ',': 'the comma',
};

/** What the window offers as a button, by the finding that asks for it. */
const flags: Readonly<Record<string, string>> = {
  'finding-encoding': '--encoding',
  'finding-encoding-doubtful': '--encoding',
  'finding-undecodable': '--encoding',
  'finding-other-sheets': '--sheet',
  'finding-hidden-sheets': '--sheet',
  'finding-one-column': '--delimiter',
  'finding-title-lines': '--header-row',
  'finding-header-two-lines': '--header-row, --leave-out-doubtful',
  'finding-header-doubtful': '--header-row',
  'finding-totals-row': '--keep-footer',
  'finding-report-footer': '--keep-footer',
  'finding-rows-left-out': '--keep-footer',
  'finding-totals-doubtful': '--leave-out-doubtful',
  'finding-notes-doubtful': '--leave-out-doubtful',
  'finding-totals-inside': '--leave-out-doubtful',
  'finding-lines-inside': '--leave-out-doubtful',
  'finding-other-table': '--leave-out-doubtful',
  'finding-rows-broken': '--leave-out-doubtful',
} satisfies Partial<Record<FindingCode, string>>;

function describeFinding({ code, severity, column, cell, message }: Issue): string {
  const where = [column === null ? null : `“${column || '(no header)'}”`, cell].filter((part) => part !== null);
  return `  ${severity}${where.length === 0 ? '' : ` (${where.join(', ')})`}: ${message}${flags[code] === undefined ? '' : ` (${flags[code]})`}`;
}

/** What was found about the file as a whole, warnings first. */
export function describeFindings(findings: readonly Issue[]): void {
  if (findings.length === 0) return;
  say('Found in the file:');
  const sorted = [...findings].sort((a, b) => Number(a.severity === 'note') - Number(b.severity === 'note'));
  for (const finding of sorted.slice(0, MOST_SHOWN)) say(describeFinding(finding));
  if (findings.length > MOST_SHOWN) say(`  and ${findings.length - MOST_SHOWN} more; --json has them all.`);
}

/** How columns are read as a whole, and what proves it. */
export function describeDecisions(decisions: readonly Decision[]): void {
  for (const { header, kind, decided, proof } of decisions) {
    const how = decided === null ? 'not decided' : (orders[decided] ?? decided);
    say(`  “${header || '(no header)'}”, ${kinds[kind]}: ${how}. ${proof}`);
  }
}

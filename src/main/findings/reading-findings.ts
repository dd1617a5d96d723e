import { columnLetters } from '../../shared/cell.ts';
import { encodingName } from '../../shared/encoding-names.ts';
import { type FileProfile, isLeftOut } from '../../shared/file-profile.ts';
import type { FindingCode } from '../../shared/finding-catalog.ts';
import type { Issue } from '../../shared/plan.ts';
import { templateHelpSheet } from '../../shared/template-help.ts';
import type { Noticed, ReadingFacts, TextFacts, WorkbookFacts } from '../spreadsheet/spreadsheet.ts';
import { countOf, finding } from './finding.ts';

const kinds: Readonly<Record<string, string>> = {
  csv: 'text with separators (CSV)',
  tsv: 'text with tabs',
  html: 'a web page with a table (HTML)',
  spreadsheetml: 'an XML spreadsheet (Excel 2003)',
};

function encodingFindings({ encoding }: TextFacts): Issue[] {
  const { name, how, sure, others } = encoding;
  if (how === 'chosen') return [];
  if (!sure) {
    const rest = others.length === 0 ? '' : `; it could be ${others.map(encodingName).join(' or ')}`;
    return [finding('finding-encoding-doubtful', { detail: `it is read as ${encodingName(name)}${rest}` })];
  }
  return name === 'utf-8' ? [] : [finding('finding-encoding', { detail: encodingName(name) })];
}

/** A finding of so many cells, where there are any. */
function cells(code: FindingCode, { count, first }: Noticed, one = 'cell'): Issue[] {
  return count === 0
    ? []
    : [finding(code, { cell: first, detail: `There ${count === 1 ? 'is' : 'are'} ${countOf(count, one)}` })];
}

function textFindings(facts: TextFacts): Issue[] {
  return [
    ...encodingFindings(facts),
    ...cells('finding-undecodable', facts.undecodable),
    ...cells('finding-nul-bytes', facts.nulBytes),
    ...cells('finding-formula-texts', facts.formulaTexts),
    ...(facts.lineEnds === 'mixed' ? [finding('finding-mixed-line-ends')] : []),
  ];
}

function hiddenSheets(names: readonly string[]): Issue[] {
  const [first] = names;
  if (first === undefined) return [];
  const detail = `There ${names.length === 1 ? 'is a hidden sheet' : `are ${names.length} hidden sheets`}`;
  return [finding('finding-hidden-sheets', { value: first, detail })];
}

function hiddenColumns(columns: readonly number[]): Issue[] {
  const [first] = columns;
  if (first === undefined) return [];
  const shown = columns.slice(0, 10).map(columnLetters).join(', ');
  const more = columns.length > 10 ? ` and ${columns.length - 10} more` : '';
  return [finding('finding-hidden-columns', { cell: `${columnLetters(first)}1`, detail: `${shown}${more}` })];
}

/** Whether it has cells that are read as those of accounts: below the header, and not left out. */
function isAmongAccounts(range: string, { headerRow, footer }: FileProfile): boolean {
  const [first = 0, last = first] = (range.match(/\d+/g) ?? []).map(Number);
  const isOut = footer?.rows.some((one) => one.row === first && isLeftOut(footer, one)) ?? false;
  return last > headerRow && !(isOut && first === last);
}

/** Titles and totals are often merged, and no account loses a value by that. */
function merged({ count, ranges }: WorkbookFacts['merged'], profile: FileProfile): Issue[] {
  const telling = ranges.filter((range) => isAmongAccounts(range, profile));
  const all = telling.length + count - ranges.length;
  if (all === 0) return [];
  const shown = telling.slice(0, 3).join(', ') || 'in many places';
  const more = all > 3 ? ` and ${all - 3} more` : '';
  const cell = telling[0]?.split(':')[0] ?? null;
  return [finding('finding-merged-cells', { cell, detail: `${shown}${more}` })];
}

function otherSheets({ sheets, sheet }: FileProfile, chosen: boolean): Issue[] {
  const others = sheets.filter(
    ({ name, rows, hidden }) => name !== sheet && rows > 1 && !hidden && name !== templateHelpSheet,
  );
  if (chosen || sheet === null || others.length === 0) return [];
  const names = others.slice(0, 3).map(({ name, rows }) => `“${name}” (${countOf(rows, 'row')})`);
  const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
  return [finding('finding-other-sheets', { value: sheet, detail: `${names.join(', ')}${more}` })];
}

function workbookFindings(facts: WorkbookFacts, profile: FileProfile): Issue[] {
  const longer = facts.longIds.count === 1 ? 'There is' : `There are ${countOf(facts.longIds.count, 'cell')} with`;
  return [
    ...hiddenSheets(facts.hiddenSheets),
    ...cells('finding-hidden-rows', facts.hiddenRows, 'hidden row'),
    ...hiddenColumns(facts.hiddenColumns),
    ...(facts.filtered ? [finding('finding-filter')] : []),
    ...merged(facts.merged, profile),
    ...cells(facts.calculated ? 'finding-formulas' : 'finding-formulas-not-calculated', facts.formulas),
    ...cells('finding-error-cells', facts.errors),
    ...cells('finding-links', facts.links),
    ...(facts.longIds.count === 0
      ? []
      : [finding('finding-ids-too-long', { cell: facts.longIds.first, detail: longer })]),
  ];
}

/** What there is to say about how a file was read. `sheetChosen`: the user said which sheet it is. */
export function readingFindings(facts: ReadingFacts, profile: FileProfile, sheetChosen: boolean): Issue[] {
  const { format } = profile;
  const content = kinds[format] ?? `a workbook (${format})`;
  const named = facts.named === null ? [] : [finding('finding-other-kind', { value: facts.named, detail: content })];
  if (facts.kind === 'text') return [...named, ...textFindings(facts)];
  return [...named, ...otherSheets(profile, sheetChosen), ...workbookFindings(facts, profile)];
}

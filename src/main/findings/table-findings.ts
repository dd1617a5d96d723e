import { cellAddress, columnLetters } from '../../shared/cell.ts';
import type { FileProfile } from '../../shared/file-profile.ts';
import type { Issue } from '../../shared/plan.ts';
import type { TableNotes } from '../spreadsheet/spreadsheet.ts';
import { addressOf, countOf, finding } from './finding.ts';
import { oddRowFindings } from './odd-row-findings.ts';

function headerFindings({ titles, secondHeader, doubtfulHeader }: TableNotes, profile: FileProfile): Issue[] {
  const { headerRow, footer } = profile;
  const found: Issue[] = [];
  if (titles !== null) {
    const detail = titles.count === 1 ? 'There is a line' : `There are ${countOf(titles.count, 'line')}`;
    found.push(finding('finding-title-lines', { cell: addressOf(titles.first), value: titles.first.value, detail }));
  }
  const isSettled = footer?.rows.some(({ kind, doubtful }) => kind === 'names' && doubtful !== true) ?? false;
  if (secondHeader !== null && !isSettled) {
    const { where, first } = secondHeader;
    const detail = `row ${first.row} ${where} the header in row ${headerRow} seems to belong to it`;
    found.push(finding('finding-header-two-lines', { cell: addressOf(first), value: first.value, detail }));
  }
  if (doubtfulHeader !== null) {
    const { value } = doubtfulHeader;
    found.push(finding('finding-header-doubtful', { cell: addressOf(doubtfulHeader), value }));
  }
  return found;
}

/** The address of a header; of the column where the table has none. */
const headerCell = (profile: FileProfile, index: number): string => cellAddress(index, Math.max(1, profile.headerRow));

function emptyHeaders(profile: FileProfile): Issue[] {
  return profile.columns
    .filter(({ header }) => header === '')
    .map(({ index, samples }) =>
      finding('finding-header-empty', {
        header: '',
        cell: headerCell(profile, index),
        value: samples[0] ?? '',
        detail: `Column ${columnLetters(index)}`,
      }),
    );
}

function repeatedHeaders(profile: FileProfile): Issue[] {
  const named = profile.columns.filter(({ header }) => header !== '');
  const groups = Map.groupBy(named, ({ header }) => header.normalize('NFC').toLowerCase());
  return [...groups.values()].flatMap((columns) => {
    const [first, second] = columns;
    if (first === undefined || second === undefined) return [];
    const detail = columns.map(({ index }) => columnLetters(index)).join(', ');
    const { header } = first;
    return [
      finding('finding-header-repeated', { header, cell: headerCell(profile, second.index), value: header, detail }),
    ];
  });
}

function tooLong({ tooLong: rows }: TableNotes): Issue[] {
  if (rows === null) return [];
  const detail = rows.count === 1 ? '1 row has' : `${countOf(rows.count, 'row')} have`;
  return [finding('finding-rows-too-long', { cell: addressOf(rows.first), value: rows.first.value, detail })];
}

function cutOff({ cutOff: last }: TableNotes): Issue[] {
  if (last === null) return [];
  return [finding('finding-cut-off', { cell: addressOf(last), value: last.value, detail: `row ${last.row}` })];
}

const separators = /[,;|\t]|\S {2,}\S/;

/** A text of one column whose header could be several. */
function oneColumn(profile: FileProfile): Issue[] {
  const [column, second] = profile.columns;
  if (profile.delimiter === null || column === undefined || second !== undefined) return [];
  const { header, index } = column;
  if (!separators.test(header)) return [];
  return [finding('finding-one-column', { header, cell: headerCell(profile, index), value: header })];
}

/** What there is to say about where the table is. */
export function tableFindings(profile: FileProfile, notes: TableNotes): Issue[] {
  return [
    ...headerFindings(notes, profile),
    ...oneColumn(profile),
    ...emptyHeaders(profile),
    ...repeatedHeaders(profile),
    ...tooLong(notes),
    ...cutOff(notes),
    ...oddRowFindings(profile, notes.oddBeyond),
  ];
}

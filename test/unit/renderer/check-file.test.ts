import { describe, expect, it } from 'vitest';
import { oddRowsOf } from '../../../src/renderer/steps/check-file/odd-rows.ts';
import { previewLines, tellingWords } from '../../../src/renderer/steps/check-file/preview-rows.ts';
import { answerTo, columnOf, openQuestions, sorted } from '../../../src/renderer/steps/check-file/questions.ts';
import { remediesFor } from '../../../src/renderer/steps/check-file/remedies.ts';
import { checkFileText } from '../../../src/renderer/text/check-file.ts';
import type { FileProfile, FooterRow } from '../../../src/shared/file-profile.ts';
import { findingKey } from '../../../src/shared/finding-key.ts';
import { column } from './column.ts';
import { finding, workWith } from './work.ts';

const rows = (...numbers: readonly number[]) => numbers.map((row) => ({ row, cells: [`cell of ${row}`] }));

const brief = (profile: Pick<FileProfile, 'preview' | 'headerRow' | 'footer'>): string[] =>
  previewLines(profile).map((line) =>
    'row' in line ? `${line.row} ${line.kind}` : `${line.from}-${line.to} ${line.kind}`,
  );

describe('the preview', () => {
  it('shows lines above the header, the header, accounts and what is left out as what they are', () => {
    const footer = { kept: false, rows: [{ row: 6, kind: 'totals', column: 0, text: 'Total' } as const] };
    const preview = { head: rows(1, 3, 4, 5, 6), foot: rows(4, 5, 6), odd: rows(5) };
    expect(brief({ preview, headerRow: 3, footer })).toEqual([
      '1 title',
      '2-2 blank',
      '3 header',
      '4 account',
      '5 account',
      '6 left-out',
    ]);
  });

  it('shows rows that may be none as doubtful until the user chose, and a header once more as none', () => {
    const total = { row: 3, kind: 'totals', column: 0, text: 'Total' } as const;
    const header = { row: 2, kind: 'header', column: 0, text: 'ID', inside: true } as const;
    const lines = (kept: boolean, doubtful?: true) =>
      brief({
        preview: { head: rows(1, 2, 3), foot: [], odd: [] },
        headerRow: 1,
        footer: { kept, rows: [header, doubtful === undefined ? total : { ...total, doubtful }] },
      }).slice(1);
    expect(lines(false, true)).toEqual(['2 left-out', '3 doubtful']);
    expect(lines(false)).toEqual(['2 left-out', '3 left-out']);
    expect(lines(true)).toEqual(['2 left-out', '3 kept']);
  });

  it('says which rows are blank, and which are only not shown', () => {
    const preview = { head: rows(2, 3), foot: rows(90, 92), odd: rows(40) };
    expect(brief({ preview, headerRow: 2, footer: null })).toEqual([
      '1-1 blank',
      '2 header',
      '3 account',
      '4-39 not-shown',
      '40 account',
      '41-89 not-shown',
      '90 account',
      '91-91 blank',
      '92 account',
    ]);
  });

  it('has no header where the table has none', () => {
    expect(brief({ preview: { head: rows(1), foot: [], odd: [] }, headerRow: 0, footer: null })).toEqual(['1 account']);
  });

  it('names words with letters beyond the English ones, each once', () => {
    const cells = ['Müller & Söhne', 'Plain', 'Müller', '“Café”'];
    expect(tellingWords({ head: [{ row: 1, cells }], foot: [], odd: [] })).toEqual(['Müller', 'Söhne', 'Café']);
  });
});

describe('a question', () => {
  const question = finding('finding-header-doubtful', { cell: 'A1', value: '17' });

  it('is open until the user says that it is right', () => {
    const work = workWith(null, { findings: [question, finding('finding-filter')] });
    expect(openQuestions(work)).toEqual([question]);
    expect(openQuestions({ ...work, confirmed: [findingKey(question)] })).toEqual([]);
  });

  it('is open again when the same cell is doubtful for another reason', () => {
    const work = { ...workWith(null), confirmed: [findingKey(question)] };
    expect(answerTo({ ...question, message: 'Another sentence.' }, work)).toBeNull();
  });

  it('comes before warnings, and these before notes', () => {
    const note = finding('finding-encoding', { severity: 'note' });
    const warning = finding('finding-filter');
    expect(sorted([note, warning, question])).toEqual([question, warning, note]);
  });
});

describe('dates that can be read both ways', () => {
  const dates = finding('finding-dates-ambiguous', { column: 'Since', cell: 'AB17' });
  const since = { ...column(27, 'Since') };

  it('are found by the letters of their column', () => {
    expect(columnOf(dates)).toBe(27);
    expect(remediesFor(dates, workWith(null))).toEqual([{ do: 'column', index: 27 }]);
  });

  it('are settled by the option of their column alone', () => {
    const work = workWith(null, { columns: [since] });
    const from = { header: 'Since' };
    const chosen = { version: 1, matches: [{ from, to: { field: 'customer_start_date', dateOrder: 'dmy' } }] } as const;
    expect(answerTo(dates, work)).toBeNull();
    expect(answerTo(dates, { ...work, mapping: { ...chosen, matches: [...chosen.matches] } })).toBe('chosen');
  });
});

describe('the remedies', () => {
  it('of letters that are not sure are what else they could be', () => {
    const work = workWith(null, { encoding: 'windows-1252', otherEncodings: ['windows-1250', 'macintosh', 'cp850'] });
    expect(remediesFor(finding('finding-encoding-doubtful'), work)).toEqual([
      { do: 'confirm' },
      { do: 'read', options: { encoding: 'windows-1250' } },
      { do: 'read', options: { encoding: 'macintosh' } },
      { do: 'look', at: 'letters' },
    ]);
  });

  it('of a header of two lines are the other one, or this one; one below it can be left out', () => {
    const lines = finding('finding-header-two-lines', { cell: 'A12' });
    const either = [{ do: 'read', options: { headerRow: 12 } }, { do: 'confirm' }];
    expect(remediesFor(lines, workWith(null))).toEqual(either);
    const row = { row: 12, kind: 'names', column: 0, text: '(number)', doubtful: true } as const;
    const below = workWith(null, { footer: { kept: false, rows: [row] } });
    expect(remediesFor(lines, below)).toEqual([{ do: 'read', options: { footer: 'leave-out' } }, ...either]);
  });

  it('of rows that may be no accounts leave them out, or take them for accounts', () => {
    for (const code of ['finding-totals-doubtful', 'finding-notes-doubtful', 'finding-other-table'] as const) {
      expect(remediesFor(finding(code), workWith(null))).toEqual([
        { do: 'read', options: { footer: 'leave-out' } },
        { do: 'confirm' },
      ]);
    }
    expect(remediesFor(finding('finding-rows-left-out'), workWith(null))).toEqual([
      { do: 'read', options: { footer: 'keep' } },
    ]);
  });

  it('of such rows say where these stand', () => {
    const total = { row: 9, kind: 'totals', column: 0, text: 'Total' } as const;
    const names = (...footerRows: FooterRow[]) => {
      const { leftOut, read } = oddRowsOf({ footer: { kept: false, rows: footerRows } });
      const { remedies } = checkFileText;
      return [remedies.read({ footer: 'keep' }, leftOut), remedies.read({ footer: 'leave-out' }, read)];
    };
    expect(names(total, { ...total, row: 8, doubtful: true, inside: true })).toEqual([
      'Keep the last row',
      'Leave out this row',
    ]);
    expect(names({ ...total, doubtful: true }, { ...total, row: 10, doubtful: true })[1]).toBe(
      'Leave out the last rows',
    );
    expect(names({ ...total, inside: true }, total, { ...total, kind: 'header' })[0]).toBe('Keep these rows');
  });

  it('of one column, and of rows with too many cells, are another separator where there is one', () => {
    for (const code of ['finding-one-column', 'finding-rows-too-long'] as const) {
      expect(remediesFor(finding(code), workWith(null))).toEqual([{ do: 'look', at: 'separator' }]);
      expect(remediesFor(finding(code), workWith(null, { encoding: null }))).toEqual([]);
    }
  });

  it('of damaged letters offer no others where a workbook says which they are', () => {
    expect(remediesFor(finding('finding-mojibake'), workWith(null, { encoding: null }))).toEqual([]);
  });
});

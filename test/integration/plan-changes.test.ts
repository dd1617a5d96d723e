import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { PlanStore } from '../../src/main/plan/plan-store.ts';
import { type PlanCalls, planCalls } from '../../src/main/plan-calls.ts';
import type { CauseRef, Command, RepairKind } from '../../src/shared/change.ts';
import type { Mapping } from '../../src/shared/mapping.ts';
import { textCommand } from '../support/changes.ts';
import { checkedPlan, contentOf, madeAnew } from '../support/checked-plans.ts';
import { must } from '../support/plans.ts';
import { tempFolder } from '../support/temp-folder.ts';

const folder = tempFolder();

const mapping: Mapping = {
  version: 1,
  matches: [
    { from: { header: 'ID' }, to: { field: 'internal_id' } },
    { from: { header: 'Name' }, to: { field: 'name' } },
    { from: { header: 'Email' }, to: { field: 'emails' } },
    { from: { header: 'Start' }, to: { field: 'customer_start_date' } },
    { from: { header: 'Active' }, to: { field: 'trait', key: 'active', type: 'yes/no' } },
    { from: { header: 'Web' }, to: { field: 'urls' } },
    { from: { header: 'MRR' }, to: { field: 'trait', key: 'mrr', type: 'number' } },
    { from: { header: 'Owner' }, to: { field: 'csm' } },
  ],
};
const HEADER = 'ID,Name,Email,Start,Active,Web,MRR,Owner';
const [ID, NAME, EMAIL, START, ACTIVE, WEB, MRR, OWNER] = [0, 1, 2, 3, 4, 5, 6, 7];

const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');

let calls: PlanCalls = planCalls(() => 0);
afterEach(() => {
  calls.close();
  calls = planCalls(() => 0);
});

async function planWith(...rows: readonly (readonly string[])[]): Promise<string> {
  return checkedPlan(folder, [HEADER, ...rows.map(quoted)].join('\n'), mapping);
}

/** Does it, and makes the plan anew where it asks for that; gives the plan that then stands. */
async function done(plan: string, command: Command): Promise<string> {
  const { rows } = must(calls.change(plan, command));
  if (rows !== null) return plan;
  calls.close();
  return madeAnew(plan);
}

async function allDone(plan: string, commands: readonly Command[]): Promise<string> {
  let now = plan;
  for (const command of commands) now = await done(now, command);
  return now;
}

const undo: Command = { kind: 'undo' };
const redo: Command = { kind: 'redo' };
const cause = (code: string, index: number | null, severity: CauseRef['severity'] = 'error'): CauseRef => ({
  code,
  severity,
  index,
});
const repair = (kind: RepairKind, of: CauseRef): Command => ({ kind: 'repair', repair: kind, cause: of });
const statusOf = (plan: string, row: number) => must(calls.row(plan, row)).status;
const textOf = (plan: string, row: number, index: number) => must(calls.row(plan, row)).cells[index]?.text;
const offersOf = (plan: string, code: string) =>
  must(calls.repairs(plan))
    .find((each) => each.code === code)
    ?.offers.map(({ repair: kind, count }) => [kind, count]);

describe('any changes, one after the other', () => {
  const idTexts = fc.constantFrom('1', '2', '01', 'a', 'A', '', '1.23E+11');
  const rowArbitrary = fc.tuple(
    idTexts,
    fc.constantFrom('Acme', 'MÃ¼ller', ''),
    fc.constantFrom('a@b.example', 'nope', 'a@b.example / c@d.example', ''),
    fc.constantFrom('2021-01-05', '05/06/2021', '25/12/2020', ''),
    fc.constantFrom('yes', 'ja', 'perhaps', ''),
    fc.constantFrom('acme.example', 'http:/acme.example', ''),
    fc.constantFrom('1.5', '1,234', '1,5', ''),
    fc.constantFrom('jane@x.example', 'Jane', ''),
  );
  const place = fc.nat({ max: 5 });
  const commandArbitrary: fc.Arbitrary<(rows: number) => Command> = fc.oneof(
    fc
      .array(fc.tuple(place, fc.nat({ max: 7 }), fc.constantFrom('1', '', '31/01/2021', 'x@y.example', '2,75')), {
        minLength: 1,
        maxLength: 4,
      })
      .map(
        (cells) =>
          (rows: number): Command => ({
            kind: 'cells',
            by: 'paste',
            cells: cells.map(([row, index, text]) => ({ row: 2 + (row % rows), index, text })),
          }),
      ),
    fc.tuple(place, fc.boolean()).map(
      ([row, out]) =>
        (rows: number): Command => ({ kind: 'rows', out, rows: [2 + (row % rows), 2] }),
    ),
    fc
      .constantFrom(
        repair('leave-out', cause('email-invalid', EMAIL)),
        repair('first-address', cause('email-invalid', EMAIL)),
        repair('day-first', cause('date-ambiguous', START)),
        repair('decimal-comma', cause('number-ambiguous', MRR)),
        repair('empty', cause('boolean-unrecognised', ACTIVE)),
        repair('unscramble', cause('text-damaged', NAME, 'warning')),
      )
      .map((command) => () => command),
    fc.constantFrom(undo, redo).map((command) => () => command),
    fc.constant(
      (): Command => ({
        kind: 'replace',
        find: { text: 'a', index: null, matchCase: false, whole: false },
        replacement: 'e',
      }),
    ),
  );

  /** As {@link done}, where a repair may find nothing left to do. */
  async function tried(plan: string, command: Command): Promise<string> {
    const outcome = calls.change(plan, command);
    if (!outcome.ok || outcome.value.rows !== null) return plan;
    calls.close();
    return madeAnew(plan);
  }

  it('leave the plan as if it had been made anew; all of them can be taken back, and made again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(rowArbitrary, { minLength: 2, maxLength: 6 }),
        fc.array(commandArbitrary, { minLength: 1, maxLength: 6 }),
        async (rows, commands) => {
          let plan = await planWith(...rows, ['last', 'Last', '', '', '', '', '', '']);
          const before = contentOf(plan);
          for (const command of commands) plan = await tried(plan, command(rows.length));
          calls.close();
          const after = contentOf(plan);
          expect(after).toEqual(contentOf(await madeAnew(plan)));
          const taken: Command[] = [];
          while (must(calls.summary(plan)).undo !== null) {
            plan = await done(plan, undo);
            taken.push(redo);
          }
          calls.close();
          expect(contentOf(plan)).toEqual(before);
          // Those that the commands themselves had taken back come after them, and are not made again here.
          plan = await allDone(plan, taken);
          calls.close();
          expect(contentOf(plan)).toEqual(after);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a change', () => {
  it('of many cells is taken back as one, also after a restart', async () => {
    const plan = await planWith(['1', 'A', 'nope', '', '', '', '', ''], ['2', 'B', 'nope', '', '', '', '', '']);
    const cells = [2, 3].map((row) => ({ row, index: EMAIL, text: 'a@b.example' }));
    must(calls.change(plan, { kind: 'cells', by: 'fill', cells }));
    expect(statusOf(plan, 3)).toBe('ready');
    calls.close();
    calls = planCalls(() => 0);
    expect(must(calls.summary(plan)).undo).toMatchObject({
      by: 'fill',
      cells: 2,
      rows: 2,
      first: { row: 2, index: 2 },
    });
    expect(must(calls.change(plan, undo)).change).toMatchObject({ by: 'fill' });
    expect([textOf(plan, 2, EMAIL), textOf(plan, 3, EMAIL)]).toEqual(['nope', 'nope']);
    expect(must(calls.summary(plan))).toMatchObject({ edits: 0, undo: null, redo: { by: 'fill' } });
  });

  it('that another one follows cannot be made again once it was taken back', async () => {
    const plan = await planWith(['1', 'A', '', '', '', '', '', '']);
    await allDone(plan, [textCommand(2, NAME, 'B'), undo, textCommand(2, NAME, 'C')]);
    expect(must(calls.summary(plan)).redo).toBeNull();
    expect(must(calls.change(plan, redo)).change).toBeNull();
    expect(textOf(plan, 2, NAME)).toBe('C');
  });

  it('that says nothing new is none', async () => {
    const plan = await planWith(['1', 'A', '', '', '', '', '', '']);
    expect(must(calls.change(plan, textCommand(2, NAME, 'A')))).toEqual({ rows: [], change: null });
    expect(must(calls.summary(plan)).undo).toBeNull();
  });

  it('of a cell that is not there is refused whole, with its row', async () => {
    const plan = await planWith(['1', 'A', '', '', '', '', '', '']);
    const cells = [
      { row: 2, index: NAME, text: 'B' },
      { row: 99, index: NAME, text: 'C' },
    ];
    const refused = calls.change(plan, { kind: 'cells', by: 'paste', cells });
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('Row 99') } });
    expect(textOf(plan, 2, NAME)).toBe('A');
  });

  it('of very many rows asks for a new plan, which has all of them', async () => {
    const rows = Array.from({ length: 2500 }, (_, at) => [`${at}`, 'A', 'n/a', '', '', '', '', '']);
    let plan = await planWith(...rows);
    expect(must(calls.summary(plan)).counts).toMatchObject({ invalid: 2500 });
    const command = repair('empty-filler', cause('email-invalid', EMAIL));
    expect(must(calls.change(plan, command))).toMatchObject({ rows: null, change: { cells: 2500 } });
    calls.close();
    plan = await madeAnew(plan);
    expect(must(calls.summary(plan))).toMatchObject({ counts: { ready: 2500, invalid: 0 }, edits: 2500 });
    plan = await done(plan, undo);
    expect(must(calls.summary(plan))).toMatchObject({ counts: { ready: 0, invalid: 2500 }, edits: 0 });
  });
});

describe('a row that is left out', () => {
  it('is skipped, gives its ID free, proves nothing, and comes back as it was', async () => {
    const plan = await planWith(
      ['1', 'A', '', '05/06/2021', '', '', '', ''],
      ['1', 'B', '', '', '', '', '', ''],
      ['2', 'C', '', '25/12/2020', '', '', '', ''],
    );
    expect(statusOf(plan, 3)).toBe('invalid');
    const without = await allDone(plan, [
      { kind: 'rows', out: true, rows: [2] },
      { kind: 'rows', out: true, rows: [4] },
    ]);
    expect(must(calls.row(without, 2))).toMatchObject({ status: 'skipped', skipReason: 'by-hand', account: null });
    expect(statusOf(without, 3)).toBe('ready');
    expect(must(calls.summary(without))).toMatchObject({
      counts: { leftOut: 2, blank: 0 },
      leftOutByHand: 2,
      edits: 0,
    });
    const back = await allDone(without, [{ kind: 'rows', out: false, rows: [2] }]);
    expect(must(calls.row(back, 2)).issues.map(({ code }) => code)).toContain('date-ambiguous');
    expect(contentOf(await allDone(back, [undo, undo, undo])).counts).toEqual(contentOf(await planWithSame()).counts);

    function planWithSame() {
      return planWith(
        ['1', 'A', '', '05/06/2021', '', '', '', ''],
        ['1', 'B', '', '', '', '', '', ''],
        ['2', 'C', '', '25/12/2020', '', '', '', ''],
      );
    }
  });

  it('stays left out when its cells are changed, and when the plan is made anew', async () => {
    const plan = await planWith(['1', 'A', 'nope', '', '', '', '', '']);
    await allDone(plan, [{ kind: 'rows', out: true, rows: [2] }, textCommand(2, EMAIL, 'a@b.example')]);
    expect(statusOf(plan, 2)).toBe('skipped');
    calls.close();
    expect(statusOf(await madeAnew(plan), 2)).toBe('skipped');
  });

  it('that is blank stays blank', async () => {
    const plan = await planWith(['1', 'A', '', '', '', '', '', ''], Array(8).fill(''), [
      '2',
      'B',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(must(calls.change(plan, { kind: 'rows', out: true, rows: [3] })).change).toBeNull();
  });
});

describe('for each cause there are the repairs that help', () => {
  const table: readonly [what: string, column: number, text: string, code: string, kind: RepairKind, after: string][] =
    [
      [
        'several addresses are parted',
        EMAIL,
        'a@b.example / c@d.example',
        'email-invalid',
        'split-addresses',
        'a@b.example; c@d.example',
      ],
      ['or the first is taken', EMAIL, 'a@b.example / c@d.example', 'email-invalid', 'first-address', 'a@b.example'],
      ['an address is mended', EMAIL, 'jane (at) acme.example', 'email-invalid', 'mend-address', 'jane@acme.example'],
      ['a filler is emptied', EMAIL, 'N/A', 'email-invalid', 'empty-filler', ''],
      ['anything wrong is emptied', EMAIL, 'ask Jane', 'email-invalid', 'empty', ''],
      ['one manager of several', OWNER, 'a@b.example, c@d.example', 'csm-not-email', 'first-address', 'a@b.example'],
      ['yes in another language', ACTIVE, 'Ja', 'boolean-unrecognised', 'yes-no', 'yes'],
      ['no as a sign', ACTIVE, '✗', 'boolean-unrecognised', 'yes-no', 'no'],
      ['a broken link', WEB, 'http:/acme.example', 'url-invalid', 'mend-link', 'http://acme.example'],
      ['damaged letters', NAME, 'MÃ¼ller', 'text-damaged', 'unscramble', 'Müller'],
      ['spaces', NAME, ' Acme ', 'text-trimmed', 'trim', 'Acme'],
      ['a link without its scheme', WEB, 'acme.example', 'url-scheme-added', 'add-https', 'https://acme.example'],
    ];

  it.each(table)('%s', async (_what, column, text, code, kind, after) => {
    const cells = ['1', 'Acme', '', '', '', '', '', ''].with(column, text);
    const plan = await planWith(cells);
    const found = must(calls.repairs(plan)).find((each) => each.code === code);
    const offer = found?.offers.find((each) => each.repair === kind);
    expect(offer).toEqual({ repair: kind, count: 1, example: { before: text, after } });
    if (found === undefined) throw new Error('no such cause');
    const { offers: _, ...ref } = found;
    must(calls.change(plan, repair(kind, ref)));
    expect(textOf(plan, 2, column)).toBe(after);
    expect(must(calls.row(plan, 2)).issues.filter((issue) => issue.code === code)).toEqual([]);
  });

  it('the order of day and month is chosen for the column, in the mapping, and taken back from there', async () => {
    const plan = await planWith(['1', 'A', '', '03/04/2021', '', '', '', '']);
    expect(offersOf(plan, 'date-ambiguous')).toEqual([
      ['day-first', 1],
      ['month-first', 1],
      ['leave-out', 1],
    ]);
    const chosen = await done(plan, repair('month-first', cause('date-ambiguous', START)));
    expect(must(calls.row(chosen, 2)).account).toMatchObject({ customer_start_date: '2021-03-04' });
    expect(contentOf(chosen).mapping.matches[3]?.to).toEqual({ field: 'customer_start_date', dateOrder: 'mdy' });
    const back = await done(chosen, undo);
    expect(contentOf(back).mapping).toEqual(mapping);
    expect(statusOf(back, 2)).toBe('invalid');
  });

  it('so is the decimal sign', async () => {
    const plan = await planWith(['1', 'A', '', '', '', '', '1,234', '']);
    const chosen = await done(plan, repair('decimal-comma', cause('number-ambiguous', MRR)));
    expect(must(calls.row(chosen, 2)).account).toMatchObject({ traits: { mrr: 1.234 } });
  });

  it('an ID is never emptied, but its row can be left out', async () => {
    const plan = await planWith(['', 'A', '', '', '', '', '', ''], ['1.23E+11', 'B', '', '', '', '', '', '']);
    expect(offersOf(plan, 'internal-id-missing')).toEqual([['leave-out', 1]]);
    expect(offersOf(plan, 'internal-id-damaged')).toEqual([['leave-out', 1]]);
    must(calls.change(plan, repair('leave-out', cause('internal-id-missing', ID))));
    expect(must(calls.row(plan, 2))).toMatchObject({ status: 'skipped', skipReason: 'by-hand' });
  });

  it('a repair of which nothing is left says so', async () => {
    const plan = await planWith(['1', 'A', 'N/A', '', '', '', '', '']);
    must(calls.change(plan, repair('empty-filler', cause('email-invalid', EMAIL))));
    const again = calls.change(plan, repair('empty-filler', cause('email-invalid', EMAIL)));
    expect(again).toMatchObject({ ok: false, error: { message: expect.stringContaining('Nothing is left') } });
  });

  it('an import that has begun has none', async () => {
    const plan = await planWith(['1', 'A', 'nope', '', '', '', '', '']);
    const store = must(PlanStore.open(plan, 'change'));
    store.change({ state: 'started' });
    store.close();
    expect(must(calls.repairs(plan))).toEqual([]);
  });
});

describe('find and replace', () => {
  const find = (text: string, more: Partial<Extract<Command, { kind: 'replace' }>['find']> = {}) => ({
    text,
    index: null,
    matchCase: false,
    whole: false,
    ...more,
  });
  const rows = [
    ['1', 'Acme Ltd', 'ltd@x.example', '', '', '', '', ''],
    ['2', 'Bolt LTD', '', '', '', '', '', ''],
    ['3', 'Ltd', '', '', '', '', '', ''],
  ];

  it.each([
    ['in every column, in any case', find('ltd'), 4, 3],
    ['in one column', find('ltd', { index: NAME }), 3, 3],
    ['with its capitals', find('Ltd', { matchCase: true }), 2, 2],
    ['as the whole cell', find('ltd', { whole: true }), 1, 1],
    ['signs of patterns are nothing special', find('.+'), 0, 0],
  ])('finds %s', async (_how, what, cells, inRows) => {
    const plan = await planWith(...rows);
    expect(must(calls.findCells(plan, what, 'Limited'))).toMatchObject({ cells, rows: inRows });
  });

  it('shows what the cells would be, then makes just that, and takes it back as one', async () => {
    const plan = await planWith(...rows);
    const what = find('ltd', { index: NAME });
    expect(must(calls.findCells(plan, what, '$& Inc')).first[0]).toEqual({
      row: 2,
      index: NAME,
      text: 'Acme Ltd',
      after: 'Acme $& Inc',
    });
    expect(must(calls.change(plan, { kind: 'replace', find: what, replacement: '$& Inc' })).change).toMatchObject({
      by: 'replace',
      cells: 3,
    });
    expect(textOf(plan, 3, NAME)).toBe('Bolt $& Inc');
    must(calls.change(plan, undo));
    expect(textOf(plan, 3, NAME)).toBe('Bolt LTD');
  });
});

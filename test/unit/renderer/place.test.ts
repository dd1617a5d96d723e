import { describe, expect, it } from 'vitest';
import { isLeftOpen, placeOfStep, standingOf, stepKeys } from '../../../src/renderer/components/shell/steps.ts';
import { type Place, placeOfOpened, placeOfWork } from '../../../src/renderer/place.ts';
import type { Overview } from '../../../src/shared/overview.ts';
import { finding, workWith } from './work.ts';

type Standing = Pick<Overview, 'work' | 'run'>;

const runIn = (state: NonNullable<Overview['run']>['state']): NonNullable<Overview['run']> => ({
  plan: 'running',
  fileName: 'a.csv',
  practice: true,
  state,
  counts: {
    rows: 1,
    created: 0,
    updated: 0,
    imported: 0,
    unchanged: 0,
    failed: 0,
    invalid: 0,
    skipped: 0,
    remaining: 1,
  },
  toSend: 1,
  done: 0,
  perMinute: null,
  remainingMs: null,
  awaiting: null,
  waiting: null,
  pace: null,
  slept: null,
  recent: [],
  points: [],
  startedAt: '2026-11-25T10:00:00.000Z',
  stopped: null,
  why: null,
});

describe('after a start or a reload of the page the window shows', () => {
  it.each(['running', 'pausing', 'paused', 'stopping'] as const)('the import that is %s', (state) => {
    expect(placeOfWork({ run: runIn(state), work: workWith('other') })).toEqual({ at: 'import', plan: 'running' });
  });

  it('the review of a file whose rows were checked', () => {
    expect(placeOfWork({ run: null, work: workWith('checked') })).toEqual({ at: 'review', plan: 'checked' });
  });

  it('what its words mean, where that was changed since', () => {
    const work = { ...workWith(null), wordsPlan: 'checked' };
    expect(placeOfWork({ run: null, work })).toEqual({ at: 'values', plan: 'checked' });
  });

  it('the columns of a file whose rows were not checked', () => {
    expect(placeOfWork({ run: null, work: workWith(null) })).toEqual({ at: 'columns' });
  });

  it('how a file is read as long as that has a question', () => {
    const work = workWith(null, { findings: [finding('finding-header-doubtful')] });
    expect(placeOfWork({ run: null, work })).toEqual({ at: 'check-file' });
  });

  it.each(['finished', 'stopped'] as const)('the first step when the import is %s and no file is open', (state) => {
    expect(placeOfWork({ run: runIn(state), work: null })).toEqual({ at: 'file' });
  });
});

describe('a file that was opened', () => {
  it('comes to its columns where nothing about it is doubtful', () => {
    const findings = [finding('finding-encoding', { severity: 'note' })];
    expect(placeOfOpened(workWith(null, { findings }))).toEqual({ at: 'columns' });
  });

  it('is to be checked first where something is', () => {
    expect(placeOfOpened(workWith(null, { findings: [finding('finding-filter')] }))).toEqual({ at: 'check-file' });
  });

  it('is to be checked first where one of several sheets was taken', () => {
    const sheets = ['Old', 'New'].map((name) => ({ name, rows: 5, hidden: false }));
    expect(placeOfOpened(workWith(null, { sheets }))).toEqual({ at: 'check-file' });
  });

  it('comes back to its columns once its rows were checked', () => {
    expect(placeOfOpened(workWith('p', { findings: [finding('finding-filter')] }))).toEqual({ at: 'columns' });
  });
});

describe('the steps that can be reached', () => {
  const reachable = (from: Place, standing: Standing): string[] =>
    stepKeys.filter((step) => placeOfStep(step, from, standing) !== null);

  it('are the first alone when no file is open', () => {
    expect(reachable({ at: 'file' }, { work: null, run: null })).toEqual(['file']);
  });

  it('go as far as the columns while the rows are not checked', () => {
    expect(reachable({ at: 'columns' }, { work: workWith(null), run: null })).toEqual([
      'file',
      'check-file',
      'columns',
    ]);
  });

  it('end before the columns while a question is open', () => {
    const work = workWith(null, { findings: [finding('finding-encoding-doubtful')] });
    expect(reachable({ at: 'check-file' }, { work, run: null })).toEqual(['file', 'check-file']);
  });

  it('lead back and forth between file, columns, review and import once they are', () => {
    const standing = { work: workWith('p'), run: null };
    expect(reachable({ at: 'file' }, standing)).toEqual(['file', 'check-file', 'columns', 'review', 'import']);
    expect(reachable({ at: 'review', plan: 'p' }, standing)).toEqual([
      'file',
      'check-file',
      'columns',
      'review',
      'import',
    ]);
  });

  it('do not lead from a running import back into its rows', () => {
    const standing = { work: workWith('running'), run: runIn('running') };
    expect(reachable({ at: 'import', plan: 'running' }, standing)).toEqual(['file', 'import']);
  });

  it('do not lead from a report back into the import that it tells of', () => {
    expect(reachable({ at: 'report', plan: 'p' }, { work: null, run: runIn('finished') })).toEqual(['file', 'report']);
  });
});

describe('the steps tell', () => {
  it('of where the user is, as long as that is a step', () => {
    const columns: Place = { at: 'columns' };
    expect(standingOf(columns, { work: workWith('p'), run: null })).toEqual(columns);
  });

  it.each(['history', 'mappings', 'settings'] as const)('of the import that runs while the user looks at %s', (at) => {
    const standing = { work: null, run: runIn('running') };
    const from = standingOf({ at }, standing);
    expect(from).toEqual({ at: 'import', plan: 'running' });
    expect(placeOfStep('import', from, standing)).toEqual({ at: 'import', plan: 'running' });
  });
});

describe('beside a report the step of the import is', () => {
  const report: Place = { at: 'report', plan: 'running' };

  it('done once the import has ended', () => {
    expect(isLeftOpen(report, { run: runIn('finished'), unfinished: null })).toBe(false);
    expect(isLeftOpen(report, { run: null, unfinished: null })).toBe(false);
  });

  it('not done while the import is paused, stopped, or was left in an earlier session', () => {
    expect(isLeftOpen(report, { run: runIn('paused'), unfinished: null })).toBe(true);
    expect(isLeftOpen(report, { run: runIn('stopped'), unfinished: null })).toBe(true);
    const unfinished = { plan: 'running', fileName: 'a.csv', practice: true, remaining: 1, toSend: 2, startedAt: '' };
    expect(isLeftOpen(report, { run: null, unfinished })).toBe(true);
  });
});

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingKey } from '../../src/shared/finding-key.ts';
import type { Mapping } from '../../src/shared/mapping.ts';
import type { Work } from '../../src/shared/overview.ts';
import { textRequest } from '../support/changes.ts';
import { must } from '../support/plans.ts';
import { computer, openWindow, type TestWindow } from '../support/window.ts';

/** Two accounts and a total, which is left out unless it is to be kept. */
const lines = ['internal_id,name,seats', '1,One,2', '2,Two,3', 'Total,,5'];

async function openReport() {
  const here = computer();
  const file = path.join(here.folder, 'report.csv');
  writeFileSync(file, lines.join('\n'));
  const window = await openWindow(here);
  return { here, window, work: await window.open(file) };
}

const keepFooter = (window: TestWindow, { file }: Work) =>
  window.must('openFile', { file: file.file, options: { footer: 'keep' } });

const withoutName = (mapping: Mapping): Mapping => ({
  ...mapping,
  matches: mapping.matches.filter(({ to }) => to.field !== 'name'),
});

const draftsOf = async (window: TestWindow) => (await window.must('overview', {})).drafts;

describe('a file that is read in another way', () => {
  test('makes no work of its own while the user changed nothing', async () => {
    const { window, work } = await openReport();
    expect(work.profile.footer).toMatchObject({ kept: false });
    const again = await keepFooter(window, work);
    expect(again).toMatchObject({ options: { footer: 'keep' }, profile: { footer: { kept: true } }, touched: false });
    expect(await draftsOf(window)).toEqual([]);
  });

  test('keeps the matches that the user made, and is the same work', async () => {
    const { window, work } = await openReport();
    await window.must('keepMapping', { mapping: withoutName(work.mapping) });
    const again = await keepFooter(window, work);
    expect(again).toMatchObject({ mapping: withoutName(work.mapping), touched: true, plan: null });
    expect(await draftsOf(window)).toEqual([]);
  });

  test('lays the matches aside whose columns it no longer has', async () => {
    const { window, work } = await openReport();
    await window.must('keepMapping', { mapping: withoutName(work.mapping) });
    const again = await window.must('openFile', { file: work.file.file, options: { headerRow: 2 } });
    expect(again.profile.columns.map(({ header }) => header)).toEqual(['1', 'One', '2']);
    expect(again.touched).toBe(false);
    expect(await draftsOf(window)).toHaveLength(1);
  });

  test('leaves corrected cells with the reading that they were corrected in', async () => {
    const { window, work } = await openReport();
    const { plan } = await window.must('checkFile', { mapping: work.mapping });
    await window.must('changeRows', textRequest({ plan, row: 2, index: 1, text: 'First' }));
    const again = await keepFooter(window, work);
    expect(again).toMatchObject({ edits: 0, plan: null });
    const [draft] = await draftsOf(window);
    expect(draft).toMatchObject({ edits: 1, checked: true });
    const taken = await window.must('continueDraft', { draft: draft?.draft ?? '' });
    expect(taken).toMatchObject({ plan, edits: 1 });
  });

  test('keeps what the user said to be right, also over a restart', async () => {
    const { here, window, work } = await openReport();
    const [finding] = work.profile.findings;
    if (finding === undefined) throw new Error('Nothing was found about the report.');
    await window.must('confirmFinding', { finding: findingKey(finding) });
    await window.must('keepMapping', { mapping: withoutName(work.mapping) });
    expect((await keepFooter(window, work)).confirmed).toEqual([findingKey(finding)]);
    await window.desktop.close();
    const second = await openWindow(here);
    const [draft] = await draftsOf(second);
    const taken = must(await second.ask('continueDraft', { draft: draft?.draft ?? '' }));
    expect(taken.confirmed).toEqual([findingKey(finding)]);
    expect(taken.options).toEqual({ footer: 'keep' });
  });
});

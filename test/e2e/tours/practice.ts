import path from 'node:path';
import { expect } from '../journey.ts';
import { ask } from '../support/ask.ts';
import { sample } from '../support/customers.ts';
import type { Tour } from './tour.ts';

/** Slow enough that a run still stands after it was looked at: the sample then takes a minute. */
const SLOW = 240;
const QUICK = 6000;

async function throughColumns({ at, go, visit }: Tour): Promise<void> {
  await expect(at.window.heading(at.file.title)).toBeVisible();
  await visit('file');
  await go.open(sample('accounts.csv'));
  await visit('columns');
  await at.columns.fieldOf('Company').click();
  await visit('columns, choosing a field');
  await at.columns.leaveList();
  await at.columns.match('Tags', 'Tags');
  for (const column of ['Billing Email', 'Customer since', 'Tags']) {
    await at.columns.openOptions(column);
    await visit(`columns, options of ${column}`);
    await at.columns.closeOptions(column);
  }
  await at.columns.match('Tags', 'Leave out');
  await at.columns.startSaving();
  await visit('columns, saving the mapping');
  await at.window.closeDialog();
  await at.columns.saveMapping('Our CRM export');
}

async function throughReview({ at, visit }: Tour): Promise<void> {
  await at.columns.check.click();
  await expect(at.window.heading(at.values.title)).toBeVisible();
  await visit('values');
  await at.values.goOn.click();
  await expect(await at.review.cell(2, 'Company')).toBeVisible();
  await at.window.closeMessages();
  await visit('review');
  await (await at.review.cell(2, 'Company')).click();
  await expect(at.review.panel.getByRole('heading', { name: 'Row 2' })).toBeVisible();
  await visit('review, a row in full');
  await at.review.filter('Needs fixing').click();
  await (await at.review.cell(19, 'Company')).click();
  await expect(at.review.panel.getByRole('heading', { name: 'Row 19' })).toBeVisible();
  await visit('review, a row that needs fixing');
  await at.window.page.keyboard.press('ControlOrMeta+f');
  await at.window.dialog('Find and replace').getByRole('textbox', { name: 'Find' }).fill('a');
  await expect(at.window.dialog('Find and replace').getByRole('table')).toBeVisible();
  await visit('review, find and replace');
  await at.window.closeDialog();
}

async function throughImport({ importer, at, visit }: Tour): Promise<void> {
  await ask(importer, 'saveSettings', { practice: true, perMinute: SLOW });
  await at.review.toImport.click();
  await expect(at.import.start).toBeEnabled();
  await visit('import, before');
  await at.import.start.click();
  await expect.poll(() => at.import.count('Created')).toBeGreaterThan(9);
  await visit('import, during');
  await at.import.stop.click();
  await visit('import, asking whether to stop');
  await at.window.closeDialog();
  await at.import.pause.click();
  await expect(at.import.resume).toBeVisible();
  await visit('import, paused');
  await ask(importer, 'saveSettings', { practice: true, perMinute: QUICK });
  await at.import.resume.click();
}

async function throughReport({ importer, at, visit }: Tour): Promise<void> {
  await expect(at.window.heading(at.report.title)).toBeVisible();
  await visit('report, with rows that need fixing');
  await importer.answerNextSaveDialog(path.join(path.dirname(importer.dataDir), 'to fix.xlsx'));
  await at.report.saveProblems.click();
  await expect(at.report.saved('to fix.xlsx')).toBeVisible();
  await visit('report, saved');
}

async function throughPages({ at, visit }: Tour): Promise<void> {
  await at.window.open('History');
  await visit('history');
  await at.history.remove('accounts.csv');
  await visit('history, asking whether to delete');
  await at.window.closeDialog();
  await at.window.open('Mappings');
  await at.mappings.show('Our CRM export');
  await visit('saved mappings');
  await at.mappings.startRenaming('Our CRM export');
  await visit('saved mappings, renaming');
  await at.window.closeDialog();
  await at.window.open('Settings');
  await visit('settings');
}

/** The whole way in practice mode, and the pages beside it. */
export async function practiceTour(tour: Tour): Promise<void> {
  await throughColumns(tour);
  await throughReview(tour);
  await throughImport(tour);
  await throughReport(tour);
  await throughPages(tour);
}

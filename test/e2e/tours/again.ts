import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '../journey.ts';
import { ask } from '../support/ask.ts';
import { customers, spreadsheet } from '../support/customers.ts';
import type { Tour } from './tour.ts';

const PAUSE_AND_QUIT = 1;

/** Comes back to an import that was left in the middle, and to columns that were being matched. */
export async function againTour({ importer, at, go, visit }: Tour): Promise<void> {
  await ask(importer, 'saveSettings', { practice: true, perMinute: 60 });
  await go.check(customers(40, 'january.csv'));
  await go.start();
  await expect(at.import.recentRows).not.toHaveCount(0);
  await importer.answerNextMessageBox(PAUSE_AND_QUIT);
  await importer.closeWindow();
  await importer.ended();
  await importer.start();
  await go.browse(customers(12, 'february.csv'));
  await at.columns.change('Email', { Label: 'Office' });
  await at.columns.saveMapping('Every month');
  await importer.restart();
  await expect(at.file.resume).toBeVisible();
  await expect(at.file.continueWith('february.csv')).toBeVisible();
  await visit('file, with what is unfinished');
  await at.file.discardRest.click();
  await visit('file, asking whether to discard');
  await at.window.closeDialog();
  await at.window.open('History');
  await visit('history, with an unfinished import');
  await at.window.open('Import');
  await go.open(spreadsheet('march.csv', ['Customer ID', 'Company', 'City'], ['1', 'Acme', 'Leeds']));
  await visit('columns, with a mapping that fits');
}

const regional = {
  name: 'regional report.csv',
  bytes: Buffer.from(
    [
      'Customers of the region;;;',
      'As of 30 June;;;',
      'Kundennummer;Firma;Kunde seit;Umsatz',
      '00471;Müller Söhne;03/04/2025;1.234,50',
      '00472;Groß & Klein;05/06/2025;900,00',
      '00473;Café Bräu;07/02/2024;12.000,00',
      '00474;Über Land;01/12/2023;450,25',
      'Summe;;;14.584,75',
    ].join('\n'),
    'latin1',
  ),
};

/** What is doubtful about how a file is read. */
async function throughDoubts({ importer, at, visit }: Tour): Promise<void> {
  await importer.dropFiles(regional);
  await expect(at.window.heading(at.checkFile.title)).toBeVisible();
  await visit('check the file, a report');
  await importer.dropFiles(spreadsheet('bare.csv', ['C-1', 'a@acme.example'], ['C-2', 'b@bolt.example']));
  await expect(at.checkFile.questions).toHaveCount(1);
  await visit('check the file, with a question');
}

/** What goes wrong, where the user looks. */
export async function troubleTour(tour: Tour): Promise<void> {
  const { importer, at, visit } = tour;
  await expect(at.window.heading(at.file.title)).toBeVisible();
  await importer.dropFiles({ name: 'logo.xlsx', bytes: 'no spreadsheet' });
  await expect(at.file.trouble('logo.xlsx')).toBeVisible();
  await visit('file, one that cannot be read');
  await throughDoubts(tour);
  await importer.dropFiles(spreadsheet('no ids.csv', ['Company', 'Kind of thing'], ['Acme', 'x'], ['Beta', 'y']));
  await expect(at.window.heading(at.columns.title)).toBeVisible();
  await visit('columns, the ID still needed');
  await importer.quit();
  await importer.ended();
  writeFileSync(path.join(importer.dataDir, 'window', 'window.json'), '{ damaged');
  writeFileSync(path.join(importer.dataDir, 'plans', 'damaged.plan.sqlite'), 'no plan');
  await importer.start();
  await expect(at.window.notice('The file with your settings was damaged')).toBeVisible();
  await visit('file, with a notice');
  await at.window.open('History');
  await expect(at.history.unreadable).toHaveCount(1);
  await visit('history, with a plan that cannot be read');
}

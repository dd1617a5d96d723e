import type { Importer } from '../support/importer.ts';
import { CheckFilePage } from './check-file.page.ts';
import { ColumnsPage } from './columns.page.ts';
import { FilePage } from './file.page.ts';
import { HistoryPage } from './history.page.ts';
import { ImportPage } from './import.page.ts';
import { MappingsPage } from './mappings.page.ts';
import { ReportPage } from './report.page.ts';
import { ReviewPage } from './review.page.ts';
import { SettingsPage } from './settings.page.ts';
import { ValuesPage } from './values.page.ts';
import { WindowPage } from './window.page.ts';

/** The screens of the window. */
export class Screens {
  readonly window: WindowPage;
  readonly file: FilePage;
  readonly checkFile: CheckFilePage;
  readonly columns: ColumnsPage;
  readonly review: ReviewPage;
  readonly values: ValuesPage;
  readonly import: ImportPage;
  readonly report: ReportPage;
  readonly history: HistoryPage;
  readonly mappings: MappingsPage;
  readonly settings: SettingsPage;

  constructor(importer: Importer) {
    this.window = new WindowPage(importer);
    this.file = new FilePage(importer);
    this.checkFile = new CheckFilePage(importer);
    this.columns = new ColumnsPage(importer);
    this.review = new ReviewPage(importer);
    this.values = new ValuesPage(importer);
    this.import = new ImportPage(importer);
    this.report = new ReportPage(importer);
    this.history = new HistoryPage(importer);
    this.mappings = new MappingsPage(importer);
    this.settings = new SettingsPage(importer);
  }
}

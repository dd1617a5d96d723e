import type { Inspection } from '../../shared/inspection.ts';
import { describeDecisions, describeFindings } from '../describe-findings.ts';
import { type FileFlags, fileOptionsOf } from '../file-options.ts';
import { openImporter } from '../host.ts';
import { jobProgress } from '../job-progress.ts';
import { listenForStop } from '../stop-signals.ts';
import { countOf, type ExitStatus, exitStatus, printJson, say, sayError, userPath } from '../terminal.ts';

export interface InspectFlags extends FileFlags {
  readonly dataDir?: string;
  readonly json?: boolean;
}

/** `inspect FILE`: what the file is, in words on a terminal, as JSON where asked or where the output goes elsewhere. */
export async function inspectCommand(file: string, flags: InspectFlags): Promise<ExitStatus> {
  const importer = openImporter(flags.dataDir);
  if (!importer.ok) return sayError(importer.error);
  const stop = listenForStop(() => say('Stopping …'));
  const progress = jobProgress();
  const hooks = { onProgress: progress.show, signal: stop.stop };
  const inspected = await importer.value.inspect(userPath(file), fileOptionsOf(flags), hooks);
  progress.end();
  stop.release();
  if (!inspected.ok) return sayError(inspected.error);
  if (flags.json || !process.stdout.isTTY) printJson(inspectionJson(inspected.value));
  else describe(inspected.value);
  return exitStatus.well;
}

function inspectionJson({ profile, mapping, decisions, preset }: Inspection): object {
  const { file, format, encoding, delimiter, sheets, sheet, headerRow, headerReason, footer } = profile;
  const { rows, columns, findings } = profile;
  return {
    file,
    format,
    encoding,
    delimiter,
    sheets,
    sheet,
    headerRow,
    headerReason,
    rows,
    footer,
    columns,
    findings,
    decisions,
    preset,
    mapping,
  };
}

function describe({ profile, suggestions, columnOffers, decisions, preset }: Inspection): void {
  const { file, format, encoding, sheet, headerRow, headerReason, rows, columns, findings } = profile;
  const where = sheet === null ? `encoding ${encoding}` : `sheet “${sheet}”`;
  const header = headerRow === 0 ? 'no header' : `headers in row ${headerRow}`;
  say(`${file.name}: ${format}, ${where}, ${header}, ${countOf(rows, 'row')} below.`);
  say(headerReason);
  if (preset !== null) {
    const by = preset.by.map((header) => `“${header}”`).join(', ');
    say(`It looks like an export of ${preset.export} from ${preset.system} (by ${by}).`);
  }
  for (const column of columns) {
    const match = suggestions.find((suggestion) => suggestion.index === column.index);
    const samples = column.samples.map((sample) => `“${sample}”`).join(', ');
    const offer = columnOffers.find((one) => one.index === column.index);
    const may = offer === undefined ? 'not matched' : `not matched; may be ${offer.to.field} (${offer.reason})`;
    const target = match === undefined ? may : `→ ${match.field} (${match.reason})`;
    say(`  ${column.header || '(no header)'}: ${samples || 'empty'}  ${target}`);
  }
  if (decisions.length > 0) say('Read as a whole:');
  describeDecisions(decisions);
  describeFindings(findings);
}

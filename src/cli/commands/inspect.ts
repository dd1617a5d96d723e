import type { Inspection } from '../../shared/inspection.ts';
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

function inspectionJson({ profile, mapping }: Inspection): object {
  const { file, format, encoding, delimiter, sheets, sheet, headerRow, rows, columns, findings } = profile;
  // Presets come with their part; a file is then recognised by its headers.
  return {
    file,
    format,
    encoding,
    delimiter,
    sheets,
    sheet,
    headerRow,
    rows,
    columns,
    findings,
    preset: null,
    mapping,
  };
}

function describe({ profile, suggestions }: Inspection): void {
  const { file, format, encoding, sheet, headerRow, rows, columns } = profile;
  const where = sheet === null ? `encoding ${encoding}` : `sheet “${sheet}”`;
  say(`${file.name}: ${format}, ${where}, headers in row ${headerRow}, ${countOf(rows, 'row')} below.`);
  for (const column of columns) {
    const match = suggestions.find((suggestion) => suggestion.header === column.header);
    const samples = column.samples.map((sample) => `“${sample}”`).join(', ');
    const target = match === undefined ? 'not matched' : `→ ${match.field} (${match.reason})`;
    say(`  ${column.header || '(no header)'}: ${samples || 'empty'}  ${target}`);
  }
}

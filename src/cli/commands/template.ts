import { openImporter } from '../host.ts';
import { type ExitStatus, exitStatus, say, sayError, userPath } from '../terminal.ts';

export interface TemplateFlags {
  readonly dataDir?: string;
  readonly out: string;
}

/** `template --out FILE.xlsx`: a spreadsheet to fill in; a file that is there stays. */
export async function templateCommand(flags: TemplateFlags): Promise<ExitStatus> {
  const importer = openImporter(flags.dataDir);
  if (!importer.ok) return sayError(importer.error);
  const out = userPath(flags.out);
  const written = await importer.value.papers.template(out, false);
  if (!written.ok) return sayError(written.error);
  say(`${out}: fill it in, then “import” it.`);
  return exitStatus.well;
}

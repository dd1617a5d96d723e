import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FullConfig, Reporter } from '@playwright/test/reporter';
import { electronBinary } from '../../support/electron-binary.ts';

const ONLY_ELECTRON = '@electron';

/** The titles of the specs that need Electron, as Playwright lists them when nothing is left out. */
async function titlesOf(configFile: string): Promise<string[]> {
  const cli = [process.argv[1] ?? '', 'test', '--list', '--grep', ONLY_ELECTRON, '--config', configFile];
  const env = { ...process.env, AKITA_LIST_ALL_SPECS: '1' };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [...cli, '--reporter=list'], { env });
    return stdout.split('\n').filter((line) => line.includes(' › '));
  } catch {
    return [];
  }
}

/** Says at the end which specs were not run because they need real Electron: they have neither passed nor failed. */
export default class NotRunHere implements Reporter {
  private configFile: string | undefined;

  onBegin(config: FullConfig): void {
    this.configFile = config.configFile;
  }

  async onEnd(): Promise<void> {
    if (electronBinary() !== null || this.configFile === undefined || process.env.AKITA_LIST_ALL_SPECS) return;
    const titles = await titlesOf(this.configFile);
    if (titles.length === 0) return;
    const count = titles.length === 1 ? '1 spec was' : `${titles.length} specs were`;
    process.stdout.write(`\n  ${count} not run here: they need Electron’s own binary (npx install-electron).\n`);
    process.stdout.write(`${titles.map((title) => `    ${title.trim()}`).join('\n')}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}

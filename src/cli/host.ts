import { nodeClock } from '../main/host/node-clock.ts';
import { nodeHttp } from '../main/host/node-http.ts';
import { Importer } from '../main/importer.ts';
import { forkJob } from '../main/jobs.ts';
import type { Outcome } from '../shared/app-error.ts';
import { say, userPath } from './terminal.ts';

/** The application on the command line: Node's clock, network and processes behind its ports. */
export function openImporter(dataDir: string | undefined): Outcome<Importer> {
  return Importer.open({
    dataDir: dataDir === undefined ? undefined : userPath(dataDir),
    environment: process.env,
    runJob: forkJob,
    clock: nodeClock,
    http: nodeHttp,
    random: Math.random,
    // What users need to know comes as words of the commands; this is for developers.
    log: (level, line) => {
      if (process.env.AKITA_IMPORTER_DEBUG) say(`${level}: ${line}`);
    },
  });
}

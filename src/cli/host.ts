import { nodeClock } from '../main/host/node-clock.ts';
import { nodeHttp } from '../main/host/node-http.ts';
import { Importer } from '../main/importer.ts';
import { forkJob } from '../main/jobs.ts';
import type { Outcome } from '../shared/app-error.ts';
import { ok } from '../shared/result.ts';
import { Profiles } from './profiles.ts';
import { complain, userPath } from './terminal.ts';

/** The profiles of imports; their folder is made by what needs it first. */
export function openProfiles(dataDir: string | undefined): Outcome<Profiles> {
  const importer = openImporter(dataDir);
  return importer.ok ? ok(new Profiles(importer.value.folder.root)) : importer;
}

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
      if (process.env.AKITA_IMPORTER_DEBUG) complain(`${level}: ${line}`);
    },
  });
}

import { utilityProcess } from 'electron';
import { type JobChild, jobMemoryFlags, jobProcessPath, type RunJob, runJobIn } from '../jobs.ts';

function startUtility(): JobChild {
  const child = utilityProcess.fork(jobProcessPath(), [], {
    serviceName: 'Akita Importer: reading and writing files',
    // They are switches of Chromium's here, not of Node's: only `--js-flags` reaches V8.
    execArgv: [`--js-flags=${jobMemoryFlags().join(' ')}`],
    // What the runtime prints when it dies is for developers alone.
    stdio: process.env.AKITA_IMPORTER_DEBUG ? 'inherit' : 'ignore',
  });
  const kill = () => {
    // A process that is still being started cannot be ended yet.
    if (!child.kill()) child.once('spawn', () => child.kill());
  };
  return {
    send: (request) => child.postMessage(request),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', (code) => listener(`status ${code}`)),
    // It never ends by itself (electron/electron#47228).
    end: kill,
    kill,
  };
}

/** {@link RunJob} over Electron's utilityProcess. */
export const utilityJob: RunJob = runJobIn(startUtility);

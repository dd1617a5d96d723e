/** The user logs off, or a program manager ends the program; the terminal that it was started from is closed. */
const endSignals = ['SIGTERM', 'SIGHUP'] as const;

/**
 * Ends in order when the system says so: nobody is there to answer a question. The listeners stay, because when-exit
 * (under conf) sends each signal a second time, which would end the process at once.
 */
export function quitOnSignals(source: Pick<NodeJS.Process, 'on'>, quitNow: () => void): void {
  for (const signal of endSignals) source.on(signal, quitNow);
}

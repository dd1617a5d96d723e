import type { JobProgress } from '../main/job-messages.ts';
import { type Progress, startProgress } from './progress.ts';

const labels: Record<JobProgress['step'], string> = {
  reading: 'Reading',
  checking: 'Checking',
  writing: 'Writing',
};

/** Shows the steps of a job one after the other. */
export function jobProgress(): { show: (progress: JobProgress) => void; end: () => void } {
  let step: JobProgress['step'] | null = null;
  let shown: Progress | null = null;
  const show = (progress: JobProgress) => {
    if (progress.step !== step) {
      shown?.end();
      step = progress.step;
      shown = startProgress({ label: labels[progress.step], unit: 'share' });
    }
    shown?.show(progress.done, progress.total);
  };
  return { show, end: () => shown?.end() };
}

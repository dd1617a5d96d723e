import type { JobProgress, JobRequest } from './job-messages.ts';

/** The request of one job. */
export type Job<J extends JobRequest['job']> = Extract<JobRequest, { job: J }>;

/** Gives what tells the parent how far a step has come. */
export type Tell = (step: JobProgress['step']) => (done: number, total: number) => void;

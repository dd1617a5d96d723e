import { httpOver } from './fetch-http.ts';
import { describeFailure } from './http-failure.ts';

/** HTTP over Node's fetch, which keeps connections alive and honours HTTPS_PROXY with `--use-env-proxy`. */
export const nodeHttp = httpOver({ fetch, describeFailure });

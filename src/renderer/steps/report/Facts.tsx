import { Text, Title } from '@mantine/core';
import type { ImportReport } from '../../../shared/import-views.ts';
import { number } from '../../text/numbers.ts';
import { reportText } from '../../text/report.ts';
import classes from './report.module.css';

const { facts } = reportText;

function took({ ranMs, state }: ImportReport): string {
  if (ranMs === null) return facts.notFinished;
  return state === 'unfinished' ? facts.soFar(ranMs) : facts.tookValue(ranMs);
}

/** Where it went, when, and how long it took. */
export function Facts({ report }: { readonly report: ImportReport }) {
  const lines = [
    [facts.file, report.fileName],
    [facts.where, facts.place(report.practice, report.server)],
    [facts.began, facts.at(report.startedAt)],
    [facts.took, took(report)],
    [facts.requests, number(report.requests)],
  ] as const;
  return (
    <section aria-labelledby="report-facts" className={classes.facts}>
      <Title order={2} size="h5" mb={6} id="report-facts">
        {facts.title}
      </Title>
      <dl>
        {lines.map(([term, value]) => (
          <div key={term} className={classes.fact}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={classes.fact}>
          <dt>{facts.fingerprint}</dt>
          <dd>
            <Text span size="xs" ff="monospace" className={classes.fingerprint}>
              {report.sha256}
            </Text>
          </dd>
        </div>
      </dl>
    </section>
  );
}

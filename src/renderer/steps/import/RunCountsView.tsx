import { Text, Title } from '@mantine/core';
import type { RunCounts } from '../../../shared/plan.ts';
import { importText } from '../../text/import.ts';
import { number } from '../../text/numbers.ts';
import classes from './import.module.css';

const kinds = ['created', 'updated', 'imported', 'unchanged', 'failed', 'remaining'] as const;
/** Kinds that come seldom are shown once there are some. */
const seldom = new Set<string>(['imported', 'unchanged']);

/** The running counts. */
export function RunCountsView({ counts, practice }: { readonly counts: RunCounts; readonly practice: boolean }) {
  return (
    <section aria-labelledby="run-counts">
      <Title order={2} size="h5" mb={6} id="run-counts">
        {importText.during.counts}
      </Title>
      <dl className={classes.counts}>
        {kinds
          .filter((kind) => counts[kind] > 0 || !seldom.has(kind))
          .map((kind) => (
            <div key={kind} className={classes.count} data-kind={kind} data-some={counts[kind] > 0}>
              <dt>{importText.counts[kind]}</dt>
              <dd>{number(counts[kind])}</dd>
            </div>
          ))}
      </dl>
      {counts.imported > 0 ? (
        <Text size="xs" c="dimmed" mt={6}>
          {importText.countsNote.imported(practice)}
        </Text>
      ) : null}
      {counts.invalid + counts.skipped > 0 ? (
        <Text size="xs" c="dimmed" mt={6}>
          {importText.leftOut(counts.invalid, counts.skipped)}
        </Text>
      ) : null}
    </section>
  );
}

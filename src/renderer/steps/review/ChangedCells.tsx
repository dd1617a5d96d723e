import { Button, Stack, Text, Title } from '@mantine/core';
import type { RowDetail } from '../../../shared/review.ts';
import { reviewText } from '../../text/review.ts';
import type { GridHandle } from './grid-events.ts';
import classes from './review.module.css';

const orBlank = (text: string): string => (text === '' ? reviewText.panel.blank : text);

interface ChangedCellsProps {
  readonly detail: Pick<RowDetail, 'row' | 'cells'>;
  readonly onChange: GridHandle['change'];
}

/** What was changed here, beside what the file has, and the way back to that. */
export function ChangedCells({ detail, onChange }: ChangedCellsProps) {
  const { row, cells } = detail;
  const { panel } = reviewText;
  const changed = cells.flatMap((cell, index) =>
    cell.original === null ? [] : [{ index, header: cell.header, text: cell.text, original: cell.original }],
  );
  if (changed.length === 0) return null;
  return (
    <Stack component="section" gap={6} aria-labelledby="row-changes">
      <Title order={3} size="h6" id="row-changes">
        {panel.changes}
      </Title>
      <dl className={classes.fields}>
        {changed.map(({ index, header, text, original }) => (
          <div key={index} className={classes.field}>
            <dt>{header}</dt>
            <dd>
              <Text span size="xs" c="dimmed" display="block">
                {panel.inFile}: {orBlank(original)}
              </Text>
              {panel.now}: {orBlank(text)}{' '}
              <Button
                size="compact-xs"
                variant="default"
                aria-label={panel.putBackIn(header)}
                onClick={() => onChange({ row, index, text: original }, text)}
              >
                {panel.putBack}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}

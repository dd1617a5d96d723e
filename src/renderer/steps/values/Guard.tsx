import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Strangers } from '../../../shared/words.ts';
import { guardText } from '../../text/values.ts';

/** Rows of which a column says something else than what would be sent. */
export interface Doubtful {
  readonly header: string;
  readonly word: string;
  readonly rows: number;
  readonly would: 'be-tracked' | 'be-no-churned';
}

/** By what columns say of the rows as they were checked. */
export const doubtfulRows = (strangers: readonly Strangers[]): Doubtful[] =>
  strangers.flatMap(({ header, words }) => words.map((word) => ({ header, ...word, would: 'be-tracked' })));

interface GuardProps {
  readonly found: readonly Doubtful[];
  /** What to do about them, and where. */
  readonly advice: string | null;
  readonly button: string;
  readonly onButton: (() => void) | null;
}

const FIRST_SHOWN = 5;

/** Rows that would be tracked and are hardly customers, in numbers, before anything is sent. */
export function Guard({ found, advice, button, onButton }: GuardProps) {
  const [all, setAll] = useState(false);
  if (found.length === 0) return null;
  const shown = all ? found : found.slice(0, FIRST_SHOWN);
  return (
    <Alert color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />} title={guardText.title} role="status">
      <Stack gap={4} align="flex-start">
        {shown.map((one) => (
          <Text size="sm" key={`${one.header} ${one.word} ${one.would}`}>
            {guardText.found[one.would](one.rows, one.header, one.word)}
          </Text>
        ))}
        {shown.length === found.length ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
            {guardText.more(found.length - shown.length)}
          </Button>
        )}
        {advice === null ? null : <Text size="sm">{advice}</Text>}
        {onButton === null ? null : (
          <Button size="compact-sm" variant="default" onClick={onButton}>
            {button}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

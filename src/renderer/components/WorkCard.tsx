import { Button, Card, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import { Question } from './Question.tsx';
import { Trouble } from './Trouble.tsx';
import classes from './WorkCard.module.css';

interface WorkCardProps {
  readonly title: string;
  readonly body: string;
  readonly badge?: ReactNode;
  readonly go: string;
  /** What the button is called where there may be others of its words. */
  readonly goName?: string;
  readonly busy?: boolean;
  readonly onGo: () => void;
  readonly discard: string;
  readonly discardName: string;
  readonly onDiscard: () => void;
  /** Null where nothing is lost. */
  readonly question: {
    readonly title: string;
    readonly body: string;
    readonly confirm: string;
    readonly keep: string;
  } | null;
  readonly error: AppError | null;
}

/** Work that waits: the way on, and the way to be rid of it, which asks first where something would be lost. */
export function WorkCard(props: WorkCardProps) {
  const {
    title,
    body,
    badge,
    go,
    goName,
    busy = false,
    onGo,
    discard,
    discardName,
    onDiscard,
    question,
    error,
  } = props;
  const [asked, setAsked] = useState(false);
  return (
    <Card withBorder padding="md">
      <Group gap="sm" justify="space-between">
        <div className={classes.words}>
          <Group gap="xs">
            <Title order={2} fz="md">
              {title}
            </Title>
            {badge}
          </Group>
          <Text size="sm" c="dimmed" mt={4}>
            {body}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button onClick={onGo} loading={busy} aria-label={goName ?? go}>
            {go}
          </Button>
          <Button
            variant="default"
            onClick={question === null ? onDiscard : () => setAsked(true)}
            disabled={busy}
            aria-label={discardName}
          >
            {discard}
          </Button>
        </Group>
      </Group>
      {error === null ? null : <Trouble error={error} />}
      {question === null ? null : (
        <Question
          opened={asked}
          {...question}
          onConfirm={() => {
            setAsked(false);
            onDiscard();
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </Card>
  );
}

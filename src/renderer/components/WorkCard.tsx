import { Button, Card, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import { Question } from './Question.tsx';
import { Trouble } from './Trouble.tsx';

interface WorkCardProps {
  readonly title: string;
  readonly body: string;
  readonly badge?: ReactNode;
  readonly go: string;
  readonly busy?: boolean;
  readonly onGo: () => void;
  readonly discard: string;
  readonly onDiscard: () => void;
  readonly question: { readonly title: string; readonly body: string; readonly confirm: string; readonly keep: string };
  readonly error: AppError | null;
}

/** Work that waits: the way on, and the way to be rid of it, which asks first. */
export function WorkCard({ title, body, badge, go, busy, onGo, discard, onDiscard, question, error }: WorkCardProps) {
  const [asked, setAsked] = useState(false);
  return (
    <Card withBorder padding="md">
      <Group gap="xs">
        <Title order={2} fz="md">
          {title}
        </Title>
        {badge}
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {body}
      </Text>
      <Group mt="sm" gap="xs">
        <Button onClick={onGo} loading={busy ?? false}>
          {go}
        </Button>
        <Button variant="default" onClick={() => setAsked(true)} disabled={busy ?? false}>
          {discard}
        </Button>
      </Group>
      {error === null ? null : <Trouble error={error} />}
      <Question
        opened={asked}
        title={question.title}
        body={question.body}
        confirm={question.confirm}
        keep={question.keep}
        onConfirm={() => {
          setAsked(false);
          onDiscard();
        }}
        onClose={() => setAsked(false)}
      />
    </Card>
  );
}

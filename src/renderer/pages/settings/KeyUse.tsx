import { Alert, Button, Group, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconPlugConnectedX,
  IconQuestionMark,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyTest } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { Question } from '../../components/Question.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { usePatchOverview } from '../../overview.tsx';
import { settingsText } from '../../text/settings.ts';

const text = settingsText.key;

const looks = {
  good: { color: 'teal', Icon: IconCircleCheck },
  unsure: { color: 'indigo', Icon: IconQuestionMark },
  warning: { color: 'yellow', Icon: IconAlertTriangle },
  refused: { color: 'red', Icon: IconCircleX },
  unreachable: { color: 'yellow', Icon: IconPlugConnectedX },
} as const satisfies Record<KeyTest['verdict'], unknown>;

function Verdict({ test }: { readonly test: KeyTest }) {
  const { color, Icon } = looks[test.verdict];
  return (
    <Alert color={color} icon={<Icon aria-hidden />} title={text.verdicts[test.verdict]} role="status">
      {test.message}
    </Alert>
  );
}

interface KeyUseProps {
  readonly last4: string | null;
  /** Another key stands in the box, and the one that is set would be tested. */
  readonly isAnotherTyped: boolean;
}

/** What can be done with the key that is set: ask Akita whether it takes it, and forget it. */
export function KeyUse({ last4, isAnotherTyped }: KeyUseProps) {
  const [asked, setAsked] = useState(false);
  const patch = usePatchOverview();
  const announce = useAnnounce();
  const test = useTell('testKey');
  const forget = useTell('forgetKey');
  const confirm = (): void => {
    setAsked(false);
    forget.mutate(
      {},
      {
        onSuccess: (key) => {
          patch({ key });
          announce(text.isForgotten);
        },
      },
    );
  };
  const error = test.error ?? forget.error;
  return (
    <>
      <Group gap="xs">
        <Button
          size="sm"
          variant="default"
          loading={test.isPending}
          disabled={isAnotherTyped}
          aria-describedby={isAnotherTyped ? 'key-test-first' : undefined}
          onClick={() => test.mutate({})}
        >
          {text.test}
        </Button>
        <Button size="sm" variant="default" disabled={forget.isPending} onClick={() => setAsked(true)}>
          {text.forget}
        </Button>
        {isAnotherTyped ? (
          <Text size="sm" c="dimmed" id="key-test-first">
            {text.testFirst}
          </Text>
        ) : null}
      </Group>
      {test.data === undefined || isAnotherTyped ? null : <Verdict test={test.data} />}
      {error === null ? null : <Trouble error={error} />}
      <Question
        opened={asked}
        title={text.question}
        body={text.consequence(last4)}
        confirm={text.confirm}
        keep={text.keep}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
      />
    </>
  );
}

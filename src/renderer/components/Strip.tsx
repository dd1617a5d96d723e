import { Alert, Group, Text } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './Strip.module.css';

interface StripProps {
  /** For a strip that takes the focus when the control that had it is gone. */
  readonly ref?: Ref<HTMLDivElement>;
  readonly color: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly body: string | null;
  /** Beside the title where there is room. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A sentence over a list that takes as little height as it can. */
export function Strip({ ref, color, icon, title, body, children, action }: StripProps) {
  return (
    <Alert
      {...(ref === undefined ? {} : { ref, tabIndex: -1 })}
      color={color}
      icon={icon}
      role="status"
      classNames={{ root: classes.root ?? '', icon: classes.icon ?? '' }}
    >
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Group gap="6px 8px" fz="xs">
            <Text span size="sm" fw={600}>
              {title}
            </Text>
            {children}
          </Group>
          {body === null ? null : <Text size="sm">{body}</Text>}
        </div>
        {action}
      </Group>
    </Alert>
  );
}

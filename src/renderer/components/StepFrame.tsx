import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { appText } from '../text/app.ts';
import classes from './StepFrame.module.css';

interface StepFrameProps {
  readonly title: string;
  /** One or two sentences under the heading. */
  readonly intro?: ReactNode;
  readonly children: ReactNode;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  /** The buttons of the step, always in sight at the bottom: the way back first, the way on last. */
  readonly actions?: ReactNode;
}

/** A screen: its heading gets the focus when the screen comes, and names the window. */
export function StepFrame({ title, intro, children, aside, actions }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = appText.windowTitle(title);
  }, [title]);
  return (
    <Box className={classes.frame}>
      <Stack gap="md" className={classes.content}>
        <Group justify="space-between" align="flex-start" gap="md">
          <Box className={classes.heading}>
            <Title order={1} tabIndex={-1} ref={heading} className={classes.title}>
              {title}
            </Title>
            {intro === undefined ? null : (
              <Text size="sm" c="dimmed" mt={4}>
                {intro}
              </Text>
            )}
          </Box>
          {aside}
        </Group>
        {children}
      </Stack>
      {actions === undefined ? null : (
        <Group component="footer" justify="space-between" className={classes.actions}>
          {actions}
        </Group>
      )}
    </Box>
  );
}

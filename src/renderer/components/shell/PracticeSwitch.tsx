import { Switch } from '@mantine/core';
import { appText } from '../../text/app.ts';
import classes from './AppFrame.module.css';
import { LOCKED_ID } from './PracticeBanner.tsx';
import { usePractice } from './use-practice.ts';

/** The visible switch between practice and Akita. */
export function PracticeSwitch() {
  const practice = usePractice();
  return (
    <Switch
      size="sm"
      label={appText.practice.label}
      aria-describedby={practice.locked ? LOCKED_ID : undefined}
      classNames={{ label: classes.switchLabel ?? '' }}
      checked={practice.on}
      disabled={practice.busy || practice.locked}
      onChange={(event) => practice.set(event.currentTarget.checked)}
    />
  );
}

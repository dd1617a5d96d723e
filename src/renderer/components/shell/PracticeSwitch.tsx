import { Switch } from '@mantine/core';
import type { Place } from '../../place.ts';
import { appText } from '../../text/app.ts';
import classes from './AppFrame.module.css';
import { usePractice } from './use-practice.ts';

/** The visible switch between practice and Akita. */
export function PracticeSwitch({ go }: { readonly go: (place: Place) => void }) {
  const practice = usePractice(go);
  return (
    <Switch
      size="sm"
      label={appText.practice.label}
      classNames={{ label: classes.switchLabel ?? '' }}
      checked={practice.on}
      disabled={practice.busy}
      onChange={(event) => practice.set(event.currentTarget.checked)}
    />
  );
}

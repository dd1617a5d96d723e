import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { isRunning } from '../../../shared/import-views.ts';
import type { Work } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { useOverview, usePatchOverview } from '../../overview.tsx';
import { type Place, placeOfWork } from '../../place.ts';
import { appText } from '../../text/app.ts';
import { useAnnounce } from '../Announcer.tsx';
import { Question } from '../Question.tsx';
import { PracticeContext } from './use-practice.ts';

const text = appText.practice;

interface PracticeProps {
  readonly go: (place: Place) => void;
  readonly children: ReactNode;
}

/**
 * Practice mode and what turns it on and off, from wherever. Turning it off is asked once more, because from there on
 * accounts go to Akita; without a key there is nothing to turn it off for, and the way leads to the settings.
 */
export function Practice({ go, children }: PracticeProps) {
  const { settings, key, server, run } = useOverview();
  const patch = usePatchOverview();
  const announce = useAnnounce();
  const save = useTell('saveSettings');
  // What was asked stays while the question fades away.
  const [asked, setAsked] = useState<{ readonly opened: boolean; readonly resume?: (() => void) | undefined }>({
    opened: false,
  });
  const words = asked.resume === undefined ? text.question : text.questionAndResume;
  const close = (): void => setAsked({ ...asked, opened: false });
  const turn = (practice: boolean, resume?: () => void): void =>
    save.mutate(
      { ...settings, practice },
      {
        onSuccess: (saved) => {
          patch({ settings: saved });
          announce(saved.practice ? text.isOn : text.isOff(server));
          resume?.();
        },
        onError: ({ message }) => notifications.show({ message, color: 'red' }),
      },
    );
  const set = (practice: boolean, resume?: () => void): void => {
    if (practice) turn(true, resume);
    else if (key.set) setAsked({ opened: true, resume });
    else go({ at: 'settings', because: 'key-needed' });
  };
  const toRealImport = (work: Work): void => {
    go(work.plan === null ? placeOfWork({ work, run: null }) : { at: 'import', plan: work.plan });
    if (settings.practice) set(false);
  };
  const state = { on: settings.practice, set, toRealImport, busy: save.isPending, locked: isRunning(run) };
  return (
    <PracticeContext value={state}>
      {children}
      <Question
        opened={asked.opened}
        title={words.title}
        body={words.body(server)}
        confirm={words.yes}
        keep={words.no}
        onConfirm={() => {
          close();
          turn(false, asked.resume);
        }}
        onClose={close}
      />
    </PracticeContext>
  );
}

import { notifications } from '@mantine/notifications';
import { useTell } from '../../bridge.ts';
import { useOverview, usePatchOverview } from '../../overview.tsx';
import type { Place } from '../../place.ts';
import { appText } from '../../text/app.ts';
import { useAnnounce } from '../Announcer.tsx';

/** Practice mode and its switch. Without a key there is nothing to turn it off for: the way leads to the settings. */
export function usePractice(go: (place: Place) => void) {
  const { settings, key, server } = useOverview();
  const patch = usePatchOverview();
  const announce = useAnnounce();
  const save = useTell('saveSettings');
  const set = (practice: boolean): void => {
    if (!practice && !key.set) {
      go({ at: 'settings', because: 'key-needed' });
      return;
    }
    save.mutate(
      { ...settings, practice },
      {
        onSuccess: (saved) => {
          patch({ settings: saved });
          announce(saved.practice ? appText.practice.isOn : appText.practice.isOff(server));
        },
        onError: ({ message }) => notifications.show({ message, color: 'red' }),
      },
    );
  };
  return { on: settings.practice, set, busy: save.isPending };
}

import { Text, UnstyledButton } from '@mantine/core';
import { IconColumns3, IconFileImport, IconHistory, IconSettings } from '@tabler/icons-react';
import { useOverview } from '../../overview.tsx';
import { type Place, placeOfWork } from '../../place.ts';
import { appText } from '../../text/app.ts';
import classes from './PageLinks.module.css';

const pages = [
  { name: 'import', Icon: IconFileImport },
  { name: 'history', Icon: IconHistory },
  { name: 'mappings', Icon: IconColumns3 },
  { name: 'settings', Icon: IconSettings },
] as const;

const isPage = (place: Place): boolean => place.at === 'history' || place.at === 'mappings' || place.at === 'settings';

/** The import and the pages beside it. “Import” leads back to where the work stands. */
export function PageLinks({ place, go }: { readonly place: Place; readonly go: (place: Place) => void }) {
  const overview = useOverview();
  const current = isPage(place) ? place.at : 'import';
  return pages.map(({ name, Icon }) => (
    <UnstyledButton
      key={name}
      className={classes.link}
      aria-current={name === current ? 'page' : undefined}
      onClick={() => {
        if (name !== 'import') go({ at: name });
        else if (isPage(place)) go(placeOfWork(overview));
      }}
    >
      <Icon size={22} stroke={1.6} aria-hidden />
      <Text span size="xs">
        {appText.pageNames[name]}
      </Text>
    </UnstyledButton>
  ));
}

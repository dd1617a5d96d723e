import { AppShell } from '@mantine/core';
import { useState } from 'react';
import { useImporterEvent } from '../../bridge.ts';
import { useOverview } from '../../overview.tsx';
import { type Place, placeOfWork } from '../../place.ts';
import { appText } from '../../text/app.ts';
import classes from './AppFrame.module.css';
import { CurrentPlace } from './CurrentPlace.tsx';
import { DropOverlay } from './DropOverlay.tsx';
import { Notices } from './Notices.tsx';
import { PageLinks } from './PageLinks.tsx';
import { Practice } from './Practice.tsx';
import { PracticeBanner } from './PracticeBanner.tsx';
import { TopBar } from './TopBar.tsx';
import { useFileOpening } from './use-file-opening.ts';
import { useSingleClicks } from './use-single-clicks.ts';

/** Everything that is on each screen: steps, pages, where the accounts go, notices, and a place to drop a file, which is everywhere. */
export function AppFrame() {
  const overview = useOverview();
  const [place, go] = useState<Place>(() => placeOfWork(overview));
  const opening = useFileOpening(go);
  useSingleClicks();
  useImporterEvent('goTo', (at) => go({ at }));
  useImporterEvent('fileOffered', opening.offer);
  return (
    <Practice go={go}>
      <AppShell
        header={{ height: 52 }}
        navbar={{ width: 84, breakpoint: 0 }}
        layout="alt"
        transitionDuration={0}
        className={classes.shell}
      >
        <a href="#content" className={classes.skip}>
          {appText.skipToContent}
        </a>
        <AppShell.Navbar className={classes.rail} aria-label={appText.pages}>
          <PageLinks place={place} go={go} />
        </AppShell.Navbar>
        <AppShell.Header className={classes.header}>
          <TopBar place={place} go={go} />
        </AppShell.Header>
        <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
          <PracticeBanner />
          <Notices />
          <CurrentPlace place={place} go={go} opening={opening} />
        </AppShell.Main>
        <DropOverlay onDrop={opening.drop} />
      </AppShell>
    </Practice>
  );
}

import { Grid, Stack } from '@mantine/core';
import { StepFrame } from '../../components/StepFrame.tsx';
import type { FileOpening } from '../../components/shell/use-file-opening.ts';
import { Trouble } from '../../components/Trouble.tsx';
import type { Place } from '../../place.ts';
import { fileText } from '../../text/file.ts';
import { DraftCards } from './DraftCards.tsx';
import { DropZone } from './DropZone.tsx';
import { InHandCard } from './InHandCard.tsx';
import { KnownFields } from './KnownFields.tsx';
import { RecentFiles } from './RecentFiles.tsx';
import { UnfinishedCard } from './UnfinishedCard.tsx';

interface FileStepProps {
  readonly opening: FileOpening;
  readonly go: (place: Place) => void;
}

/** The sentence stands where the user looks, however far down that is. */
const scrollTo = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/** Step 1: what is unfinished first, then a new file. */
export function FileStep({ opening, go }: FileStepProps) {
  return (
    <StepFrame title={fileText.title} intro={fileText.intro}>
      <Grid gap="xl">
        <Grid.Col span={7}>
          <Stack>
            {opening.error === null ? null : (
              <div ref={scrollTo}>
                <Trouble error={opening.error} />
              </div>
            )}
            <UnfinishedCard onResume={(plan) => go({ at: 'import', plan })} />
            <InHandCard go={go} />
            <DraftCards go={go} />
            <DropZone opening={opening} />
            <RecentFiles onOpen={opening.offer} disabled={opening.reading !== null} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={5}>
          <KnownFields />
        </Grid.Col>
      </Grid>
    </StepFrame>
  );
}

import { Badge } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useTell } from '../../bridge.ts';
import { focusHeading } from '../../components/focus-heading.ts';
import { WorkCard } from '../../components/WorkCard.tsx';
import { useOverview, usePatchOverview } from '../../overview.tsx';
import { fileText } from '../../text/file.ts';
import { dateAndClock } from '../../text/format.ts';

const text = fileText.unfinished;

/** An import that did not reach its end. */
export function UnfinishedCard({ onResume }: { readonly onResume: (plan: string) => void }) {
  const { unfinished } = useOverview();
  const patch = usePatchOverview();
  const discard = useTell('discardImport');
  if (unfinished === null) return null;
  const { plan, fileName, practice, remaining, toSend, startedAt } = unfinished;
  return (
    <WorkCard
      title={text.title(fileName)}
      body={text.body(dateAndClock(startedAt), practice)}
      badge={
        practice ? (
          <Badge variant="light" color="yellow" leftSection={<IconFlask size={12} aria-hidden />}>
            {text.practice}
          </Badge>
        ) : null
      }
      go={text.resume(remaining, toSend)}
      busy={discard.isPending}
      onGo={() => onResume(plan)}
      discard={fileText.discard}
      discardName={text.discardRest(fileName)}
      onDiscard={() =>
        discard.mutate(
          { plan },
          {
            onSuccess: () => {
              patch({ unfinished: null });
              focusHeading();
            },
          },
        )
      }
      question={{
        title: text.question,
        body: text.consequence(remaining, practice),
        confirm: text.confirm,
        keep: text.keep,
      }}
      error={discard.error}
    />
  );
}

import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconKey, IconSend } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ImportOffer } from '../../../shared/import-views.ts';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { importText } from '../../text/import.ts';
import { ElsewhereButtons, ElsewhereWords } from './BegunElsewhere.tsx';
import { FirstImport } from './FirstImport.tsx';
import { FromPractice } from './FromPractice.tsx';
import { KnownIdsLine, useKnownIds } from './KnownIdsLine.tsx';
import { LeaveOutUnchanged, useUnchanged } from './LeaveOutUnchanged.tsx';
import { OfferPicture } from './OfferPicture.tsx';
import { OfferWords } from './OfferWords.tsx';
import { sentBefore } from './run-sums.ts';
import { StartOver } from './StartOver.tsx';
import { useStart } from './use-offer.ts';
import { WhereTheyGo } from './WhereTheyGo.tsx';

interface ImportOfferViewProps {
  readonly offer: ImportOffer;
  readonly back: ReactNode;
  readonly onFile: () => void;
  readonly onSettings: () => void;
}

/** The offer in words, what must be known or done first, and the button that says what it does. */
export function ImportOfferView({ offer, back, onFile, onSettings }: ImportOfferViewProps) {
  const start = useStart(offer.plan);
  const known = useKnownIds(offer);
  const unchanged = useUnchanged(offer);
  const [confirmed, setConfirmed] = useState(false);
  const [skipUnchanged, setSkipUnchanged] = useState(false);
  const begun = sentBefore(offer.counts) > 0;
  const needsKey = !offer.practice && !offer.keyIsSet;
  const needsConfirmation = !offer.practice && offer.first && !confirmed;
  const why = reasonNotTo(offer.counts.remaining, needsKey, needsConfirmation);
  const { elsewhere } = offer;
  if (elsewhere !== null) {
    return (
      <StepFrame
        title={importText.title}
        actions={
          <>
            {back}
            <ElsewhereButtons plan={offer.plan} elsewhere={elsewhere} start={start} onFile={onFile} />
          </>
        }
      >
        <ElsewhereWords elsewhere={elsewhere} />
        <OfferPicture counts={offer.counts} />
        {start.error === null ? null : <Trouble error={start.error} />}
      </StepFrame>
    );
  }
  return (
    <StepFrame
      title={importText.title}
      actions={
        <>
          {back}
          {begun ? <StartOver offer={offer} /> : null}
          <StartButtons
            offer={offer}
            why={why}
            leftOut={skipUnchanged ? unchanged : 0}
            busy={start.busy}
            onStart={(tryFirst) => start.start(offer.practice, { tryFirst, skipUnchanged })}
          />
        </>
      }
    >
      <Stack maw={680} gap="md">
        <OfferWords offer={offer} />
        <WhereTheyGo offer={offer} />
        {known === null ? null : <KnownIdsLine known={known} offer={offer} />}
        {needsKey ? <KeyWords onSettings={onSettings} /> : null}
        {!offer.practice && offer.first ? (
          <FirstImport known={known !== null} confirmed={confirmed} onConfirm={setConfirmed} />
        ) : null}
        <LeaveOutUnchanged count={unchanged} chosen={skipUnchanged} onChange={setSkipUnchanged} />
        <FromPractice plan={offer.plan} />
        <OfferPicture counts={offer.counts} />
        <Text size="sm" c="dimmed">
          {importText.before.pace(offer.perMinute)}
        </Text>
        {start.error === null ? null : <Trouble error={start.error} />}
      </Stack>
    </StepFrame>
  );
}

interface StartButtonsProps {
  readonly offer: ImportOffer;
  /** Why it cannot be done yet; null when it can. */
  readonly why: string | null;
  /** So many accounts less, because they are unchanged. */
  readonly leftOut: number;
  readonly busy: boolean;
  readonly onStart: (tryFirst: boolean) => void;
}

/** With so few, to try them is to send them. */
const FEW = 5;

function StartButtons({ offer: { counts, practice }, why, leftOut, busy, onStart }: StartButtonsProps) {
  const described = why === null ? undefined : 'import-why-not';
  const label = sentBefore(counts) > 0 ? importText.before.startRest : importText.before.start;
  return (
    <>
      {why === null ? null : (
        <Text size="sm" c="dimmed" id="import-why-not" ml="auto">
          {why}
        </Text>
      )}
      {counts.remaining > FEW ? (
        <Button
          variant="default"
          disabled={why !== null || busy}
          aria-describedby={described}
          onClick={() => onStart(true)}
        >
          {importText.before.tryFirst}
        </Button>
      ) : null}
      <Button
        disabled={why !== null}
        aria-describedby={described}
        loading={busy}
        leftSection={<IconSend size={16} aria-hidden />}
        onClick={() => onStart(false)}
      >
        {leftOut > 0 && leftOut === counts.remaining
          ? importText.unchanged.finish(leftOut)
          : label(counts.remaining - leftOut, practice)}
      </Button>
    </>
  );
}

function reasonNotTo(remaining: number, needsKey: boolean, needsConfirmation: boolean): string | null {
  if (remaining === 0) return importText.before.nothing;
  if (needsKey) return importText.noKey.title;
  return needsConfirmation ? importText.first.unconfirmed : null;
}

function KeyWords({ onSettings }: { readonly onSettings: () => void }) {
  return (
    <Alert icon={<IconKey aria-hidden />} title={importText.noKey.title}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{importText.noKey.words}</Text>
        <Button size="xs" variant="default" onClick={onSettings}>
          {importText.noKey.settings}
        </Button>
      </Stack>
    </Alert>
  );
}

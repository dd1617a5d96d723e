import { ActionIcon, Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus, IconPlayerPause, IconSend, IconTrash } from '@tabler/icons-react';
import type { HistoryEntry, RunView } from '../../../shared/import-views.ts';
import { inAkita } from '../../steps/import/run-sums.ts';
import { forRealText } from '../../text/for-real.ts';
import { type HistoryState, historyText } from '../../text/history.ts';

export interface EntryActions {
  readonly onOpenReport: (plan: string) => void;
  readonly onResume: (plan: string) => void;
  readonly onForReal: (plan: string) => void;
  readonly onDelete: (entry: HistoryEntry) => void;
}

const stateIcons = {
  running: IconSend,
  finished: IconCircleCheck,
  unfinished: IconPlayerPause,
  discarded: IconCircleMinus,
} satisfies Record<HistoryState, unknown>;

interface HistoryRowProps extends EntryActions {
  readonly entry: HistoryEntry;
  /** The file of the import that it is a part of. */
  readonly parent: string | null;
  /** The import as it runs now; null where it does not. */
  readonly run: RunView | null;
}

/** One import: what, when, where, how it went, and what can be done with it. */
export function HistoryRow({ entry, parent, run, ...actions }: HistoryRowProps) {
  const { fileName, startedAt, practice, server } = entry;
  const counts = run?.counts ?? entry.counts;
  const { putRight } = entry;
  const since = putRight === null ? 0 : putRight.failed + putRight.invalid + putRight.remaining;
  const state = run === null ? entry.state : 'running';
  const StateIcon = stateIcons[state];
  return (
    <Table.Tr>
      <Table.Td ps={parent === null ? 'xs' : 'xl'}>
        {parent === null ? null : (
          <Text size="xs" c="dimmed">
            ↳ {historyText.partOf(parent)}
          </Text>
        )}
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {fileName}
        </Text>
        <Group gap={6}>
          <Text size="xs" c="dimmed">
            {historyText.at(startedAt)}
          </Text>
          {practice ? (
            <Badge variant="light" color="yellow" size="sm" tt="none">
              {historyText.practice}
            </Badge>
          ) : (
            <Text size="xs" c="dimmed">
              {historyText.host(server)}
            </Text>
          )}
        </Group>
        <Text size="xs" c="dimmed" title={entry.sha256}>
          {details(entry).join(' · ')}
        </Text>
        {putRight === null ? null : <Text size="xs">{historyText.putRight(since, putRight.fileNames)}</Text>}
        {entry.real === null ? null : <Text size="xs">{forRealText.since(entry.real)}</Text>}
      </Table.Td>
      <Table.Td>
        <Group gap={5} wrap="nowrap" style={{ whiteSpace: 'nowrap' }}>
          <StateIcon size={16} aria-hidden style={{ flexShrink: 0 }} />
          {historyText.state[state]}
        </Group>
      </Table.Td>
      <Amount amount={counts.rows} />
      <Amount amount={inAkita(counts) + since} />
      <Amount amount={counts.failed - (putRight?.failed ?? 0)} />
      <Amount amount={counts.invalid - (putRight?.invalid ?? 0)} />
      <Amount amount={counts.remaining - (putRight?.remaining ?? 0)} />
      <Table.Td>
        <EntryButtons entry={entry} state={state} {...actions} />
      </Table.Td>
    </Table.Tr>
  );
}

/** What else is known of an import, in a line. */
function details({ ranMs, mappingName, sha256, keptUntil, unknown }: HistoryEntry): string[] {
  return [
    ...(ranMs === null ? [] : [historyText.took(ranMs)]),
    ...(mappingName === null ? [] : [historyText.mapping(mappingName)]),
    historyText.fingerprint(sha256),
    ...(unknown === 0 ? [] : [historyText.unknown(unknown)]),
    ...(keptUntil === null ? [] : [historyText.kept(keptUntil)]),
  ];
}

/** Nothing to speak of stays in the background. */
function Amount({ amount }: { readonly amount: number }) {
  return (
    <Table.Td ta="right" c={amount === 0 ? 'dimmed' : ''}>
      {historyText.amount(amount)}
    </Table.Td>
  );
}

interface EntryButtonsProps extends EntryActions {
  readonly entry: HistoryEntry;
  readonly state: HistoryState;
}

function EntryButtons({ entry, state, onOpenReport, onResume, onForReal, onDelete }: EntryButtonsProps) {
  const { plan, fileName } = entry;
  const at = historyText.at(entry.startedAt);
  if (state === 'running') {
    return (
      <Button size="compact-sm" aria-label={historyText.showOf(fileName)} onClick={() => onResume(plan)}>
        {historyText.show}
      </Button>
    );
  }
  return (
    <Stack gap={6}>
      <Group gap={6} wrap="nowrap">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={historyText.reportOf(fileName, at)}
          onClick={() => onOpenReport(plan)}
        >
          {historyText.report}
        </Button>
        {state === 'unfinished' ? (
          <Button size="compact-sm" aria-label={historyText.resumeOf(fileName, at)} onClick={() => onResume(plan)}>
            {historyText.resume}
          </Button>
        ) : null}
        <ActionIcon
          variant="subtle"
          color="gray"
          ml="auto"
          aria-label={historyText.removeOf(fileName, at)}
          title={historyText.remove}
          onClick={() => onDelete(entry)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {entry.practice && state !== 'unfinished' ? (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={(entry.real === null ? forRealText.shortOf : forRealText.againOf)(fileName, at)}
          onClick={() => onForReal(plan)}
        >
          {entry.real === null ? forRealText.short : forRealText.again}
        </Button>
      ) : null}
    </Stack>
  );
}

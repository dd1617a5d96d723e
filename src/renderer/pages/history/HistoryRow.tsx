import { ActionIcon, Badge, Button, Group, Table, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus, IconPlayerPause, IconTrash } from '@tabler/icons-react';
import type { HistoryEntry } from '../../../shared/import-views.ts';
import { inAkita } from '../../steps/import/run-sums.ts';
import { historyText } from '../../text/history.ts';

export interface EntryActions {
  readonly onOpenReport: (plan: string) => void;
  readonly onResume: (plan: string) => void;
  readonly onDelete: (entry: HistoryEntry) => void;
}

const stateIcons = { finished: IconCircleCheck, unfinished: IconPlayerPause, discarded: IconCircleMinus };

/** One import: what, when, where, how it went, and what can be done with it. */
export function HistoryRow({ entry, ...actions }: { readonly entry: HistoryEntry } & EntryActions) {
  const { fileName, startedAt, practice, server, counts, state } = entry;
  const StateIcon = stateIcons[state];
  return (
    <Table.Tr>
      <Table.Td>
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
      </Table.Td>
      <Table.Td>
        <Group gap={5} wrap="nowrap" style={{ whiteSpace: 'nowrap' }}>
          <StateIcon size={16} aria-hidden style={{ flexShrink: 0 }} />
          {historyText.state[state]}
        </Group>
      </Table.Td>
      <Amount amount={counts.rows} />
      <Amount amount={inAkita(counts)} />
      <Amount amount={counts.failed} />
      <Amount amount={counts.invalid} />
      <Amount amount={counts.remaining} />
      <Table.Td>
        <EntryButtons entry={entry} {...actions} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Nothing to speak of stays in the background. */
function Amount({ amount }: { readonly amount: number }) {
  return (
    <Table.Td ta="right" c={amount === 0 ? 'dimmed' : ''}>
      {historyText.amount(amount)}
    </Table.Td>
  );
}

function EntryButtons({ entry, onOpenReport, onResume, onDelete }: { readonly entry: HistoryEntry } & EntryActions) {
  const { plan, fileName, state } = entry;
  const at = historyText.at(entry.startedAt);
  return (
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
  );
}

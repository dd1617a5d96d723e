import { Button, Group, Radio, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { DuplicateRule } from '../../../shared/mapping.ts';
import type { SeveralRows } from '../../../shared/several-rows.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { severalRowsText as text } from '../../text/several-rows.ts';
import classes from './review.module.css';

const rules = ['merge', 'last', 'reject'] as const satisfies readonly DuplicateRule[];
const FIRST_SHOWN = 20;
const MOST_SHOWN = 100;

interface SeveralRowsDialogProps {
  readonly plan: string;
  readonly rule: DuplicateRule;
  readonly onClose: () => void;
  /** The rows were checked again, so that the plan is another one. */
  readonly onChecked: (plan: string) => void;
}

/** What would become of accounts that have several rows, before it is chosen. */
export function SeveralRowsDialog({ plan, rule, onClose, onChecked }: SeveralRowsDialogProps) {
  const [chosen, setChosen] = useState<DuplicateRule>(rule === 'reject' ? 'merge' : rule);
  const [count, setCount] = useState(FIRST_SHOWN);
  const preview = useAsk('severalRows', { plan, start: 0, count }, { keepPrevious: true });
  const use = useTell('useDuplicates');
  const { data } = preview;
  const left = data === undefined ? 0 : Math.min(data.accounts, MOST_SHOWN) - data.groups.length;
  return (
    <Dialog opened wide title={text.title} onClose={onClose}>
      <Stack gap="sm">
        {preview.error === null ? null : <Trouble error={preview.error} />}
        {use.error === null ? null : <Trouble error={use.error} />}
        <Text size="sm" role="status">
          {data === undefined ? text.loading : data.accounts === 0 ? text.none : text.sum(data.accounts, data.rows)}
        </Text>
        <Radio.Group
          label={text.rule}
          value={chosen}
          onChange={(value) => setChosen(rules.find((one) => one === value) ?? 'reject')}
        >
          <Stack gap={6} mt={6}>
            {rules.map((one) => (
              <Radio key={one} value={one} label={text.rules[one]} />
            ))}
          </Stack>
        </Radio.Group>
        {data === undefined || data.accounts === 0 || chosen !== 'merge' ? null : (
          <section aria-label={text.preview}>
            <ScrollArea.Autosize mah={280} type="auto" viewportProps={{ tabIndex: 0 }}>
              <Stack gap="sm">
                {data.groups.map((group) => (
                  <GroupView key={group.id} group={group} />
                ))}
                {left > 0 ? (
                  <Button size="compact-sm" variant="subtle" onClick={() => setCount(MOST_SHOWN)}>
                    {text.more(left)}
                  </Button>
                ) : null}
              </Stack>
            </ScrollArea.Autosize>
          </section>
        )}
        {use.isPending ? (
          <JobProgress title={text.checking} />
        ) : (
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.keep}
            </Button>
            <Button
              disabled={chosen === rule}
              onClick={() => use.mutate({ plan, rule: chosen }, { onSuccess: (checked) => onChecked(checked.plan) })}
            >
              {text.use}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}

/** One account: its rows, what is joined, and what they disagree about. */
function GroupView({ group }: { readonly group: SeveralRows }) {
  const { id, rows, rowCount, joined, conflicts, broken } = group;
  return (
    <div>
      <Title order={3} size="h6" className={classes.cellText}>
        {text.account(id)}
      </Title>
      <Text size="xs" c="dimmed">
        {[text.inRows(rows, rowCount), ...joined.map(text.joined)].join(' · ')}
      </Text>
      {conflicts.map((conflict) => (
        <Text size="sm" key={conflict.what} className={classes.cellText}>
          {text.conflict(conflict)}
        </Text>
      ))}
      {broken.length > 0 ? <Text size="sm">{text.broken(broken)}</Text> : null}
      {broken.length === 0 && conflicts.length === 0 ? <Text size="sm">{text.agreed}</Text> : null}
    </div>
  );
}

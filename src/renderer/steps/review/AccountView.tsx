import { Code, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Account } from '../../../shared/account.ts';
import type { RowDetail } from '../../../shared/review.ts';
import { reviewText } from '../../text/review.ts';
import { shownFields } from './account-fields-shown.ts';
import classes from './review.module.css';

const { panel } = reviewText;

function whyNotSent({ status, skipReason }: RowDetail): string {
  if (status === 'invalid') return panel.notSent.invalid;
  return skipReason === null ? panel.notSent.other : panel.notSent[skipReason];
}

/** Exactly what Akita will receive: field by field in words, or the text that is sent. */
export function AccountView({ detail }: { readonly detail: RowDetail }) {
  const [asSent, setAsSent] = useState(false);
  const { account } = detail;
  return (
    <Stack component="section" gap={6} aria-labelledby="row-sent">
      <Group justify="space-between">
        <Title order={3} size="h6" id="row-sent">
          {panel.sent}
        </Title>
        {account === null ? null : (
          <Switch
            size="xs"
            label={panel.asSent}
            checked={asSent}
            onChange={(event) => setAsSent(event.currentTarget.checked)}
          />
        )}
      </Group>
      {account === null ? (
        <Text size="sm">{whyNotSent(detail)}</Text>
      ) : (
        <>
          {asSent ? (
            <Code block className={classes.asSent}>
              {JSON.stringify(account, null, 2)}
            </Code>
          ) : (
            <Fields account={account} />
          )}
          <Text size="xs" c="dimmed">
            {panel.onlyThese}
          </Text>
        </>
      )}
    </Stack>
  );
}

function Fields({ account }: { readonly account: Account }) {
  return (
    <dl className={classes.fields}>
      {shownFields(account).map(({ key, label, values }) => (
        <div key={key} className={classes.field}>
          <dt>{label}</dt>
          <dd>
            {values.map((value) => (
              <div key={`${value.label} ${value.text}`}>
                {value.label === null ? null : (
                  <Text span size="xs" c="dimmed">
                    {value.label}:{' '}
                  </Text>
                )}
                {value.text}
              </div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

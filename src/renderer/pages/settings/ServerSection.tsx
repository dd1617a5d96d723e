import { Anchor, Code, Text } from '@mantine/core';
import { useTell } from '../../bridge.ts';
import { Trouble } from '../../components/Trouble.tsx';
import { useOverview } from '../../overview.tsx';
import { settingsText } from '../../text/settings.ts';
import { Section } from './Section.tsx';

const text = settingsText.server;

/** Where the accounts and the key go. */
export function ServerSection() {
  const { server } = useOverview();
  const open = useTell('openLink');
  return (
    <Section title={text.title}>
      <Text size="sm">
        {text.intro} <Code>{server}</Code>
      </Text>
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="start"
        onClick={() => open.mutate({ link: 'akita-api-help' })}
      >
        {text.help}
      </Anchor>
      {open.error === null ? null : <Trouble error={open.error} />}
    </Section>
  );
}

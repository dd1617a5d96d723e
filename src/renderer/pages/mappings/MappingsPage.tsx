import { Stack, Text } from '@mantine/core';
import { useAsk } from '../../bridge.ts';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { mappingsText as text } from '../../text/mappings.ts';
import { AddMapping } from './AddMapping.tsx';
import { SavedMappingCard } from './SavedMappingCard.tsx';

/** The mappings that were saved under a name. */
export function MappingsPage() {
  const saved = useAsk('savedMappings', {});
  return (
    <StepFrame title={text.title} intro={text.intro}>
      {saved.error === null ? null : <Trouble error={saved.error} onRetry={() => void saved.refetch()} />}
      {saved.isPending ? (
        <Text size="sm" c="dimmed" role="status">
          {text.loading}
        </Text>
      ) : null}
      {saved.data?.length === 0 ? <Text size="sm">{text.none}</Text> : null}
      <AddMapping />
      <Stack gap="sm" maw={820}>
        {(saved.data ?? []).map((mapping) => (
          <SavedMappingCard key={mapping.id} saved={mapping} />
        ))}
      </Stack>
    </StepFrame>
  );
}

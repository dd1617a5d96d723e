import { Button, Card, Collapse, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedMapping } from '../../../shared/overview.ts';
import { askKey, useTell } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { focusHeading } from '../../components/focus-heading.ts';
import { Question } from '../../components/Question.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { dateAndClock } from '../../text/format.ts';
import { mappingsText as text } from '../../text/mappings.ts';
import { EarlierVersions } from './EarlierVersions.tsx';
import { MatchTable } from './MatchTable.tsx';
import { RenameForm } from './RenameForm.tsx';

/** One saved mapping: what it matches, another name, away with it. */
export function SavedMappingCard({ saved }: { readonly saved: SavedMapping }) {
  const { id, name, savedAt, mapping } = saved;
  const [opened, { toggle }] = useDisclosure(false);
  const [question, setQuestion] = useState<'rename' | 'delete' | null>(null);
  const client = useQueryClient();
  const announce = useAnnounce();
  const remove = useTell('deleteMapping');
  const save = useTell('exportMapping');
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const [showsEarlier, earlier] = useDisclosure(false);
  const settled = (sentence: string): Promise<void> => {
    announce(sentence);
    setQuestion(null);
    return client.invalidateQueries({ queryKey: askKey('savedMappings', {}) });
  };
  // A dialog that closes gives the focus back to its button, which soon goes with this card: the heading takes it after that.
  const deleted = (): void => void settled(text.isDeleted(name)).then(focusHeading);
  return (
    <Card withBorder component="article" aria-label={name}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} fz="md">
            {name}
          </Title>
          <Text size="sm" c="dimmed">
            {text.matches(mapping.matches.length, dateAndClock(savedAt))}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button
            size="xs"
            variant="default"
            aria-label={text.exportOf(name)}
            loading={save.isPending}
            onClick={() => save.mutate({ id }, { onSuccess: (file) => setSavedAs(file) })}
          >
            {text.export}
          </Button>
          <Button size="xs" variant="default" aria-label={text.renameOf(name)} onClick={() => setQuestion('rename')}>
            {text.rename}
          </Button>
          <Button size="xs" variant="default" aria-label={text.deleteOf(name)} onClick={() => setQuestion('delete')}>
            {text.delete}
          </Button>
        </Group>
      </Group>
      <Group mt="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={text.showOf(name)}
          aria-expanded={opened}
          leftSection={opened ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          onClick={toggle}
        >
          {text.show}
        </Button>
        {saved.earlier.length === 0 ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={text.earlierOf(name, saved.earlier.length)}
            aria-expanded={showsEarlier}
            leftSection={
              showsEarlier ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />
            }
            onClick={earlier.toggle}
          >
            {text.earlier(saved.earlier.length)}
          </Button>
        )}
      </Group>
      <Collapse expanded={opened}>{opened ? <MatchTable mapping={mapping} /> : null}</Collapse>
      {showsEarlier && saved.earlier.length > 0 ? (
        <EarlierVersions saved={saved} onRestored={(sentence) => void settled(sentence)} />
      ) : null}
      <Text size="sm" role="status" hidden={savedAs === null}>
        {savedAs === null ? '' : text.isExported(savedAs)}
      </Text>
      {save.error === null ? null : <Trouble error={save.error} />}
      {remove.error === null ? null : <Trouble error={remove.error} />}
      <RenameForm
        id={id}
        name={name}
        opened={question === 'rename'}
        onDone={(renamed) => void settled(text.isRenamed(renamed))}
        onClose={() => setQuestion(null)}
      />
      <Question
        opened={question === 'delete'}
        title={text.question(name)}
        body={text.consequence}
        confirm={text.confirm}
        keep={text.keep}
        onConfirm={() => remove.mutate({ id }, { onSuccess: deleted })}
        onClose={() => setQuestion(null)}
      />
    </Card>
  );
}

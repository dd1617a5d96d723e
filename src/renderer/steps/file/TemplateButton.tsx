import { Button, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { Trouble } from '../../components/Trouble.tsx';
import { useOnce } from '../../components/use-once.ts';
import { fileText } from '../../text/file.ts';

const text = fileText.fields;

/** A spreadsheet to fill in, for those who have none yet. */
export function TemplateButton() {
  const [saved, setSaved] = useState<string | null>(null);
  const save = useOnce('saveTemplate', setSaved);
  // What was saved before is not what the user asked for now.
  const name = save.error === null ? saved : null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        disabled={save.busy}
        onClick={() => save.tell({})}
      >
        {text.template}
      </Button>
      {save.error === null ? null : <Trouble error={save.error} />}
      <Text size="sm" role="status" hidden={name === null}>
        {name === null ? '' : text.templateSaved(name)}
      </Text>
    </>
  );
}

import { Badge, Group, Select, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type Dispatch, useEffect, useRef } from 'react';
import type { Mapping, MappingConstants } from '../../../shared/mapping.ts';
import { columnsText } from '../../text/columns.ts';
import { forAllRowsText as text } from '../../text/for-all-rows.ts';
import { ConstantCsm, ConstantTags, ConstantYesNo } from './constants.tsx';
import type { Draft, DraftAction } from './draft.ts';
import { leadTo } from './lead-to.ts';
import { withOption } from './options/with-option.ts';
import { fieldLabel } from './targets.ts';
import { unusableIn } from './typed-constants.ts';

interface ForAllRowsProps {
  readonly rest: Omit<Mapping, 'matches'>;
  readonly typed: Draft['typed'];
  readonly change: Dispatch<DraftAction>;
  /** The user is led here, to what cannot be used. */
  readonly wanted: boolean;
  readonly onThere: () => void;
}

const editable = new Set(['is_tracked', 'is_churned', 'csm', 'tags']);
const rules = ['reject', 'last', 'merge'] as const;

const otherNames = (constants: MappingConstants): string[] =>
  Object.keys(constants)
    .filter((key) => !editable.has(key))
    .map((key) => (key === 'traits' ? Object.keys(constants.traits ?? {}).join(', ') : key));

/** Values that each row gets where its cells have none, and what becomes of several rows with one ID. */
export function ForAllRows({ rest, typed, change, wanted, onThere }: ForAllRowsProps) {
  const constants = rest.constants ?? {};
  const [chosen, { toggle }] = useDisclosure(Object.keys(constants).length > 0);
  // What keeps the rows from being checked is not to be hidden.
  const open = chosen || unusableIn(typed).length > 0;
  const panel = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  // Opened at the end of the screen, it would stay under the buttons of the step.
  useEffect(() => {
    if (open && pressed.current) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const press = (): void => {
    pressed.current = true;
    toggle();
  };
  const set = (changed: MappingConstants): void => change({ do: 'rest', change: { constants: changed } });
  const others = otherNames(constants);
  useEffect(() => {
    if (!wanted) return;
    leadTo(panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null);
    onThere();
  }, [wanted, onThere]);
  return (
    <Stack gap="sm">
      <Select
        size="xs"
        maw={480}
        label={columnsText.duplicates.label}
        data={rules.map((value) => ({ value, label: columnsText.duplicates.rules[value] }))}
        value={rest.duplicates ?? 'reject'}
        onChange={(value) =>
          change({ do: 'rest', change: { duplicates: rules.find((rule) => rule === value) ?? 'reject' } })
        }
        allowDeselect={false}
      />
      <div>
        <Title order={2} fz="md">
          <UnstyledButton onClick={press} aria-expanded={open} fw={600}>
            <Group gap={6}>
              {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
              {text.title}
              {Object.keys(constants).length === 0 ? null : (
                <Badge variant="light" tt="none">
                  {text.isSet(Object.keys(constants).length)}
                </Badge>
              )}
            </Group>
          </UnstyledButton>
        </Title>
        <Text size="sm" c="dimmed">
          {text.intro}
        </Text>
      </div>
      <div ref={panel} hidden={!open}>
        <Group align="flex-start" gap="sm">
          <ConstantYesNo
            label={fieldLabel('is_tracked')}
            value={constants.is_tracked}
            onChange={(yes) => set(withOption(constants, 'is_tracked', yes))}
          />
          <ConstantYesNo
            label={fieldLabel('is_churned')}
            value={constants.is_churned}
            onChange={(yes) => set(withOption(constants, 'is_churned', yes))}
          />
          <ConstantCsm value={typed.csm} onChange={(csm) => change({ do: 'type', change: { csm } })} />
          <ConstantTags value={typed.tags} onChange={(tags) => change({ do: 'type', change: { tags } })} />
        </Group>
        {others.length === 0 ? null : (
          <Text size="sm" c="dimmed" mt="xs">
            {text.others(others)}
          </Text>
        )}
      </div>
    </Stack>
  );
}

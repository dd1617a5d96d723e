import { Select } from '@mantine/core';
import { type DateOrder, dateOrders } from '../../../../shared/mapping.ts';
import { optionsText } from '../../../text/column-options.ts';

const text = optionsText.dates;
const choices = (['column', ...dateOrders] as const).map((value) => ({ value, label: text.orders[value] }));

interface DateOrderSelectProps {
  readonly value: DateOrder | undefined;
  readonly onChange: (order: DateOrder | undefined) => void;
}

/** How the dates of a column are written, where the user knows. */
export function DateOrderSelect({ value, onChange }: DateOrderSelectProps) {
  return (
    <Select
      size="xs"
      w={270}
      label={text.name}
      description={text.help}
      inputWrapperOrder={['label', 'input', 'description']}
      data={choices}
      value={value ?? 'column'}
      onChange={(order) => onChange(dateOrders.find((one) => one === order))}
      allowDeselect={false}
    />
  );
}

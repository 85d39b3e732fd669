import { Select, type SelectProps } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly data: NonNullable<SelectProps['data']>;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly width: number;
  readonly disabled?: boolean | undefined;
}

/** A choice in a bar, without a label over it; its list opens upwards. */
export function BarSelect({ label, data, value, onChange, width, disabled = false }: Props) {
  return (
    <Select
      aria-label={label}
      size="xs"
      w={width}
      flex="none"
      data={data}
      value={value}
      disabled={disabled}
      comboboxProps={{ position: 'top' }}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}

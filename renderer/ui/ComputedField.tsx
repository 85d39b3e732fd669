import { TextInput } from '@mantine/core';
import { commonText } from '#shared/text/common';
import css from './ComputedField.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

/** A value that the program works out: grey, 自动 in the label, not a stop of the Tab key. */
export function ComputedField({ label, value, description }: Props) {
  return <TextInput label={commonText.automatic(label)} value={value} description={description} readOnly tabIndex={-1} className={css.field ?? ''} />;
}

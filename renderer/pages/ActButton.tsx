import { Button, Tooltip, type ButtonProps } from '@mantine/core';
import { bagText as t } from '#shared/text/bag';
import { useMayWork } from './useMayWork';

interface Props extends ButtonProps {
  readonly onClick: () => void;
}

/** An act on the records: for a reader it stays in sight, off, and says who may do it. */
export function ActButton({ children, ...rest }: Props) {
  const mayWork = useMayWork();
  return (
    <Tooltip label={t.onlyWorkers} disabled={mayWork}>
      <Button {...rest} disabled={!mayWork || rest.disabled === true}>{children}</Button>
    </Tooltip>
  );
}

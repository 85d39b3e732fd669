import { Button, Tooltip, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { agreementScreenText as t } from '#shared/text/agreementScreens';

interface Props extends ButtonProps {
  readonly mayWork: boolean;
  /** Why it is off for somebody who may. */
  readonly whyNot?: string | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** An act on the paper: for a reader it stays in sight, off, and says who may do it. */
export function WorkButton({ mayWork, whyNot, children, ...rest }: Props) {
  const reason = mayWork ? whyNot : t.onlyWorkers;
  return (
    <Tooltip label={reason} disabled={reason === undefined}>
      <Button {...rest} disabled={reason !== undefined || rest.disabled === true}>
        {children}
      </Button>
    </Tooltip>
  );
}
